//! Passages: picks the selected words, copies and shares them, and highlights quoted words.

use yew::Callback;

use super::ranges::{paint, place};
use crate::contract::kinds;
use crate::ports::Ports;
use crate::quotation::{PARAMETERS, Quotation, address_of, quotation_of};
use crate::state::{Action, Context, Form, Model, Passage, PassageAction, Quoted};

/// Returns the words that the address quotes.
pub(super) fn resume(ports: &impl Ports) -> Option<Quotation> {
    ports.get_texts(PARAMETERS).map(quotation_of)
}

pub(super) fn watch<P: Ports>(
    ports: &P,
    context: &Context,
    on_action: &Callback<Action>,
) -> Vec<P::Subscription> {
    let selection = {
        let (context, on_action) = (context.clone(), on_action.clone());
        ports.watch_selection(move |ends, is_elsewhere| {
            let passage = ends.and_then(|(start, end)| {
                let (start, end) = (
                    place(&context, &start, false)?,
                    place(&context, &end, true)?,
                );
                Passage::between(&context, start, end)
            });
            let picked = passage.map(PassageAction::Picked);
            let lost = PassageAction::SelectionLost { is_elsewhere };
            on_action.emit(Action::Passage(picked.unwrap_or(lost)));
        })
    };
    let links = {
        let (context, on_action) = (context.clone(), on_action.clone());
        ports.watch_place_links(move |id| {
            if let Some(target) = context.target(&id) {
                let passage = Passage::at(&context, &target);
                on_action.emit(Action::Passage(PassageAction::Picked(passage)));
            }
        })
    };
    let copies = {
        let on_action = on_action.clone();
        ports.watch_copies(move |refused| {
            on_action.emit(Action::Passage(PassageAction::Copied(refused)));
        })
    };
    vec![selection, links, copies]
}

/// Highlights the words that the address quotes.
pub(super) fn mark_quoted(ports: &impl Ports, context: &Context, model: &Model) {
    let Some(Quoted::SearchResults(ranges)) = &model.quoted else {
        return;
    };
    for (field, range) in ranges {
        let range = std::iter::once(*range);
        paint(ports, context, kinds::QUOTED, *field, range);
    }
}

/// Copies the passage, if one is picked.
pub(in crate::app) fn copy(ports: &impl Ports, context: &Context, model: &Model, form: Form) {
    if let Some(passage) = &model.passage {
        let (address, today) = (address(model, passage), &model.visit.today);
        ports.copy(&form.text(context.report(), passage, &address, today));
    }
}

/// Shares the passage, if one is picked.
pub(in crate::app) fn share(ports: &impl Ports, context: &Context, model: &Model) {
    if let Some(passage) = &model.passage {
        ports.share(context.report().name(), &address(model, passage));
    }
}

fn address(model: &Model, passage: &Passage) -> String {
    address_of(
        &model.visit.address,
        &passage.id,
        passage.quotation.as_ref(),
    )
}
