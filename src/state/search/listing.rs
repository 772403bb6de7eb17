//! The list of results, as excerpts.
//!
//! It is made once the number of hits is painted, so that no key waits for it. Until then the list of the previous
//! query stays.

use std::rc::Rc;

use crate::state::Context;
use ::search::{Item, SearchResults};

/// Results in the list once the query has settled, and results that each extension adds.
const STEP: usize = 50;

/// Results in the list while the reader types: about a screenful, to keep each key fast.
const START: usize = 8;

/// A list of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The search results that the list shows.
    pub found: Rc<SearchResults>,
    /// The first results, in reading order.
    pub items: Vec<Item>,
    /// The most relevant results, best first; empty if `items` starts with them.
    pub best: Vec<Item>,
    /// Maximum number of `items`.
    limit: usize,
    /// True if there are more results than `limit`.
    has_others: bool,
}

impl Listing {
    /// Makes the list shown while the reader types.
    pub(super) fn short(context: &Context, found: &Rc<SearchResults>) -> Self {
        Self::new(context, found, START)
    }

    /// Makes the list shown once the query has settled.
    pub(super) fn long(context: &Context, found: &Rc<SearchResults>) -> Self {
        Self::new(context, found, STEP)
    }

    /// Returns the list with another [`STEP`] of results.
    pub(super) fn extended(&self, context: &Context) -> Self {
        Self::new(context, &self.found, self.limit + STEP)
    }

    /// Returns true if [`Self::long`] would show more results.
    pub(super) fn is_cut_short(&self) -> bool {
        self.limit == START && self.has_others
    }

    /// Returns true if there are results that the list does not show.
    pub(super) fn has_others(&self) -> bool {
        self.has_others
    }

    fn new(context: &Context, found: &Rc<SearchResults>, limit: usize) -> Self {
        let (search_index, report, hits) = (context.search_index(), context.report(), &found.hits);
        let mut items = search_index.items(report, hits, 0, limit + 1);
        let has_others = items.len() > limit;
        items.truncate(limit);
        let best = search_index.best(report, hits).into_iter();
        let best = best.flat_map(|hit| search_index.items(report, hits, hit, 1));
        let mut best: Vec<Item> = best.collect();
        // Results at the top of the list are not repeated.
        if items.starts_with(&best) {
            best.clear();
        }
        Self {
            found: Rc::clone(found),
            items,
            best,
            limit,
            has_others,
        }
    }
}
