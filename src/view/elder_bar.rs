//! What elders do, always in one place: each with its name and what it does in plain words.

use yew::prelude::*;

use super::report_page::Handlers;
use crate::state::{Action, Choice, Direction, Model};
use crate::texts::Locale;

pub(super) fn render_elder_bar(model: &Model, locale: Locale, handlers: &Handlers) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let emit = |action: Action| on_action.reform(move |()| action.clone());
    let step = |direction| (emit(Action::SectionStepped(direction)), false);
    let size = |is_larger| {
        let beside = model.preferences.text_size_beside(is_larger);
        (
            emit(Action::TextSizeStepped { is_larger }),
            beside.is_none(),
        )
    };
    // What each calls, and whether it can do no more.
    let buttons = [
        step(Direction::Previous),
        step(Direction::Next),
        (handlers.on_contents.clone(), false),
        (handlers.on_find.clone(), false),
        (emit(Action::ReturnWanted), model.places.last.is_none()),
        size(false),
        size(true),
        (emit(Action::Chosen(Choice::elder(false))), false),
    ];
    let buttons = buttons.into_iter().zip(texts.elder_bar);
    html! {
        <div class="elder-bar" role="region" aria-label={texts.elder}>
            for ((on_press, disabled), (name, purpose)) in buttons {
                <button
                    class="button"
                    {disabled}
                    title={purpose}
                    onclick={on_press.reform(|_: MouseEvent| ())}
                >
                    { name }
                </button>
            }
        </div>
    }
}
