//! The corpus: made in slices once the page is ready, so that no key has to wait long for it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::Slices;
use crate::state::{Action, Archive};

/// Lets what concerns a search through when the corpus is made: the last query that came before then, and what
/// followed it.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    archive: Archive,
    on_action: Callback<Action>,
    waiting: Rc<RefCell<Vec<Action>>>,
}

/// Has the corpus made while the result is kept.
pub(super) fn make(archive: &Archive, on_action: &Callback<Action>) -> (Gate, Slices) {
    let gate = Gate {
        archive: archive.clone(),
        on_action: on_action.clone(),
        waiting: Rc::default(),
    };
    let slices = Slices::start({
        let gate = gate.clone();
        move || {
            let goes_on = gate.archive.fold_more();
            if !goes_on {
                gate.waiting
                    .take()
                    .into_iter()
                    .for_each(|action| gate.on_action.emit(action));
            }
            goes_on
        }
    });
    (gate, slices)
}

impl Gate {
    /// Tells the model of a new query, now or when the corpus is made.
    pub(super) fn search(&self, action: Action) {
        self.waiting.take();
        self.follow(action);
    }

    /// Tells the model of what happened to the query.
    pub(super) fn follow(&self, action: Action) {
        if self.archive.is_folded() {
            self.on_action.emit(action);
        } else {
            self.waiting.borrow_mut().push(action);
        }
    }
}
