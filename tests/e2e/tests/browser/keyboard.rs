//! Everything can be reached with the Tab key, and the reader always sees where the focus is.

use std::collections::BTreeMap;

use e2e::{Outcome, Page, Preference, Role, Viewport, read};
use serde::Deserialize;
use thirtyfour::Key;

use crate::report_page::wait_for_all_folds;

const CONTROLS: &str = include_str!("../../probes/controls.js");
const FOCUS: &str = include_str!("../../probes/focus.js");

#[derive(Debug, Deserialize)]
struct Control {
    place: usize,
    words: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Focus {
    place: usize,
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
fn it_does_so_on_a_phone_with_a_keyboard() {
    read(async |page, _| {
        page.set_viewport(Viewport::SMALL).await?;
        walk(page).await
    });
}

#[test]
fn it_does_so_with_all_sections_folded() {
    read(async |page, _| {
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        page.evaluate::<Option<bool>>("document.activeElement.blur(); scrollTo(0, 0)", &[])
            .await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        walk(page).await
    });
}

#[test]
fn it_does_so_in_forced_colors() {
    read(async |page, _| {
        page.prefer(&[Preference::ForcedColors]).await?;
        walk(page).await
    });
}

/// Presses Tab until the focus has been everywhere and leaves the page.
async fn walk(page: &Page) -> Outcome {
    let controls: Vec<Control> = page.evaluate(CONTROLS, &[]).await?;
    let mut unseen: BTreeMap<usize, String> = controls
        .into_iter()
        .map(|control| (control.place, control.words))
        .collect();
    let most = unseen.len() + 5;
    for step in 0..most {
        page.press(Key::Tab).await?;
        let Some(focus) = page.evaluate::<Option<Focus>>(FOCUS, &[]).await? else {
            break;
        };
        assert!(focus.outline_pixels >= 2.0, "step {step}: {focus:?}");
        assert!(focus.is_uncovered, "step {step}: {focus:?}");
        if unseen.remove(&focus.place).is_none() {
            break; // the walk has come round
        }
    }
    assert!(unseen.is_empty(), "Tab does not reach {unseen:#?}");
    Ok(())
}
