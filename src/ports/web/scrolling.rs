//! Scrolling, and positions of elements in the window. All lengths are CSS px.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{Event, EventTarget};

use super::root::{document, element, get_root_property, window};
use super::script::{tell_script, watch_script};
use super::{Subscription, Web, contents};
use crate::contract::{events, properties};
use crate::ports::Viewport;
use crate::ports::frame_task::FrameTask;

impl Viewport for Web {
    fn get_viewport(&self) -> (f64, f64, f64) {
        let (top, height) = part_on_screen();
        let scrolled = window().scroll_y().unwrap_or_default() + top;
        let page = document()
            .document_element()
            .map_or(0, |root| root.scroll_height());
        (height, scrolled, (f64::from(page) - height).max(0.0))
    }

    fn get_top(&self, id: &str) -> Option<f64> {
        element(id).map(|element| element.get_bounding_client_rect().top() - part_on_screen().0)
    }

    fn get_height(&self, id: &str) -> Option<f64> {
        element(id).map(|element| element.get_bounding_client_rect().height())
    }

    fn is_over_text(&self, id: &str) -> bool {
        contents::is_over_text(id)
    }

    fn set_scrolled(&self, scrolled: f64) {
        window().scroll_to_with_x_and_y(0.0, scrolled);
    }

    fn set_in_view(&self, id: &str) {
        if let Some(element) = element(id) {
            element.scroll_into_view();
        }
    }

    fn set_layout_noticed(&self) {
        tell_script(events::LAYOUT, ["", ""]);
    }

    fn set_scroll_noticed(&self) {
        if let Ok(event) = Event::new("scroll") {
            let _ = window().dispatch_event(&event);
        }
    }

    fn watch_scroll(&self, on_scroll: impl Fn() + 'static) -> Subscription {
        let on_frame = Rc::new(FrameTask::new(self, on_scroll));
        let listen = |target: &EventTarget, name: &'static str| {
            let on_frame = Rc::clone(&on_frame);
            EventListener::new(target, name, move |_| on_frame.ask())
        };
        let window = window();
        let names = ["scroll", "resize", events::LAYOUT];
        Subscription::new(names.map(|name| listen(&window, name)).into())
    }

    fn watch_rest(&self, on_rest: impl Fn(String, bool) + 'static) -> Subscription {
        watch_script(events::REST, move |told| {
            let id = told.get(0).as_string().unwrap_or_default();
            on_rest(id, told.get(1).is_truthy());
        })
    }
}

/// Returns the upper edge and the height of the part of the window that is on screen.
///
/// It is the whole window, except in a frame as high as its page, whose host reports the visible part (`frame.js`).
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
