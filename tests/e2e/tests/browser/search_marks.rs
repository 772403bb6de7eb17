//! Marks and results: what is shown of what was found, on paper and in forced colours too.

use document::Report;
use e2e::{Preference, Role, read};
use search::{Hit, SearchIndex};

use crate::search::{frequent, type_query, wait_for_count, wait_for_current};

/// A query of one character that stands in several places, of which the most relevant are not the first.
fn ranked(report: &Report) -> (String, Vec<Hit>, Vec<usize>) {
    let corpus = SearchIndex::new(report);
    for character in report.body_texts().flat_map(str::chars) {
        let query = character.to_string();
        let hits = corpus.search(report, &query).hits;
        let best = corpus.best(report, &hits);
        if !best.is_empty() && best != [0, 1, 2] && hits.len() < 100 {
            return (query, hits, best);
        }
    }
    panic!("expected a character whose first hits are not its best");
}

#[test]
fn the_most_relevant_results_come_first_and_say_so() {
    read(async |page, site| {
        let (query, hits, best) = ranked(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, hits.len()).await?;
        let said: Vec<bool> = page
            .evaluate(
                "return [...document.querySelectorAll('[aria-label=搜索结果] li')]
                    .map((item) => item.querySelector('.result-best')?.textContent === '最相关')",
                &[],
            )
            .await?;
        let first = said.iter().take_while(|is_best| **is_best).count();
        assert_eq!(first, best.len());
        assert_eq!(said.iter().filter(|is_best| **is_best).count(), first);
        let results = page.select("[aria-label='搜索结果'] li a").await?;
        results.click().await?;
        let best = best.first().copied().unwrap_or_default();
        wait_for_current(page, best).await
    });
}

#[test]
#[ignore = "variation"]
fn marks_show_on_paper() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.show_as_print().await?;
        assert_eq!(page.style("mark", "border-bottom-style").await?, "solid");
        let is_seen = "[...document.querySelectorAll('mark')].every((mark) => mark.getClientRects().length > 0)";
        page.until("every mark is on the sheet", is_seen).await?;
        assert_eq!(page.style(".search", "display").await?, "none");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn marks_show_in_forced_colours_the_current_one_most() {
    read(async |page, site| {
        page.prefer(&[Preference::ForcedColors]).await?;
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.click(Role::Button, "下一处").await?;
        wait_for_current(page, 0).await?;
        let outlines: Vec<(bool, String, String)> = page
            .evaluate(
                "return [...document.querySelectorAll('mark')].map((mark) => {
                    const style = getComputedStyle(mark);
                    return [mark.hasAttribute('aria-current'), style.borderBottomStyle, style.outlineStyle];
                })",
                &[],
            )
            .await?;
        assert_eq!(outlines.iter().filter(|one| one.0).count(), 1);
        for (is_current, border, outline) in outlines {
            assert_eq!(border, "solid");
            assert_eq!(outline == "solid", is_current);
        }
        page.screenshot("search-forced-colours").await?;
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn a_key_leaves_paragraphs_alone_that_do_not_change() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        let first: String = query.chars().take(1).collect();
        let of_first = SearchIndex::new(site.report())
            .search(site.report(), &first)
            .hits
            .len();
        type_query(page, &first).await?;
        wait_for_count(page, of_first).await?;
        page.evaluate::<Option<bool>>(
            "window.marked = new Set([...document.querySelectorAll('#body mark')].map((mark) => mark.parentElement));
             window.touched = new Set();
             const body = document.getElementById('body');
             new MutationObserver((records) => records.forEach(({ target }) => {
                 const inner = target.nodeType === 1 ? target : target.parentElement;
                 if (!body.contains(inner)) return;
                 for (const block of marked) if (block.contains(inner)) return;
                 touched.add(inner?.outerHTML);
             })).observe(body, { characterData: true, childList: true, subtree: true })",
            &[],
        )
        .await?;
        let rest: String = query.chars().skip(1).collect();
        page.press(rest.as_str()).await?;
        wait_for_count(page, count).await?;
        let touched: Vec<Option<String>> = page
            .evaluate("return [...touched].filter(Boolean)", &[])
            .await?;
        assert_eq!(touched, [None::<String>; 0], "blocks without a hit");
        Ok(())
    });
}
