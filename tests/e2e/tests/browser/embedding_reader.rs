//! Actions of the reader in an embedded report: they stay in the frame and are stored; those of the portal are not.

use e2e::{Capability, Outcome, Page, visit_site};
use serde_json::json;

use crate::marks::QUOTED;
use crate::portal::{
    ELEMENT, FRAME, call, come_to, embed, inside, press, sent, visit_host, wait_for_ready,
    wait_inside,
};
use crate::printing_options::{COUNTED, choose, open_options, press_print};
use crate::report_page::{body_text, settle};

/// Stores a favourite of words in the last section's first paragraph, as another page of the report would.
const KEEP_WORDS: &str = "
    const place = document.getElementById(arguments[0]);
    const item = { report: document.documentElement.dataset.slug, address: location.origin + location.pathname,
        title: 'x', heading: '', id: arguments[0], exact: arguments[1], before: '', after: '', words: arguments[1],
        note: '', saved: '2025-01-01' };
    localStorage.setItem('baogao.favourites', JSON.stringify({ version: 1, items: [item] }));
    return null";

/// The keys of stored places.
const KEPT: &str = "Object.keys(localStorage).filter((key) => key.startsWith('baogao.place.'))";

/// Time without scrolling after which the reader counts as at rest, in milliseconds.
const REST_MILLIS: u32 = 700;

#[test]
fn a_favourite_opens_in_the_frame_and_the_portal_still_reaches_it() {
    embed("long", async |page, site| {
        let last = site.report().sections.last().expect("a section");
        let id = last.blocks[0].id().to_string();
        let words: String = last.blocks[0]
            .texts()
            .next()
            .unwrap_or_default()
            .chars()
            .take(12)
            .collect();
        call(page, "setOptions", &[json!({ "theme": "dark" })])
            .await?
            .value();
        page.enter_frame(FRAME).await?;
        page.evaluate::<Option<bool>>(KEEP_WORDS, &[json!(id), json!(words)])
            .await?;
        page.leave_frames().await?;
        page.reload().await?;
        wait_for_ready(page, 1).await?;
        call(page, "setOptions", &[json!({ "theme": "dark" })])
            .await?
            .value();
        let heights = sent(page, "height").await?;
        come_to(page, FRAME).await?;
        let is_told = "Number.parseFloat(document.documentElement.style.getPropertyValue('--visible-height')) > 500";
        wait_inside(page, "the report has the screen", is_told).await?;

        page.enter_frame(FRAME).await?;
        page.evaluate::<Option<bool>>("self.isOld = true; return null", &[])
            .await?;
        press(page, "我的收藏").await?;
        page.until(
            "it is listed",
            "document.querySelector('dialog[open] li a')",
        )
        .await?;
        settle(page).await?;
        page.select("dialog li a").await?.click().await?;
        page.until(
            "another page has come",
            "!self.isOld && document.documentElement.dataset.viewer === 'ready'",
        )
        .await?;
        let address: String = page.evaluate("return location.href", &[]).await?;
        for part in ["embed=on", "host=http", "quote=", &format!("#{id}")] {
            assert!(address.contains(part), "{part} is not in {address}");
        }
        page.leave_frames().await?;
        wait_for_ready(page, 2).await?;
        assert!(
            sent(page, "height").await? > heights,
            "it tells how high it is"
        );
        // The words are highlighted, and the portal has scrolled to them.
        wait_inside(
            page,
            "the words are marked",
            &format!("{QUOTED}.length > 0"),
        )
        .await?;
        let is_on_screen = format!(
            "(() => {{ const top = {FRAME}.getBoundingClientRect().top + self.place;
                return top > 0 && top < innerHeight }})()"
        );
        let place = format!("return document.getElementById('{id}').getBoundingClientRect().top");
        let top: f64 = inside(page, &place).await?;
        page.evaluate::<Option<bool>>(&format!("self.place = {top}; return null"), &[])
            .await?;
        page.until("the portal shows the place", &is_on_screen)
            .await?;
        wait_inside(
            page,
            "what the portal had set holds",
            "document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
        let found = call(page, "search", &[json!("的")]).await?.value();
        assert_ne!(found["count"], json!(0));
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn links_to_other_sites_open_outside_the_frame() {
    embed("long", async |page, _| {
        // An imported favourite may have another address of the site.
        let script = "const link = document.createElement('a');
            link.href = 'https://other.example/report/';
            document.body.append(link);
            addEventListener('click', (event) => event.preventDefault());
            link.click();
            return [link.target, link.rel, link.href].join(' ')";
        let link: String = inside(page, script).await?;
        assert_eq!(link, "_blank noopener https://other.example/report/");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn scrolling_the_portal_stores_no_place_before_the_reader_acts() {
    visit_host(async |page, _, host| {
        page.hold_clock().await?;
        page.open(&host.address("long")).await?;
        let is_long = format!("{FRAME}?.offsetHeight > 2000");
        page.until("the report shows", &is_long).await?;
        // The viewer waits for the first paint, and browsers do not paint frames that are off screen.
        come_to(page, FRAME).await?;
        wait_for_ready(page, 1).await?;
        let scroll = |part: f64| {
            format!(
                "const box = {FRAME}.getBoundingClientRect();
                scrollTo({{ top: scrollY + box.top + box.height * {part}, behavior: 'instant' }});
                return null"
            )
        };
        let lies = |part: f64| {
            format!(
                "Number.parseFloat(document.documentElement.style.getPropertyValue('--visible-top'))
                    > document.body.offsetHeight * {part} - 300"
            )
        };
        page.evaluate::<Option<bool>>(&scroll(0.3), &[]).await?;
        wait_inside(page, "the report knows", &lies(0.3)).await?;
        page.enter_frame(FRAME).await?;
        page.advance(REST_MILLIS).await?;
        let kept: Vec<String> = page.evaluate(&format!("return {KEPT}"), &[]).await?;
        assert!(kept.is_empty(), "{kept:?}");
        page.select("#body p").await?;
        // Once the reader has acted in the report, scrolling counts as reading it.
        let shown = "return [...document.querySelectorAll('#body p')].find((one) => one.getBoundingClientRect().top
            > Number.parseFloat(document.documentElement.style.getPropertyValue('--visible-top')) + 200)";
        let paragraph = page
            .driver()
            .execute(shown, Vec::<serde_json::Value>::new())
            .await?;
        paragraph.element()?.click().await?;
        page.leave_frames().await?;
        page.evaluate::<Option<bool>>(&scroll(0.6), &[]).await?;
        wait_inside(page, "the report knows", &lies(0.6)).await?;
        page.enter_frame(FRAME).await?;
        page.advance(REST_MILLIS).await?;
        page.until("the place is kept", &format!("{KEPT}.length === 1"))
            .await
    });
}

#[test]
#[ignore = "variation"]
fn the_whole_page_and_its_help_open_in_new_tabs() {
    embed("policy", async |page, site| {
        let links = "return [...document.querySelectorAll('.way-out a')].map((link) =>
            [link.textContent, link.href, link.target, link.rel].join(' '))";
        let links: Vec<String> = inside(page, links).await?;
        let help = site.address("help/");
        let report = site.report_address("");
        assert_eq!(
            links,
            [
                format!("使用帮助 {help} _blank noopener"),
                format!("打开全页 {report} _blank noopener")
            ]
        );
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn an_embedded_report_prints_like_any_other() {
    visit_site(None, async |page, site| {
        page.must(Capability::PrintedText)?;
        page.preload(COUNTED).await?;
        let origin = site.address("").trim_end_matches('/').to_owned();
        page.open(&site.report_address(&format!("?embed=on&host={origin}")))
            .await?;
        page.wait_for_viewer("ready").await?;
        // A page outside any frame is its own host.
        let tell =
            "postMessage({ baogao: 1, type: 'visible', top: 3000, height: 600 }, '*'); return null";
        page.evaluate::<Option<bool>>(tell, &[]).await?;
        let is_whole = "document.documentElement.dataset.embed === 'auto'";
        page.until("it is as in a frame", is_whole).await?;
        settle(page).await?;
        let moved = "document.querySelector('.contents').getBoundingClientRect().top > 2000";
        page.until("the contents are where the host looks", moved)
            .await?;
        open_options(page).await?;
        choose(page, "带目录").await?;
        press_print(page).await?;
        let paper = page.print("embedded-contents").await?;
        let report = site.report();
        assert_eq!(paper.count(&body_text(report)), 1);
        let headings = report
            .sections_in_order()
            .map(|section| section.heading.as_str());
        assert_eq!(paper.count(&headings.collect::<String>()), 1);
        assert!(paper.bodies()[0].contains("目录"), "{}", paper.bodies()[0]);
        for control in ["打开全页", "使用帮助"] {
            assert!(!paper.holds(control), "{control}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn an_invalid_height_is_ignored() {
    embed("rewriting", async |page: &Page, _| -> Outcome {
        let heights = [
            ("100%", false),
            ("400px", true),
            ("-5", false),
            ("500", true),
        ];
        for (at, (height, is_fixed)) in heights.into_iter().enumerate() {
            let set = format!("{ELEMENT}.setAttribute('height', '{height}'); return null");
            page.evaluate::<Option<bool>>(&set, &[]).await?;
            let holds = if is_fixed {
                format!(
                    "{FRAME}?.offsetHeight === {}",
                    height.trim_end_matches("px")
                )
            } else {
                format!("{FRAME}?.offsetHeight > 2000")
            };
            page.until(height, &holds).await?;
            wait_for_ready(page, at + 2).await?;
        }
        Ok(())
    });
}
