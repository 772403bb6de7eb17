//! Hits: the reader steps between them or chooses one in the list.

use super::{Direction, Wish, open_around};
use crate::state::{Command, Context, FocusCommand, Model, SearchCommand};

/// Goes to the next or previous hit. The first step starts from the section being read.
pub(in crate::state) fn step(
    context: &Context,
    model: &mut Model,
    direction: Direction,
    commands: &mut Vec<Command>,
) {
    if let Some(pending) = &mut model.search.pending {
        pending.wish = Some(Wish::Step(direction));
        return;
    }
    let hits = &model.search.found.hits;
    let Some(last) = hits.len().checked_sub(1) else {
        return;
    };
    let next = match (model.search.current, direction) {
        (Some(current), Direction::Next) if current < last => current + 1,
        (Some(current), Direction::Previous) if current > 0 => current - 1,
        (Some(_), Direction::Next) => 0,
        (Some(_), Direction::Previous) => last,
        (None, _) => {
            let reading = model.reading.section;
            let is_ahead =
                |field| reading.is_none() || context.search_index().section_of(field) >= reading;
            let first = hits.iter().position(|hit| is_ahead(hit.field)).unwrap_or(0);
            match direction {
                Direction::Next => first,
                Direction::Previous => first.checked_sub(1).unwrap_or(last),
            }
        }
    };
    let is_wrapped = model.search.current.is_some_and(|current| match direction {
        Direction::Next => next <= current,
        Direction::Previous => next >= current,
    });
    look_at(context, model, next);
    model.search.is_wrapped = is_wrapped;
    commands.push(Command::Search(SearchCommand::ShowInAddress));
    commands.push(Command::Search(SearchCommand::MarkCurrentHit {
        is_brought_in_view: true,
    }));
    if model.search.shows_list {
        commands.push(Command::Search(SearchCommand::UncoverHit));
    }
}

/// Goes to a chosen result, in a new history entry. Does nothing while the list is still that of the previous query.
pub(in crate::state) fn choose(
    context: &Context,
    model: &mut Model,
    hit: usize,
    commands: &mut Vec<Command>,
) {
    if model.search.listing.is_some() && !model.search.is_listed() {
        return;
    }
    let (before, shows_list) = (model.search.current, model.search.shows_list);
    look_at(context, model, hit);
    if model.search.current != Some(hit) {
        return;
    }
    // The browser keeps the scroll position of the entry that is left: before the hit is scrolled into view.
    commands.push(Command::Search(SearchCommand::AddToHistory {
        hit: before,
        shows_list,
    }));
    // The chosen link may disappear with the list.
    let place = model.place_of_hit(context).unwrap_or_default();
    commands.push(Command::Focus(FocusCommand::At(place)));
    commands.push(Command::Search(SearchCommand::MarkCurrentHit {
        is_brought_in_view: true,
    }));
    if shows_list {
        commands.push(Command::Search(SearchCommand::UncoverHit));
    }
}

/// Makes a hit the current one and opens the sections around it.
pub(super) fn look_at(context: &Context, model: &mut Model, hit: usize) {
    if let Some(looked_at) = model.search.found.hits.get(hit).copied() {
        open_around(context, model, looked_at.field);
        let search = &mut model.search;
        search.current = Some(hit);
        search.is_settled = true;
        search.visits += 1;
        search.is_wrapped = false;
    }
}
