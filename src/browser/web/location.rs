//! The address.

use gloo_events::EventListener;

use super::Watch;
use super::document::window;

/// The address's fragment without its `#`, decoded; empty where there is none or it is malformed.
pub fn get_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let fragment = hash.strip_prefix('#').unwrap_or_default();
    js_sys::decode_uri_component(fragment)
        .map(String::from)
        .unwrap_or_default()
}

/// Tells each fragment that the address comes to have.
pub fn watch_fragment(on_change: impl Fn(String) + 'static) -> Watch {
    let listener = EventListener::new(&window(), "hashchange", move |_| on_change(get_fragment()));
    Watch::new(vec![listener])
}
