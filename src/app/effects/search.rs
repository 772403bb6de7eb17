//! Search: the box, the list below it and the address follow the model.

use std::cell::Cell;
use std::rc::Rc;

use yew::Callback;

use super::marking::Marking;
use super::reading::Scrolled;
use super::search_index::PendingQueries;
use crate::browser::{self, SearchEvents, SlicedTask, Subscription};
use crate::contract::ids;
use crate::state::{Action, Context, Direction, Model, Query, Search, Step};

/// What the page shows of a search.
#[derive(Debug, Default)]
pub(super) struct Shown {
    marking: Marking,
    /// Tells the model when the answer is painted.
    answer: Option<SlicedTask>,
    /// Whether the search has just begun, and the box may be too low for a list below it.
    wants_room: Rc<Cell<bool>>,
    origin: Origin,
}

/// How far the page was scrolled when the search began, in CSS px: taken before anything was shown of
/// it, since the bar grows then, and the browser scrolls on so that the text stays.
type Origin = Rc<Cell<Option<f64>>>;

/// Takes up the search that the address names.
pub(super) fn resume(pending: &PendingQueries) {
    let (typed, hit) = browser::get_search();
    if !typed.is_empty() {
        pending.search(restored(typed, hit));
    }
}

pub(super) fn watch(
    shown: &Shown,
    pending: &PendingQueries,
    scrolled: Scrolled,
) -> Vec<Subscription> {
    let on_step = pending.clone();
    let history = browser::watch_history(move |typed, hit| on_step.search(restored(typed, hit)));
    let events = Events {
        pending: pending.clone(),
        origin: Rc::clone(&shown.origin),
        scrolled,
    };
    vec![history, browser::watch_search_box(ids::SEARCH, events)]
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
    pending: PendingQueries,
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
        self.pending.search(Action::QueryTyped(query(typed)));
    }

    fn settled(&self) {
        self.pending.follow(Action::QuerySettled);
    }

    fn left(&self, typed: String) {
        // At once: a link that is pressed leads on from this address, maybe before the model has heard.
        if browser::get_search().0 != typed {
            browser::set_search(&typed, None, None);
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
            // The next key may come before the list of this one.
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
        // What was typed and left before the search index was made was never shown.
        if was.query != is.query || was.last != is.last && is.last == Step::Left {
            self.begin_or_end(is);
        }
        if is.is_settled && !was.is_settled && !is.query.is_empty() {
            browser::set_root_attribute("search-room", "on");
        }
        self.marking.show(context, was, after);
        show_in_address(context, was, is);
    }

    fn begin_or_end(&mut self, is: &Search) {
        browser::set_search_text(ids::SEARCH, &is.query);
        let is_on = !is.query.is_empty();
        browser::set_root_attribute("search", if is_on { "on" } else { "off" });
        if !is_on {
            browser::set_root_attribute("search-room", "off");
            // What was to come after the next frame must not move the page any more.
            self.answer = None;
            self.wants_room.set(false);
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
            browser::set_focus(ids::SEARCH);
        }
    }
}

/// Results hang below the box: far down in the window they would be out of it. Asked between a frame and the list, the
/// browser knows where things stand without laying them out again.
fn make_room() {
    let (height, _, _) = browser::get_viewport();
    if browser::get_top(ids::SEARCH).is_some_and(|top| top > height / 3.0) {
        browser::set_in_view(ids::SEARCH);
    }
}

/// Typing rewrites the step the reader is at, once settled; choosing a result is a new one.
fn show_in_address(context: &Context, was: &Search, is: &Search) {
    let hit = is.current.and_then(|hit| u32::try_from(hit).ok());
    if was.choices != is.choices {
        let hits = &is.found.hits;
        let chosen = is.current.and_then(|hit| hits.get(hit));
        let id = chosen.and_then(|hit| context.id_of_field(hit.field));
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
