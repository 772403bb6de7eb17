//! Addresses lead to places, the contents mark the section being read, and the position is shown.

use e2e::{Outcome, Page, Role, Viewport, read, read_on, visit_site};

use crate::elder::press;
use crate::report_page::{
    last_place, scroll_to_end, settle, wait_for_all_folds, wait_for_fold, wait_until_clear,
};

#[test]
fn an_address_of_a_folded_paragraph_opens_it_clear_of_bars() {
    for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
        read_on(viewport, async |page, site| {
            press(page, "全部收起").await?;
            wait_for_all_folds(page, false).await?;
            let (section, block) = last_place(site.report())?;
            let first = site
                .report()
                .blocks_in_order()
                .nth(3)
                .expect("a fourth block");
            page.open(&site.report_address(&format!("#{}", first.id())))
                .await?;
            wait_until_clear(page, first.id().as_str()).await?;
            page.open(&site.report_address(&format!("#{}", section.id)))
                .await?;
            wait_for_fold(page, section.id.as_str(), true).await?;
            page.open(&site.report_address(&format!("#{}", block.id())))
                .await?;
            wait_until_visible(page, block.id().as_str()).await
        });
    }
}

#[test]
fn an_address_survives_reload_and_back() {
    read(async |page, site| {
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        let middle = site
            .report()
            .blocks_in_order()
            .nth(5)
            .expect("a sixth block")
            .id()
            .to_string();
        page.open(&site.report_address(&format!("#{middle}")))
            .await?;
        wait_until_clear(page, &middle).await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        wait_until_clear(page, &middle).await?;

        let other = last_place(site.report())?.1.id().to_string();
        page.open(&site.report_address(&format!("#{other}")))
            .await?;
        wait_until_visible(page, &other).await?;
        page.go_back().await?;
        page.until(
            "the address is the first again",
            &format!("location.hash === '#{middle}'"),
        )
        .await?;
        wait_until_visible(page, &middle).await
    });
}

#[test]
#[ignore = "variation"]
fn an_address_of_an_unknown_place_is_ignored() {
    visit_site(None, async |page, site| {
        for rest in [
            "#s99-99",
            "#p-00000000",
            "#%E4%B8%8D",
            "?size=99#%",
            "?theme=pink&q=%FF",
            "#body",
        ] {
            page.open("about:blank").await?;
            page.open(&site.report_address(rest)).await?;
            page.wait_for_viewer("ready").await?;
        }
        Ok(())
    });
}

#[test]
fn a_link_of_the_contents_leads_to_its_section_and_is_marked() {
    read(async |page, site| {
        for section in site.report().sections_in_order() {
            let id = section.id.as_str();
            page.select(&format!("nav a[href='#{id}']"))
                .await?
                .click()
                .await?;
            wait_until_clear(page, id).await?;
            wait_until_current(page, id).await?;
        }
        page.screenshot("report-at-a-section").await?;
        Ok(())
    });
}

#[test]
fn on_a_phone_the_contents_open_lead_and_close() {
    read_on(Viewport::PHONE, async |page, site| {
        let id = site
            .report()
            .sections_in_order()
            .nth(4)
            .expect("a fifth section")
            .id
            .to_string();
        page.click(Role::Button, "目录").await?;
        page.screenshot("contents-390").await?;
        page.select(&format!("nav a[href='#{id}']"))
            .await?
            .click()
            .await?;
        wait_until_clear(page, &id).await?;
        wait_until_current(page, &id).await
    });
}

#[test]
#[ignore = "variation"]
fn a_window_made_narrow_is_not_covered_by_the_contents() {
    read(async |page, _| {
        page.set_viewport(Viewport::SMALL).await?; // as with a zoom of 400 %
        page.until("the title is seen", &is_on_top("h1")).await
    });
}

#[test]
fn at_the_end_the_last_section_is_current_and_the_position_is_100() {
    for viewport in [Viewport::DESKTOP, Viewport::WIDE, Viewport::PHONE] {
        read_on(viewport, async |page, site| {
            settle(page).await?;
            scroll_to_end(page).await?;
            wait_until_current(page, last_place(site.report())?.0.id.as_str()).await?;
            page.until(
                "the position is the end",
                "/位置\\s*100\\s*%/.test(document.querySelector('nav[aria-label=目录]').textContent)",
            )
            .await
        });
    }
}

#[test]
#[ignore = "variation"]
fn the_position_is_never_called_read() {
    read(async |page, site| {
        let contents = "document.querySelector('nav[aria-label=目录]').textContent";
        let words: String = page.evaluate(&format!("return {contents}"), &[]).await?;
        assert!(words.contains("位置"), "{words}");
        assert!(!words.contains("100"), "{words}");
        // Neither a jump over the text nor folding it counts as reading.
        let last = site.report().sections.last().expect("a section");
        let last = last.id.as_str();
        page.select(&format!("nav a[href='#{last}']"))
            .await?
            .click()
            .await?;
        wait_until_clear(page, last).await?;
        page.until(
            "the position is far down",
            &format!("/位置\\s*(\\d\\d|100)\\s*%/.test({contents})"),
        )
        .await?;
        let words: String = page.evaluate(&format!("return {contents}"), &[]).await?;
        assert!(!words.contains("已读"), "{words}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn back_to_top_leads_to_the_top() {
    read(async |page, _| {
        scroll_to_end(page).await?;
        page.until("the page is scrolled", "scrollY > innerHeight")
            .await?;
        page.click(Role::Link, "返回顶部").await?;
        page.until("the page is at its top", "scrollY < 1").await
    });
}

#[test]
fn the_skip_link_leads_to_the_body() {
    read(async |page, _| {
        page.press(thirtyfour::Key::Tab).await?;
        let words: String = page
            .evaluate("return document.activeElement.textContent", &[])
            .await?;
        assert_eq!(words, "跳到正文");
        page.press(thirtyfour::Key::Enter).await?;
        wait_until_clear(page, "body").await?;
        // The next Tab moves on within the body.
        page.press(thirtyfour::Key::Tab).await?;
        let is_inside = "document.getElementById('body').contains(document.activeElement)";
        page.until("the focus is in the body", is_inside).await
    });
}

#[test]
#[ignore = "variation"]
fn every_section_and_paragraph_offers_its_address() {
    read(async |page, site| {
        let missing: Vec<String> = page
            .evaluate(
                "return [...document.querySelectorAll('#body section[id], #body p[id], #body li[id]')]
                    .map((place) => place.id)
                    .filter((id) => !document.querySelector(`#body a[href=\"#${id}\"]`))",
                &[],
            )
            .await?;
        assert!(missing.is_empty(), "{missing:?}");
        let id = site
            .report()
            .blocks_in_order()
            .nth(2)
            .expect("a third block")
            .id()
            .to_string();
        let link = page.select(&format!("#body a[href='#{id}']")).await?;
        assert!(!page.name_of(&link).await?.is_empty());
        link.focus().await?;
        page.press(thirtyfour::Key::Enter).await?;
        page.until(
            "the address names the paragraph",
            &format!("location.hash === '#{id}'"),
        )
        .await?;
        wait_until_clear(page, &id).await
    });
}

/// Returns an expression that is true if nothing covers the middle of the element that `selector` picks.
fn is_on_top(selector: &str) -> String {
    format!(
        "(() => {{
            const element = document.querySelector('{selector}');
            element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = element.getBoundingClientRect();
            const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return element.contains(hit);
        }})()"
    )
}

async fn wait_until_current(page: &Page, id: &str) -> Outcome {
    let is_current = format!(
        "(() => {{
            const current = [...document.querySelectorAll('nav[aria-label=目录] [aria-current]')];
            return current.length === 1 && current[0].getAttribute('href') === '#{id}';
        }})()"
    );
    page.until(&format!("{id} is marked in the contents"), &is_current)
        .await
}

/// Waits until the place is in the window. Near the end of the page it may not reach the upper half.
async fn wait_until_visible(page: &Page, id: &str) -> Outcome {
    let is_visible = format!(
        "(() => {{
            const place = document.getElementById('{id}');
            const box = place.getBoundingClientRect();
            const hit = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top, 0) + 8);
            return box.height > 0 && box.top >= 0 && box.top < innerHeight && place.contains(hit);
        }})()"
    );
    page.until(&format!("{id} is seen"), &is_visible).await
}
