//! Search: the box and the address follow the model, and the hits are marked in the text.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::Callback;

use super::corpus::Gate;
use super::reading::Scrolled;
use crate::browser::{self, SearchEvents, Slices, Watch};
use crate::report::CharRange;
use crate::search::{Found, Hit, Place};
use crate::state::{Action, Archive, Direction, Model, Query, Search, Step};
use crate::view::SEARCH_ID;

/// What the page shows of a search.
#[derive(Debug, Default)]
pub(super) struct Marking {
    /// What is marked, or will be once the slices are through.
    marked: Rc<Found>,
    /// The fields that the slices have not come to.
    pending: Rc<RefCell<VecDeque<usize>>>,
    slices: Option<Slices>,
    /// Tells the model when the answer is painted.
    answer: Option<Slices>,
    /// Whether the search has just begun, and the box may be too low for a list below it.
    wants_room: Rc<Cell<bool>>,
    origin: Origin,
}

/// How far the page was scrolled when the search began, in CSS px: taken before anything was shown of
/// it, since the bar grows then, and the browser scrolls on so that the text stays.
type Origin = Rc<Cell<Option<f64>>>;

/// Takes up the search that the address names.
pub(super) fn resume(gate: &Gate) {
    let (typed, hit) = browser::get_search();
    if !typed.is_empty() {
        gate.search(restored(typed, hit));
    }
}

pub(super) fn watch(marking: &Marking, gate: &Gate, scrolled: Scrolled) -> Vec<Watch> {
    let on_step = gate.clone();
    let history = browser::watch_history(move |typed, hit| on_step.search(restored(typed, hit)));
    let events = Events {
        gate: gate.clone(),
        origin: Rc::clone(&marking.origin),
        scrolled,
    };
    vec![history, browser::watch_search_box(SEARCH_ID, events)]
}

fn restored(typed: String, hit: Option<u32>) -> Action {
    Action::SearchRestored(query(typed), hit.map(|hit| hit as usize))
}

/// What was typed, made ready for the search.
fn query(typed: String) -> Query {
    let compatible = browser::get_compatible(&typed);
    Query { typed, compatible }
}

struct Events {
    gate: Gate,
    origin: Origin,
    scrolled: Scrolled,
}

impl SearchEvents for Events {
    fn focused(&self) {
        // A browser that has not painted since the page was scrolled has not told of it.
        self.scrolled.set(browser::get_viewport().1);
    }

    fn typed(&self, typed: String) {
        let origin = self.origin.get().unwrap_or(self.scrolled.get());
        self.origin.set(Some(origin));
        self.gate.search(Action::QueryTyped(query(typed)));
    }

    fn settled(&self) {
        self.gate.follow(Action::QuerySettled);
    }

    fn entered(&self, with_shift: bool) {
        let direction = if with_shift {
            Direction::Previous
        } else {
            Direction::Next
        };
        self.gate.follow(Action::HitStepped(direction));
    }

    fn escaped(&self) {
        self.gate.follow(Action::SearchLeft);
    }
}

impl Marking {
    pub(super) fn show(
        &mut self,
        archive: &Archive,
        (before, after): (&Model, &Model),
        on_action: &Callback<Action>,
    ) {
        let (was, is) = (&before.search, &after.search);
        if was == is {
            return;
        }
        if is.shows_list && !is.is_listed() {
            let on_action = on_action.clone();
            // The next key may come before the list of this one.
            if was.query.is_empty() {
                self.wants_room.set(true);
            }
            let wants_room = Rc::clone(&self.wants_room);
            self.answer = Some(Slices::start(move || {
                if wants_room.take() {
                    make_room();
                }
                on_action.emit(Action::AnswerShown);
                false
            }));
        }
        // What was typed and left before the corpus was made was never shown.
        if was.query != is.query || was.last != is.last && is.last == Step::Left {
            self.begin_or_end(is);
        }
        if is.is_settled && !was.is_settled && !is.query.is_empty() {
            browser::set_root_attribute("search-room", "on");
        }
        if was.found != is.found {
            self.mark(archive, after);
        }
        let is_moved = was.current != is.current || was.found != is.found;
        if is_moved && (was.current.is_some() || is.current.is_some()) {
            self.show_current(archive, after);
        }
        show_in_address(archive, was, is);
    }

    fn begin_or_end(&mut self, is: &Search) {
        browser::set_search_text(SEARCH_ID, &is.query);
        let is_on = !is.query.is_empty();
        browser::set_root_attribute("search", if is_on { "on" } else { "off" });
        if !is_on {
            browser::set_root_attribute("search-room", "off");
        }
        // Sections have been folded back before.
        let origin = (!is_on).then(|| self.origin.take()).flatten();
        if is.last == Step::Left {
            // Whoever arrived with a query began nowhere.
            if let Some(origin) = origin {
                browser::set_scrolled(origin);
            }
            browser::set_focus("body");
        } else if is.last != Step::Restored {
            // A button that changed the query may have gone with it.
            browser::set_focus(SEARCH_ID);
        }
    }

    /// Marks every hit, those near the reader first, once the answer is painted. What is marked right already
    /// stays untouched.
    fn mark(&mut self, archive: &Archive, model: &Model) {
        let old = std::mem::replace(&mut self.marked, Rc::clone(&model.search.found));
        let new = Rc::clone(&self.marked);
        let mut changes = changes(archive, &old.hits, &new.hits, &self.pending.borrow());
        let near = changes
            .iter()
            .position(|field| archive.corpus().section_of(*field) >= model.reading.section);
        changes.rotate_left(near.unwrap_or(0));
        let archive = archive.clone();
        self.pending = Rc::new(RefCell::new(changes));
        let pending = Rc::clone(&self.pending);
        self.slices = Some(Slices::start(move || {
            let next = pending.borrow_mut().pop_front();
            if let Some(field) = next {
                mark_field(&archive, field, hits_of(&new.hits, field));
            }
            next.is_some()
        }));
    }

    fn show_current(&self, archive: &Archive, model: &Model) {
        let hits = &model.search.found.hits;
        let current = model
            .search
            .current
            .and_then(|current| Some((current, hits.get(current)?)));
        let Some((current, hit)) = current else {
            return browser::set_current_mark(None, false);
        };
        // The slices may not have come to it yet, and must not come to it afterwards.
        self.pending
            .borrow_mut()
            .retain(|field| *field != hit.field);
        mark_field(archive, hit.field, hits_of(hits, hit.field));
        let first = hits.partition_point(|other| other.field < hit.field);
        let Some((selector, nth)) = selector(archive, hit.field) else {
            return;
        };
        let mark = u32::try_from(current - first).unwrap_or(u32::MAX);
        browser::set_current_mark(
            Some((&selector, nth, mark)),
            model.search.last == Step::Moved,
        );
    }
}

/// Results hang below the box: far down in the window they would be out of it. Asked between a frame and the list, the
/// browser knows where things stand without laying them out again.
fn make_room() {
    let (height, _, _) = browser::get_viewport();
    if browser::get_top(SEARCH_ID).is_some_and(|top| top > height / 3.0) {
        browser::set_in_view(SEARCH_ID);
    }
}

/// Typing rewrites the step the reader is at, once settled; choosing a result is a new one.
fn show_in_address(archive: &Archive, was: &Search, is: &Search) {
    let hit = is.current.and_then(|hit| u32::try_from(hit).ok());
    if was.choices != is.choices {
        let hits = &is.found.hits;
        let chosen = is.current.and_then(|hit| hits.get(hit));
        let id = chosen.and_then(|hit| archive.id_of_field(hit.field));
        let id = id.unwrap_or_default();
        if !was.is_settled {
            // The step before has the query too, for the way back.
            browser::set_search(&is.query, None, None);
        }
        browser::set_search(&is.query, hit, Some(&id));
        // The link that was chosen has gone with the list.
        browser::set_focus_at(&id);
    } else if is.is_settled && is.last != Step::Restored
        || is.query.is_empty() && !was.query.is_empty()
    {
        browser::set_search(&is.query, hit, None);
    }
}

/// The fields whose marks differ, in reading order; those that were pending may have marks of any query before.
fn changes(
    archive: &Archive,
    mut old: &[Hit],
    mut new: &[Hit],
    pending: &VecDeque<usize>,
) -> VecDeque<usize> {
    let mut differs = vec![false; archive.corpus().field_count()];
    for field in pending {
        if let Some(differs) = differs.get_mut(*field) {
            *differs = true;
        }
    }
    let changed = differs.into_iter().enumerate().filter(|(field, differs)| {
        let is_same = take(&mut old, *field) == take(&mut new, *field);
        *differs || !is_same
    });
    changed.map(|(field, _)| field).collect()
}

/// Takes the hits of the field off, which none of a field before it precede.
fn take<'hits>(hits: &mut &'hits [Hit], field: usize) -> &'hits [Hit] {
    let behind = hits.iter().position(|hit| hit.field != field);
    let (taken, rest) = hits.split_at(behind.unwrap_or(hits.len()));
    *hits = rest;
    taken
}

/// The hits of one field; hits come in reading order.
fn hits_of(hits: &[Hit], field: usize) -> &[Hit] {
    let start = hits.partition_point(|hit| hit.field < field);
    let end = hits.partition_point(|hit| hit.field <= field);
    &hits[start..end]
}

fn mark_field(archive: &Archive, field: usize, hits: &[Hit]) {
    if let Some((selector, nth)) = selector(archive, field) {
        let text = archive.corpus().text(archive.report(), field);
        let ranges = utf16_ranges(&text, hits.iter().map(|hit| hit.range));
        browser::set_marks(&selector, nth, &ranges);
    }
}

/// Where a field stands on the page: a selector, and which of the elements it finds.
pub(super) fn selector(archive: &Archive, field: usize) -> Option<(String, u32)> {
    let (selector, nth) = match archive.corpus().place(field)? {
        Place::Title => ("h1".to_owned(), 0),
        Place::Metadata(row) => (".metadata td".to_owned(), *row),
        Place::Heading(entry) => {
            let section = archive.section(*entry)?;
            (format!("#{} > details > summary > *", section.id), 0)
        }
        Place::Text(id) => (format!("#{id}"), 0),
        Place::Cell { table, cell } => (format!("#{table} th, #{table} td"), *cell),
    };
    Some((selector, u32::try_from(nth).ok()?))
}

/// Ranges of characters as the browser counts them; they are in ascending order.
pub(super) fn utf16_ranges(text: &str, ranges: impl Iterator<Item = CharRange>) -> Vec<(u32, u32)> {
    let mut characters = text.chars();
    let (mut passed, mut offset) = (0, 0);
    let mut offset_at = |character: u32| {
        while passed < character
            && let Some(next) = characters.next()
        {
            passed += 1;
            // One or two.
            offset += if next > '\u{FFFF}' { 2 } else { 1 };
        }
        offset
    };
    ranges
        .map(|range| (offset_at(range.start), offset_at(range.end)))
        .collect()
}
