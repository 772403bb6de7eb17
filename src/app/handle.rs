//! The handle of a running viewer, for the API: reads its state and sends it actions.

use std::cell::{Ref, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::AppHandle;

use super::App;
use crate::state::{Action, Context, Model};

/// A running viewer on its page.
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

    /// Returns the report's context.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Returns the model as the page shows it.
    pub fn shown(&self) -> Ref<'_, Model> {
        self.shown.borrow()
    }

    /// Sends an action. The page updates a moment later.
    pub fn tell(&self, action: Action) {
        self.app.send_message(action);
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Handle").finish_non_exhaustive()
    }
}
