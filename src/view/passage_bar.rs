//! The bar of a picked passage, with its tools; also the notice that quoted words have changed.

use yew::prelude::*;

use super::button::Button;
use super::report_page::Handlers;
use super::{beginning, on_escape, render_changing, render_copyable, trouble_text};
use crate::state::{Action, Change, Context, Form, Model, Passage, PassageAction, Quoted};
use crate::texts::Locale;

/// Maximum length of the passage's words in the bar, in characters: enough to recognise it.
const SHOWN_CHARS: usize = 40;

pub(super) fn render_passage_bar(
    context: &Context,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    let trouble = model
        .favourites
        .unseen_error
        .filter(|_| !model.favourites.is_shown);
    let mut said = trouble.map_or(String::new(), |trouble| trouble_text(trouble, texts));
    let (name, words, tools) = match (&model.passage, &model.quoted) {
        (Some(passage), _) => {
            let tools = render_tools(context, model, passage, locale, handlers);
            (
                texts.passage,
                texts.passage_words(beginning(&passage.words, SHOWN_CHARS)),
                tools,
            )
        }
        (None, Some(Quoted::Gone(words))) => (
            texts.quotation_gone,
            texts.quotation_words(beginning(words, SHOWN_CHARS)),
            html! {},
        ),
        _ if trouble.is_some() => (texts.favourites, texts.favourites.to_owned(), html! {}),
        _ => return html! {},
    };
    let on_action = &handlers.on_action;
    if let (Some(copied), true) = (model.copied, said.is_empty()) {
        texts.copied[copied as usize].clone_into(&mut said);
    }
    html! {
        <div
            class="passage-bar"
            role="region"
            aria-label={name}
            onkeydown={on_escape(on_action, Action::Passage(PassageAction::BarClosed))}
        >
            <p role="status">{ render_changing(words) }</p>
            { tools }
            { Button::new(texts.close).that(Action::Passage(PassageAction::BarClosed), on_action) }
            <span role="status">{ render_changing(said) }</span>
            for text in &model.uncopied {
                { render_copyable(texts.copy_by_hand, text) }
            }
        </div>
    }
}

fn render_tools(
    context: &Context,
    model: &Model,
    passage: &Passage,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    let Handlers {
        on_action,
        on_copy,
        on_share,
        ..
    } = handlers;
    let keep = Button::pressed(texts.keep, model.favourites.holds(context, passage));
    let toggled = Action::Favourites(Change::Toggled(passage.clone()));
    html! {
        <>
            { keep.that(toggled, on_action) }
            for (form, name) in Form::ALL.into_iter().zip(texts.forms) {
                { Button::new(name).render(on_copy.reform(move |_| form)) }
            }
            if model.visit.can_share {
                { Button::new(texts.share).render(on_share.reform(|_| ())) }
            }
        </>
    }
}
