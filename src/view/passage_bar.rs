//! What can be done with the passage that the reader has picked; and the word that quoted text has changed.

use yew::prelude::*;

use super::button::Button;
use super::report_page::Handlers;
use crate::state::{Action, Archive, Change, Form, Model, Passage, Quoted};
use crate::texts::Locale;

/// What finds the bar.
pub const PASSAGE_BAR: &str = ".passage-bar";

/// How much of the passage the bar shows, in characters.
const SHOWN: usize = 40;

pub(super) fn render_passage_bar(
    archive: &Archive,
    model: &Model,
    locale: Locale,
    handlers: &Handlers,
) -> Html {
    let texts = locale.texts();
    if let Some(passage) = &model.passage {
        return bar(
            texts.passage,
            &passage.words,
            render_tools(archive, model, passage, locale, handlers),
        );
    }
    if let Some(Quoted::Gone(words)) = &model.quoted {
        let close = Button::new(texts.close).that(Action::QuotationDismissed, &handlers.on_action);
        return bar(texts.quotation_gone, words, close);
    }
    html! {}
}

fn bar(name: &'static str, words: &str, tools: Html) -> Html {
    let mut shown: String = words.chars().take(SHOWN).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    html! {
        <div class="passage-bar" role="region" aria-label={name}>
            <p role="status">{ name }{ "“" }{ shown }{ "”" }</p>
            { tools }
        </div>
    }
}

fn render_tools(
    archive: &Archive,
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
    let keep = Button::pressed(texts.keep, model.favourites.holds(archive, passage));
    let toggled = Action::Favourites(Change::Toggled(passage.clone()));
    let said = model
        .copied
        .map(|is_copied| texts.copied[usize::from(is_copied)]);
    html! {
        <>
            { keep.that(toggled, on_action) }
            for (form, name) in Form::ALL.into_iter().zip(texts.forms) {
                { Button::new(name).render(on_copy.reform(move |_| form)) }
            }
            if model.visit.can_share {
                { Button::new(texts.share).render(on_share.reform(|_| ())) }
            }
            { Button::new(texts.close).that(Action::PassagePicked(None), on_action) }
            <span role="status">{ said.unwrap_or_default() }</span>
        </>
    }
}
