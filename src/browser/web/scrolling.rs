//! Scrolling, and positions of elements in the window. All lengths are CSS px.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

use super::Subscription;
use super::clock;
use super::root::{document, element, get_root_property, window};
use super::script::{tell_script, watch_script};
use crate::contract::{events, properties};

/// Returns the height of the visible part, the scroll position, and its maximum.
pub fn get_viewport() -> (f64, f64, f64) {
    let (top, height) = part_on_screen();
    let scrolled = window().scroll_y().unwrap_or_default() + top;
    let page = document()
        .document_element()
        .map_or(0, |root| root.scroll_height());
    (height, scrolled, (f64::from(page) - height).max(0.0))
}

/// Returns the upper edge and the height of the part of the window that is on screen.
///
/// That is all of it, except in a frame as high as its page, whose host reports the part (`frame.js`).
fn part_on_screen() -> (f64, f64) {
    let [top, height] =
        ["top", "height"].map(|name| get_root_property(&format!("{}{name}", properties::VISIBLE)));
    let [top, height] = [top, height].map(|length| js_sys::parse_float(&length));
    if height > 0.0 {
        return (top, height);
    }
    let height = window().inner_height().ok();
    let height = height.and_then(|height| height.as_f64());
    (0.0, height.unwrap_or_default())
}

/// Returns the element's distance below the upper edge of the visible part; negative above it.
pub fn get_top(id: &str) -> Option<f64> {
    element(id).map(|element| element.get_bounding_client_rect().top() - part_on_screen().0)
}

/// Returns the element's height.
pub fn get_height(id: &str) -> Option<f64> {
    element(id).map(|element| element.get_bounding_client_rect().height())
}

/// Scrolls the element into view, below anything fixed at the top (`scroll-padding` in CSS).
pub fn set_in_view(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Tells the page that the layout has changed: it keeps the text being read at its place (`page/place.js`).
pub fn set_layout_noticed() {
    tell_script(events::LAYOUT, ["", ""]);
}

/// Calls back after the reader has stopped scrolling, with the id of a paragraph or section.
///
/// The second argument is true if only a jump can have led there.
pub fn watch_rest(on_rest: impl Fn(String, bool) + 'static) -> Subscription {
    watch_script(events::REST, move |told| {
        let id = told.get(0).as_string().unwrap_or_default();
        on_rest(id, told.get(1).is_truthy());
    })
}

/// Scrolls the page to this position at once.
pub fn set_scrolled(scrolled: f64) {
    window().scroll_to_with_x_and_y(0.0, scrolled);
}

/// Makes the subscribers to scrolling look again, since something else moved the text.
pub fn set_scroll_noticed() {
    if let Ok(event) = Event::new("scroll") {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back after a scroll, resize or layout change, at most once per display frame.
pub fn watch_scroll(on_scroll: impl Fn() + 'static) -> Subscription {
    let is_waiting = Rc::new(Cell::new(false));
    let on_frame: Rc<Closure<dyn Fn()>> = Rc::new(Closure::new({
        let is_waiting = Rc::clone(&is_waiting);
        move || {
            is_waiting.set(false);
            on_scroll();
        }
    }));
    let listen = |target: &EventTarget, name: &'static str| {
        let (is_waiting, on_frame) = (Rc::clone(&is_waiting), Rc::clone(&on_frame));
        EventListener::new(target, name, move |_| {
            if !is_waiting.replace(true) {
                let function = (*on_frame).as_ref().unchecked_ref();
                clock::next_frame(function);
            }
        })
    };
    let window = window();
    let names = ["scroll", "resize", events::LAYOUT];
    Subscription::new(names.map(|name| listen(&window, name)).into())
}
