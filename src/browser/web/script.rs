//! What goes to and fro between the viewer and `boot.js`, as events of the window.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::Subscription;
use super::root::window;

/// Tells the script something, with two texts.
pub(super) fn tell_script(name: &str, texts: [&str; 2]) {
    let [first, second] = texts.map(JsValue::from_str);
    dispatch(name, &Array::of2(&first, &second));
}

/// Tells the window of an event.
pub(super) fn dispatch(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// Tells what the script tells under a name.
pub(super) fn watch_script(name: &'static str, on_told: impl Fn(Array) + 'static) -> Subscription {
    let listener = EventListener::new(&window(), name, move |event| {
        if let Some(event) = event.dyn_ref::<CustomEvent>() {
            on_told(Array::from(&event.detail()));
        }
    });
    Subscription::new(vec![listener])
}
