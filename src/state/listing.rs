//! The list of results: what was found, as excerpts. It is made once the number of hits is on screen, so that no
//! key waits for it; until then the list of the query before stands.

use std::rc::Rc;

use super::Context;
use ::search::{Item, SearchResults};

/// How many results the list shows once the reader has stopped typing, and how many more each time it is
/// asked to.
const STEP: usize = 50;

/// How many it shows at each key: what is on screen of it. More would cost time that nobody sees.
const START: usize = 8;

/// A list of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// What is listed.
    pub found: Rc<SearchResults>,
    /// The first results, in reading order.
    pub items: Vec<Item>,
    /// The most relevant results, best first; none where the list is short anyway.
    pub best: Vec<Item>,
    /// How many results it may show.
    limit: usize,
    /// Whether there are more than that.
    has_others: bool,
}

impl Listing {
    /// The list while the reader types.
    pub(super) fn short(context: &Context, found: &Rc<SearchResults>) -> Self {
        Self::new(context, found, START)
    }

    /// The list once the reader has stopped typing.
    pub(super) fn long(context: &Context, found: &Rc<SearchResults>) -> Self {
        Self::new(context, found, STEP)
    }

    /// The list with more of what was found.
    pub(super) fn extended(&self, context: &Context) -> Self {
        Self::new(context, &self.found, self.limit + STEP)
    }

    /// Whether it leaves out what a longer list would show once the reader has stopped typing.
    pub(super) fn is_cut_short(&self) -> bool {
        self.limit == START && self.has_others
    }

    /// Whether there are results that it does not show.
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
        // What comes first anyway need not be said twice.
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
