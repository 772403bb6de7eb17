//! Scrolling, and positions of elements in the window. All lengths are CSS px.
//!
//! `self.baogaoScroll` (`scroll.js`) has two forms: the window scrolls, or the host of a frame as high as its page.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, EventTarget};

use super::root::{document, element, window};
use super::script::{tell_script, watch_script};
use super::{Subscription, Web, contents};
use crate::contract::events;
use crate::ports::Viewport;
use crate::ports::frame_task::FrameTask;

#[wasm_bindgen(js_namespace = baogaoScroll)]
extern "C" {
    /// Returns the upper edge of what is on screen, below that of the window or frame.
    fn top() -> f64;

    /// Returns the height of what is on screen.
    fn height() -> f64;

    /// Returns the height of the page above what is on screen.
    fn at() -> f64;

    /// Scrolls so that this height of the page is above what is on screen.
    fn to(top: f64);

    /// Scrolls an element to the upper edge, below anything fixed there.
    fn bring(element: &Element);
}

impl Viewport for Web {
    fn get_viewport(&self) -> (f64, f64, f64) {
        let height = height();
        let page = document()
            .document_element()
            .map_or(0, |root| root.scroll_height());
        (height, at(), (f64::from(page) - height).max(0.0))
    }

    fn get_top(&self, id: &str) -> Option<f64> {
        element(id).map(|element| element.get_bounding_client_rect().top() - top())
    }

    fn get_height(&self, id: &str) -> Option<f64> {
        element(id).map(|element| element.get_bounding_client_rect().height())
    }

    fn is_over_text(&self, id: &str) -> bool {
        contents::is_over_text(id)
    }

    fn set_scrolled(&self, scrolled: f64) {
        to(scrolled);
    }

    fn set_in_view(&self, id: &str) {
        if let Some(element) = element(id) {
            bring(&element);
        }
    }

    fn set_layout_noticed(&self) {
        tell_script(events::LAYOUT, ["", ""]);
    }

    fn set_move_noticed(&self) {
        tell_script(events::MOVED, ["", ""]);
    }

    fn watch_scroll(&self, on_scroll: impl Fn() + 'static) -> Subscription {
        let on_frame = Rc::new(FrameTask::new(self, on_scroll));
        let listen = |target: &EventTarget, name: &'static str| {
            let on_frame = Rc::clone(&on_frame);
            EventListener::new(target, name, move |_| on_frame.ask())
        };
        let window = window();
        let names = ["scroll", "resize", events::LAYOUT, events::MOVED];
        Subscription::new(names.map(|name| listen(&window, name)).into())
    }

    fn watch_rest(&self, on_rest: impl Fn(String, bool) + 'static) -> Subscription {
        watch_script(events::REST, move |told| {
            let id = told.get(0).as_string().unwrap_or_default();
            on_rest(id, told.get(1).is_truthy());
        })
    }
}
