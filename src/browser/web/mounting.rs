//! Putting the app onto its page, and saying so when it fails.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};
use yew::{BaseComponent, Renderer};

use super::document::{element, window};

/// Hydrates the page's root where it is prerendered, else renders into it. A page without the root is
/// not ours, and is left alone.
pub fn set_app<Component: BaseComponent>(
    root_id: &str,
    properties: impl FnOnce(bool) -> Component::Properties,
) {
    let Some(root) = element(root_id) else { return };
    let is_prerendered = root.has_child_nodes();
    let renderer = Renderer::<Component>::with_root_and_props(root, properties(is_prerendered));
    if is_prerendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// Has every panic reported: to the loader's script, which tells the reader, and to the console with
/// its place.
pub fn set_panic_reported() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let detail = CustomEventInit::new();
        detail.set_detail(&JsValue::from_str("panic"));
        if let Ok(event) = CustomEvent::new_with_event_init_dict("baogao-failed", &detail) {
            let _ = window().dispatch_event(&event);
        }
        web_sys::console::error_1(&panic.to_string().into());
    }));
}
