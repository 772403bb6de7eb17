//! Translators, converters and extensions change the page's texts; the viewer starts and keeps working.

use e2e::{Outcome, Page, read, visit_site};

use crate::marks::{CURRENT, HITS};
use crate::passages::{copied, select};
use crate::report_page::settle;
use crate::search::{frequent, type_query, wait_for_count};

/// Imitates a page translator: wraps each text in two elements.
const TRANSLATE: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('script, style')) texts.push(walker.currentNode);
    for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `<${text.data}>`;
        outer.append(inner);
        text.replaceWith(outer);
    }";

/// Imitates a converter of characters: changes the data of texts in place.
const CONVERT: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/的/gu, '旳');";

/// Imitates reading aids: puts readings over the first characters of each text.
const ADD_READINGS: &str = "
    const walker = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.parentElement.matches('p, li')) texts.push(walker.currentNode);
    for (const text of texts) {
        const characters = [...text.data].slice(0, 30).map((character) => {
            const [ruby, reading] = [document.createElement('ruby'), document.createElement('rt')];
            reading.textContent = 'du';
            ruby.append(character, reading);
            return ruby;
        });
        text.replaceWith(...characters, [...text.data].slice(30).join(''));
    }";

/// Returns a script that runs `script` once the page is parsed, before its modules.
fn before_modules(script: &str) -> String {
    format!(
        "document.addEventListener('readystatechange', () => {{
            if (document.readyState === 'interactive') {{ {script} }}
        }})"
    )
}

const STATUS: &str = "document.querySelector('[role=search] [role=status]')";

/// Returns a query that neither of them changes, and its number of hits.
fn query_of(report: &document::Report) -> (String, usize) {
    let (query, count) = frequent(report);
    assert!(!query.contains('的'), "{query}");
    (query, count)
}

/// Searches, goes to a hit and saves the report, and fails unless each works.
async fn check_works(page: &Page, query: &str, count: usize) -> Outcome {
    type_query(page, query).await?;
    let is_told = format!("{STATUS}.textContent.includes('{count}')");
    page.until("the hits are counted", &is_told).await?;
    page.press(thirtyfour::Key::Enter).await?;
    page.until(
        "a hit is on screen",
        &format!(
            "(() => {{ const box = {CURRENT}[0]?.getBoundingClientRect()
                return box && box.bottom > 0 && box.top < innerHeight && box.height > 0 }})()"
        ),
    )
    .await?;
    page.select("#search").await?.clear().await?;
    page.select("#search")
        .await?
        .send_keys("没有这样的词")
        .await?;
    page.until(
        "nothing is found",
        &format!("{STATUS}.textContent.includes('未找到')"),
    )
    .await?;
    page.press(thirtyfour::Key::Escape).await?;
    let press = "[...document.querySelectorAll('.site-tools button')]
        .find((one) => /^<?收藏/.test(one.textContent)).click(); return null";
    page.evaluate::<Option<bool>>(press, &[]).await?;
    let is_kept = "localStorage.getItem('baogao.favourites')?.includes('\"items\":[{')";
    page.until("the report is kept", is_kept).await
}

#[test]
fn the_viewer_starts_on_a_translated_page() {
    for script in [TRANSLATE, CONVERT] {
        visit_site(None, async |page, site| {
            let (query, count) = query_of(site.report());
            page.preload(&before_modules(script)).await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            settle(page).await?;
            check_works(page, &query, count).await
        });
    }
}

/// The published page cannot be fetched again, as without a network.
const UNREACHABLE: &str = "XMLHttpRequest.prototype.send = function () { this.onloadend() }";

#[test]
fn a_changed_page_that_cannot_be_fetched_again_says_so_and_marks_and_picks_what_it_shows() {
    let translate = TRANSLATE.replace("document.body", "document.getElementById('body')");
    for script in [ADD_READINGS, &translate] {
        visit_site(None, async |page, site| {
            let (query, count) = query_of(site.report());
            page.preload(&format!("{UNREACHABLE}; {}", before_modules(script)))
                .await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            let is_told =
                "(({ hidden, textContent }) => !hidden && textContent.includes('现有文字'))
                (document.getElementById('notice'))";
            page.until("the page says so", is_told).await?;
            type_query(page, &query).await?;
            wait_for_count(page, count).await?;
            // Readings are no text of the report, neither of hits nor of picked words.
            page.until(
                "the hits are marked",
                &format!("{HITS}.length > 0 && {HITS}.every((hit) => String(hit).replace(/du/g, '') === '{query}')"),
            )
            .await?;
            let words = select(page, 4, 3, 17).await?;
            let words: String = words.replace(['d', 'u'], "").split_whitespace().collect();
            let copied = copied(page, "复制文字").await?;
            assert!(copied.starts_with(&format!("“{words}”")), "{copied}");
            Ok(())
        });
    }
}

#[test]
fn a_page_translated_later_keeps_its_viewer_and_shows_a_notice() {
    for script in [TRANSLATE, CONVERT] {
        read(async |page, site| {
            let (query, count) = query_of(site.report());
            page.evaluate::<Option<bool>>(&format!("{script}; return null"), &[])
                .await?;
            page.until(
                "the page says so",
                "(({ hidden, textContent }) => !hidden && textContent.includes('原文'))(document.getElementById('notice'))",
            )
            .await?;
            check_works(page, &query, count).await
        });
    }
}

#[test]
fn marks_stay_with_their_words_when_others_change_the_text_around_them() {
    for script in [ADD_READINGS, CONVERT] {
        read(async |page, site| {
            let (query, count) = query_of(site.report());
            type_query(page, &query).await?;
            wait_for_count(page, count).await?;
            let change = format!("self.before = {HITS}.map(String); {script}; return null");
            page.evaluate::<Option<bool>>(&change, &[]).await?;
            page.until(
                "the marks are there again",
                &format!("{HITS}.map((hit) => String(hit).replace(/du/g, '')).join() === self.before.join()"),
            )
            .await
        });
    }
}

#[test]
fn blocks_with_hits_are_marked_as_wholes_once_they_are_translated() {
    read(async |page, site| {
        let (query, count) = query_of(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.evaluate::<Option<bool>>(&format!("{TRANSLATE}; return null"), &[])
            .await?;
        page.until(
            "the marks are there again",
            &format!("{HITS}.length > 0 && {HITS}.every((hit) => /^<.*>$/.test(hit))"),
        )
        .await
    });
}

#[test]
fn words_picked_in_changed_text_are_the_reports_own() {
    for script in [ADD_READINGS, TRANSLATE] {
        read(async |page, _| {
            let paragraph = "document.querySelectorAll('#body p')[4].textContent";
            let change = format!("const text = {paragraph}; {script}; return text");
            let text: String = page.evaluate(&change, &[]).await?;
            let words = select(page, 4, 3, 17).await?;
            let squeezed: String = words.replace(['d', 'u'], "").split_whitespace().collect();
            let expected = if script == TRANSLATE { text } else { squeezed };
            let copied = copied(page, "复制文字").await?;
            assert!(copied.starts_with(&format!("“{expected}”")), "{copied}");
            Ok(())
        });
    }
}
