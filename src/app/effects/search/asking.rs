//! Search: the index, made in slices once the page is ready; the queries that wait for it; the events of the box.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use crate::app::effects::reading::Scrolled;
use crate::contract::ids;
use crate::ports::{Ports, SearchEntry, SearchEvents, SlicedTask};
use crate::state::{Action, Context, Direction, Query, SearchAction};

/// The scroll position when the search began, in CSS px.
///
/// It is read before anything is shown, since the bar then grows and the browser scrolls to hold the text in place.
type Origin = Rc<Cell<Option<f64>>>;

/// The search that waits for the index: its generation and text.
type Waiting = Rc<RefCell<Option<(u32, String)>>>;

/// A search on the page.
#[derive(Debug)]
pub(in crate::app::effects) struct Searching<P: Ports> {
    ports: P,
    context: Context,
    on_action: Callback<Action>,
    waiting: Waiting,
    /// The task that makes the index.
    index: Option<SlicedTask<P>>,
    /// The task that emits an action once the number of hits is painted.
    answer: Option<SlicedTask<P>>,
    origin: Origin,
    scrolled: Scrolled,
}

impl<P: Ports> Searching<P> {
    pub(in crate::app::effects) fn new(
        ports: &P,
        context: &Context,
        on_action: &Callback<Action>,
    ) -> Self {
        Self {
            ports: ports.clone(),
            context: context.clone(),
            on_action: on_action.clone(),
            waiting: Rc::default(),
            index: None,
            answer: None,
            origin: Rc::default(),
            scrolled: Rc::default(),
        }
    }

    /// Returns the last known scroll position.
    pub(in crate::app::effects) fn scrolled(&self) -> &Scrolled {
        &self.scrolled
    }

    /// Begins to make the index, starts the search that the address names, and subscribes to events.
    pub(in crate::app::effects) fn start(&mut self) -> [P::Subscription; 2] {
        let (context, waiting) = (self.context.clone(), Rc::clone(&self.waiting));
        let on_found = self.on_action.clone();
        self.index = Some(SlicedTask::start(&self.ports, move || {
            let goes_on = context.fold_more();
            if !goes_on && let Some((generation, compatible)) = waiting.take() {
                let found = context.find(&compatible);
                on_found.emit(Action::Search(SearchAction::Found { generation, found }));
            }
            goes_on
        }));
        let restored = {
            let (ports, on_action) = (self.ports.clone(), self.on_action.clone());
            move |entry: SearchEntry| {
                on_action.emit(Action::Search(SearchAction::Restored {
                    query: query(&ports, entry.query),
                    hit: entry.hit,
                    shows_list: entry.shows_list,
                }));
            }
        };
        let entry = self.ports.get_search();
        if !entry.query.is_empty() {
            // The text comes first on arrival.
            restored(SearchEntry {
                shows_list: false,
                ..entry
            });
        }
        let events = Events {
            ports: self.ports.clone(),
            on_action: self.on_action.clone(),
            origin: Rc::clone(&self.origin),
            scrolled: Rc::clone(&self.scrolled),
        };
        [
            self.ports.watch_history(restored),
            self.ports.watch_search_box(ids::SEARCH, events),
        ]
    }

    /// Returns the answer to a search, or has it wait for the index.
    pub(in crate::app::effects) fn search(
        &self,
        generation: u32,
        compatible: String,
    ) -> Option<Action> {
        if self.context.is_folded() {
            let found = self.context.find(&compatible);
            return Some(Action::Search(SearchAction::Found { generation, found }));
        }
        self.waiting.replace(Some((generation, compatible)));
        None
    }

    /// Emits an action once the number of hits is painted. The box is scrolled up before if a list has no room below it.
    pub(in crate::app::effects) fn await_answer(&mut self, wants_room: bool) {
        let (ports, on_action) = (self.ports.clone(), self.on_action.clone());
        self.answer = Some(SlicedTask::start(&self.ports, move || {
            // Between a frame and the list, the browser can measure without a layout.
            let (height, _, _) = ports.get_viewport();
            if wants_room
                && ports
                    .get_top(ids::SEARCH)
                    .is_some_and(|top| top > height / 3.0)
            {
                ports.set_in_view(ids::SEARCH);
            }
            on_action.emit(Action::Search(SearchAction::AnswerShown));
            false
        }));
    }

    /// Ends the search. If the reader has left it, the page scrolls back to where it began.
    pub(in crate::app::effects) fn end(&mut self, is_left: bool) {
        self.waiting.take();
        // A pending task must not scroll the page any more.
        self.answer = None;
        // A search that began on arrival has no origin.
        if let Some(origin) = self.origin.take().filter(|_| is_left) {
            self.ports.set_scrolled(origin);
        }
    }
}

/// Makes a query of the typed text.
fn query(ports: &impl Ports, typed: String) -> Query {
    let compatible = ports.get_compatible(&typed);
    Query { typed, compatible }
}

struct Events<P: Ports> {
    ports: P,
    on_action: Callback<Action>,
    origin: Origin,
    scrolled: Scrolled,
}

impl<P: Ports> SearchEvents for Events<P> {
    fn focused(&self) {
        // The browser reports scrolling only with the next frame.
        self.scrolled.set(self.ports.get_viewport().1);
    }

    fn typed(&self, typed: String) {
        let origin = self.origin.get().unwrap_or(self.scrolled.get());
        self.origin.set(Some(origin));
        self.on_action
            .emit(Action::Search(SearchAction::QueryTyped(query(
                &self.ports,
                typed,
            ))));
    }

    fn settled(&self) {
        self.on_action
            .emit(Action::Search(SearchAction::QuerySettled));
    }

    fn left(&self, typed: String) {
        // Immediately, since the reader may follow a link from this address before the model updates.
        if self.ports.get_search().query != typed {
            let entry = SearchEntry {
                query: typed,
                ..SearchEntry::default()
            };
            self.ports.set_search(&entry, None);
        }
        self.settled();
    }

    fn entered(&self, with_shift: bool) {
        let direction = if with_shift {
            Direction::Previous
        } else {
            Direction::Next
        };
        self.on_action
            .emit(Action::Search(SearchAction::HitStepped(direction)));
    }

    fn escaped(&self) {
        self.on_action.emit(Action::Search(SearchAction::Left));
    }
}
