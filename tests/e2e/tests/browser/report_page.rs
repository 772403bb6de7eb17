//! Functions for tests of a report's page, in terms of its interface.

use document::{Block, Report, Section};
use e2e::{Failure, Outcome, Page, Site};
use serde_json::json;

/// Returns the ids in `#body` that are not folded away, in document order.
const VISIBLE_IDS: &str = "
    return [...document.querySelectorAll('#body [id]')]
        .filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
        .map((element) => element.id)";

/// Returns the whole text of the report, as the body must show it.
pub(crate) fn body_text(report: &Report) -> String {
    report.body_texts().collect()
}

/// Returns the ids of `report` in reading order: sections before their content, lists before their items.
pub(crate) fn ids(report: &Report) -> Vec<String> {
    let mut ids = Vec::new();
    add_blocks(&report.preamble, &mut ids);
    for section in report.sections_in_order() {
        ids.push(section.id.to_string());
        add_blocks(&section.blocks, &mut ids);
    }
    add_blocks(&report.closing, &mut ids);
    ids
}

/// Returns the last section in reading order, and its last block.
pub(crate) fn last_place(report: &Report) -> Outcome<(&Section, &Block)> {
    let section = report.sections_in_order().last();
    let place = section.and_then(|section| Some((section, section.blocks.last()?)));
    place.ok_or_else(|| Failure::new("expected a last section with text, but found none"))
}

/// Returns the whole text of `#body`, folded or not.
pub(crate) async fn shown_text(page: &Page) -> Outcome<String> {
    page.text("#body").await
}

/// Returns true for each open section of the page, in document order.
pub(crate) async fn open_sections(page: &Page) -> Outcome<Vec<bool>> {
    page.evaluate(
        "return [...document.querySelectorAll('#body details')].map((one) => one.open)",
        &[],
    )
    .await
}

/// Returns the ids in `#body` that are visible now.
pub(crate) async fn visible_ids(page: &Page) -> Outcome<Vec<String>> {
    page.evaluate(VISIBLE_IDS, &[]).await
}

/// Scrolls to the heading of the section `id` and clicks it.
pub(crate) async fn click_heading(page: &Page, id: &str) -> Outcome {
    let heading = page.select(&format!("#{id} > details > summary")).await?;
    heading.scroll_into_view().await?;
    Ok(heading.click().await?)
}

/// Waits until the section `id` is open, or closed.
pub(crate) async fn wait_for_fold(page: &Page, id: &str, is_open: bool) -> Outcome {
    let state = format!("document.querySelector('#{id} > details').open === {is_open}");
    page.until(&format!("section {id} is open: {is_open}"), &state)
        .await
}

/// Waits until all sections are open, or all closed.
pub(crate) async fn wait_for_all_folds(page: &Page, are_open: bool) -> Outcome {
    let state = format!(
        "[...document.querySelectorAll('#body details')].every((details) => details.open === {are_open})"
    );
    page.until(&format!("all sections are open: {are_open}"), &state)
        .await
}

/// Waits until the element `id` is in the window and not covered by a sticky bar or a notice.
pub(crate) async fn wait_until_clear(page: &Page, id: &str) -> Outcome {
    let is_clear = format!(
        "(() => {{
            const place = document.getElementById('{id}');
            const box = (place.querySelector('summary') ?? place).getBoundingClientRect();
            const [left, top] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)];
            const hit = document.elementFromPoint(left, top);
            return box.top >= 0 && box.top < innerHeight / 2 && place.contains(hit);
        }})()"
    );
    page.until(
        &format!("{id} stands clear in the upper half of the window"),
        &is_clear,
    )
    .await
}

/// Waits until the browser has painted the current state.
pub(crate) async fn settle(page: &Page) -> Outcome {
    // The message is delivered in a task of its own, after the second frame is painted.
    let two_frames = "const done = arguments[0]; const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        document.fonts.ready.then(() =>
            requestAnimationFrame(() => requestAnimationFrame(() => port2.postMessage(null))))";
    page.evaluate_later::<Option<bool>>(two_frames, &[]).await?;
    Ok(())
}

/// Opens the report's page with its clock held, and waits until the viewer is ready.
pub(crate) async fn open_held(page: &Page, site: &Site) -> Outcome {
    page.hold_clock().await?;
    page.open(&site.report_address("")).await?;
    page.wait_for_viewer("ready").await
}

/// Scrolls to the end of the page as a reader does, screen by screen.
pub(crate) async fn scroll_to_end(page: &Page) -> Outcome {
    page.evaluate::<Option<bool>>(
        "scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })",
        &[],
    )
    .await?;
    settle(page).await
}

/// Returns the text of the element with `id` and its descendants.
pub(crate) async fn text_of(page: &Page, id: &str) -> Outcome<String> {
    let script = "return document.getElementById(arguments[0])?.textContent ?? 'not there'";
    page.evaluate(script, &[json!(id)]).await
}

fn add_blocks(blocks: &[Block], ids: &mut Vec<String>) {
    for block in blocks {
        ids.push(block.id().to_string());
        if let Block::List { items, .. } = block {
            ids.extend(items.iter().map(|item| item.id.to_string()));
        }
    }
}

/// Fails if the page scrolls sideways.
pub(crate) async fn assert_fits(page: &Page) -> Outcome {
    let beyond = "return document.documentElement.scrollWidth - innerWidth";
    let wide: i64 = page.evaluate(beyond, &[]).await?;
    assert!(wide <= 0, "{wide} px too wide");
    Ok(())
}
