//! Messages between the viewer and `boot.js`, as events of the window.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::Subscription;
use super::root::window;

/// Sends an event with two texts to the script.
pub(super) fn tell_script(name: &str, texts: [&str; 2]) {
    let [first, second] = texts.map(JsValue::from_str);
    dispatch(name, &Array::of2(&first, &second));
}

/// Dispatches an event on the window.
pub(super) fn dispatch(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// Calls back with the detail of each event with this name from the script.
pub(super) fn watch_script(name: &'static str, on_told: impl Fn(Array) + 'static) -> Subscription {
    let listener = EventListener::new(&window(), name, move |event| {
        if let Some(event) = event.dyn_ref::<CustomEvent>() {
            on_told(Array::from(&event.detail()));
        }
    });
    Subscription::new(vec![listener])
}
