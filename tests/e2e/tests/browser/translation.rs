//! Translators, converters and extensions change the page's texts; the viewer starts, and stays.

use e2e::{Outcome, Page, read, visit_site};

use crate::report_page::settle;
use crate::search::{frequent, type_query};

/// As a page translator does: each text goes into two elements of its own.
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

/// As a converter of characters does: the data of texts changes in place.
const CONVERT: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/的/gu, '旳');";

/// Runs `script` when the page is parsed, before any module of it.
fn before_modules(script: &str) -> String {
    format!(
        "document.addEventListener('readystatechange', () => {{
            if (document.readyState === 'interactive') {{ {script} }}
        }})"
    )
}

const STATUS: &str = "document.querySelector('[role=search] [role=status]')";

/// A query that neither changes.
fn query_of(report: &document::Report) -> (String, usize) {
    let (query, count) = frequent(report);
    assert!(!query.contains('的'), "{query}");
    (query, count)
}

/// Searches, goes to a hit and keeps the report: what the viewer does with its document.
async fn check_works(page: &Page, query: &str, count: usize) -> Outcome {
    type_query(page, query).await?;
    let is_told = format!("{STATUS}.textContent.includes('{count}')");
    page.until("the hits are counted", &is_told).await?;
    page.press(thirtyfour::Key::Enter).await?;
    page.until(
        "a hit is on screen",
        "(() => { const box = document.querySelector('mark[aria-current]')?.getBoundingClientRect()
            return box && box.bottom > 0 && box.top < innerHeight && box.height > 0 })()",
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
fn a_page_translated_before_the_viewer_comes_is_taken_over() {
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

#[test]
fn a_page_translated_while_it_is_read_keeps_its_viewer_and_says_what_looks_at_the_original() {
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
