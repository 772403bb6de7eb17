//! The site's tools, in the portal page's order, with the reading settings right behind their button.

use yew::prelude::*;

use super::report_page::Handlers;
use super::settings::render_settings;
use super::truth;
use crate::state::{Action, Choice, Model};
use crate::texts::Locale;

/// The id of the button that opens the reading settings.
pub const SETTINGS_ID: &str = "settings-button";

/// The id of the button for the elders' page.
pub const ELDER_ID: &str = "elder-button";

pub(super) fn render_site_tools(model: &Model, locale: Locale, handlers: &Handlers) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let is_elder = model.preferences.is_elder();
    let [settings_purpose, elder_purpose] = texts.site_tool_purposes;
    html! {
        <>
            <div class="masthead-bar site-tools needs-app">
                if model.offers_elder {
                    <aside class="offer" aria-label={texts.elder}>
                        { texts.elder_offer }
                        <button
                            class="button"
                            aria-label={texts.elder_offer_known}
                            onclick={on_action.reform(|_| Action::OfferDismissed)}
                        >
                            { "×" }
                        </button>
                    </aside>
                }
                <button
                    id={SETTINGS_ID}
                    class="button"
                    title={is_elder.then_some(settings_purpose)}
                    aria-expanded={truth(model.shows_settings)}
                    aria-controls={model.shows_settings.then_some("settings")}
                    onclick={on_action.reform(|_| Action::SettingsToggled)}
                >
                    { texts.accessibility }
                </button>
                <button
                    id={ELDER_ID}
                    class="button"
                    title={is_elder.then_some(elder_purpose)}
                    aria-pressed={truth(is_elder)}
                    onclick={on_action.reform(move |_| Action::Chosen(Choice::elder(!is_elder)))}
                >
                    { texts.elder }
                </button>
            </div>
            if model.shows_settings {
                { render_settings(model, locale, on_action) }
            }
        </>
    }
}
