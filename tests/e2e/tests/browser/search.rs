//! Search: every hit is counted and highlighted, the reader can step to it, and ending the search restores the page.

use std::collections::BTreeSet;

use document::Report;
use e2e::{Outcome, Page, Role, read, visit_site};
use search::SearchIndex;
use thirtyfour::Key;

use crate::elder::bring_bar;
use crate::marks::{CURRENT, HITS};
use crate::report_page::{shown_text, wait_for_all_folds};

const STATUS: &str = "document.querySelector('[role=search] [role=status]')";

/// Time in milliseconds for the slices of a search or of the index, none of which takes time on a held clock. It is shorter
/// than a query takes to settle.
pub(crate) const SLICES_MILLIS: u32 = 100;

/// Returns the report's first pair of characters that occurs in five places or more.
pub(crate) fn frequent(report: &Report) -> (String, usize) {
    let corpus = SearchIndex::new(report);
    let characters: Vec<char> = report.body_texts().flat_map(str::chars).collect();
    let mut tried = BTreeSet::new();
    for pair in characters.windows(2) {
        let query: String = pair.iter().collect();
        if pair
            .iter()
            .all(|one| ('\u{4E00}'..'\u{A000}').contains(one))
            && tried.insert(query.clone())
        {
            let count = corpus.search(report, &query).hits.len();
            if (5..40).contains(&count) {
                return (query, count);
            }
        }
    }
    panic!("expected a pair of characters that occurs often");
}

pub(crate) async fn type_query(page: &Page, query: &str) -> Outcome {
    // In narrow windows the box is off screen until a button opens it.
    let is_away = "return document.getElementById('search').getBoundingClientRect().bottom <= 0";
    if page.evaluate(is_away, &[]).await? {
        bring_bar(page).await?;
        page.click(Role::Button, "搜索").await?;
    }
    page.select("#search").await?.click().await?;
    Ok(page.select("#search").await?.send_keys(query).await?)
}

pub(crate) async fn wait_for_count(page: &Page, count: usize) -> Outcome {
    let expected = format!("共 {count} 处");
    let is_counted = format!("{STATUS}.textContent === '{expected}'");
    page.until(&expected, &is_counted).await?;
    let marked = format!("{HITS}.length === {count}");
    page.until(&format!("{count} marks"), &marked).await
}

/// Waits for the list of results, which is rendered a frame after the hits.
pub(crate) async fn wait_for_list(page: &Page) -> Outcome {
    let is_listed =
        "document.querySelector('[aria-label=搜索结果] li')?.checkVisibility() === true";
    page.until("the results are listed", is_listed).await
}

/// Waits for the number of hits with a held clock. Lists and marks are made in time slices, long before the query settles.
pub(crate) async fn advance_to_count(page: &Page, count: usize) -> Outcome {
    let expected = format!("共 {count} 处");
    let is_counted = format!("{STATUS}.textContent === '{expected}'");
    page.until(&expected, &is_counted).await?;
    page.advance(SLICES_MILLIS).await?;
    wait_for_count(page, count).await
}

pub(crate) async fn current(page: &Page) -> Outcome<i64> {
    let number = format!(
        "const [current] = {CURRENT};
        return {HITS}.findIndex((hit) => current && !hit.compareBoundaryPoints(Range.START_TO_START, current))"
    );
    page.evaluate(&number, &[]).await
}

pub(crate) async fn wait_for_current(page: &Page, hit: usize) -> Outcome {
    let holds = format!(
        "(() => {{
            const [hit, current, ...others] = [{HITS}[{hit}], ...{CURRENT}];
            const [block, ...blocks] = document.querySelectorAll('.report [aria-current=true]');
            if (!hit || !current || others.length || blocks.length || !block) return false;
            if (hit.compareBoundaryPoints(Range.START_TO_START, current)) return false;
            if (!block.contains(current.commonAncestorContainer)) return false;
            const box = current.getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight && box.height > 0 }})()"
    );
    page.until(&format!("hit {hit} is current and on screen"), &holds)
        .await
}

#[test]
fn every_hit_is_counted_and_highlighted() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        let text = shown_text(page).await?;
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        // While typing, the first character alone may by chance have as many hits.
        let marked =
            format!("{HITS}.every((hit) => String(hit).replace(/[、，]/gu, '') === '{query}')");
        page.until("each is marked as it was typed", &marked)
            .await?;
        assert_eq!(shown_text(page).await?, text, "marks change no text");
        page.screenshot("search-results").await?;
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn a_hit_over_the_end_of_a_lead_is_one_range() {
    read(async |page, site| {
        let paragraph = site
            .report()
            .blocks_in_order()
            .find_map(|block| match block {
                document::Block::Paragraph(paragraph) => {
                    paragraph.lead.map(|lead| (paragraph, lead))
                }
                _ => None,
            });
        let (paragraph, lead) = paragraph.expect("a paragraph with a lead");
        let start = lead.end.saturating_sub(3) as usize;
        let query: String = paragraph.text.chars().skip(start).take(6).collect();
        type_query(page, &query).await?;
        let holds = format!(
            "{HITS}.some((hit) => String(hit) === '{query}' && hit.startContainer.parentElement.matches('#{id} > .lead')
                && hit.endContainer.parentElement.id === '{id}')",
            id = paragraph.id
        );
        page.until("a range begins in the lead and ends after it", &holds)
            .await
    });
}

#[test]
fn enter_goes_from_hit_to_hit_and_back() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.press(Key::Enter).await?;
        wait_for_current(page, 0).await?;
        page.press(Key::Enter).await?;
        wait_for_current(page, 1).await?;
        page.press_with(Key::Shift, Key::Enter).await?;
        wait_for_current(page, 0).await?;
        page.click(Role::Button, "上一处").await?;
        wait_for_current(page, count - 1).await?;
        page.click(Role::Button, "下一处").await?;
        wait_for_current(page, 0).await
    });
}

#[test]
fn escape_ends_the_search_where_it_began() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        page.evaluate::<Option<bool>>("scrollTo(0, 900)", &[])
            .await?;
        page.press("/").await?;
        page.press(query.as_str()).await?;
        wait_for_count(page, count).await?;
        page.press_with(Key::Shift, Key::Enter).await?;
        page.press(Key::Escape).await?;
        page.until("no mark is left", &format!("{HITS}.length === 0"))
            .await?;
        page.until("the page is back", "Math.abs(scrollY - 900) < 2")
            .await?;
        let box_text: String = page
            .evaluate("return document.getElementById('search').value", &[])
            .await?;
        assert_eq!(box_text, "");
        page.until(
            "the address has no query",
            "!location.search.includes('q=')",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn folded_sections_open_for_their_hits_and_fold_back() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.until(
            "every mark shows",
            &format!("{HITS}.every((hit) => hit.getClientRects().length > 0)"),
        )
        .await?;
        page.click(Role::Button, "清除").await?;
        wait_for_all_folds(page, false).await
    });
}

#[test]
fn a_result_leads_to_its_hit_and_back_undoes_it() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.until(
            "the query is in the address",
            "new URLSearchParams(location.search).has('q')",
        )
        .await?;
        let results = page
            .select("[aria-label='搜索结果'] li:last-child a")
            .await?;
        results.scroll_into_view().await?;
        results.click().await?;
        page.until("a hit is current", &format!("{CURRENT}.length === 1"))
            .await?;
        let chosen = current(page).await?;
        page.until("the address names the place", "location.hash.length > 1")
            .await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        wait_for_count(page, count).await?;
        assert_eq!(current(page).await?, chosen);
        page.go_back().await?;
        page.until("no hit is current", &format!("{CURRENT}.length === 0"))
            .await?;
        wait_for_count(page, count).await
    });
}

#[test]
fn an_address_with_a_query_shows_its_hits() {
    visit_site(None, async |page, site| {
        let (query, count) = frequent(site.report());
        page.open(&site.report_address(&format!("?q={query}")))
            .await?;
        page.wait_for_viewer("ready").await?;
        wait_for_count(page, count).await
    });
}
