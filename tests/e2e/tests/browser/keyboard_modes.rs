//! In every mode the Tab key reaches every control, and the focus is visible.

use e2e::{Outcome, Preference, Role, Viewport, read, read_on};

use crate::elder::turn_on;
use crate::keyboard::{walk_around, walk_within};
use crate::report_page::settle;
use crate::settings::open_settings;

#[test]
fn tab_reaches_all_of_the_elders_page() {
    read_on(Viewport::PHONE, async |page, _| {
        turn_on(page).await?;
        settle(page).await?;
        walk_around(page).await
    });
}

#[test]
#[ignore = "variation"]
fn tab_reaches_one_section_alone() {
    read_on(Viewport::PHONE, async |page, _| {
        turn_on(page).await?;
        let press = "[...document.querySelectorAll('.tools button')]
            .find((button) => button.textContent === '一次看一节').click(); return null";
        page.evaluate::<Option<bool>>(press, &[]).await?;
        let is_on = "[...document.querySelectorAll('.tools button[aria-pressed=true]')]
            .some((button) => button.textContent === '一次看一节')";
        page.until("the view is on", is_on).await?;
        settle(page).await?;
        walk_around(page).await
    });
}

#[test]
#[ignore = "variation"]
fn tab_reaches_all_settings() {
    for is_elder in [false, true] {
        read_on(Viewport::PHONE, async |page, _| {
            if is_elder {
                turn_on(page).await?;
            }
            open_settings(page).await?;
            settle(page).await?;
            let start = "document.getElementById('settings').focus(); return null";
            page.evaluate::<Option<bool>>(start, &[]).await?;
            walk_within(page, "#settings").await
        });
    }
}

#[test]
#[ignore = "variation"]
fn a_pressed_button_shows_the_focus_in_forced_colours() {
    read(async |page, _| {
        page.prefer(&[Preference::ForcedColors]).await?;
        let button = page.find(Role::Button, "中").await?;
        assert_eq!(button.attr("aria-pressed").await?.as_deref(), Some("true"));
        let look = "const { outline, outlineOffset } = getComputedStyle(arguments[0]); return outline + outlineOffset";
        let look = async || -> Outcome<String> {
            let answer = page.driver().execute(look, [button.to_json()?]).await?;
            Ok(answer.convert()?)
        };
        let before = look().await?;
        button.focus().await?;
        settle(page).await?;
        assert_ne!(look().await?, before);
        Ok(())
    });
}
