//! Passages: picks the selected words, copies and shares them, and highlights quoted words.

use yew::Callback;

use super::marking::{selector, utf16_ranges};
use crate::browser::{self, End, Subscription};
use crate::quotation::{PARAMETERS, Place, Quotation, address_of, quotation_of};
use crate::state::{Action, Context, Form, Model, Passage, Quoted};

/// Returns the words that the address quotes.
pub(super) fn resume() -> Option<Quotation> {
    browser::get_texts(PARAMETERS).map(quotation_of)
}

pub(super) fn watch(context: &Context, on_action: &Callback<Action>) -> Vec<Subscription> {
    let selection = {
        let (context, on_action) = (context.clone(), on_action.clone());
        browser::watch_selection(move |ends, is_elsewhere| {
            let passage = ends.and_then(|(start, end)| {
                Passage::between(&context, place(&context, start)?, place(&context, end)?)
            });
            let picked = passage.map(Action::PassagePicked);
            on_action.emit(picked.unwrap_or(Action::SelectionLost { is_elsewhere }));
        })
    };
    let links = {
        let (context, on_action) = (context.clone(), on_action.clone());
        browser::watch_place_links(move |id| {
            if let Some(target) = context.target(&id) {
                let passage = Passage::at(&context, &target);
                on_action.emit(Action::PassagePicked(passage));
            }
        })
    };
    let copies = {
        let on_action = on_action.clone();
        browser::watch_copies(move |refused| on_action.emit(Action::PassageCopied(refused)))
    };
    vec![selection, links, copies]
}

pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    if before.shows_bar() != after.shows_bar() {
        let state = if after.shows_bar() { "on" } else { "off" };
        browser::set_root_attribute("passage", state);
    }
    // The button with the focus has disappeared with the bar, unless the reader closed it from the text.
    if before.bars_closed != after.bars_closed && browser::is_focus_lost() {
        let passage = before.passage.as_ref();
        browser::set_focus_at(passage.map_or("", |passage| &passage.id));
    }
    let Some(Quoted::SearchResults(ranges)) = &after.quoted else {
        return;
    };
    if before.quoted == after.quoted {
        return;
    }
    for (field, range) in ranges {
        let text = context.search_index().text(context.report(), *field);
        let range = utf16_ranges(&text, std::iter::once(*range)).pop();
        if let (Some((selector, nth)), Some(range)) = (selector(context, *field), range) {
            browser::set_quoted(&selector, nth, range, &text);
        }
    }
}

/// Copies the passage, if one is picked.
pub(in crate::app) fn copy(context: &Context, model: &Model, form: Form) {
    if let Some(passage) = &model.passage {
        let (address, today) = (address(model, passage), &model.visit.today);
        browser::copy(&form.text(context.report(), passage, &address, today));
    }
}

/// Shares the passage, if one is picked.
pub(in crate::app) fn share(context: &Context, model: &Model) {
    if let Some(passage) = &model.passage {
        browser::share(context.report().name(), &address(model, passage));
    }
}

fn address(model: &Model, passage: &Passage) -> String {
    address_of(
        &model.visit.address,
        &passage.id,
        passage.quotation.as_ref(),
    )
}

fn place(context: &Context, (id, nth, offset): End) -> Option<Place> {
    let field = context.fields_at(&id).nth(nth as usize)?;
    let text = context.search_index().text(context.report(), field);
    let mut passed = 0;
    let before = text.chars().take_while(|character| {
        passed += character.len_utf16();
        passed <= offset as usize
    });
    Some(Place {
        field,
        character: u32::try_from(before.count()).ok()?,
    })
}
