//! In a portal's long page, requested places scroll into view, and nothing moves before a request.

use e2e::{Capability, Outcome, Page, Role};
use serde_json::json;

use crate::marks::CURRENT;
use crate::portal::{
    FRAME, call, come_to, embed, inside, press, visit_host, wait_for_ready, wait_inside,
    wait_on_screen, wait_until_seen,
};
use crate::search::frequent;

/// The lower edge of the portal's fixed header, in CSS px.
const HEADER: f64 = 64.0;

/// The portal's `scroll-padding-top`, which keeps places clear of the header, in CSS px.
const PADDING: f64 = 80.0;

#[test]
fn nothing_moves_and_nothing_takes_the_focus_before_the_reader_acts() {
    embed("long", async |page, _| {
        let place = "return [scrollX, scrollY, document.activeElement.localName]";
        let at: (f64, f64, String) = page.evaluate(place, &[]).await?;
        assert_eq!(at, (0.0, 0.0, "body".to_owned()));
        let at: (f64, f64, String) = inside(page, place).await?;
        assert_eq!(at, (0.0, 0.0, "body".to_owned()));
        let asked = "return witness.sent.filter(({ data }) => data.type === 'scrollTo').length";
        assert_eq!(page.evaluate::<u32>(asked, &[]).await?, 0);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn goes_to_places_below_the_portals_header() {
    embed("long", async |page, site| {
        let sections = &site.report().sections;
        let last = sections.last().expect("a section");
        let ids = [
            last.id.to_string(),
            sections[0].blocks[0].id().to_string(),
            sections[1].id.to_string(),
        ];
        for id in &ids {
            call(page, "goTo", &[json!(id)]).await?.value();
            wait_until_below_header(page, &format!("document.getElementById('{id}')")).await?;
        }
        Ok(())
    });
}

#[test]
fn links_and_hits_within_the_report_move_the_portal() {
    embed("long", async |page, site| {
        let id = site
            .report()
            .sections
            .last()
            .expect("a section")
            .id
            .to_string();
        // A reader scrolls to a link before pressing it. WebKitGTK's driver does not do so by itself.
        come_to(page, FRAME).await?;
        wait_until_seen(page, PADDING).await?;
        page.enter_frame(FRAME).await?;
        // In a narrow column the contents lie over the text, closed.
        page.click(Role::Button, "目录").await?;
        let link = format!("nav[aria-label=目录] a[href='#{id}']");
        page.select(&link).await?.click().await?;
        page.leave_frames().await?;
        wait_until_below_header(page, &format!("document.getElementById('{id}')")).await?;

        let (query, _) = frequent(site.report());
        call(page, "search", &[json!(query)]).await?.value();
        wait_until_seen(page, PADDING).await?;
        page.enter_frame(FRAME).await?;
        press(page, "下一处").await?;
        page.until("a hit is current", &format!("{CURRENT}.length === 1"))
            .await?;
        page.leave_frames().await?;
        wait_until_below_header(page, &format!("{CURRENT}[0]")).await
    });
}

#[test]
fn links_in_the_frame_add_no_step_to_the_portals_history() {
    visit_host(async |page, site, host| {
        let before = site.address("help/");
        page.open(&before).await?;
        page.open(&host.address("long")).await?;
        wait_for_ready(page, 1).await?;
        let steps = "return history.length";
        let length: u32 = page.evaluate(steps, &[]).await?;
        let ids: Vec<String> = site
            .report()
            .sections_in_order()
            .map(|one| one.id.to_string())
            .collect();
        for id in ids.iter().take(5) {
            let press = format!(
                "document.querySelector(`nav[aria-label=目录] a[href='#{id}']`).click(); return null"
            );
            inside::<Option<bool>>(page, &press).await?;
            wait_inside(
                page,
                "it leads there",
                &format!("location.hash === '#{id}'"),
            )
            .await?;
        }
        assert_eq!(page.evaluate::<u32>(steps, &[]).await?, length);
        page.go_back().await?;
        page.until(
            "the page before is there",
            "document.querySelector('baogao-report') === null",
        )
        .await?;
        assert_eq!(page.address().await?, before);
        Ok(())
    });
}

#[test]
fn bars_and_dialogs_are_in_the_visible_part() {
    embed("long", async |page, _| {
        let middle = format!(
            "const box = {FRAME}.getBoundingClientRect();
            scrollTo({{ top: scrollY + box.top + box.height / 2, behavior: 'instant' }});
            return null"
        );
        page.evaluate::<Option<bool>>(&middle, &[]).await?;
        wait_until_seen(page, PADDING).await?;

        for (name, open, place, close) in [
            (
                "settings",
                "document.getElementById('settings-button').click()",
                "#settings",
                "document.getElementById('settings-button').click()",
            ),
            (
                "favourites",
                "[...document.querySelectorAll('button')].find((one) => one.textContent === '我的收藏').click()",
                "dialog[open]",
                "document.querySelector('dialog[open]').close()",
            ),
            (
                "search",
                "document.getElementById('search').focus({ preventScroll: true })",
                "#search",
                "document.activeElement.blur()",
            ),
            (
                "elder",
                "document.getElementById('elder-button').click()",
                ".elder-bar",
                "null",
            ),
        ] {
            if name == "search" && !page.can(Capability::FocusShown) {
                continue; // it stays in view while it has the focus
            }
            inside::<Option<bool>>(page, &format!("{open}; return null")).await?;
            wait_inside(
                page,
                &format!("{name} is there"),
                &format!("document.querySelector('{place}')"),
            )
            .await?;
            page.screenshot(&format!("embedded-{name}")).await?;
            wait_until_on_screen(page, name, place).await?;
            inside::<Option<bool>>(page, &format!("{close}; return null")).await?;
        }
        Ok(())
    });
}

/// Waits until the element that `selector` picks in the report is completely in the portal's window.
async fn wait_until_on_screen(page: &Page, name: &str, selector: &str) -> Outcome {
    let element = format!("document.querySelector('{selector}')");
    let is_whole = "bottom > top && top >= 0 && bottom <= height + 1";
    wait_on_screen(page, &format!("{name} is on screen"), &element, is_whole).await
}

/// Waits until the portal shows the start of `element` of the report below its header.
async fn wait_until_below_header(page: &Page, element: &str) -> Outcome {
    let is_clear = format!("top >= {HEADER} - 1 && top < height - 20");
    let what = format!("{element} is below the header");
    wait_on_screen(page, &what, element, &is_clear).await
}
