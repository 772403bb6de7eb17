//! Scrolling, and where things stand in the window. All lengths are CSS px.

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

/// How long nothing scrolls before the reader counts as at rest, in milliseconds: longer than between two
/// turns of a wheel, shorter than a sentence is read.
const REST: i32 = 700;

/// The height of what is on screen of the page, how far the page is scrolled, and how far it can be.
pub fn get_viewport() -> (f64, f64, f64) {
    let (top, height) = part_on_screen();
    let scrolled = window().scroll_y().unwrap_or_default() + top;
    let page = document()
        .document_element()
        .map_or(0, |root| root.scroll_height());
    (height, scrolled, (f64::from(page) - height).max(0.0))
}

/// Which part of the window is on screen, by its upper edge and its height: all of it, but in a frame as high as
/// its page, whose host says so (`frame.js`).
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

/// How far below the upper edge of what is on screen the element stands; negative above it.
pub fn get_top(id: &str) -> Option<f64> {
    element(id).map(|element| element.get_bounding_client_rect().top() - part_on_screen().0)
}

/// The element's height.
pub fn get_height(id: &str) -> Option<f64> {
    element(id).map(|element| element.get_bounding_client_rect().height())
}

/// Scrolls until the element stands below whatever is fixed at the window's upper edge, by the
/// `scroll-padding` of the style sheet.
pub fn set_in_view(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Changes how the page is laid out, and leaves what the reader is at where it is in the window.
pub fn set_keeping_place(change: impl FnOnce()) {
    let place = place();
    let top = |place: &Element| place.get_bounding_client_rect().top();
    let before = place.as_ref().map(top);
    change();
    // Whoever follows the window's size follows this as well.
    let _ = Event::new("resize").map(|event| window().dispatch_event(&event));
    let Some((place, before)) = place.zip(before) else {
        return;
    };
    if top(&place) == 0.0 && place.get_bounding_client_rect().height() == 0.0 {
        // The change has hidden it: what it stands under takes its place.
        if let Ok(Some(section)) = place.closest("section[id]") {
            section.scroll_into_view();
        }
    } else {
        window().scroll_by_with_x_and_y(0.0, top(&place) - before);
    }
}

/// A paragraph or heading in the upper part of the window, wherever a line of text is.
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

/// Tells where the reader has come to rest after scrolling: the id of a paragraph or section, and whether
/// it is far from where the last rest was, as only a jump goes.
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
        // Others that noticed the text move are not the reader; who scrolls the host may be (`frame.js`).
        if event.is_trusted() || event.has_type::<CustomEvent>() {
            timer.start();
        }
    });
    Subscription::new(vec![listener])
}

/// Scrolls the page so far, at once.
pub fn set_scrolled(scrolled: f64) {
    window().scroll_to_with_x_and_y(0.0, scrolled);
}

/// Has what subscriptions scrolling look again, since something else moved the text.
pub fn set_scroll_noticed() {
    if let Ok(event) = Event::new("scroll") {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back after the page was scrolled, resized or laid out anew, at most once a display frame.
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
