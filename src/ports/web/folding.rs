//! Folding: reads and sets the state of the page's `<details>`.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::root::{document, element};
use super::{Subscription, Web};
use crate::ports::Folds;

impl Folds for Web {
    fn get_closed_sections(&self) -> Vec<String> {
        let Ok(closed) = document().query_selector_all("#body section > details:not([open])")
        else {
            return Vec::new();
        };
        let details = (0..closed.length()).filter_map(|index| closed.get(index));
        details
            .filter_map(|node| Some(node.parent_element()?.id()))
            .collect()
    }

    fn set_section_open(&self, section_id: &str, is_open: bool) {
        let details = element(section_id)
            .and_then(|section| section.query_selector(":scope > details").ok()?);
        let Some(details) =
            details.and_then(|details| details.dyn_into::<HtmlDetailsElement>().ok())
        else {
            return;
        };
        if details.open() != is_open {
            details.set_open(is_open);
        }
    }

    fn watch_sections(&self, on_toggle: impl Fn(String, bool) + 'static) -> Subscription {
        let Some(body) = element("body") else {
            return Subscription::new(Vec::new());
        };
        // `toggle` does not bubble, but it is captured.
        let capture = EventListenerOptions::run_in_capture_phase();
        let listener = EventListener::new_with_options(&body, "toggle", capture, move |event| {
            let details = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
            let section = details
                .as_ref()
                .and_then(|details| details.parent_element());
            if let (Some(details), Some(section)) = (details, section) {
                on_toggle(section.id(), details.open());
            }
        });
        Subscription::new(vec![listener])
    }
}
