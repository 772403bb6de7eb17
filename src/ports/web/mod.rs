//! The ports in the browser, one module per browser API.

mod clipboard;
mod clock;
mod contents;
mod dialog;
mod element;
pub mod event;
mod files;
mod focus;
mod folding;
mod json;
mod key_points;
mod location;
mod marks;
mod mounting;
mod printing;
mod ranges;
mod records;
mod root;
mod script;
mod scrolling;
mod search_box;
mod selection;
mod storage;

pub use element::{Element, get_element};
pub use json::Json;
pub use mounting::{set_app, set_panic_reported};

use gloo_events::EventListener;

use super::{Events, Ports};

/// The browser that shows the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Web;

/// A subscription that ends when dropped.
#[derive(Debug)]
pub struct Subscription {
    _listeners: Vec<EventListener>,
}

impl Events for Web {
    type Subscription = Subscription;
}

impl Ports for Web {}

impl Subscription {
    fn new(listeners: Vec<EventListener>) -> Self {
        Self {
            _listeners: listeners,
        }
    }
}
