//! Browsers without the Highlight API: blocks with hits get a style, the current hit and quoted words get elements.

use document::Block;
use e2e::{Capability, Outcome, Page, Role, Site, visit_site};
use serde_json::json;
use thirtyfour::Key;

use crate::elder::{open_more, turn_on};
use crate::marks::{QUOTED, words_of};
use crate::passages::{copied, select};
use crate::report_page::settle;
use crate::search::type_query;

const MARKUP: &str = "return document.querySelector('.report').innerHTML";

/// Opens the report in a browser without highlights.
fn read_unpainted(walk: &impl AsyncFn(&Page, &Site) -> Outcome) {
    visit_site(None, async |page, site| {
        page.preload("delete CSS.highlights").await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        walk(page, site).await
    });
}

/// Returns six characters around the end of a lead, three on each side, and the id of their paragraph.
fn across_a_lead(site: &Site) -> (String, String) {
    let paragraph = site
        .report()
        .blocks_in_order()
        .find_map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.lead.map(|lead| (paragraph, lead)),
            _ => None,
        });
    let (paragraph, lead) = paragraph.expect("a paragraph with a lead");
    let start = lead.end.saturating_sub(3) as usize;
    let words = paragraph.text.chars().skip(start).take(6).collect();
    (words, paragraph.id.to_string())
}

/// Waits until a hit of this paragraph is the current one, and on screen.
async fn wait_for_mark(page: &Page, words: &str, id: &str) -> Outcome {
    let holds = format!(
        "(() => {{
            const block = document.getElementById('{id}');
            const marks = [...block.querySelectorAll('mark')];
            const box = marks[0]?.getBoundingClientRect();
            return block.ariaCurrent === 'true' && block.dataset.hit && box.top >= 0 && box.bottom <= innerHeight
                && marks.map((mark) => mark.textContent).join('') === '{words}' }})()"
    );
    page.until("the current hit is a mark", &holds).await
}

#[test]
fn the_current_hit_is_a_mark_and_the_search_leaves_no_trace() {
    read_unpainted(&async |page, site| {
        let (words, id) = across_a_lead(site);
        settle(page).await?;
        let before: String = page.evaluate(MARKUP, &[]).await?;
        type_query(page, &words).await?;
        page.until(
            "the block is set off",
            &format!("document.querySelector('#{id}[data-hit]') !== null"),
        )
        .await?;
        page.press(Key::Enter).await?;
        wait_for_mark(page, &words, &id).await?;
        page.press(Key::Escape).await?;
        page.until(
            "nothing is left of it",
            &format!(
                "{} === {}",
                MARKUP.trim_start_matches("return "),
                json!(before)
            ),
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn a_mark_goes_with_its_words_while_key_points_are_shown_and_after() {
    read_unpainted(&async |page, site| {
        // On the elders' page the box appears with the focus.
        page.must(Capability::FocusShown)?;
        let (words, id) = across_a_lead(site);
        let markup = "return document.getElementById('body').innerHTML";
        let before: String = page.evaluate(markup, &[]).await?;
        turn_on(page).await?;
        open_more(page).await?;
        page.click(Role::Button, "只看要点").await?;
        type_query(page, &words).await?;
        page.press(Key::Enter).await?;
        wait_for_mark(page, &words, &id).await?;
        open_more(page).await?;
        page.click(Role::Button, "只看要点").await?;
        page.click(Role::Button, "下一处").await?;
        wait_for_mark(page, &words, &id).await?;
        page.click(Role::Button, "清除").await?;
        page.until(
            "nothing is left of it",
            &format!(
                "document.getElementById('body').innerHTML === {}",
                json!(before)
            ),
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn quoted_words_are_in_elements() {
    read_unpainted(&async |page, _| {
        let words = select(page, 4, 3, 17).await?;
        let link = copied(page, "复制链接").await?;
        page.open(&link).await?;
        page.wait_for_viewer("ready").await?;
        page.until("the words are set off", &format!("{QUOTED}.length > 0"))
            .await?;
        let quoted: String = page.evaluate(&words_of(QUOTED), &[]).await?;
        assert_eq!(quoted, words);
        Ok(())
    });
}
