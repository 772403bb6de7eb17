//! Mounting the app on its page, and reporting panics.

use yew::{AppHandle, BaseComponent, Renderer};

use super::root::element;
use super::script::dispatch;
use crate::contract::{errors, events};

/// Hydrates the prerendered page in the element with this id; `None` if there is no such element.
pub fn set_app<Component: BaseComponent>(
    root_id: &str,
    properties: Component::Properties,
) -> Option<AppHandle<Component>> {
    let root = element(root_id)?;
    Some(Renderer::<Component>::with_root_and_props(root, properties).hydrate())
}

/// Reports each panic to the loader, which shows a message, and to the console with its location.
pub fn set_panic_reported() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        dispatch(events::FAILED, &errors::PANIC.into());
        web_sys::console::error_1(&panic.to_string().into());
    }));
}
