//! The clipboard, and the system's way to share.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, HtmlDocument};

use super::document::{document, window};

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

/// Whether the system can share.
pub fn can_share() -> bool {
    share_function().is_some()
}

/// Asks the system to share an address with its title. What becomes of it is between the reader and the system.
pub fn share(title: &str, address: &str) {
    let Some(share) = share_function() else {
        return;
    };
    let data = Object::new();
    let _ = Reflect::set(&data, &"title".into(), &title.into());
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    let Ok(promise) = share.call1(&window().navigator(), &data) else {
        return;
    };
    // Who changes his mind rejects it; that is no failure.
    if let Ok(promise) = promise.dyn_into::<js_sys::Promise>() {
        let ignore = wasm_bindgen::closure::Closure::once_into_js(|_: JsValue| ());
        let catch = Reflect::get(&promise, &"catch".into()).ok();
        let catch = catch.and_then(|catch| catch.dyn_into::<Function>().ok());
        let _ = catch.map(|catch| catch.call1(&promise, &ignore));
    }
}

fn share_function() -> Option<Function> {
    let share = Reflect::get(&window().navigator(), &"share".into()).ok()?;
    share.dyn_into().ok()
}
