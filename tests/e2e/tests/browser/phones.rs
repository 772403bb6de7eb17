//! Phones: the on-screen keyboard, and the text size of the system.

use e2e::{Outcome, Page, Viewport, read_on, visit_site};

use crate::elder::turn_on;
use crate::report_page::settle;
use crate::search::{frequent, type_query};
use crate::settings::open_settings;
use crate::typography::CUT_OFF;

/// Defines `self.raise(height)`, which imitates an on-screen keyboard by changing the visual viewport.
const KEYBOARD: &str = "
    const seen = new EventTarget()
    Object.assign(seen, { height: innerHeight, width: innerWidth, offsetTop: 0, offsetLeft: 0, scale: 1 })
    Object.defineProperty(window, 'visualViewport', { value: seen })
    addEventListener('resize', () => { if (!seen.isRaised) seen.height = innerHeight })
    self.raise = (height) => {
        seen.isRaised = true
        seen.height = height
        seen.dispatchEvent(new Event('resize'))
    }";

#[test]
fn box_and_results_are_above_the_keyboard() {
    for is_elder in [false, true] {
        visit_site(None, async |page, site| {
            page.set_viewport(Viewport::PHONE).await?;
            page.preload(KEYBOARD).await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            if is_elder {
                turn_on(page).await?;
            }
            page.evaluate::<Option<bool>>(
                "document.getElementById('search').focus(); self.raise(500); return null",
                &[],
            )
            .await?;
            type_query(page, &frequent(site.report()).0).await?;
            page.until(
                "box and results are above the keyboard",
                "(() => {
                    const bottom = (name) => document.querySelector(name)?.getBoundingClientRect().bottom
                    return bottom('#search') <= 500 && bottom('.results') <= 500.5 && bottom('.results') > 350
                })()",
            )
            .await?;
            page.screenshot(&format!("keyboard-elder-{is_elder}"))
                .await?;
            Ok(())
        });
    }
}

/// Sets the text size adjustment to `percent`, as `WeChat` and Android do.
async fn adjust(page: &Page, percent: u32) -> Outcome {
    let script = "document.documentElement.style.setProperty('text-size-adjust', `${arguments[0]}%`); return null";
    page.evaluate::<Option<bool>>(script, &[percent.into()])
        .await?;
    settle(page).await
}

#[test]
fn the_text_size_of_the_system_fits_every_view() {
    read_on(Viewport::PHONE, async |page, _| {
        for view in ["plain", "settings", "elder", "elder settings"] {
            match view {
                "elder" => {
                    page.click(e2e::Role::Button, "关闭").await?;
                    turn_on(page).await?;
                }
                "plain" => {}
                _ => open_settings(page).await?,
            }
            for percent in [175, 200] {
                adjust(page, percent).await?;
                page.screenshot(&format!("system-text-{percent}-{view}"))
                    .await?;
                let width = "return [document.documentElement.scrollWidth, screen.width]";
                let (width, screen): (u32, u32) = page.evaluate(width, &[]).await?;
                assert!(width <= screen, "{view} at {percent} %: {width} px");
                let hidden: Vec<String> = page.evaluate(CUT_OFF, &[]).await?;
                assert!(hidden.is_empty(), "{view} at {percent} %: {hidden:?}");
            }
            adjust(page, 100).await?;
        }
        Ok(())
    });
}
