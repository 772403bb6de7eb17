//! The Tab key reaches every control, and the focus is always visible.

use std::collections::BTreeSet;

use e2e::{
    Capability, Fault, Outcome, Page, Preference, Role, Viewport, read, read_on, visit_site,
};
use serde::Deserialize;
use thirtyfour::Key;

use crate::report_page::{settle, wait_for_all_folds};

const CONTROLS: &str = include_str!("../../probes/controls.js");
const FOCUS: &str = include_str!("../../probes/focus.js");

#[derive(Debug, Deserialize)]
struct Control {
    place: usize,
    #[expect(dead_code, reason = "shown when the test fails")]
    words: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Focus {
    /// Index among the controls; `None` for a scrollable box, where Firefox stops too.
    place: Option<usize>,
    #[expect(dead_code, reason = "shown when the test fails")]
    words: String,
    outline_pixels: f64,
    is_uncovered: bool,
}

#[test]
fn tab_reaches_every_control_and_shows_where_it_is() {
    read(async |page, _| walk(page).await);
}

#[test]
#[ignore = "variation"]
fn tab_reaches_every_control_on_a_phone() {
    read_on(Viewport::SMALL, async |page, _| walk(page).await);
}

#[test]
#[ignore = "variation"]
fn tab_reaches_every_control_with_the_contents_open() {
    read_on(Viewport::SMALL, async |page, _| {
        page.find(Role::Button, "目录").await?.focus().await?;
        page.press(Key::Enter).await?;
        page.until(
            "the contents are open",
            "document.querySelector('nav details').open",
        )
        .await?;
        walk_on(page).await?;
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn tab_reaches_every_control_on_a_failed_page() {
    visit_site(Some(Fault::WasmMissing), async |page, site| {
        page.expect_console_error("404");
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("failed").await?;
        walk(page).await
    });
}

#[test]
#[ignore = "variation"]
fn tab_reaches_every_control_with_all_sections_folded() {
    read(async |page, site| {
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        // The page is opened anew, since a reload would restore the scroll position.
        page.open("about:blank").await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        wait_for_all_folds(page, false).await?;
        walk(page).await
    });
}

#[test]
#[ignore = "variation"]
fn tab_reaches_every_control_in_forced_colors() {
    read(async |page, _| {
        page.prefer(&[Preference::ForcedColors]).await?;
        walk(page).await
    });
}

#[test]
#[ignore = "variation"]
fn the_contents_do_not_scroll_away_from_the_focus() {
    read(async |page, site| {
        let last = site.report().sections.last().expect("a section");
        page.select(&format!("nav a[href='#{}']", last.id))
            .await?
            .focus()
            .await?;
        stop_smooth_scrolling(page).await?;
        // The page scrolls to other sections, as it may when it follows the focus.
        for distance in [600, 1200, 2400] {
            page.evaluate::<Option<bool>>(
                "scrollTo({ top: arguments[0], behavior: 'instant' })",
                &[distance.into()],
            )
            .await?;
            settle(page).await?;
            let focus: Option<Focus> = page.evaluate_later(FOCUS, &[]).await?;
            assert!(
                focus.as_ref().is_some_and(|focus| focus.is_uncovered),
                "at {distance}: {focus:?}"
            );
        }
        Ok(())
    });
}

/// Presses Tab until the focus leaves the page, and fails unless it has reached every control.
async fn walk(page: &Page) -> Outcome {
    let seen = walk_on(page).await?;
    assert_all_seen(page, &seen).await
}

/// Presses Tab to the end of the page and then from its start, and fails unless the focus has reached every control.
pub(crate) async fn walk_around(page: &Page) -> Outcome {
    let mut seen = walk_on(page).await?;
    seen.extend(walk_on(page).await?);
    assert_all_seen(page, &seen).await
}

/// Presses Tab until the focus leaves `part`, and fails unless it has reached every control there.
pub(crate) async fn walk_within(page: &Page, part: &str) -> Outcome {
    let is_in = format!("return document.activeElement.closest('{part}') !== null");
    stop_smooth_scrolling(page).await?;
    let mut seen = BTreeSet::new();
    loop {
        page.press(Key::Tab).await?;
        let focus: Option<Focus> = page.evaluate_later(FOCUS, &[]).await?;
        if !page.evaluate::<bool>(&is_in, &[]).await? {
            break;
        }
        let Some(focus) = focus else { break };
        assert_seen(page, &focus);
        seen.extend(focus.place);
    }
    let controls: Vec<Control> = page.evaluate(CONTROLS, &[]).await?;
    let within = format!(
        "return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .flatMap((element, place) => element.parentElement.closest('{part}') ? [place] : [])"
    );
    let within: Vec<usize> = page.evaluate(&within, &[]).await?;
    let unseen: Vec<Control> = controls
        .into_iter()
        .filter(|control| within.contains(&control.place) && !seen.contains(&control.place))
        .collect();
    assert!(unseen.is_empty(), "Tab does not reach {unseen:#?}");
    Ok(())
}

async fn assert_all_seen(page: &Page, seen: &BTreeSet<usize>) -> Outcome {
    let controls: Vec<Control> = page.evaluate(CONTROLS, &[]).await?;
    let unseen: Vec<Control> = controls
        .into_iter()
        .filter(|control| !seen.contains(&control.place))
        .collect();
    assert!(unseen.is_empty(), "Tab does not reach {unseen:#?}");
    Ok(())
}

/// Presses Tab until the focus leaves the page or returns to its start; returns the controls that it has reached.
async fn walk_on(page: &Page) -> Outcome<BTreeSet<usize>> {
    stop_smooth_scrolling(page).await?;
    return_focus(page).await?;
    let mut seen = BTreeSet::new();
    loop {
        page.press(Key::Tab).await?;
        let Some(focus) = page.evaluate_later::<Option<Focus>>(FOCUS, &[]).await? else {
            break;
        };
        let Some(place) = focus.place else { continue };
        if !seen.insert(place) {
            break;
        }
        assert_seen(page, &focus);
    }
    Ok(seen)
}

/// Moves the focus back to the page from the browser's own controls, which follow the page's last control.
pub(crate) async fn return_focus(page: &Page) -> Outcome {
    page.evaluate::<Option<bool>>("window.focus(); return null", &[])
        .await
        .map(drop)
}

/// Switches smooth scrolling off, so that the page is at rest in the frame after a key.
async fn stop_smooth_scrolling(page: &Page) -> Outcome {
    let script = "
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('* { scroll-behavior: auto !important }')
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
        return null";
    page.evaluate::<Option<bool>>(script, &[]).await.map(drop)
}

fn assert_seen(page: &Page, focus: &Focus) {
    if page.can(Capability::FocusShown) {
        assert!(focus.outline_pixels >= 2.0, "{focus:?}");
    }
    if page.can(Capability::FocusWhole) {
        assert!(focus.is_uncovered, "{focus:?}");
    }
}
