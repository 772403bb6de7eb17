//! The clipboard, and the system's way to share.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};

use super::document::document;
use super::script::tell_script;

/// Copies a text; whether that was done. Only what the reader has just pressed may ask for it.
pub fn copy(text: &str) -> bool {
    // Pages that come over plain HTTP have no other way.
    let is_set = Rc::new(Cell::new(false));
    let listener = EventListener::new_with_options(
        &document(),
        "copy",
        EventListenerOptions::enable_prevent_default(),
        {
            let (is_set, text) = (Rc::clone(&is_set), text.to_owned());
            move |event| {
                let event = event.dyn_ref::<ClipboardEvent>();
                let data = event.and_then(ClipboardEvent::clipboard_data);
                if let (Some(event), Some(data)) = (event, data) {
                    event.prevent_default();
                    is_set.set(data.set_data("text/plain", &text).is_ok());
                }
            }
        },
    );
    let document = document().dyn_into::<HtmlDocument>();
    let is_done = document.is_ok_and(|document| document.exec_command("copy").unwrap_or_default());
    drop(listener);
    is_done && is_set.get()
}

/// Asks the system to share an address with its title. What becomes of it is between the reader and the system.
pub fn share(title: &str, address: &str) {
    tell_script("baogao-share", [title, address]);
}
