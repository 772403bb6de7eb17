//! The search box: it can be opened from anywhere, waits for input methods, and handles any text.

use baogao::state::Setting;
use e2e::{Capability, Role, Viewport, read, read_on, visit_site};
use serde_json::json;
use thirtyfour::Key;

use crate::elder::bring_bar;
use crate::marks::CURRENT;
use crate::report_page::{open_held, settle};
use crate::search::{
    SLICES_MILLIS, advance_to_count, current, frequent, type_query, wait_for_count,
    wait_for_current,
};
use crate::settings::{choose, open_settings};

/// Records the texts of the status in `said`, each with its `aria-busy`.
const RECORD_STATUS: &str = "
    const status = document.querySelector('[role=search] [role=status]');
    window.said = [];
    new MutationObserver(() => said.push([status.textContent, status.getAttribute('aria-busy')]))
        .observe(status, { attributes: true, characterData: true, childList: true, subtree: true })";

/// Time without typing after which a query counts as settled, in milliseconds.
const SETTLING_MILLIS: u32 = 600;

#[test]
#[ignore = "variation"]
fn the_box_opens_from_anywhere() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, site| {
            page.must(Capability::FocusShown)?;
            let (query, count) = frequent(site.report());
            page.evaluate::<Option<bool>>("scrollTo(0, 900)", &[])
                .await?;
            if viewport == Viewport::PHONE {
                bring_bar(page).await?;
                page.click(Role::Button, "搜索").await?;
            } else {
                page.press("/").await?;
            }
            let place: f64 = page.evaluate("return scrollY", &[]).await?;
            page.until(
                "the box has the focus and is on screen",
                "(() => { const box = document.activeElement.getBoundingClientRect()
                    return document.activeElement.id === 'search'
                        && box.top >= 0 && box.bottom <= innerHeight })()",
            )
            .await?;
            page.screenshot("search-from-anywhere").await?;
            page.press(query.as_str()).await?;
            wait_for_count(page, count).await?;
            page.press(Key::Escape).await?;
            page.until(
                "the page is back",
                &format!("Math.abs(scrollY - {place}) < 2"),
            )
            .await
        });
    }
}

#[test]
fn the_slash_key_focuses_the_box_outside_of_fields() {
    read(async |page, _| {
        page.press("/").await?;
        page.until(
            "the box has the focus",
            "document.activeElement.id === 'search'",
        )
        .await?;
        page.press("/").await?;
        page.until(
            "a slash was typed",
            "document.getElementById('search').value === '/'",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn the_slash_key_can_be_switched_off_permanently() {
    read(async |page, site| {
        open_settings(page).await?;
        choose(page, Setting::Shortcut, "off").await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.press("/").await?;
        settle(page).await?;
        let focused: String = page
            .evaluate("return document.activeElement.id", &[])
            .await?;
        assert_ne!(focused, "search");
        open_settings(page).await?;
        choose(page, Setting::Shortcut, "on").await?;
        page.evaluate::<Option<bool>>("document.activeElement.blur()", &[])
            .await?;
        page.press("/").await?;
        page.until(
            "the box has the focus",
            "document.activeElement.id === 'search'",
        )
        .await
    });
}

#[test]
fn nothing_is_searched_while_an_input_method_composes() {
    visit_site(None, async |page, site| {
        page.must(Capability::DevTools)?;
        open_held(page, site).await?;
        page.advance(SLICES_MILLIS).await?;
        let (query, count) = frequent(site.report());
        let (first, rest) = query.split_at(query.chars().next().map_or(0, char::len_utf8));
        page.evaluate::<Option<bool>>(RECORD_STATUS, &[]).await?;
        type_query(page, first).await?;
        page.until("it is sought", "said.length === 1").await?;
        let compose = json!({ "text": "gai'ge", "selectionStart": 6, "selectionEnd": 6 });
        page.command("Input.imeSetComposition", compose).await?;
        let text: String = page
            .evaluate("return document.getElementById('search').value", &[])
            .await?;
        assert_eq!(text, format!("{first}gai'ge"));
        // Enter is handled by the input method while it composes.
        for (kind, code) in [("rawKeyDown", 229), ("keyUp", 13)] {
            let key = json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": code });
            page.command("Input.dispatchKeyEvent", key).await?;
        }
        page.advance(SETTLING_MILLIS - 100).await?;
        let is_waiting: bool = page
            .evaluate("return said.length === 1 && said[0][1] === 'true'", &[])
            .await?;
        assert!(is_waiting, "nothing runs, and nothing is announced");
        page.command("Input.insertText", json!({ "text": rest }))
            .await?;
        advance_to_count(page, count).await?;
        let answers: Vec<(String, Option<String>)> = page.evaluate("return said", &[]).await?;
        let expected = format!("共 {count} 处");
        let is_one = answers.iter().skip(1).all(|(text, _)| *text == expected);
        assert!(is_one, "one query follows: {answers:?}");
        assert_eq!(
            current(page).await?,
            -1,
            "the Enter that ends composing is not ours"
        );
        Ok(())
    });
}

#[test]
fn text_that_an_input_method_holds_is_searched_once_it_has_settled() {
    visit_site(None, async |page, site| {
        page.must(Capability::DevTools)?;
        open_held(page, site).await?;
        page.advance(SLICES_MILLIS).await?;
        let (query, count) = frequent(site.report());
        page.select("#search").await?.click().await?;
        let length = query.chars().count();
        let compose = json!({ "text": query, "selectionStart": length, "selectionEnd": length });
        page.command("Input.imeSetComposition", compose).await?;
        page.advance(SETTLING_MILLIS).await?;
        advance_to_count(page, count).await?;
        for (kind, code) in [("rawKeyDown", 229), ("keyUp", 13)] {
            let key = json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": code });
            page.command("Input.dispatchKeyEvent", key).await?;
        }
        assert_eq!(current(page).await?, -1, "its Enter is not ours");
        // The composition goes on: this text replaces all of it.
        page.command("Input.insertText", json!({ "text": "没有这样的词" }))
            .await?;
        let value = "document.getElementById('search').value === '没有这样的词'";
        page.until("the text was still composed", value).await
    });
}

#[test]
fn the_count_is_announced_once_the_reader_has_stopped_typing() {
    visit_site(None, async |page, site| {
        open_held(page, site).await?;
        page.advance(SLICES_MILLIS).await?;
        let (query, count) = frequent(site.report());
        page.evaluate::<Option<bool>>(RECORD_STATUS, &[]).await?;
        type_query(page, &query).await?;
        advance_to_count(page, count).await?;
        let is_silent: bool = page
            .evaluate("return said.every(([, busy]) => busy === 'true')", &[])
            .await?;
        assert!(is_silent, "nothing is announced while the reader types");
        page.advance(SETTLING_MILLIS).await?;
        let is_announced = "said.length > 0 && said[said.length - 1][1] === null";
        page.until("it is announced", is_announced).await?;
        // Enter goes to a hit, which is announced at once.
        page.press(Key::Enter).await?;
        wait_for_current(page, 0).await?;
        let announced: Vec<String> = page
            .evaluate(
                "return said.filter(([, busy]) => busy === null).map(([text]) => text)",
                &[],
            )
            .await?;
        assert_eq!(announced, [format!("共 {count} 处")]);
        Ok(())
    });
}

#[test]
fn each_step_announces_its_number_the_total_and_the_sentence() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        // A live region inserted together with its text is not announced, so the region must exist before.
        let mark = "self.region = document.querySelector('.search-here[role=status]')
            return self.region.textContent";
        assert_eq!(page.evaluate::<String>(mark, &[]).await?, "");
        let region = "document.querySelector('.search-here')";
        for (key, hit, wrap) in [
            (None, 0, ""),
            (None, 1, ""),
            (Some(Key::Shift), 0, ""),
            (Some(Key::Shift), count - 1, "，转到了最后一处"),
            (None, 0, "，又从第一处开始"),
        ] {
            match key {
                Some(shift) => page.press_with(shift, Key::Enter).await?,
                None => page.press(Key::Enter).await?,
            }
            wait_for_current(page, hit).await?;
            let words: String = page
                .evaluate(
                    &format!("return self.region === {region} ? {region}.textContent : ''"),
                    &[],
                )
                .await?;
            let begin = format!("第 {} 处，共 {count} 处{wrap}：", hit + 1);
            let sentence = words.strip_prefix(&begin);
            let sentence = sentence.unwrap_or_else(|| panic!("{begin} …: {words}"));
            let holds = format!(
                "return {CURRENT}[0].startContainer.parentElement.closest('p, li, td, th, h1, h2, h3, h4')
                    .textContent.includes(arguments[0])"
            );
            let is_around: bool = page.evaluate(&holds, &[sentence.into()]).await?;
            assert!(is_around && !sentence.is_empty(), "{words}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn on_a_narrow_screen_the_search_fits() {
    read_on(Viewport::SMALL, async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.screenshot("search-320").await?;
        let overflow: i64 = page
            .evaluate(
                "return document.documentElement.scrollWidth - innerWidth",
                &[],
            )
            .await?;
        assert!(overflow <= 0, "{overflow}");
        page.press(Key::Enter).await?;
        wait_for_current(page, 0).await?;
        page.check_accessibility().await
    });
}

#[test]
fn a_hostile_query_is_text() {
    visit_site(None, async |page, site| {
        let address = site.report_address("?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%27%26");
        page.open(&address).await?;
        page.wait_for_viewer("ready").await?;
        page.until(
            "nothing was found",
            "document.querySelector('[role=search] [role=status]').textContent === '未找到'",
        )
        .await?;
        let images: usize = page
            .evaluate(
                "return document.querySelectorAll('[role=search] img').length",
                &[],
            )
            .await?;
        assert_eq!(images, 0);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn reports_that_nothing_was_found_with_advice() {
    read(async |page, _| {
        type_query(page, "鬱鬱龘龘").await?;
        page.until(
            "nothing was found",
            "document.querySelector('[role=search] [role=status]').textContent === '未找到'",
        )
        .await?;
        // The list is rendered a frame after the number.
        page.until(
            "advice is given",
            "document.querySelector('.results').textContent.includes('拼音')",
        )
        .await?;
        page.check_accessibility().await
    });
}
