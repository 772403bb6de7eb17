//! The page tools of portals, 打印 and 字体, with the print options right after their button.

use yew::prelude::*;

use super::button::Button;
use super::on_escape;
use super::print_options::render_print_options;
use crate::contract::ids;
use crate::state::{Action, Context, Model, Panel, PrintingAction, Setting, SettingsAction};
use crate::texts::Locale;

pub(super) fn render_page_tools(
    context: &Context,
    model: &Model,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let texts = locale.texts();
    let text_size = model.preferences.shown(Setting::TextSize);
    let is_elder = model.preferences.is_elder();
    // The sizes of 大, 中 and 小.
    let sizes = if is_elder {
        ["32", "28", "24"]
    } else {
        ["22", "18", "16"]
    };
    let sizes = sizes.map(|size| Setting::TextSize.choice(size));
    let sizes = sizes.into_iter().flatten().zip(texts.type_sizes);
    let sizes = sizes.map(|(size, (name, purpose))| {
        let button = Button::pressed(name, size == text_size);
        button
            .described(is_elder.then_some(purpose))
            .that(Action::Settings(SettingsAction::Chosen(size)), on_action)
    });
    let print = print_button(model, locale);
    let options = Button {
        id: Some(ids::PRINT_OPTIONS),
        is_expanded: Some(model.printing.is_some()),
        ..Button::new(texts.print_options)
            .described(is_elder.then_some(texts.print_options_purpose))
    };
    // The radio buttons must exist only once, since two sets with the same names would switch each other off.
    let shows_options = model.printing.is_some() && !matches!(model.panel, Some(Panel::More(_)));
    let on_key = shows_options
        .then(|| on_escape(on_action, Action::Printing(PrintingAction::OptionsToggled)));
    html! {
        <div class="page-tools needs-app" onkeydown={on_key}>
            { print.that(Action::Printing(PrintingAction::Wanted), on_action) }
            { options.that(Action::Printing(PrintingAction::OptionsToggled), on_action) }
            if shows_options {
                { render_print_options(context, model, locale, on_action) }
            }
            <div class="button-group" role="group" aria-labelledby="type-size">
                <span id="type-size" class="group-name">{ texts.type_size }</span>
                { for sizes }
            </div>
        </div>
    }
}

/// Returns the button that prints with the current options.
pub(super) fn print_button(model: &Model, locale: Locale) -> Button {
    let texts = locale.texts();
    let is_elder = model.preferences.is_elder();
    Button::new(texts.print).described(is_elder.then_some(texts.print_purpose))
}
