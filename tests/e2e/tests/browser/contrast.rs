//! In every scheme, contrast is at least 7:1 for text and 3:1 for edges of controls, focus and marks, computed from the page.

use baogao::state::Setting;
use e2e::{Preference, Role, read};
use serde::Deserialize;
use thirtyfour::Key;

use crate::keyboard::return_focus;
use crate::report_page::settle;
use crate::search::{frequent, type_query, wait_for_count, wait_for_current};
use crate::settings::{choose, open_settings};

const PROBE: &str = include_str!("../../probes/contrast.js");

/// The result of the probe: the number of things it looked at, and those with too little contrast.
#[derive(Debug, Deserialize)]
struct Contrasts {
    found: Vec<String>,
    seen: Seen,
}

/// Number of each kind of thing that the probe looked at.
#[derive(Debug, Deserialize)]
struct Seen {
    text: usize,
    control: usize,
    focus: usize,
    mark: usize,
    current: usize,
}

#[test]
#[ignore = "variation"]
fn every_scheme_sets_text_controls_focus_and_marks_off() {
    read(async |page, site| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.press(Key::Enter).await?;
        wait_for_current(page, 0).await?;
        open_settings(page).await?;
        let dark: &[Preference] = &[Preference::Dark];
        let themes = Setting::Theme.values().iter().map(|theme| (theme, &[][..]));
        let themes: Vec<_> = themes.chain([(&"auto", dark)]).collect();
        for elder in ["off", "on"] {
            for (theme, system) in &themes {
                page.prefer(system).await?;
                choose(page, Setting::Elder, elder).await?;
                choose(page, Setting::Theme, theme).await?;
                settle(page).await?;
                // A press of Tab makes the focus visible, as for readers who use the keyboard.
                page.press(Key::Tab).await?;
                return_focus(page).await?;
                let Contrasts { found, seen } = page.evaluate(PROBE, &[]).await?;
                assert!(
                    found.is_empty(),
                    "{theme}, {system:?}, elder {elder}: {}",
                    found.join("\n")
                );
                assert!(
                    seen.text > 100 && seen.control > 40 && seen.focus > 60,
                    "{seen:?}"
                );
                assert_eq!((seen.mark, seen.current), (count, 1), "{theme}");
            }
        }
        page.click(Role::Button, "关闭").await
    });
}
