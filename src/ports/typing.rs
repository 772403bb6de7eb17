//! Typing in the search box: when its text is reported, and when it has settled.

use std::cell::Cell;
use std::rc::Rc;

use super::timer::Timer;
use super::{Clock, SearchEvents};

/// Time without typing after which a query counts as settled, in milliseconds.
///
/// It is longer than the pause between two letters, and short enough not to be noticed as a wait.
const SETTLING: i32 = 600;

/// A search box being typed in; `Text` returns its text.
#[derive(Debug)]
pub(super) struct Typing<C: Clock, Listener, Text> {
    shared: Rc<Shared<Listener, Text>>,
    settle: Timer<C>,
}

#[derive(Debug)]
struct Shared<Listener, Text> {
    events: Listener,
    text: Text,
    is_composing: Cell<bool>,
}

impl<C, Listener, Text> Typing<C, Listener, Text>
where
    C: Clock,
    Listener: SearchEvents + 'static,
    Text: Fn() -> String + 'static,
{
    pub(super) fn new(clock: &C, events: Listener, text: Text) -> Self {
        let shared = Rc::new(Shared {
            events,
            text,
            is_composing: Cell::new(false),
        });
        let settling = Rc::clone(&shared);
        let settle = Timer::new(clock, SETTLING, move || {
            // Android composes Latin letters too, and the composition may never end.
            if settling.is_composing.get() {
                settling.events.typed((settling.text)());
            }
            settling.events.settled();
        });
        Self { shared, settle }
    }

    /// Takes an event of the box by its name in the DOM: `focus`, `compositionstart`, `compositionend`, `input` or
    /// `change`.
    pub(super) fn hear(&self, name: &str) {
        let Shared {
            events,
            text,
            is_composing,
        } = &*self.shared;
        match name {
            "focus" => events.focused(),
            "compositionstart" => {
                is_composing.set(true);
                self.settle.stop();
            }
            "change" => events.left(text()),
            "input" if is_composing.get() => self.settle.start(),
            _ => {
                is_composing.set(false);
                self.settle.start();
                events.typed(text());
            }
        }
    }

    /// Returns the listener of the box; `None` while an input method handles the keys.
    pub(super) fn listener(&self) -> Option<&Listener> {
        (!self.shared.is_composing.get()).then_some(&self.shared.events)
    }
}
