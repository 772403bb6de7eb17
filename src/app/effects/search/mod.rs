//! Search: its commands, in the address and in the text.

mod asking;
mod marking;

use super::Effects;
use crate::ports::{Ports, SearchEntry};
use crate::state::{Action, Model, SearchAction, SearchCommand};
pub(super) use asking::Searching;
pub(super) use marking::Marking;

/// Carries out a command. The page shows `model`.
pub(super) fn run<P: Ports>(effects: &mut Effects<P>, model: &Model, command: &SearchCommand) {
    let (ports, context) = (&effects.ports, &effects.context);
    match *command {
        // `Effects::apply` has sent it out.
        SearchCommand::Send { .. } => {}
        SearchCommand::AwaitAnswerShown { wants_room } => {
            effects.searching.await_answer(wants_room);
        }
        SearchCommand::MarkHits => effects.marking.mark(context, model),
        SearchCommand::MarkCurrentHit { is_brought_in_view } => {
            if let Some(place) = model.place_of_hit(context) {
                effects.show_key_point(&place);
            }
            marking::mark_current(ports, context, model, is_brought_in_view);
        }
        SearchCommand::UncoverHit => {
            // Beside the text the results stay; over it they would hide the hit.
            if ports.is_over_text("results") {
                let on_action = &effects.on_action;
                on_action.emit(Action::Search(SearchAction::ListToggled));
            }
        }
        SearchCommand::ShowInAddress => ports.set_search(&entry_of(model), None),
        SearchCommand::AddToHistory { hit, shows_list } => {
            let entry = entry_of(model);
            // The entry that is left needs query and list too, for going back.
            let left = SearchEntry {
                hit,
                shows_list,
                ..entry.clone()
            };
            ports.set_search(&left, None);
            let place = model.place_of_hit(context).unwrap_or_default();
            ports.set_search(&entry, Some(&place));
        }
        SearchCommand::End { is_left } => effects.searching.end(is_left),
    }
}

fn entry_of(model: &Model) -> SearchEntry {
    let search = &model.search;
    SearchEntry {
        query: search.query.clone(),
        hit: search.current,
        shows_list: search.shows_list,
    }
}
