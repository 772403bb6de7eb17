//! The app: the Yew component that has the model, and its side effects.
//!
//! The component is a struct, not a function with hooks: hooks would add 6 kB to the compressed wasm, and the reducer
//! is ours anyway.

mod effects;
#[cfg(target_arch = "wasm32")]
mod handle;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
pub use handle::Handle;
#[cfg(target_arch = "wasm32")]
pub use start::{StartError, read_characters, start};

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::contract::ids;
use crate::state::{self, Action, Model, update};
use crate::texts::Locale;
use crate::view::{Handlers, render_report_page};
use effects::{Effects, favourites, passages};

/// The properties of the app.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The report.
    pub context: state::Context,
    /// The language of the page.
    pub locale: Locale,
    /// The model as the page shows it, which the app updates.
    pub shown: Rc<RefCell<Model>>,
    /// Called after each rendering.
    pub on_shown: Callback<()>,
}

/// The viewer of a report.
#[derive(Debug)]
pub struct App {
    model: Model,
    handlers: Handlers,
    effects: Effects,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProperties;

    fn create(component: &Context<Self>) -> Self {
        let AppProperties {
            context,
            locale,
            shown,
            ..
        } = component.props();
        let effects = Effects::new(shown, *locale);
        let on_action = component.link().callback(|action| action);
        let context = context.clone();
        // Browsers allow copying and sharing only during an event, so these callbacks use the model on screen.
        let does = |work: fn(&state::Context, &Model)| {
            let (shown, context) = (Rc::clone(shown), context.clone());
            Callback::from(move |()| work(&context, &shown.borrow()))
        };
        let handlers = Handlers {
            on_share: does(passages::share),
            on_export: {
                let (shown, on_action) = (Rc::clone(shown), on_action.clone());
                Callback::from(move |()| on_action.emit(favourites::export(&shown.borrow())))
            },
            on_copy: {
                let shown = Rc::clone(shown);
                Callback::from(move |form| passages::copy(&context, &shown.borrow(), form))
            },
            on_close: Callback::from(browser::set_dialog_closed),
            on_action,
            on_find: Callback::from(|()| browser::set_focus(ids::SEARCH)),
        };
        Self {
            model: Model::default(),
            handlers,
            effects,
        }
    }

    fn update(&mut self, component: &Context<Self>, action: Action) -> bool {
        let after = update(&component.props().context, &self.model, action);
        let is_changed = after != self.model;
        self.model = after;
        is_changed
    }

    fn view(&self, component: &Context<Self>) -> Html {
        let AppProperties {
            context, locale, ..
        } = component.props();
        render_report_page(context, &self.model, *locale, &self.handlers)
    }

    /// Runs the side effects after the page has changed; never natively.
    fn rendered(&mut self, component: &Context<Self>, is_first: bool) {
        let AppProperties {
            context, on_shown, ..
        } = component.props();
        if is_first {
            self.effects.start(context, &self.handlers.on_action);
        }
        self.effects
            .show(context, &self.model, &self.handlers.on_action);
        on_shown.emit(());
    }
}
