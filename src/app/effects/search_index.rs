//! The search index: built in slices once the page is ready, so that no key waits long for it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::SlicedTask;
use crate::state::{Action, Context};

/// Delays actions of a search until the search index is complete.
///
/// Only the last query before then and the actions after it are emitted.
#[derive(Clone, Debug)]
pub(super) struct PendingQueries {
    context: Context,
    on_action: Callback<Action>,
    waiting: Rc<RefCell<Vec<Action>>>,
}

/// Starts to build the search index, until the returned task is dropped.
pub(super) fn make(
    context: &Context,
    on_action: &Callback<Action>,
) -> (PendingQueries, SlicedTask) {
    let pending = PendingQueries {
        context: context.clone(),
        on_action: on_action.clone(),
        waiting: Rc::default(),
    };
    let slices = SlicedTask::start({
        let pending = pending.clone();
        move || {
            let goes_on = pending.context.fold_more();
            if !goes_on {
                pending
                    .waiting
                    .take()
                    .into_iter()
                    .for_each(|action| pending.on_action.emit(action));
            }
            goes_on
        }
    });
    (pending, slices)
}

impl PendingQueries {
    /// Emits a new query, now or when the search index is complete.
    pub(super) fn search(&self, action: Action) {
        self.waiting.take();
        self.follow(action);
    }

    /// Emits an action about the query, now or when the search index is complete.
    pub(super) fn follow(&self, action: Action) {
        if self.context.is_folded() {
            self.on_action.emit(action);
        } else {
            self.waiting.borrow_mut().push(action);
        }
    }
}
