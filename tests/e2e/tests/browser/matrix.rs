//! No accessibility engine finds a violation in any combination of scheme, size, mode and screen, with the settings open
//! or closed.
//!
//! By default axe checks a sample that covers every pair of these values; a full run checks every combination with three
//! engines.

use baogao::state::Setting;
use e2e::{Failure, Outcome, Page, Preference, Role, Viewport, combinations, read_on};

use crate::report_page::settle;
use crate::settings::{choose, open_settings};

const SCREENS: [Viewport; 3] = [Viewport::SMALL, Viewport::PHONE, Viewport::DESKTOP];
const SIZES: [&str; 3] = ["16", "24", "32"];
const ELDER: [&str; 2] = ["off", "on"];

/// A state of the page on one screen.
struct State {
    theme: &'static str,
    size: &'static str,
    elder: &'static str,
    is_open: bool,
}

#[test]
fn every_scheme_is_accessible_on_a_small_screen() {
    check(SCREENS[0]);
}

#[test]
fn every_scheme_is_accessible_on_a_phone() {
    check(SCREENS[1]);
}

#[test]
fn every_scheme_is_accessible_on_an_office_screen() {
    check(SCREENS[2]);
}

#[test]
#[ignore = "variation"]
fn the_systems_own_colours_are_accessible_on_every_screen() {
    for screen in SCREENS {
        read_on(screen, async |page, _| {
            page.prefer(&[Preference::ForcedColors]).await?;
            for elder in ELDER {
                for is_open in [true, false] {
                    let state = State {
                        theme: "auto",
                        size: "24",
                        elder,
                        is_open,
                    };
                    state.show(page).await?;
                    state.judge(page).await?;
                }
            }
            Ok(())
        });
    }
}

/// Opens the page once and brings it into each state by the reader's own buttons.
fn check(screen: Viewport) {
    read_on(screen, async |page, _| {
        let mut failures = Vec::new();
        for state in states(screen) {
            state.show(page).await?;
            if let Err(failure) = state.judge(page).await {
                failures.push(failure.to_string());
            }
        }
        if failures.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(failures.join("\n\n")))
        }
    });
}

fn states(screen: Viewport) -> Vec<State> {
    let themes = Setting::Theme.values();
    let counts = [themes.len(), SIZES.len(), ELDER.len(), 2, SCREENS.len()];
    let rows = combinations(&counts).into_iter();
    rows.filter(|row| SCREENS[row[4]] == screen)
        .map(|row| State {
            theme: themes[row[0]],
            size: SIZES[row[1]],
            elder: ELDER[row[2]],
            is_open: row[3] == 1,
        })
        .collect()
}

impl State {
    /// Brings the page, with its settings closed, into this state.
    async fn show(&self, page: &Page) -> Outcome {
        open_settings(page).await?;
        choose(page, Setting::Elder, "off").await?;
        choose(page, Setting::Theme, self.theme).await?;
        // The size is set before the mode, since the elders' page only offers 24 px or more.
        choose(page, Setting::TextSize, self.size).await?;
        choose(page, Setting::Elder, self.elder).await?;
        if !self.is_open {
            close_settings(page).await?;
        }
        settle(page).await
    }

    /// Runs the accessibility engines on the page, and closes the settings again.
    async fn judge(&self, page: &Page) -> Outcome {
        let Self {
            theme,
            size,
            elder,
            is_open,
        } = self;
        let found = page.check_standards().await;
        if *is_open {
            close_settings(page).await?;
        }
        found.map_err(|failure| {
            let state = format!("{theme}, {size} px, elder {elder}, settings open: {is_open}");
            Failure::new(format!("{state}:\n{failure}"))
        })
    }
}

async fn close_settings(page: &Page) -> Outcome {
    page.click(Role::Button, "关闭").await?;
    page.until(
        "the settings are gone",
        "document.getElementById('settings') === null",
    )
    .await
}
