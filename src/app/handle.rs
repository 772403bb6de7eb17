//! The handle of a running viewer, for the API: reads its state and sends it actions.

use std::cell::{Ref, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::AppHandle;

use super::App;
use crate::ports::Web;
use crate::state::{Action, Context, Model};

/// A running viewer on its page.
pub struct Handle {
    context: Context,
    model: Rc<RefCell<Model>>,
    app: AppHandle<App<Web>>,
}

impl Handle {
    pub(super) fn new(
        context: Context,
        model: Rc<RefCell<Model>>,
        app: AppHandle<App<Web>>,
    ) -> Self {
        Self {
            context,
            model,
            app,
        }
    }

    /// Returns the report's context.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Returns the model.
    pub fn model(&self) -> Ref<'_, Model> {
        self.model.borrow()
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
