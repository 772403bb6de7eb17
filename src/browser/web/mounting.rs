//! Putting the app onto its page, and saying so when it fails.

use yew::{AppHandle, BaseComponent, Renderer};

use super::root::element;
use super::script::dispatch;
use crate::contract::{errors, events};

/// Puts the app onto the page that was prerendered from it, in the element of this id.
/// `None` where there is no such element.
pub fn set_app<Component: BaseComponent>(
    root_id: &str,
    properties: Component::Properties,
) -> Option<AppHandle<Component>> {
    let root = element(root_id)?;
    Some(Renderer::<Component>::with_root_and_props(root, properties).hydrate())
}

/// Has every panic reported: to the loader's script, which tells the reader, and to the console with
/// its place.
pub fn set_panic_reported() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        dispatch(events::FAILED, &errors::PANIC.into());
        web_sys::console::error_1(&panic.to_string().into());
    }));
}
