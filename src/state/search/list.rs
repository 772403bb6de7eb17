//! The list of results: short while the reader types, long once the query has settled.

use std::rc::Rc;

use super::Search;
use crate::state::{Command, Context, Listing, SearchCommand};
use ::search::MatchKind;

/// Makes the list, once the number of hits is painted.
pub(in crate::state) fn list(context: &Context, search: &mut Search) {
    if search.shows_list && !search.is_listed() {
        search.listing = Some(Rc::new(Listing::short(context, &search.found)));
    }
}

/// Makes the full list and looks for a spelling suggestion, once the reader has paused typing.
pub(in crate::state) fn settle(
    context: &Context,
    search: &mut Search,
    commands: &mut Vec<Command>,
) {
    search.is_settled = true;
    if search.is_awaited() {
        return;
    }
    make_list(context, search);
    commands.push(Command::Search(SearchCommand::ShowInAddress));
}

/// Shows or hides the list.
pub(in crate::state) fn toggle_list(
    context: &Context,
    search: &mut Search,
    commands: &mut Vec<Command>,
) {
    if search.query.trim().is_empty() {
        return;
    }
    search.shows_list = !search.shows_list;
    settle(context, search, commands);
}

/// Adds results to the list.
pub(in crate::state) fn extend(context: &Context, search: &mut Search) {
    let longer = search
        .listing
        .as_ref()
        .map(|listing| listing.extended(context));
    search.listing = longer.map(Rc::new);
}

pub(super) fn make_list(context: &Context, search: &mut Search) {
    let listing = search.listing.as_ref();
    if !search.is_listed() || listing.is_some_and(|listing| listing.is_cut_short()) {
        search.listing = Some(Rc::new(Listing::long(context, &search.found)));
    }
    if search.found.kind == MatchKind::Missing && search.suggestion.is_none() {
        search.suggestion = context
            .search_index()
            .suggest(context.report(), &search.query);
    }
}
