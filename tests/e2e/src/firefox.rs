//! Emulation in Firefox, by scripts in the browser's own window, since its driver has no commands for it.
//!
//! geckodriver can run scripts in the browser's window in place of the page (`moz/context`). The developer tools use the
//! same functions.

use std::sync::Arc;

use http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver};

use crate::emulate::{Preference, Viewport};
use crate::{Failure, Outcome};

const SET_VIEWPORT: &str = "
    const [width, height, scale, done] = arguments;
    const browser = gBrowser.selectedBrowser;
    for (const [side, pixels] of [['width', width], ['height', height]]) {
        for (const property of [side, 'min-' + side, 'max-' + side]) {
            browser.style.setProperty(property, pixels + 'px', 'important');
        }
    }
    browser.browsingContext.overrideDPPX = scale;
    requestAnimationFrame(() => requestAnimationFrame(() => done()));";

const SET_MEDIUM: &str = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";

/// Script that sets preferences, which take effect at once in all pages. `null` restores the default.
const SET_PREFERENCES: &str = "
    for (const [name, value] of arguments[0]) {
        if (value === null) Services.prefs.clearUserPref(name);
        else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
        else Services.prefs.setIntPref(name, value);
    }";

/// Returns Firefox's own preferences for `preference`, by name, with their values.
fn settings_of(preference: Preference) -> &'static [(&'static str, u8)] {
    match preference {
        Preference::Dark => &[("layout.css.prefers-color-scheme.content-override", 0)],
        Preference::ReducedMotion => &[("ui.prefersReducedMotion", 1)],
        Preference::ForcedColors => &[("browser.display.document_color_use", 2)],
        // High contrast would force the system's colours too, unless pages may use theirs.
        Preference::MoreContrast => &[
            ("browser.display.document_color_use", 1),
            ("ui.useAccessibilityTheme", 1),
        ],
    }
}

/// Sets the size of the page exactly to this screen.
pub(crate) async fn set_viewport(driver: &WebDriver, viewport: Viewport) -> Outcome {
    let Viewport {
        width,
        height,
        scale,
        ..
    } = viewport;
    let arguments = [json!(width), json!(height), json!(scale)];
    in_window(driver, async || {
        driver.execute_async(SET_VIEWPORT, arguments).await?;
        Ok(())
    })
    .await
}

/// Shows the page as `medium`, on a system with `preferences`.
pub(crate) async fn set_media(
    driver: &WebDriver,
    medium: &str,
    preferences: &[Preference],
) -> Outcome {
    let all = Preference::ALL.into_iter().flat_map(settings_of);
    let defaults = all.map(|(name, _)| (*name, None));
    let wanted = preferences.iter().copied().flat_map(settings_of);
    let settings: Vec<(&str, Option<u8>)> = defaults
        .chain(wanted.map(|(name, value)| (*name, Some(*value))))
        .collect();
    in_window(driver, async || {
        driver.execute(SET_MEDIUM, [json!(medium)]).await?;
        driver.execute(SET_PREFERENCES, [json!(settings)]).await?;
        Ok(())
    })
    .await
}

/// Forbids scripts from the next document on.
pub(crate) async fn forbid_scripts(driver: &WebDriver) -> Outcome {
    let settings = json!([["javascript.enabled", false]]);
    in_window(driver, async || {
        driver.execute(SET_PREFERENCES, [settings]).await?;
        Ok(())
    })
    .await
}

/// Restores the preferences that tests change, since they apply to the whole browser.
pub(crate) async fn restore(driver: &WebDriver) -> Outcome {
    let all = Preference::ALL.into_iter().flat_map(settings_of);
    let mut defaults: Vec<(&str, Option<u8>)> = all.map(|(name, _)| (*name, None)).collect();
    defaults.push(("javascript.enabled", None));
    in_window(driver, async || {
        driver.execute(SET_PREFERENCES, [json!(defaults)]).await?;
        Ok(())
    })
    .await
}

/// Runs `task` with the browser's window in place of the page, and always switches back to the page.
async fn in_window(driver: &WebDriver, task: impl AsyncFnOnce() -> Outcome) -> Outcome {
    driver.cmd(Context("chrome")).await?;
    let done = task().await;
    let back = driver.cmd(Context("content")).await;
    done?;
    back.map(drop).map_err(Failure::from)
}

/// `POST /session/{id}/moz/context`
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("session/{session}/moz/context");
        let request = RequestData::new(Method::POST, Arc::<str>::from(path));
        request.add_body(json!({ "context": self.0 }))
    }
}
