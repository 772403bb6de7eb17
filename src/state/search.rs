//! Search as the reader sees it: a query, what it found, the hit that is looked at, the list of results.

use std::rc::Rc;

use super::{Context, Listing, Model};
use ::search::{MatchKind, Place, SearchResults};

/// One search, from the first letter typed to the moment it is cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What is searched for, as typed; empty while nothing is.
    pub query: String,
    /// What was found.
    pub found: Rc<SearchResults>,
    /// The hit that is looked at, as an index of the hits.
    pub current: Option<usize>,
    /// The list of results, perhaps still of the query before; none before the first is made.
    pub listing: Option<Rc<Listing>>,
    /// Text of the report that was probably meant, where nothing was found and the reader has stopped typing.
    pub suggestion: Option<String>,
    /// Whether the list of results is on screen.
    pub shows_list: bool,
    /// Whether the reader has stopped typing.
    pub is_settled: bool,
    /// What last happened to it.
    pub last: Step,
    /// How often a result was chosen: each choice is a step that the browser's back undoes.
    pub choices: u32,
    /// Sections that were closed and stand open while there are hits in them.
    revealed: Vec<usize>,
}

/// What happened to a search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The query was changed.
    #[default]
    Sought,
    /// The reader went to a hit.
    Moved,
    /// The browser went back or forth to it. It restores the reader's place, and the address names all.
    Restored,
    /// The reader ended it, to be back where it began.
    Left,
}

/// A query as it came from the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed, for the box and the address.
    pub typed: String,
    /// With compatibility characters as ordinary ones (Unicode's form NFKC), for the search. The browser
    /// makes it, which has the tables.
    pub compatible: String,
}

/// Which way from one hit to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end of the report, and from its end to the first hit.
    Next,
    /// Towards the beginning, and from there to the last hit.
    Previous,
}

impl Search {
    /// Whether the section was closed and is open for its hits alone.
    pub fn reveals(&self, entry: usize) -> bool {
        self.revealed.contains(&entry)
    }

    /// Whether there are results that the list does not show until it is asked to.
    pub fn has_more(&self) -> bool {
        let listing = self.listing.as_ref();
        self.is_settled && listing.is_some_and(|listing| listing.has_others())
    }

    /// Whether the list is that of what was found, and not of a query before.
    pub fn is_listed(&self) -> bool {
        let listing = self.listing.as_ref();
        listing.is_some_and(|listing| Rc::ptr_eq(&listing.found, &self.found))
    }

    /// The reader folds this section himself: it is no longer the search's to fold back.
    pub(super) fn release(&mut self, entry: usize) {
        self.revealed.retain(|revealed| *revealed != entry);
    }

    pub(super) fn release_all(&mut self) {
        self.revealed.clear();
    }
}

impl Context {
    /// The id by which an address names the place of this field; `None` for title and metadata.
    pub fn id_of_field(&self, field: usize) -> Option<String> {
        match self.search_index().place(field)? {
            Place::Title | Place::Metadata(_) => None,
            Place::Heading(entry) => self.section(*entry).map(|section| section.id.to_string()),
            Place::Text(id) | Place::Cell { table: id, .. } => Some(id.to_string()),
        }
    }
}

/// Searches for `query`; an empty one ends the search.
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
        // Nobody types on.
        settle(context, &mut model.search);
    }
}

/// Goes to the next hit, or the one before. The first step starts from the section that is being read.
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
    look_at(context, model, next);
}

/// Looks at one hit; the list goes out of its way. The reader may have closed its section since.
pub(super) fn look_at(context: &Context, model: &mut Model, hit: usize) {
    if let Some(looked_at) = model.search.found.hits.get(hit).copied() {
        open_around(context, model, looked_at.field);
        model.search.current = Some(hit);
        model.search.shows_list = false;
        model.search.is_settled = true;
        model.search.last = Step::Moved;
    }
}

/// Takes a search up where the browser left it. The browser restores the reader's place as well.
pub(super) fn restore(context: &Context, model: &mut Model, query: Query, hit: Option<usize>) {
    seek(context, model, query);
    model.search.current = None;
    if let Some(hit) = hit {
        look_at(context, model, hit);
    }
    let search = &mut model.search;
    search.shows_list = false;
    search.is_settled = true;
    search.last = Step::Restored;
}

/// Ends the search; the page goes back to where it began.
pub(super) fn leave(context: &Context, model: &mut Model) {
    if !model.search.query.is_empty() {
        seek(context, model, Query::default());
        model.search.last = Step::Left;
    }
}

/// The number of hits is on screen: now comes the list of them.
pub(super) fn list(context: &Context, search: &mut Search) {
    if search.shows_list && !search.is_listed() {
        search.listing = Some(Rc::new(Listing::short(context, &search.found)));
    }
}

/// The reader has stopped typing: the list is whole, or as long as lists are at first.
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

/// Lets the list grow.
pub(super) fn extend(context: &Context, search: &mut Search) {
    let longer = search
        .listing
        .as_ref()
        .map(|listing| listing.extended(context));
    search.listing = longer.map(Rc::new);
}

/// Opens what hides hits, until the search ends.
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

/// Opens the sections that hide a field. Whether it is a heading, which shows while its own section is closed.
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

/// Closes what was open for its hits alone.
pub(super) fn fold_back(model: &mut Model) {
    for entry in std::mem::take(&mut model.search.revealed) {
        model.folds.set(entry, false);
    }
}
