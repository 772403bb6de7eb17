//! Marks and results of a search, on screen, on paper and in forced colours.

use document::Report;
use e2e::{Preference, Role, read};
use search::{Hit, SearchIndex};
use thirtyfour::Key;

use crate::marks::HITS;
use crate::search::{frequent, type_query, wait_for_count, wait_for_current, wait_for_list};

/// Returns a query of one character whose most relevant hits are not its first, with all hits and the relevant ones.
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
        wait_for_list(page).await?;
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

/// Types at the beginning of a display frame, and returns at its end the count and the number of painted hits.
const TYPE_IN_FRAME: &str = "
    const [query, done] = arguments;
    const box = document.getElementById('search');
    const frame = new MessageChannel();
    frame.port1.onmessage = () => done([document.querySelector('[role=search] [role=status]').textContent, HITS.length]);
    requestAnimationFrame(() => {
        box.value = query;
        box.dispatchEvent(new Event('input'));
        frame.port2.postMessage(null);
    })";

#[test]
fn hits_are_painted_in_the_frame_of_the_key() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        let first: String = query.chars().take(1).collect();
        // Once the index is complete, the text is searched at once.
        type_query(page, &first).await?;
        page.until("there are hits", &format!("{HITS}.length > 0"))
            .await?;
        let script = TYPE_IN_FRAME.replace("HITS", HITS);
        let seen: (String, usize) = page.evaluate_later(&script, &[query.into()]).await?;
        assert_eq!(seen, (format!("共 {count} 处"), count));
        Ok(())
    });
}

/// Returns an expression for a style of painted ranges of this kind.
fn style_of(kind: &str, property: &str) -> String {
    format!(
        "return {HITS}.map((hit) => getComputedStyle(hit.startContainer.parentElement, '::highlight({kind})').{property})"
    )
}

#[test]
#[ignore = "variation"]
fn no_mark_shows_on_paper() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.click(Role::Button, "下一处").await?;
        wait_for_current(page, 0).await?;
        page.show_as_print().await?;
        for kind in ["search", "current"] {
            let lines: Vec<String> = page
                .evaluate(&style_of(kind, "textDecorationLine"), &[])
                .await?;
            assert_eq!(lines, vec!["none"; count], "{kind}");
            let grounds: Vec<String> = page
                .evaluate(&style_of(kind, "backgroundColor"), &[])
                .await?;
            assert_eq!(grounds, vec!["rgba(0, 0, 0, 0)"; count], "{kind}");
        }
        let block = ".report [aria-current=true]";
        assert_eq!(page.style(block, "box-shadow").await?, "none");
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
        for (kind, line) in [("search", "solid"), ("current", "double")] {
            let styles: Vec<String> = page
                .evaluate(&style_of(kind, "textDecorationStyle"), &[])
                .await?;
            assert_eq!(styles, vec![line; count], "{kind}");
        }
        let block = ".report [aria-current=true]";
        assert_eq!(page.style(block, "outline-style").await?, "solid");
        page.screenshot("search-forced-colours").await?;
        page.check_accessibility().await
    });
}

#[test]
#[ignore = "variation"]
fn a_search_changes_nothing_in_the_text() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        page.evaluate::<Option<bool>>(
            "window.touched = [];
             const changes = { attributes: true, characterData: true, childList: true, subtree: true };
             new MutationObserver((records) => touched.push(...records.map(({ type, attributeName, target }) =>
                 `${type} ${attributeName} ${target.nodeName}`))).observe(document.getElementById('body'), changes)",
            &[],
        )
        .await?;
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        let touched: Vec<String> = page.evaluate("return touched", &[]).await?;
        assert_eq!(touched, [""; 0]);
        page.press(Key::Enter).await?;
        wait_for_current(page, 0).await?;
        let touched: Vec<String> = page.evaluate("return touched", &[]).await?;
        assert!(
            touched.iter().all(|one| one.contains("aria-current")),
            "{touched:?}"
        );
        Ok(())
    });
}
