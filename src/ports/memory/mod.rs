//! The ports in memory: a stand-in for the browser, with which pages are rendered and effects are tested.
//!
//! [`Memory`] holds the state of a tab (storage, address, attributes of `<html>`, scroll position, focus) and writes each
//! call that changes something into a log, as a line of plain text. A test fires [`BrowserEvent`]s, makes calls fail by
//! a [`Fault`], and advances the clock, which stands still until [`Memory::advance`].

mod address;
mod browser_event;
mod clock;
mod elements;
pub mod event;
mod exchange;
mod json;
mod marks;
mod search_box;
mod storage;
mod viewport;

pub use browser_event::{BrowserEvent, Fault};
pub use clock::MemoryTask;
pub use marks::MemoryKeyPoints;

use std::cell::{RefCell, RefMut};
use std::fmt;
use std::rc::{Rc, Weak};

use super::{Events, Ports};
use address::History;
use clock::Time;
use elements::Elements;
use marks::Text;
use storage::{Site, Tab};
use viewport::Layout;

/// A browser tab in memory. Clones are handles of the same tab.
#[derive(Clone, Default)]
pub struct Memory {
    state: Rc<RefCell<State>>,
    site: Rc<RefCell<Site>>,
}

/// A subscription that ends when dropped.
#[derive(Debug)]
pub struct Subscription {
    state: Weak<RefCell<State>>,
    id: usize,
}

#[derive(Default)]
struct State {
    log: Vec<String>,
    faults: Vec<Fault>,
    listeners: Vec<(usize, Listener)>,
    last_listener: usize,
    time: Time,
    tab: Tab,
    history: History,
    elements: Elements,
    layout: Layout,
    text: Text,
    /// The text of the search box.
    typed: String,
}

type Listener = Rc<dyn Fn(&BrowserEvent)>;

impl Memory {
    /// Returns the log since the last call of this function: a line for each call that changed something.
    pub fn take_log(&self) -> Vec<String> {
        std::mem::take(&mut self.state().log)
    }

    /// Makes later calls fail.
    pub fn fail(&self, fault: Fault) {
        self.state().faults.push(fault);
    }

    /// Makes later calls succeed again.
    pub fn mend(&self) {
        self.state().faults.clear();
    }

    /// Fires an event: every subscriber to it is called at once.
    pub fn fire(&self, event: &BrowserEvent) {
        let listeners = self.state().listeners.clone();
        for (_, listener) in listeners {
            listener(event);
        }
    }

    fn has(&self, fault: Fault) -> bool {
        self.state().faults.contains(&fault)
    }

    fn write(&self, line: impl Into<String>) {
        self.state().log.push(line.into());
    }

    /// Borrows the state. No listener and no task may run meanwhile.
    fn state(&self) -> RefMut<'_, State> {
        self.state.borrow_mut()
    }

    fn listen(&self, listener: impl Fn(&BrowserEvent) + 'static) -> Subscription {
        let mut state = self.state();
        state.last_listener += 1;
        let id = state.last_listener;
        state.listeners.push((id, Rc::new(listener)));
        Subscription {
            state: Rc::downgrade(&self.state),
            id,
        }
    }
}

impl Ports for Memory {}

impl Events for Memory {
    type Subscription = Subscription;
}

impl PartialEq for Memory {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Memory").finish_non_exhaustive()
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let Some(state) = self.state.upgrade() else {
            return;
        };
        let ended = |(id, _): &mut (usize, Listener)| *id == self.id;
        // Dropping a listener may drop values that borrow the state again, so this borrow must have ended.
        let gone: Vec<_> = state.borrow_mut().listeners.extract_if(.., ended).collect();
        drop(gone);
    }
}
