//! The app: the model behind the page, and what joins both to the browser.
//!
//! Its one stateful component is a struct, not a function with hooks: hooks would cost the wasm 6 kB
//! more when compressed, and the reducer is ours anyway.

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

/// What the app needs to run.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The report.
    pub context: state::Context,
    /// The language of the page.
    pub locale: Locale,
    /// The model as the page shows it, kept here by the app.
    pub shown: Rc<RefCell<Model>>,
    /// Called after the page was rendered.
    pub on_shown: Callback<()>,
}

/// The whole viewer of one report.
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
        // What may only be done at the moment of a press sees the model that is on screen.
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
            on_contents: Callback::from(|()| browser::set_contents_open()),
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

    /// Effects come after the page has changed, and never where there is no browser.
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
