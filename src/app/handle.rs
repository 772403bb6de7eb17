//! The handle of a running viewer: it is asked and told from outside what the reader asks on the page.

use std::cell::{Ref, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::AppHandle;

use super::App;
use crate::state::{Action, Context, Model};

/// A viewer on its page.
pub struct Handle {
    context: Context,
    shown: Rc<RefCell<Model>>,
    app: AppHandle<App>,
}

impl Handle {
    pub(super) fn new(context: Context, shown: Rc<RefCell<Model>>, app: AppHandle<App>) -> Self {
        Self {
            context,
            shown,
            app,
        }
    }

    /// The report.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The model as the page shows it.
    pub fn shown(&self) -> Ref<'_, Model> {
        self.shown.borrow()
    }

    /// Tells what has happened. The page follows a moment later.
    pub fn tell(&self, action: Action) {
        self.app.send_message(action);
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Handle").finish_non_exhaustive()
    }
}
