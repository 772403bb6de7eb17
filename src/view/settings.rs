//! The reading settings (阅读设置): every setting with its purpose and values.

use yew::prelude::*;

use super::bar::render_step;
use super::button::Button;
use super::choice::render_choice;
use super::on_escape;
use crate::ports::event;
use crate::state::{
    Action, Choice, Colour, Context, Model, PanelAction, Preferences, Setting, SettingsAction,
};
use crate::texts::{Locale, SettingTexts};

/// Minimum contrast in hundredths (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: u32 = 450;

/// Minimum contrast in hundredths on the elders' page (WCAG 2.2, 1.4.6).
const ELDERS_CONTRAST: u32 = 700;

pub(super) fn render_settings(
    context: &Context,
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let preferences = &model.preferences;
    let reset = if model.reset_undo.is_some() {
        (
            texts.undo_reset,
            Action::Settings(SettingsAction::ResetUndone),
        )
    } else {
        (texts.reset, Action::Settings(SettingsAction::Reset))
    };
    let close = (texts.close, Action::Panel(PanelAction::Closed));
    let settings = Setting::ALL.into_iter();
    let settings = settings.filter(|setting| *setting != Setting::ElderTextSize);
    html! {
        <div
            id="settings"
            class="settings"
            role="region"
            aria-label={texts.settings}
            tabindex="0"
            onkeydown={on_escape(on_action, Action::Panel(PanelAction::Closed))}
        >
            <div class="panel-head">
                <p class="panel-name">{ texts.settings }</p>
                for (name, action) in [reset, close] {
                    { Button::new(name).that(action, on_action) }
                }
            </div>
            <p class="sample" aria-hidden="true">{ context.report().name() }</p>
            for (setting, texts) in settings.map(|setting| (setting, locale.setting_texts(setting))) {
                <fieldset class={classes!("setting", setting.name())}>
                    <legend>{ texts.name }</legend>
                    <p class="purpose">{ texts.purpose }</p>
                    if setting == Setting::TextSize {
                        { render_size(model, texts, locale, on_action) }
                    } else {
                        <div class="choices">{ render_choices(setting, texts, preferences, on_action) }</div>
                    }
                    if preferences.shown(setting) == Choice::own_colours() {
                        { render_colours(preferences, locale, on_action) }
                    }
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
        let action = Action::Settings(SettingsAction::Chosen(choice));
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

/// Renders the text size as a slider between its two steps.
fn render_size(
    model: &Model,
    texts: &SettingTexts,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let preferences = &model.preferences;
    let mut choices = Setting::TextSize.choices();
    let least = choices.find(|choice| preferences.can_show(*choice));
    let shown = preferences.shown(Setting::TextSize);
    let largest = Setting::TextSize.values().len() - 1;
    let oninput = on_action.reform(move |event: InputEvent| {
        let index = event::value(&event).parse().ok();
        let choice = index.and_then(|index| Setting::TextSize.choices().nth(index));
        Action::Settings(SettingsAction::Chosen(choice.unwrap_or(shown)))
    });
    html! {
        <div class="size">
            { render_step(model, locale, on_action, false) }
            <input
                type="range"
                name={Setting::TextSize.name()}
                aria-label={texts.name}
                aria-valuetext={shown.value()}
                min={least.map_or(0, Choice::index).to_string()}
                max={largest.to_string()}
                value={shown.index().to_string()}
                {oninput}
            />
            { render_step(model, locale, on_action, true) }
            <span aria-hidden="true">{ shown.value() }</span>
        </div>
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
            Action::Settings(SettingsAction::ColoursMixed { ink, paper })
        });
        html! {
            <label class="colour">{ name }<input type="color" value={colour.to_string()} {onchange} /></label>
        }
    });
    html! {
        <div class="colours">
            { for inputs }
            <span role="status">
                { texts.contrast(format_args!("{}.{:02}", contrast / 100, contrast % 100)) }
                if contrast < least {
                    <strong>{ texts.low_contrast }</strong>
                }
            </span>
        </div>
    }
}
