//! Scrolling, and positions of elements in the window. All lengths are CSS px.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CustomEvent, Element, Event, EventTarget};

use super::Subscription;
use super::clock;
use super::root::{document, element, get_root_property, window};
use super::timer::Timer;
use crate::contract::properties;

/// Time without scrolling after which the reader has stopped, in milliseconds.
///
/// It is longer than between two turns of a wheel and shorter than reading a sentence.
const REST: i32 = 700;

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

/// Calls `change`, which changes the layout, and keeps the text being read at its place in the window.
pub fn set_keeping_place(change: impl FnOnce()) {
    let place = place();
    let top = |place: &Element| place.get_bounding_client_rect().top();
    let before = place.as_ref().map(top);
    change();
    // Listeners for the window's size must notice the new layout as well.
    let _ = Event::new("resize").map(|event| window().dispatch_event(&event));
    let Some((place, before)) = place.zip(before) else {
        return;
    };
    if top(&place) == 0.0 && place.get_bounding_client_rect().height() == 0.0 {
        // The change has hidden the element: its section takes its place.
        if let Ok(Some(section)) = place.closest("section[id]") {
            section.scroll_into_view();
        }
    } else {
        window().scroll_by_with_x_and_y(0.0, top(&place) - before);
    }
}

/// Returns the first element of the body with an id in the upper part of the window.
fn place() -> Option<Element> {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let middle = width.unwrap_or_default() / 2.0;
    let (edge, height) = part_on_screen();
    (2..8).find_map(|eighth| {
        let y = edge + height * f64::from(eighth) / 8.0;
        #[expect(clippy::cast_possible_truncation, reason = "a window is far smaller")]
        let found = document().element_from_point(middle as f32, y as f32)?;
        found.closest("#body [id]").ok().flatten()
    })
}

/// Calls back after the reader has stopped scrolling, with the id of a paragraph or section.
///
/// The second argument is true if it is more than two window heights from the previous place, as only a jump goes.
pub fn watch_rest(on_rest: impl Fn(String, bool) + 'static) -> Subscription {
    let last = Cell::new(f64::NAN);
    let timer = Timer::new(REST, move || {
        let (height, scrolled, _) = get_viewport();
        let is_far = (scrolled - last.replace(scrolled)).abs() > 2.0 * height;
        if let Some(place) = place() {
            on_rest(place.id(), is_far);
        }
    });
    let listener = EventListener::new(&window(), "scroll", move |event| {
        // Events that our own code dispatches are not the reader's; scrolling of the host may be (`frame.js`).
        if event.is_trusted() || event.has_type::<CustomEvent>() {
            timer.start();
        }
    });
    Subscription::new(vec![listener])
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
    Subscription::new(vec![listen(&window, "scroll"), listen(&window, "resize")])
}
