//! Settings store only choices of the reader, and keep the focus while the reader chooses.

use baogao::state::Setting;
use e2e::{Role, Viewport, read, read_on, visit_site};
use thirtyfour::Key;

use crate::elder::{turn_off, turn_on};
use crate::report_page::settle;
use crate::settings::{choose, kept, open_settings};

/// An expression for the pressed buttons among 大, 中 and 小.
const PRESSED: &str = "[...document.querySelectorAll('.page-tools [role=group] button')]
    .filter((button) => button.getAttribute('aria-pressed') === 'true').map((button) => button.textContent).join()";

#[test]
#[ignore = "variation"]
fn an_undo_does_not_store_settings_of_the_address() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("?theme=dark&size=28"))
            .await?;
        page.wait_for_viewer("ready").await?;
        open_settings(page).await?;
        choose(page, Setting::LineHeight, "2").await?;
        choose(page, Setting::LineHeight, "1.8").await?;
        let before = kept(page).await?;
        page.click(Role::Button, "恢复默认").await?;
        page.until(
            "nothing is kept",
            "localStorage.getItem('baogao.preferences') === null",
        )
        .await?;
        page.click(Role::Button, "撤销恢复").await?;
        page.until(
            "all is back",
            "document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
        assert_eq!(kept(page).await?, before);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_choice_replaces_corrupt_stored_settings() {
    read(async |page, site| {
        let fill = "localStorage.setItem('baogao.preferences', '[]'); return null";
        page.evaluate::<Option<bool>>(fill, &[]).await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.click(Role::Button, "大").await?;
        page.until(
            "the size is kept",
            "localStorage.getItem('baogao.preferences') === '{\"text-size\":\"22\"}'",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn the_focus_stays_on_exhausted_steps_and_on_choices() {
    read(async |page, _| {
        open_settings(page).await?;
        let larger = page.select("#settings .size .button:last-of-type").await?;
        larger.focus().await?;
        for _ in 0..8 {
            page.press(Key::Enter).await?;
        }
        page.until(
            "the size is the largest, and the focus where it was",
            "document.documentElement.dataset.textSize === '32'
                && document.activeElement.getAttribute('aria-disabled') === 'true'",
        )
        .await?;
        choose(page, Setting::Elder, "on").await?;
        page.select("#settings input[name=elder]:checked")
            .await?
            .focus()
            .await?;
        choose(page, Setting::Elder, "off").await?;
        settle(page).await?;
        let focused: String = page
            .evaluate("return document.activeElement.name ?? ''", &[])
            .await?;
        assert_eq!(focused, "elder");
        page.press(Key::Escape).await?;
        page.until(
            "the settings are gone, and their button has the focus",
            "document.getElementById('settings') === null && document.activeElement.id === 'settings-button'",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn elders_choose_among_sizes_that_are_shown() {
    read_on(Viewport::PHONE, async |page, _| {
        turn_on(page).await?;
        page.until("24 px are the small size", &format!("{PRESSED} === '小'"))
            .await?;
        for (name, size) in [("大", "32px"), ("中", "28px"), ("小", "24px")] {
            let press = "[...document.querySelectorAll('.page-tools [role=group] button')]
                .find((button) => button.textContent === arguments[0]).click(); return null";
            page.evaluate::<Option<bool>>(press, &[name.into()]).await?;
            let is_shown = format!(
                "{PRESSED} === '{name}' && getComputedStyle(document.querySelector('#body p')).fontSize === '{size}'"
            );
            page.until(name, &is_shown).await?;
        }
        open_settings(page).await?;
        let closed: Vec<String> = page
            .evaluate(
                "return [...document.querySelectorAll('#settings input:disabled')].map((input) => input.parentElement.textContent)",
                &[],
            )
            .await?;
        assert_eq!(closed.len(), 1, "a line height: {closed:?}");
        let least = page
            .select("#settings input[type=range]")
            .await?
            .attr("min")
            .await?;
        assert_eq!(least.as_deref(), Some("4"), "four sizes");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_elders_page_is_not_offered_once_found() {
    read(async |page, _| {
        page.until(
            "it is offered",
            "document.querySelector('.offer').checkVisibility({ visibilityProperty: true })",
        )
        .await?;
        turn_on(page).await?;
        turn_off(page).await?;
        settle(page).await?;
        let is_gone =
            "!document.querySelector('.offer').checkVisibility({ visibilityProperty: true })";
        page.until("the offer is gone", is_gone).await
    });
}
