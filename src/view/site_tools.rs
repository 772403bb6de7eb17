//! The site's tools, in the order of portals, with the reading settings right after their button.

use yew::prelude::*;

use super::button::Button;
use super::report_page::Handlers;
use super::settings::render_settings;
use crate::contract::ids;
use crate::state::{
    Action, Change, Choice, Context, Model, Panel, PanelAction, Passage, SettingsAction,
};
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
    let shows_settings = matches!(model.panel, Some(Panel::Settings(_)));
    let settings = Button {
        id: Some(ids::SETTINGS_BUTTON),
        is_expanded: Some(shows_settings),
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
            <div class="site-tools needs-app">
                { settings.that(Action::Panel(PanelAction::Toggled(Panel::Settings(ids::SETTINGS_BUTTON))), on_action) }
                { elder.that(Action::Settings(SettingsAction::Chosen(Choice::elder(!is_elder))), on_action) }
                { favourites.that(Action::Favourites(Change::Shown(true)), on_action) }
                { keep.that(Action::Favourites(Change::Toggled(report)), on_action) }
            </div>
            if shows_settings {
                { render_settings(context, model, locale, on_action) }
            }
        </>
    }
}
