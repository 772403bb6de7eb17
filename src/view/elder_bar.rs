//! The bar of the elders' page: its main functions in one place, each with its purpose in plain words.

use yew::prelude::*;

use super::button::{Button, that};
use super::render_changing;
use super::report_page::Handlers;
use crate::state::{Action, Choice, Context, Direction, Model};
use crate::texts::Locale;

pub(super) fn render_elder_bar(
    context: &Context,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let tells = |action: Action| that(action, on_action);
    let step = |direction| (tells(Action::SectionStepped(direction)), false);
    let size = |is_larger| {
        let beside = model.preferences.text_size_beside(is_larger);
        (
            tells(Action::TextSizeStepped { is_larger }),
            beside.is_none(),
        )
    };
    let asks = |handler: &Callback<()>| (handler.reform(|_: MouseEvent| ()), false);
    let buttons = [
        step(Direction::Previous),
        step(Direction::Next),
        asks(&handlers.on_contents),
        asks(&handlers.on_find),
        (tells(Action::ReturnWanted), model.places.last.is_none()),
        size(false),
        size(true),
        (tells(Action::Chosen(Choice::elder(false))), false),
    ];
    let buttons = buttons.into_iter().zip(texts.elder_bar);
    // The focus stays on the button after a step, so the section is announced to screen readers.
    let here = model.stepped_to.and_then(|entry| context.section(entry));
    html! {
        <div class="elder-bar" role="region" aria-label={texts.elder}>
            for ((on_press, is_disabled), (name, purpose)) in buttons {
                { Button { is_disabled, ..Button::new(name).described(Some(purpose)) }.render(on_press) }
            }
            <span class="heard" role="status">{ for here.map(|section| render_changing(section.heading.clone())) }</span>
        </div>
    }
}
