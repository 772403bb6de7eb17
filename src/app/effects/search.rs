//! Search: synchronizes the box, the list below it and the address with the model.

use std::cell::Cell;
use std::rc::Rc;

use yew::Callback;

use super::marking::Marking;
use super::reading::Scrolled;
use super::search_index::PendingQueries;
use crate::browser::{self, SearchEvents, SlicedTask, Subscription};
use crate::contract::ids;
use crate::state::{Action, Context, Direction, Model, Query, Search, Step};

/// The search on the page.
#[derive(Debug, Default)]
pub(super) struct Shown {
    marking: Marking,
    /// The task that emits an action once the number of hits is painted.
    answer: Option<SlicedTask>,
    /// True if the search has just begun, and the box may be too low for a list below it.
    wants_room: Rc<Cell<bool>>,
    origin: Origin,
}

/// The scroll position when the search began, in CSS px.
///
/// It is read before anything is shown, since the bar then grows and the browser scrolls to hold the text in place.
type Origin = Rc<Cell<Option<f64>>>;

/// Starts the search that the address names.
pub(super) fn resume(pending: &PendingQueries) {
    let (typed, hit, _) = browser::get_search();
    if !typed.is_empty() {
        pending.search(restored(typed, hit, false));
    }
}

pub(super) fn watch(
    shown: &Shown,
    pending: &PendingQueries,
    scrolled: Scrolled,
) -> Vec<Subscription> {
    let on_step = pending.clone();
    let history = browser::watch_history(move |typed, hit, shows_list| {
        on_step.search(restored(typed, hit, shows_list));
    });
    let events = Events {
        pending: pending.clone(),
        origin: Rc::clone(&shown.origin),
        scrolled,
    };
    vec![history, browser::watch_search_box(ids::SEARCH, events)]
}

fn restored(typed: String, hit: Option<u32>, shows_list: bool) -> Action {
    Action::SearchRestored {
        query: query(typed),
        hit: hit.map(|hit| hit as usize),
        shows_list,
    }
}

/// Makes a query of the typed text.
fn query(typed: String) -> Query {
    let compatible = browser::get_compatible(&typed);
    Query { typed, compatible }
}

struct Events {
    pending: PendingQueries,
    origin: Origin,
    scrolled: Scrolled,
}

impl SearchEvents for Events {
    fn focused(&self) {
        // The browser reports scrolling only with the next frame.
        self.scrolled.set(browser::get_viewport().1);
    }

    fn typed(&self, typed: String) {
        let origin = self.origin.get().unwrap_or(self.scrolled.get());
        self.origin.set(Some(origin));
        self.pending.search(Action::QueryTyped(query(typed)));
    }

    fn settled(&self) {
        self.pending.follow(Action::QuerySettled);
    }

    fn left(&self, typed: String) {
        // Immediately, since the reader may follow a link from this address before the model updates.
        if browser::get_search().0 != typed {
            browser::set_search(&typed, None, false, None);
        }
        self.settled();
    }

    fn entered(&self, with_shift: bool) {
        let direction = if with_shift {
            Direction::Previous
        } else {
            Direction::Next
        };
        self.pending.follow(Action::HitStepped(direction));
    }

    fn escaped(&self) {
        self.pending.follow(Action::SearchLeft);
    }
}

impl Shown {
    pub(super) fn show(
        &mut self,
        context: &Context,
        (before, after): (&Model, &Model),
        on_action: &Callback<Action>,
    ) {
        let (was, is) = (&before.search, &after.search);
        if was == is {
            return;
        }
        if is.shows_list && !is.is_listed() {
            let on_action = on_action.clone();
            // The next key may be pressed before this list is made.
            if was.query.is_empty() {
                self.wants_room.set(true);
            }
            let wants_room = Rc::clone(&self.wants_room);
            self.answer = Some(SlicedTask::start(move || {
                if wants_room.take() {
                    make_room();
                }
                on_action.emit(Action::AnswerShown);
                false
            }));
        }
        // A query typed and left before the search index was complete was never shown.
        if was.query != is.query || was.last != is.last && is.last == Step::Left {
            self.begin_or_end(is);
        }
        if is.current.is_some() && was.current != is.current && is.shows_list {
            // Beside the text the results stay; over it they would hide the hit.
            if browser::is_over_text("results") {
                on_action.emit(Action::ListToggled);
            }
        }
        // The browser keeps the scroll position of the history entry that a chosen result leaves: before the hit is
        // scrolled into view.
        show_in_address(context, was, is);
        self.marking.show(context, was, after);
    }

    fn begin_or_end(&mut self, is: &Search) {
        browser::set_search_text(ids::SEARCH, &is.query);
        let is_on = !is.query.is_empty();
        browser::set_root_attribute("search", if is_on { "on" } else { "off" });
        if !is_on {
            // The pending task must not scroll the page any more.
            self.answer = None;
            self.wants_room.set(false);
        }
        // Sections have been folded back before.
        let origin = (!is_on).then(|| self.origin.take()).flatten();
        if is.last == Step::Left {
            // A search that began on arrival has no origin.
            if let Some(origin) = origin {
                browser::set_scrolled(origin);
            }
            browser::set_focus("body");
        } else if is.last != Step::Restored {
            // The button that changed the query may have disappeared with it.
            browser::set_focus(ids::SEARCH);
        }
    }
}

/// Scrolls the box up if the list below it would be outside the window.
///
/// Between a frame and the list, the browser can measure without a layout.
fn make_room() {
    let (height, _, _) = browser::get_viewport();
    if browser::get_top(ids::SEARCH).is_some_and(|top| top > height / 3.0) {
        browser::set_in_view(ids::SEARCH);
    }
}

/// Puts the search into the address.
///
/// A settled query replaces the history entry, a chosen result adds one.
fn show_in_address(context: &Context, was: &Search, is: &Search) {
    let number = |search: &Search| u32::try_from(search.current?).ok();
    let hit = number(is);
    if was.choices != is.choices {
        let hits = &is.found.hits;
        let chosen = is.current.and_then(|hit| hits.get(hit));
        let id = chosen.and_then(|hit| context.id_of_field(hit.field));
        let id = id.unwrap_or_default();
        // The previous entry needs the query and the list too, for going back.
        browser::set_search(&is.query, number(was), was.shows_list, None);
        browser::set_search(&is.query, hit, is.shows_list, Some(&id));
        // The chosen link has disappeared with the list.
        browser::set_focus_at(&id);
    } else if is.is_settled && is.last != Step::Restored
        || is.query.is_empty() && !was.query.is_empty()
    {
        browser::set_search(&is.query, hit, is.shows_list, None);
    }
}
