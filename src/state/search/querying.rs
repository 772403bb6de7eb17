//! Queries: sent out as commands, answered with results, restored by history steps, left.

use std::rc::Rc;

use super::hits::{look_at, step};
use super::list::{make_list, settle};
use super::{Pending, Query, Search, Wish, fold_back, reveal};
use crate::contract::ids;
use crate::state::{Command, Context, FocusCommand, Model, ReadingCommand, SearchCommand};
use ::search::SearchResults;

/// Sends out a search for `query`; an empty query ends the search.
pub(in crate::state) fn seek(model: &mut Model, query: Query, commands: &mut Vec<Command>) {
    if query.typed == model.search.query {
        return;
    }
    send(model, query, commands);
    if model.search.query.is_empty() {
        commands.push(Command::Search(SearchCommand::End { is_left: false }));
        commands.push(Command::Search(SearchCommand::ShowInAddress));
    }
    // The button that changed the query may have disappeared with it.
    commands.push(Command::Focus(FocusCommand::On(ids::SEARCH)));
}

/// Shows the results of the last search sent out, and takes the steps that waited for them.
pub(in crate::state) fn answer(
    context: &Context,
    model: &mut Model,
    generation: u32,
    found: Rc<SearchResults>,
    commands: &mut Vec<Command>,
) {
    let search = &mut model.search;
    if generation != search.generation {
        return;
    }
    let Some(Pending { wants_room, wish }) = search.pending.take() else {
        return;
    };
    search.found = found;
    if reveal(context, model) {
        commands.push(Command::Reading(ReadingCommand::Measure));
    }
    commands.push(Command::Search(SearchCommand::MarkHits));
    let search = &mut model.search;
    if matches!(wish, Some(Wish::Restore(_))) {
        if search.shows_list {
            make_list(context, search);
        }
    } else if search.is_settled {
        settle(context, search, commands);
    } else if search.shows_list {
        commands.push(Command::Search(SearchCommand::AwaitAnswerShown {
            wants_room,
        }));
    }
    match wish {
        None | Some(Wish::Restore(None)) => {}
        Some(Wish::Step(direction)) => step(context, model, direction, commands),
        Some(Wish::Restore(Some(hit))) => {
            look_at(context, model, hit);
            commands.push(Command::Search(SearchCommand::MarkCurrentHit {
                is_brought_in_view: false,
            }));
        }
    }
}

/// Restores a search after a history step, with the index of its hit and true if the list was on screen.
///
/// The browser restores the scroll position.
pub(in crate::state) fn restore(
    context: &Context,
    model: &mut Model,
    query: Query,
    (hit, shows_list): (Option<usize>, bool),
    commands: &mut Vec<Command>,
) {
    if query.typed != model.search.query {
        send(model, query, commands);
        if model.search.query.is_empty() {
            commands.push(Command::Search(SearchCommand::End { is_left: false }));
        }
    }
    let search = &mut model.search;
    let shows_list = shows_list && !search.query.trim().is_empty();
    search.shows_list = shows_list;
    search.is_settled = true;
    let had_current = search.current.take().is_some();
    if let Some(pending) = &mut search.pending {
        pending.wish = Some(Wish::Restore(hit));
    } else {
        if let Some(hit) = hit {
            look_at(context, model, hit);
        }
        if had_current || hit.is_some() {
            commands.push(Command::Search(SearchCommand::MarkCurrentHit {
                is_brought_in_view: false,
            }));
        }
        if shows_list {
            make_list(context, &mut model.search);
        }
    }
}

/// Ends the search; the page scrolls back to where it began.
pub(in crate::state) fn leave(model: &mut Model, commands: &mut Vec<Command>) {
    if !model.search.query.is_empty() {
        send(model, Query::default(), commands);
        commands.push(Command::Search(SearchCommand::ShowInAddress));
        commands.push(Command::Search(SearchCommand::End { is_left: true }));
        commands.push(Command::Focus(FocusCommand::On(ids::BODY)));
    }
}

fn send(model: &mut Model, query: Query, commands: &mut Vec<Command>) {
    let is_meant = model.search.suggestion.as_ref() == Some(&query.typed);
    let generation = model.search.generation + 1;
    if fold_back(model) {
        commands.push(Command::Reading(ReadingCommand::Measure));
    }
    let had_hits = !model.search.found.hits.is_empty();
    let had_current = model.search.current.is_some();
    let listing = model.search.listing.take();
    let was_empty = model.search.query.is_empty();
    model.search = Search {
        generation,
        ..Search::default()
    };
    if had_current {
        commands.push(Command::Search(SearchCommand::MarkCurrentHit {
            is_brought_in_view: false,
        }));
    }
    if query.typed.trim().is_empty() {
        model.search.query = query.typed;
        if had_hits {
            commands.push(Command::Search(SearchCommand::MarkHits));
        }
        return;
    }
    model.search = Search {
        query: query.typed,
        listing,
        shows_list: true,
        // A chosen suggestion is complete: the reader does not type on.
        is_settled: is_meant,
        pending: Some(Pending {
            wants_room: was_empty,
            wish: None,
        }),
        generation,
        ..Search::default()
    };
    commands.push(Command::Search(SearchCommand::Send {
        generation,
        compatible: query.compatible,
    }));
}
