//! 阅读设置: every value can be chosen, takes effect at once, is stored, and can be reset.

use baogao::state::{Preferences, Setting};
use e2e::{Outcome, Page, Role, Viewport, read, read_on, visit_site};
use serde_json::json;
use thirtyfour::Key;

use crate::report_page::{assert_fits, settle, shown_text};

/// Opens the settings.
pub(crate) async fn open_settings(page: &Page) -> Outcome {
    page.click(Role::Button, "无障碍").await?;
    page.until(
        "the settings are on screen",
        "document.getElementById('settings') !== null",
    )
    .await
}

/// Chooses a value by its radio button.
pub(crate) async fn choose(page: &Page, setting: Setting, value: &str) -> Outcome {
    let index = setting.values().iter().position(|other| *other == value);
    let script = "const inputs = document.querySelectorAll(`#settings input[name=${arguments[0]}]`)
        if (inputs[0].type !== 'range') return inputs[arguments[1]].click()
        inputs[0].value = arguments[1]
        inputs[0].dispatchEvent(new Event('input', { bubbles: true }))";
    page.evaluate::<Option<bool>>(script, &[json!(setting.name()), json!(index)])
        .await?;
    wait_for(page, setting, value).await
}

async fn wait_for(page: &Page, setting: Setting, value: &str) -> Outcome {
    let name = setting.name();
    let holds = format!(
        "document.documentElement.getAttribute('data-{name}') === '{value}'
            && [...document.querySelectorAll('#settings input[name={name}]')]
                .every((input, index) => input.type === 'range' || input.checked === (index === {}))",
        setting
            .values()
            .iter()
            .position(|other| *other == value)
            .unwrap_or_default()
    );
    page.until(&format!("{name} is {value}"), &holds).await
}

/// Returns the stored preferences; empty if there are none.
pub(crate) async fn kept(page: &Page) -> Outcome<String> {
    page.evaluate(
        "return localStorage.getItem('baogao.preferences') ?? ''",
        &[],
    )
    .await
}

#[test]
fn every_value_is_shown_and_stored_without_loss_of_text() {
    read(async |page, _| {
        let text = shown_text(page).await?;
        open_settings(page).await?;
        for setting in Setting::ALL {
            // The elders' page has its own button, and its text size is only offered there.
            if [Setting::Elder, Setting::ElderTextSize].contains(&setting) {
                continue;
            }
            let default = Preferences::default().choice(setting).value();
            let others = setting.values().iter().filter(|value| **value != default);
            for value in others.chain([&default]) {
                choose(page, setting, value).await?;
                let expected = format!("\"{}\":\"{value}\"", setting.name());
                assert!(kept(page).await?.contains(&expected), "{expected}");
            }
        }
        assert_eq!(shown_text(page).await?, text);
        Ok(())
    });
}

#[test]
fn choices_apply_on_the_next_visit_before_the_first_paint() {
    visit_site(None, async |page, site| {
        page.preload(
            "new PerformanceObserver((list) => {
                const of = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
                window.shifted = (window.shifted ?? []).concat(list.getEntries().flatMap(({ sources }) =>
                    sources.map(({ node, previousRect, currentRect }) =>
                        `${node?.outerHTML?.slice(0, 90)}: ${of(previousRect)}, then ${of(currentRect)}`)))
            }).observe({ type: 'layout-shift', buffered: true })",
        )
        .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        open_settings(page).await?;
        choose(page, Setting::Theme, "yellow-on-blue").await?;
        choose(page, Setting::LineHeight, "2.4").await?;
        choose(page, Setting::Elder, "on").await?;
        page.select("#settings .size .button:last-of-type")
            .await?
            .click()
            .await?;
        let is_larger = "getComputedStyle(document.querySelector('#body p')).fontSize === '28px'";
        page.until("the elders' text is larger", is_larger).await?;
        let look = "const style = getComputedStyle(document.querySelector('#body p'))
            return [style.color, style.fontSize, style.lineHeight]";
        let before: Vec<String> = page.evaluate(look, &[]).await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        settle(page).await?;
        assert_eq!(page.evaluate::<Vec<String>>(look, &[]).await?, before);
        // The style must be complete at each paint, also at those before the whole page has arrived.
        let is_last: bool = page
            .evaluate(
                "const sheets = [...document.styleSheets].map(({ href }) => href ?? '')
                const late = document.documentElement.dataset.style.split('/').at(-1)
                return sheets.findIndex((href) => href.endsWith(late)) > sheets.indexOf('')",
                &[],
            )
            .await?;
        assert!(
            is_last,
            "the sheet of rarer choices outranks the first view's"
        );
        let shifted: Vec<String> = page.evaluate("return window.shifted ?? []", &[]).await?;
        assert!(shifted.is_empty(), "{shifted:#?}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_readers_own_colours_are_shown_with_their_contrast() {
    read(async |page, site| {
        open_settings(page).await?;
        choose(page, Setting::Theme, "custom").await?;
        mix(page, 0, "#777777").await?;
        let status = "document.querySelector('#settings [role=status]').innerText";
        page.until(
            "the contrast is told, and that it is low",
            &format!("{status}.includes('4.47') && {status}.includes('偏低')"),
        )
        .await?;
        mix(page, 0, "#000080").await?;
        mix(page, 1, "#ffff00").await?;
        page.until(
            "the contrast is told",
            &format!(
                "{status}.includes('14.90') && !{status}.includes('偏低')
                    && document.documentElement.style.getPropertyValue('--own-paper') === '#ffff00'"
            ),
        )
        .await?;
        for _ in 0..2 {
            for (place, property, channels) in [
                ("#body p", "color", "0, 0, 128"),
                ("html", "background-color", "255, 255, 0"),
            ] {
                let colour = page.style(place, property).await?;
                assert!(colour.contains(channels), "{property}: {colour}");
            }
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
        }
        Ok(())
    });
}

#[test]
fn the_settings_leave_the_text_in_view_and_close_by_escape() {
    for viewport in [Viewport::SMALL, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            open_settings(page).await?;
            choose(page, Setting::TextSize, "32").await?;
            let shows_text: bool = page
                .evaluate(
                    "const box = (name) => document.querySelector(name).getBoundingClientRect()
                    return innerWidth < 1024
                        ? box('#settings .sample').top >= 0 && box('#settings .sample').bottom <= innerHeight
                        : box('#settings').right <= box('.report h1').left",
                    &[],
                )
                .await?;
            assert!(
                shows_text,
                "a sample in the sheet, or the text beside the panel"
            );
            assert_fits(page).await?;
            page.check_accessibility().await?;
            page.evaluate::<Option<bool>>("document.getElementById('settings').focus()", &[])
                .await?;
            page.press(Key::Escape).await?;
            page.until(
                "the settings are gone, and their button has the focus",
                "document.getElementById('settings') === null
                    && document.activeElement.id === 'settings-button'",
            )
            .await
        });
    }
}

#[test]
fn the_text_being_read_stays_in_place() {
    read(async |page, _| {
        open_settings(page).await?;
        page.evaluate::<Option<bool>>("scrollTo(0, 3000)", &[])
            .await?;
        settle(page).await?;
        let top =
            "const places = [...document.querySelectorAll('#body p, #body li, #body summary')]
            window.place ??= places.find((place) => {
                const box = place.getBoundingClientRect()
                return box.top <= innerHeight / 4 && box.bottom > innerHeight / 4 })
            return place.getBoundingClientRect().top";
        let before: f64 = page.evaluate(top, &[]).await?;
        for (setting, value) in [
            (Setting::TextSize, "28"),
            (Setting::LineHeight, "2.4"),
            (Setting::Measure, "24"),
        ] {
            choose(page, setting, value).await?;
            settle(page).await?;
            let after: f64 = page.evaluate(top, &[]).await?;
            assert!((after - before).abs() < 2.0, "{value}: {before} to {after}");
        }
        Ok(())
    });
}

/// Picks a colour as the browser's own picker does.
async fn mix(page: &Page, which: usize, colour: &str) -> Outcome {
    page.evaluate::<Option<bool>>(
        "const input = document.querySelectorAll('#settings input[type=color]')[arguments[0]]
        input.value = arguments[1]
        input.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(which), json!(colour)],
    )
    .await?;
    Ok(())
}
