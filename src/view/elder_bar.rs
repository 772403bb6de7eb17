//! What elders do, always in one place: each with its name and what it does in plain words.

use yew::prelude::*;

use super::report_page::Handlers;
use crate::state::{Action, Direction, Model, Setting};
use crate::texts::Locale;

pub(super) fn render_elder_bar(model: &Model, locale: Locale, handlers: &Handlers) -> Html {
    let texts = locale.texts();
    let on_action = &handlers.on_action;
    let emit = |action: Option<Action>| {
        let on_action = on_action.clone();
        Callback::from(move |()| {
            if let Some(action) = &action {
                on_action.emit(action.clone());
            }
        })
    };
    let size = |is_larger| {
        model
            .preferences
            .text_size_beside(is_larger)
            .map(Action::Chosen)
    };
    let step = |direction| Some(Action::SectionStepped(direction));
    let leave = Setting::Elder.choice("off").map(Action::Chosen);
    let (smaller, larger) = (size(false), size(true));
    let buttons = [
        (emit(step(Direction::Previous)), false),
        (emit(step(Direction::Next)), false),
        (handlers.on_contents.clone(), false),
        (handlers.on_find.clone(), false),
        (emit(smaller.clone()), smaller.is_none()),
        (emit(larger.clone()), larger.is_none()),
        (emit(leave), false),
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
