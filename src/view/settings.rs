//! The reading settings (阅读设置): every setting with its purpose and values.

use yew::prelude::*;

use super::button::Button;
use super::choice::render_choice;
use super::on_escape;
use crate::browser::event;
use crate::state::{Action, Colour, Model, Preferences, Setting};
use crate::texts::{Locale, SettingTexts};

/// Minimum contrast in hundredths (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: u32 = 450;

/// Minimum contrast in hundredths on the elders' page (WCAG 2.2, 1.4.6).
const ELDERS_CONTRAST: u32 = 700;

pub(super) fn render_settings(model: &Model, locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let preferences = &model.preferences;
    let reset = if model.reset_undo.is_some() {
        (texts.undo_reset, Action::ResetUndone)
    } else {
        (texts.reset, Action::PreferencesReset)
    };
    let close = (texts.close, Action::SettingsToggled);
    html! {
        <div
            id="settings"
            class="settings"
            role="region"
            aria-label={texts.settings}
            tabindex="0"
            onkeydown={on_escape(on_action, Action::SettingsToggled)}
        >
            <div class="settings-head">
                <p class="settings-name">{ texts.settings }</p>
                for (name, action) in [reset, close] {
                    { Button::new(name).that(action, on_action) }
                }
            </div>
            for (setting, texts) in Setting::ALL.map(|setting| (setting, locale.setting_texts(setting))) {
                <fieldset class="setting">
                    <legend>{ texts.name }</legend>
                    <p class="purpose">{ texts.purpose }</p>
                    <div class="choices">
                        { render_choices(setting, texts, preferences, on_action) }
                        if setting == Setting::TextSize {
                            { render_size_steps(preferences, locale, on_action) }
                        }
                        if setting == Setting::Theme {
                            { render_colours(preferences, locale, on_action) }
                        }
                    </div>
                </fieldset>
            }
        </div>
    }
}

fn render_choices(
    setting: Setting,
    texts: &SettingTexts,
    preferences: &Preferences,
    on_action: &Callback<Action>,
) -> Html {
    let shown = preferences.shown(setting);
    let choices = setting.choices().map(|choice| {
        let name = texts.values.get(choice.index()).copied();
        let name = name.unwrap_or_else(|| choice.value());
        let action = Action::Chosen(choice);
        let can_show = preferences.can_show(choice);
        render_choice(
            ("radio", setting.name()),
            name,
            (choice == shown, !can_show),
            on_action,
            action,
        )
    });
    choices.collect()
}

fn render_size_steps(
    preferences: &Preferences,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let steps = [false, true].into_iter().zip(locale.texts().size_steps);
    let step = |is_larger, name| {
        let button = Button {
            is_disabled: preferences.text_size_beside(is_larger).is_none(),
            ..Button::new(name)
        };
        button.that(Action::TextSizeStepped { is_larger }, on_action)
    };
    html! {
        <span class="button-group">
            for (is_larger, name) in steps {
                { step(is_larger, name) }
            }
        </span>
    }
}

/// Renders the inputs of the reader's own colours, and the contrast of the two.
fn render_colours(preferences: &Preferences, locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let Preferences { ink, paper, .. } = *preferences;
    let contrast = ink.contrast(paper);
    let least = if preferences.is_elder() {
        ELDERS_CONTRAST
    } else {
        LEAST_CONTRAST
    };
    let [ink_name, paper_name] = texts.colours;
    let inputs = [(ink_name, ink, true), (paper_name, paper, false)].map(|(name, colour, is_ink)| {
        let onchange = on_action.reform(move |event: Event| {
            let mixed = Colour::parse(&event::value(&event)).unwrap_or(colour);
            let (ink, paper) = if is_ink { (mixed, paper) } else { (ink, mixed) };
            Action::ColoursMixed { ink, paper }
        });
        html! {
            <label class="colour">{ name }<input type="color" value={colour.to_string()} {onchange} /></label>
        }
    });
    html! {
        <>
            { for inputs }
            <span role="status">
                { texts.contrast(format_args!("{}.{:02}", contrast / 100, contrast % 100)) }
                if contrast < least {
                    <strong>{ texts.low_contrast }</strong>
                }
            </span>
        </>
    }
}
