//! The search index: made in slices once the page is ready, so that no key has to wait long for it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::SlicedTask;
use crate::state::{Action, Context};

/// Lets what concerns a search through when the search index is made: the last query that came before then, and what
/// followed it.
#[derive(Clone, Debug)]
pub(super) struct PendingQueries {
    context: Context,
    on_action: Callback<Action>,
    waiting: Rc<RefCell<Vec<Action>>>,
}

/// Has the search index made while the result is kept.
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
    /// Tells the model of a new query, now or when the search index is made.
    pub(super) fn search(&self, action: Action) {
        self.waiting.take();
        self.follow(action);
    }

    /// Tells the model of what happened to the query.
    pub(super) fn follow(&self, action: Action) {
        if self.context.is_folded() {
            self.on_action.emit(action);
        } else {
            self.waiting.borrow_mut().push(action);
        }
    }
}
