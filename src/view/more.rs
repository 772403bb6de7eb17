//! Everything that has no place of its own (更多): printing, favourites, folds; on the elders' page also the type.

use yew::prelude::*;

use super::bar::render_step;
use super::button::Button;
use super::fold_tools::render_fold_buttons;
use super::on_escape;
use super::print_options::render_print_options;
use super::report_page::Handlers;
use crate::contract::{classes, ids};
use crate::state::{
    Action, Change, Choice, Context, Model, PanelAction, Passage, PrintingAction, ReadingAction,
    SettingsAction,
};
use crate::texts::Locale;

pub(super) fn render_more(
    context: &Context,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let is_elder = model.preferences.is_elder();
    html! {
        <div
            id={classes::MORE}
            class={classes::MORE}
            role="region"
            aria-label={texts.more}
            tabindex="-1"
            onkeydown={on_escape(on_action, Action::Panel(PanelAction::Closed))}
        >
            <div class="panel-head">
                <p class="panel-name">{ texts.more }</p>
                { Button::new(texts.close).that(Action::Panel(PanelAction::Closed), on_action) }
            </div>
            <div class="menu">
                if is_elder {
                    { render_step(model, locale, on_action, false) }
                    { render_step(model, locale, on_action, true) }
                }
                for (button, action) in items(context, model, locale) {
                    { button.that(action, on_action) }
                }
                if !context.entries().is_empty() {
                    { render_fold_buttons(model, locale, on_action, true) }
                }
            </div>
            { render_print_options(context, model, locale, on_action) }
            <p><a href={format!("#{}", ids::TOP)}>{ texts.back_to_top }</a></p>
        </div>
    }
}

/// Returns the buttons of the menu with their actions; the last leaves the elders' page.
fn items(
    context: &Context,
    model: &Model,
    locale: Locale,
) -> impl Iterator<Item = (Button, Action)> {
    let texts = locale.texts();
    let is_elder = model.preferences.is_elder();
    let report = Passage::report(context);
    let is_kept = model.favourites.holds(context, &report);
    let can_return = model.places.last.is_some();
    let shows_options = model.printing.is_some();
    let actions = [
        Action::Favourites(Change::Toggled(report)),
        Action::Favourites(Change::Shown(true)),
        Action::Printing(PrintingAction::Wanted),
        Action::Printing(PrintingAction::OptionsToggled),
        Action::Reading(ReadingAction::ReturnWanted),
        Action::Settings(SettingsAction::Chosen(Choice::elder(false))),
    ];
    let items = texts.more_items.into_iter().zip(actions).enumerate();
    items
        .take(if is_elder { 6 } else { 5 })
        .map(move |(at, ((name, icon, purpose), action))| {
            let button = Button {
                name,
                icon: Some(icon),
                purpose: is_elder.then_some(purpose),
                is_pressed: (at == 0).then_some(is_kept),
                is_expanded: (at == 3).then_some(shows_options),
                is_disabled: at == 4 && !can_return,
                ..Button::default()
            };
            (button, action)
        })
}
