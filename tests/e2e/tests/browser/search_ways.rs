//! Entering and leaving a search: suggestions, Escape, history, and sections closed meanwhile.

use document::Report;
use e2e::{Capability, Outcome, Page, Role, Site, Viewport, read, read_on, visit_site};
use search::{MatchKind, SearchIndex};
use thirtyfour::Key;

use crate::marks::{CURRENT, HITS};
use crate::report_page::open_held;
use crate::search::{
    SLICES_MILLIS, current, frequent, type_query, wait_for_count, wait_for_current, wait_for_list,
};

/// Types a query and chooses a result within one display frame, before the query settles.
const CHOOSE_AT_ONCE: &str = "
    const [query, done] = arguments;
    const box = document.getElementById('search');
    box.value = query;
    box.dispatchEvent(new Event('input'));
    const choose = () => {
        const links = document.querySelectorAll('[aria-label=搜索结果] a');
        if (!links.length) return requestAnimationFrame(choose);
        links[links.length - 1].click();
        done(null);
    };
    choose();";

fn is_over() -> String {
    format!(
        "{HITS}.length === 0 && document.getElementById('search').value === ''
            && !location.search.includes('q=')"
    )
}

const HAS_CURRENT: &str = "document.querySelector('#body [aria-current=true]') !== null";

const SHOWS_LIST: &str =
    "(document.querySelector('[aria-label=搜索结果]')?.getClientRects().length > 0)";

/// Returns a misspelling, four characters of the report with one replaced by a homophone, and the correct text.
fn slip(report: &Report) -> (String, String) {
    let corpus = SearchIndex::new(report);
    let syllables = report.characters.readings.split(' ');
    let readings: Vec<(char, &str)> = corpus.hanzi().into_iter().zip(syllables).collect();
    let syllable = |sought: char| readings.iter().find(|(one, _)| *one == sought);
    for text in report.body_texts() {
        let characters: Vec<char> = text.chars().collect();
        for window in characters.windows(4) {
            let (Some(&last), Some((_, sound))) = (
                window.last(),
                window.last().and_then(|last| syllable(*last)),
            ) else {
                continue;
            };
            for (other, _) in readings
                .iter()
                .filter(|one| one.1 == *sound && one.0 != last)
            {
                let [one, two, three, _] = window else {
                    continue;
                };
                let query = String::from_iter([one, two, three, other]);
                let is_missing = corpus.search(report, &query).kind == MatchKind::Missing;
                let meant = corpus.suggest(report, &query).filter(|_| is_missing);
                if let Some(meant) = meant {
                    return (query, meant);
                }
            }
        }
    }
    panic!("expected characters that sound the same");
}

async fn focus(page: &Page, selector: &str) -> Outcome {
    let script = "document.querySelector(arguments[0]).focus()";
    page.evaluate::<Option<bool>>(script, &[selector.into()])
        .await?;
    Ok(())
}

async fn open_with_query(page: &Page, site: &Site, query: &str) -> Outcome {
    page.open(&site.report_address(&format!("?q={query}")))
        .await?;
    page.wait_for_viewer("ready").await
}

/// Time in milliseconds in which a query settles.
const SETTLED_MILLIS: u32 = 1000;

#[test]
#[ignore = "variation"]
fn choosing_a_result_at_once_keeps_the_search_in_history() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        // The result is clicked with the mouse, since WebKit's history skips entries added without a user gesture.
        type_query(page, &query).await?;
        let results = "[aria-label='搜索结果'] li:nth-child(2) a";
        // Waits for the list of the last key, since the list of the previous query cannot be chosen from.
        page.until(
            "results show",
            &format!("document.querySelector(\"{results} b\")?.textContent.replace(/[、，]/gu, '') === '{query}'"),
        )
        .await?;
        page.select(results).await?.click().await?;
        page.until("the address names the place", "location.hash.length > 1")
            .await?;
        wait_for_count(page, count).await?;
        let chosen = current(page).await?;
        page.go_back().await?;
        page.until("no hit is current", &format!("{CURRENT}.length === 0"))
            .await?;
        wait_for_count(page, count).await?;
        page.evaluate::<Option<bool>>("history.forward()", &[])
            .await?;
        let chosen = usize::try_from(chosen).expect("a hit was chosen");
        wait_for_current(page, chosen).await
    });
}

#[test]
fn back_returns_to_where_a_result_was_chosen_and_forward_to_its_hit() {
    for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
        read_on(viewport, async |page, site| {
            let (query, count) = frequent(site.report());
            let scroll = "scrollTo({ top: 700, behavior: 'instant' }); return null";
            page.evaluate::<Option<bool>>(scroll, &[]).await?;
            type_query(page, &query).await?;
            wait_for_count(page, count).await?;
            page.until(
                "the query has settled, and its results show",
                &format!("new URLSearchParams(location.search).has('q') && {SHOWS_LIST}"),
            )
            .await?;
            let last = "const results = document.querySelector('.results')
                results.scrollTop = results.scrollHeight
                return scrollY";
            let before: f64 = page.evaluate(last, &[]).await?;
            page.select("[aria-label='搜索结果'] li:last-child a")
                .await?
                .click()
                .await?;
            page.until(
                "a hit far away is current",
                &format!("{HAS_CURRENT} && Math.abs(scrollY - {before}) > innerHeight"),
            )
            .await?;
            let after: f64 = page.evaluate("return scrollY", &[]).await?;
            let listed: bool = page.evaluate(&format!("return {SHOWS_LIST}"), &[]).await?;
            page.go_back().await?;
            page.until(
                "place, query and results are as before",
                &format!(
                    "Math.abs(scrollY - {before}) < 2 && !({HAS_CURRENT}) && {SHOWS_LIST}
                        && document.getElementById('search').value === '{query}'"
                ),
            )
            .await?;
            wait_for_count(page, count).await?;
            page.evaluate::<Option<bool>>("history.forward(); return null", &[])
                .await?;
            page.until(
                "place, hit and results are as after the choice",
                &format!("Math.abs(scrollY - {after}) < 2 && {HAS_CURRENT} && ({SHOWS_LIST}) === {listed}"),
            )
            .await
        });
    }
}

#[test]
#[ignore = "variation"]
fn a_link_followed_at_once_keeps_the_search() {
    visit_site(None, async |page, site| {
        // The index is not complete yet, so that the model gets the results late.
        open_held(page, site).await?;
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        let link = page.select("#contents a[href^='#']").await?;
        // Press and release are separate, as by hand: the box loses the focus between them.
        let hand = page.driver().action_chain().move_to_element_center(&link);
        hand.click().perform().await?;
        page.until("the address names a place", "location.hash.length > 1")
            .await?;
        page.advance(SETTLED_MILLIS).await?;
        wait_for_count(page, count).await?;
        page.until(
            "the query is in the address",
            "new URLSearchParams(location.search).has('q')",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn an_accepted_suggestion_is_searched_like_any_query() {
    read(async |page, site| {
        let (query, meant) = slip(site.report());
        let count = SearchIndex::new(site.report())
            .search(site.report(), &meant)
            .hits
            .len();
        type_query(page, &query).await?;
        page.until(
            "another query is offered",
            "document.querySelector('.results-note .button') !== null",
        )
        .await?;
        page.click(Role::Button, &meant).await?;
        wait_for_count(page, count).await?;
        let is_settled = format!(
            "document.querySelector('.search-status').ariaBusy !== 'true'
                && !document.querySelector('.search-status').hasAttribute('aria-busy')
                && new URLSearchParams(location.search).get('q') === '{meant}'
                && document.activeElement.id === 'search'"
        );
        page.until("it is settled", &is_settled).await
    });
}

#[test]
#[ignore = "variation"]
fn escape_ends_the_search_from_wherever_it_led() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        for place in [
            "[aria-label='搜索结果'] a",
            ".search .button-group .button:nth-child(2)",
        ] {
            type_query(page, &query).await?;
            wait_for_count(page, count).await?;
            wait_for_list(page).await?;
            focus(page, place).await?;
            page.press(Key::Escape).await?;
            page.until(&format!("the search is over from {place}"), &is_over())
                .await?;
        }
        page.evaluate_later::<Option<bool>>(CHOOSE_AT_ONCE, &[query.as_str().into()])
            .await?;
        page.until("a hit is current", &format!("{CURRENT}.length === 1"))
            .await?;
        // A panel over the page closes first, and alone.
        page.click(Role::Button, "无障碍").await?;
        page.until(
            "settings show",
            "document.getElementById('settings') !== null",
        )
        .await?;
        focus(page, "#settings").await?;
        page.press(Key::Escape).await?;
        page.until(
            "they are gone",
            "document.getElementById('settings') === null",
        )
        .await?;
        wait_for_count(page, count).await?;
        focus(page, "#body").await?;
        page.press(Key::Escape).await?;
        page.until("the search is over from the text", &is_over())
            .await
    });
}

#[test]
#[ignore = "variation"]
fn escape_does_not_scroll_after_arrival_with_a_query() {
    visit_site(None, async |page, site| {
        let (query, count) = frequent(site.report());
        open_with_query(page, site, &query).await?;
        wait_for_count(page, count).await?;
        page.evaluate::<Option<bool>>("scrollTo(0, 900)", &[])
            .await?;
        focus(page, "#search").await?;
        page.evaluate::<Option<bool>>("scrollTo(0, 900)", &[])
            .await?;
        page.press(Key::Escape).await?;
        page.until("the search is over", &is_over()).await?;
        page.until("the page stays", "Math.abs(scrollY - 900) < 200")
            .await
    });
}

#[test]
#[ignore = "variation"]
fn a_reload_restores_the_current_hit() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.press_with(Key::Shift, Key::Enter).await?;
        wait_for_current(page, count - 1).await?;
        page.until(
            "the query is in the address",
            "new URLSearchParams(location.search).has('q') && history.state.hit > 0",
        )
        .await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        wait_for_count(page, count).await?;
        let last = i64::try_from(count - 1).expect("a few hits");
        assert_eq!(current(page).await?, last);
        page.must(Capability::PlaceAfterReload)?;
        wait_for_current(page, count - 1).await
    });
}

#[test]
#[ignore = "variation"]
fn a_query_that_waits_for_the_index_is_not_overtaken() {
    visit_site(None, async |page, site| {
        open_held(page, site).await?;
        let (query, count) = frequent(site.report());
        // Each slice indexes one field or phrase, so that the query settles while the index is being built.
        page.slow_clock(10).await?;
        type_query(page, &query).await?;
        page.advance(SETTLED_MILLIS).await?;
        assert_eq!(page.text("[role=search] [role=status]").await?, "");
        page.slow_clock(0).await?;
        page.advance(SLICES_MILLIS).await?;
        wait_for_count(page, count).await?;
        page.until(
            "it is settled",
            "!document.querySelector('.search-status').hasAttribute('aria-busy')
                && new URLSearchParams(location.search).has('q')",
        )
        .await
    });
}
