//! The one bar: contents, search, type and everything else; on the elders' page the sections in place of the type.
//!
//! `page/bar.js` hides it while the reader reads down, and `page/contents.js` opens the contents.

use yew::prelude::*;

use super::button::{Button, that};
use super::render_changing;
use super::report_page::Handlers;
use crate::contract::ids;
use crate::state::{
    Action, Context, Direction, Model, Panel, PanelAction, ReadingAction, SettingsAction,
};
use crate::texts::Locale;

pub(super) fn render_bar(
    context: &Context,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let is_elder = model.preferences.is_elder();
    let tells = |action| that::<MouseEvent>(action, on_action);
    let item = |id, icon, (name, purpose): (&'static str, &'static str)| {
        let button = Button::with_icon(name, icon).described(is_elder.then_some(purpose));
        Button {
            id: Some(id),
            ..button
        }
    };
    let [contents, find, previous, next, more] = texts.bar;
    let contents = item(ids::CONTENTS_BUTTON, "#icon-contents", contents);
    let find = item(ids::SEARCH_BUTTON, "#icon-search", find);
    let more = Button {
        is_expanded: Some(matches!(model.panel, Some(Panel::More(_)))),
        ..item(ids::MORE_BUTTON, "#icon-more", more)
    };
    let step = |id, icon, name, direction| {
        item(id, icon, name).render(tells(Action::Reading(ReadingAction::SectionStepped(
            direction,
        ))))
    };
    // The focus stays on the button after a step, so the section is announced to screen readers.
    let here = model.stepped_to.and_then(|entry| context.section(entry));
    html! {
        <div class={if is_elder { "bar elder-bar needs-app" } else { "bar needs-app" }} role="region" aria-label={texts.bar_name}>
            <p class="bar-title" aria-hidden="true"><b>{ context.report().name() }</b><span class="contents-here"></span></p>
            // `page/contents.js` handles this button.
            { contents.render(Callback::noop()) }
            { find.render(handlers.on_find.reform(|_: MouseEvent| ())) }
            if is_elder {
                { step("previous-button", "#icon-up", previous, Direction::Previous) }
                { step("next-button", "#icon-down", next, Direction::Next) }
            } else {
                { render_type(model, locale, on_action) }
            }
            { more.that(Action::Panel(PanelAction::Toggled(Panel::More(ids::MORE_BUTTON))), on_action) }
            <span class="heard" role="status">{ for here.map(|section| render_changing(section.heading.clone())) }</span>
        </div>
    }
}

/// Renders the button of the reading settings between those of the next smaller and larger type.
fn render_type(model: &Model, locale: Locale, on_action: &Callback<Action>) -> Html {
    let texts = locale.texts();
    let panel = Panel::Settings(ids::TYPE_BUTTON);
    let settings = Button {
        id: Some(ids::TYPE_BUTTON),
        is_expanded: Some(model.panel.is_some_and(|open| open.is_same(panel))),
        ..Button::with_icon(texts.type_size, "#icon-type")
    };
    html! {
        <>
            { render_step(model, locale, on_action, false) }
            { settings.that(Action::Panel(PanelAction::Toggled(panel)), on_action) }
            { render_step(model, locale, on_action, true) }
        </>
    }
}

/// Renders the button of the next larger or smaller type.
pub(super) fn render_step(
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
    is_larger: bool,
) -> Html {
    let texts = locale.texts();
    let is_elder = model.preferences.is_elder();
    let (name, purpose) = texts.size_steps[usize::from(is_larger)];
    let icon = if is_larger {
        "#icon-larger"
    } else {
        "#icon-smaller"
    };
    let button = Button {
        is_disabled: model.preferences.text_size_beside(is_larger).is_none(),
        ..Button::with_icon(name, icon).described(is_elder.then_some(purpose))
    };
    button.that(
        Action::Settings(SettingsAction::TextSizeStepped { is_larger }),
        on_action,
    )
}
