//! The state of a search: query, results, current hit and list.

use std::rc::Rc;

use super::{Context, Listing, Model};
use ::search::{MatchKind, Place, SearchResults};

/// A search, from the first letter typed until it is cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The query as typed; empty without a search.
    pub query: String,
    /// The search results.
    pub found: Rc<SearchResults>,
    /// The index of the current hit.
    pub current: Option<usize>,
    /// The list of results, possibly still of the previous query; `None` before the first is made.
    pub listing: Option<Rc<Listing>>,
    /// The spelling suggestion, if nothing was found and the query has settled.
    pub suggestion: Option<String>,
    /// True if the list of results is on screen.
    pub shows_list: bool,
    /// True if the reader has paused typing.
    pub is_settled: bool,
    /// The last step of the search.
    pub last: Step,
    /// Number of hits gone to. Going to the same hit again counts: screen readers announce it each time.
    pub visits: u32,
    /// True if the last step went on at the other end of the report.
    pub is_wrapped: bool,
    /// Number of results chosen: each choice is a history entry, which the browser's back button undoes.
    pub choices: u32,
    /// Entries of closed sections that are open while they contain hits.
    revealed: Vec<usize>,
}

/// A step of a search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The query changed.
    #[default]
    Sought,
    /// The reader went to a hit.
    Moved,
    /// A history step restored the search; the browser restores the scroll position.
    Restored,
    /// The reader left the search to return to where it began.
    Left,
}

/// A query of the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text as typed, for the box and the address.
    pub typed: String,
    /// The text in Unicode's form NFKC, for the search. The browser makes it, since it has the tables.
    pub compatible: String,
}

/// The direction of a step between hits or sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end of the report; the last hit wraps to the first.
    Next,
    /// Towards the beginning; the first hit wraps to the last.
    Previous,
}

impl Search {
    /// Returns true if the section was closed and is open only for its hits.
    pub fn reveals(&self, entry: usize) -> bool {
        self.revealed.contains(&entry)
    }

    /// Returns true if the list can be extended.
    pub fn has_more(&self) -> bool {
        let listing = self.listing.as_ref();
        self.is_settled && listing.is_some_and(|listing| listing.has_others())
    }

    /// Returns true if the list is of the current results, not of a previous query.
    pub fn is_listed(&self) -> bool {
        let listing = self.listing.as_ref();
        listing.is_some_and(|listing| Rc::ptr_eq(&listing.found, &self.found))
    }

    /// Forgets that the search opened this section, since the reader has folded it.
    pub(super) fn release(&mut self, entry: usize) {
        self.revealed.retain(|revealed| *revealed != entry);
    }

    pub(super) fn release_all(&mut self) {
        self.revealed.clear();
    }
}

impl Context {
    /// Returns the id of the field's place; `None` for title and metadata.
    pub fn id_of_field(&self, field: usize) -> Option<String> {
        match self.search_index().place(field)? {
            Place::Title | Place::Metadata(_) => None,
            Place::Heading(entry) => self.section(*entry).map(|section| section.id.to_string()),
            Place::Text(id) | Place::Cell { table: id, .. } => Some(id.to_string()),
        }
    }
}

/// Searches for `query`; an empty query ends the search.
pub(super) fn seek(context: &Context, model: &mut Model, query: Query) {
    if query.typed == model.search.query {
        return;
    }
    let choices = model.search.choices;
    let is_meant = model.search.suggestion.as_ref() == Some(&query.typed);
    fold_back(model);
    if query.typed.trim().is_empty() {
        model.search = Search {
            query: query.typed,
            choices,
            ..Search::default()
        };
        return;
    }
    let found = context
        .search_index()
        .search(context.report(), &query.compatible);
    model.search = Search {
        query: query.typed,
        found: Rc::new(found),
        listing: model.search.listing.take(),
        shows_list: true,
        choices,
        ..Search::default()
    };
    reveal(context, model);
    if is_meant {
        // A chosen suggestion is complete: the reader does not type on.
        settle(context, &mut model.search);
    }
}

/// Goes to the next or previous hit. The first step starts from the section being read.
pub(super) fn step(context: &Context, model: &mut Model, direction: Direction) {
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
}

/// Makes a hit the current one and opens the sections around it.
pub(super) fn look_at(context: &Context, model: &mut Model, hit: usize) {
    if let Some(looked_at) = model.search.found.hits.get(hit).copied() {
        open_around(context, model, looked_at.field);
        let search = &mut model.search;
        search.current = Some(hit);
        search.is_settled = true;
        search.last = Step::Moved;
        search.visits += 1;
        search.is_wrapped = false;
    }
}

/// Restores a search after a history step. The browser restores the scroll position.
pub(super) fn restore(
    context: &Context,
    model: &mut Model,
    query: Query,
    hit: Option<usize>,
    shows_list: bool,
) {
    seek(context, model, query);
    model.search.current = None;
    if let Some(hit) = hit {
        look_at(context, model, hit);
    }
    let search = &mut model.search;
    search.shows_list = shows_list;
    search.is_settled = true;
    search.last = Step::Restored;
    if shows_list {
        settle(context, search);
    }
}

/// Ends the search; the page scrolls back to where it began.
pub(super) fn leave(context: &Context, model: &mut Model) {
    if !model.search.query.is_empty() {
        seek(context, model, Query::default());
        model.search.last = Step::Left;
    }
}

/// Makes the list, once the number of hits is painted.
pub(super) fn list(context: &Context, search: &mut Search) {
    if search.shows_list && !search.is_listed() {
        search.listing = Some(Rc::new(Listing::short(context, &search.found)));
    }
}

/// Makes the full list and looks for a spelling suggestion, once the reader has paused typing.
pub(super) fn settle(context: &Context, search: &mut Search) {
    search.is_settled = true;
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

/// Adds results to the list.
pub(super) fn extend(context: &Context, search: &mut Search) {
    let longer = search
        .listing
        .as_ref()
        .map(|listing| listing.extended(context));
    search.listing = longer.map(Rc::new);
}

/// Opens the sections that hide hits, until the search ends.
pub(super) fn reveal(context: &Context, model: &mut Model) {
    let mut looked_at = None;
    let found = Rc::clone(&model.search.found);
    for hit in &found.hits {
        let section = context.search_index().section_of(hit.field);
        if section == looked_at {
            continue;
        }
        let is_heading = open_around(context, model, hit.field);
        looked_at = section.filter(|_| !is_heading);
    }
}

/// Opens the sections that hide a field. Returns true if it is a heading, which its own section does not hide.
fn open_around(context: &Context, model: &mut Model, field: usize) -> bool {
    let search_index = context.search_index();
    let is_heading = matches!(search_index.place(field), Some(Place::Heading(_)));
    let around = context.ancestors(search_index.section_of(field));
    for entry in around.skip(usize::from(is_heading)) {
        if !model.folds.is_open(entry) {
            model.folds.set(entry, true);
            model.search.revealed.push(entry);
        }
    }
    is_heading
}

/// Closes the sections that were open only for their hits.
pub(super) fn fold_back(model: &mut Model) {
    for entry in std::mem::take(&mut model.search.revealed) {
        model.folds.set(entry, false);
    }
}
