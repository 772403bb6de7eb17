//! The site's tools, in the order of portals, with the reading settings right after their button.

use yew::prelude::*;

use super::button::Button;
use super::report_page::Handlers;
use super::settings::render_settings;
use crate::contract::ids;
use crate::state::{Action, Change, Choice, Context, Model, Passage};
use crate::texts::Locale;

pub(super) fn render_site_tools(
    context: &Context,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let is_elder = model.preferences.is_elder();
    let purposes = texts.site_tool_purposes;
    let purpose = |index: usize| is_elder.then(|| purposes[index]);
    let report = Passage::report(context);
    let is_kept = model.favourites.holds(context, &report);
    let settings = Button {
        id: Some(ids::SETTINGS_BUTTON),
        is_expanded: Some(model.shows_settings),
        ..Button::new(texts.accessibility).described(purpose(0))
    };
    let elder = Button {
        id: Some(ids::ELDER_BUTTON),
        ..Button::pressed(texts.elder, is_elder).described(purpose(1))
    };
    let favourites = Button::new(texts.favourites).described(purpose(2));
    let keep = Button::pressed(texts.keep, is_kept).described(purpose(3));
    html! {
        <>
            <div class="masthead-bar site-tools needs-app">
                { render_offer(model, locale, on_action) }
                { settings.that(Action::SettingsToggled, on_action) }
                { elder.that(Action::Chosen(Choice::elder(!is_elder)), on_action) }
                { favourites.that(Action::Favourites(Change::Shown(true)), on_action) }
                { keep.that(Action::Favourites(Change::Toggled(report)), on_action) }
            </div>
            if model.shows_settings {
                { render_settings(model, locale, on_action) }
            }
        </>
    }
}

/// Offers to return to the last visit's place, or the elders' page to a reader who has not met it.
fn render_offer(model: &Model, locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let is_elder = model.preferences.is_elder(); // their bar has a button to return
    if model.places.are_offered() && !is_elder {
        let back = Button::new(texts.last_place).that(Action::ReturnWanted, on_action);
        return html! { <aside key="place" class="offer" aria-label={texts.last_place}>{ back }</aside> };
    }
    if !model.offers_elder || is_elder {
        return html! {};
    }
    let dismiss = Button {
        label: Some(texts.elder_offer_known.to_owned()),
        ..Button::new("×")
    };
    html! {
        // With keys the offers are different elements: the focus must not move from one to the other's button.
        <aside key="elder" class="offer" aria-label={texts.elder}>
            { texts.elder_offer }
            { dismiss.that(Action::OfferDismissed, on_action) }
        </aside>
    }
}
