//! The state of a search: query, results, current hit and list.

mod action;
mod hits;
mod list;
mod listing;
mod querying;

use std::rc::Rc;

use super::{Context, Model};
pub(super) use action::update;
pub use action::{SearchAction, SearchCommand};
pub use listing::Listing;

use ::search::{Hit, Place, SearchResults};

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
    /// Number of times the reader went to a hit. Going to the same hit again counts: screen readers announce it each time.
    pub visits: u32,
    /// True if the last step wrapped around to the other end of the report.
    pub is_wrapped: bool,
    /// The generation of the last search sent out. Answers of earlier generations are outdated.
    generation: u32,
    /// The steps to take once the pending query is answered.
    pending: Option<Pending>,
    /// Entries of closed sections that are open while they contain hits.
    revealed: Vec<usize>,
}

/// The steps that wait for the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pending {
    /// True if the search has just begun, and the box may be too low for a list below it.
    wants_room: bool,
    wish: Option<Wish>,
}

/// A wish of the reader that waits for the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Go to the next or previous hit.
    Step(Direction),
    /// A history step restores this hit; the browser restores the scroll position.
    Restore(Option<usize>),
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

    /// Returns the current hit with its index.
    pub fn current_hit(&self) -> Option<(usize, Hit)> {
        let current = self.current?;
        Some((current, *self.found.hits.get(current)?))
    }

    /// Returns true while the answer to the query is awaited.
    pub fn is_awaited(&self) -> bool {
        self.pending.is_some()
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
    /// Returns the results for a text in Unicode's form NFKC.
    pub fn find(&self, compatible: &str) -> Rc<SearchResults> {
        Rc::new(self.search_index().search(self.report(), compatible))
    }

    /// Returns the id of the field's place; `None` for title and metadata.
    pub fn id_of_field(&self, field: usize) -> Option<String> {
        match self.search_index().place(field)? {
            Place::Title | Place::Metadata(_) => None,
            Place::Heading(entry) => self.section(*entry).map(|section| section.id.to_string()),
            Place::Text(id) | Place::Cell { table: id, .. } => Some(id.to_string()),
        }
    }
}

impl Model {
    /// Returns the id of the current hit's place; `None` without one, or in title and metadata.
    pub fn place_of_hit(&self, context: &Context) -> Option<String> {
        context.id_of_field(self.search.current_hit()?.1.field)
    }
}

/// Opens the sections that hide hits, until the search ends. Returns true if there are such sections.
pub(in crate::state) fn reveal(context: &Context, model: &mut Model) -> bool {
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
    !model.search.revealed.is_empty()
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

/// Closes the sections that were open only for their hits. Returns true if there were any.
pub(in crate::state) fn fold_back(model: &mut Model) -> bool {
    let revealed = std::mem::take(&mut model.search.revealed);
    for entry in &revealed {
        model.folds.set(*entry, false);
    }
    !revealed.is_empty()
}
