//! The app: the Yew component that renders the model, around the effects that change it.
//!
//! The component is a struct, not a function with hooks: hooks would add 6 kB to the compressed wasm, and the reducer
//! is ours anyway.

mod effects;
#[cfg(target_arch = "wasm32")]
mod handle;
#[cfg(target_arch = "wasm32")]
mod start;
#[cfg(test)]
mod tests;

pub use effects::Effects;
#[cfg(target_arch = "wasm32")]
pub use handle::Handle;
#[cfg(target_arch = "wasm32")]
pub use start::{StartError, read_characters, start};

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::contract::ids;
use crate::ports::Ports;
use crate::state::{self, Action, Model};
use crate::texts::Locale;
use crate::view::{Handlers, render_report_page};
use effects::{favourites, passages};

/// The properties of the app.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties<P: Ports> {
    /// The browser, or its stand-in.
    pub ports: P,
    /// The report.
    pub context: state::Context,
    /// The language of the page.
    pub locale: Locale,
    /// The model, which the app changes.
    pub model: Rc<RefCell<Model>>,
    /// Called after each rendering.
    pub on_shown: Callback<()>,
}

/// The viewer of a report.
#[derive(Debug)]
pub struct App<P: Ports> {
    handlers: Handlers,
    effects: Effects<P>,
}

impl<P: Ports> Component for App<P> {
    type Message = Action;
    type Properties = AppProperties<P>;

    fn create(component: &Context<Self>) -> Self {
        let on_action = component.link().callback(|action| action);
        let properties = component.props();
        let AppProperties {
            ports,
            context,
            locale,
            model,
            ..
        } = properties;
        Self {
            effects: Effects::new(ports, context, *locale, model, on_action.clone()),
            handlers: handlers(properties, on_action),
        }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.effects.apply(action)
    }

    fn view(&self, component: &Context<Self>) -> Html {
        let AppProperties {
            context,
            locale,
            model,
            ..
        } = component.props();
        render_report_page(context, &model.borrow(), *locale, &self.handlers)
    }

    /// Runs the side effects after the page has changed; never natively.
    fn rendered(&mut self, component: &Context<Self>, is_first: bool) {
        if is_first {
            self.effects.start();
        }
        self.effects.show();
        component.props().on_shown.emit(());
    }
}

/// Returns the callbacks of the components. Copying, sharing and saving run at once, with the current model, since browsers
/// allow them only during an event.
fn handlers<P: Ports>(properties: &AppProperties<P>, on_action: Callback<Action>) -> Handlers {
    let ports = &properties.ports;
    let (at_copy, at_share, at_export) =
        (properties.clone(), properties.clone(), properties.clone());
    Handlers {
        on_copy: Callback::from(move |form| {
            let AppProperties {
                ports,
                context,
                model,
                ..
            } = &at_copy;
            passages::copy(ports, context, &model.borrow(), form);
        }),
        on_share: Callback::from(move |()| {
            let AppProperties {
                ports,
                context,
                model,
                ..
            } = &at_share;
            passages::share(ports, context, &model.borrow());
        }),
        on_export: {
            let on_action = on_action.clone();
            Callback::from(move |()| {
                let AppProperties { ports, model, .. } = &at_export;
                let exported = favourites::export(ports, &model.borrow());
                on_action.emit(exported);
            })
        },
        on_close: {
            let ports = ports.clone();
            Callback::from(move |id: &'static str| ports.set_dialog_closed(id))
        },
        on_find: {
            let ports = ports.clone();
            Callback::from(move |()| ports.set_focus(ids::SEARCH))
        },
        on_action,
    }
}
