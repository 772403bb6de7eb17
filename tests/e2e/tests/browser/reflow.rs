//! No text is cut off with wider spacing, larger type or zoom, and the page stays one column.
//!
//! WCAG 1.4.4, 1.4.10 and 1.4.12.

use baogao::state::Setting;
use e2e::{Capability, Outcome, Page, Role, Viewport, read, read_on};
use serde_json::json;

use crate::report_page::settle;
use crate::settings::{choose, open_settings};

const CLIPPED: &str = include_str!("../../probes/clipped.js");
const FREE: &str = include_str!("../../probes/free.js");

/// The text spacing of WCAG 1.4.12, set by a constructed style sheet. The policy does not apply to it, as it does not to a
/// browser extension.
const SPACING: &str = "
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";

/// A window of 1280 × 1024 at a zoom of 400 %.
const ZOOMED: Viewport = Viewport {
    width: 320,
    height: 256,
    scale: 4,
    is_phone: false,
};

/// An expression that is true if the first setting's name is in the window and nothing covers it.
const SETTING_IN_VIEW: &str = "(() => {
    const name = document.querySelector('#settings legend')
    const { left, top, bottom } = name.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight && document.elementFromPoint(left + 5, (top + bottom) / 2) === name
})()";

#[test]
#[ignore = "variation"]
fn wider_text_spacing_cuts_nothing_off() {
    for elder in ["off", "on"] {
        read_on(Viewport::SMALL, async |page, _| {
            set(page, &[(Setting::Elder, elder)]).await?;
            space_out(page).await?;
            check_whole(page, &format!("spacing-{elder}")).await?;
            open_settings(page).await?;
            check_whole(page, &format!("spacing-settings-{elder}")).await
        });
    }
}

#[test]
fn the_largest_type_on_the_smallest_screen_cuts_nothing_off() {
    for elder in ["off", "on"] {
        read_on(Viewport::SMALL, async |page, _| {
            set(page, &[(Setting::TextSize, "32"), (Setting::Elder, elder)]).await?;
            check_whole(page, &format!("largest-{elder}")).await?;
            open_settings(page).await?;
            check_whole(page, &format!("largest-settings-{elder}")).await
        });
    }
}

#[test]
fn a_zoom_of_400_percent_leaves_a_page_to_read() {
    for elder in ["off", "on"] {
        read(async |page, _| {
            page.must(Capability::NarrowScreen)?;
            set(page, &[(Setting::Elder, elder)]).await?;
            page.set_viewport(ZOOMED).await?;
            check_whole(page, &format!("zoomed-{elder}")).await?;
            let free: f64 = page.evaluate(FREE, &[]).await?;
            page.screenshot(&format!("zoomed-text-{elder}")).await?;
            assert!(
                free >= 0.4,
                "elder {elder}: {free} of the window is left to the text"
            );
            open_settings(page).await?;
            check_whole(page, &format!("zoomed-settings-{elder}")).await?;
            page.until("a setting can be seen", SETTING_IN_VIEW).await
        });
    }
}

/// Makes the reader's choices, and closes the settings again.
async fn set(page: &Page, choices: &[(Setting, &str)]) -> Outcome {
    open_settings(page).await?;
    for (setting, value) in choices {
        choose(page, *setting, value).await?;
    }
    page.click(Role::Button, "关闭").await?;
    page.until(
        "the settings are gone",
        "document.getElementById('settings') === null",
    )
    .await
}

async fn space_out(page: &Page) -> Outcome {
    let script = "
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(arguments[0])
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
    page.evaluate::<Option<bool>>(script, &[json!(SPACING)])
        .await?;
    Ok(())
}

/// Fails if text is cut off or the page scrolls sideways; saves a screenshot called `name`.
async fn check_whole(page: &Page, name: &str) -> Outcome {
    settle(page).await?;
    page.screenshot(name).await?;
    let clipped: Vec<String> = page.evaluate(CLIPPED, &[]).await?;
    assert!(clipped.is_empty(), "{name}: {clipped:#?}");
    Ok(())
}
