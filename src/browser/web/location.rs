//! The address and the session history.

use gloo_events::EventListener;
use js_sys::{JsString, Reflect};
use web_sys::Url;

use super::Subscription;
use super::root::{get_root_attribute, window};
use crate::contract::attributes;

/// Returns the decoded fragment without its `#`; empty if there is none or it is malformed.
pub fn get_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let fragment = hash.strip_prefix('#').unwrap_or_default();
    js_sys::decode_uri_component(fragment)
        .map(String::from)
        .unwrap_or_default()
}

/// Calls back with each new fragment of the address.
pub fn watch_fragment(on_change: impl Fn(String) + 'static) -> Subscription {
    let listener = EventListener::new(&window(), "hashchange", move |_| on_change(get_fragment()));
    Subscription::new(vec![listener])
}

/// Returns the query of the address, empty if it has none, with the hit in the history entry, and true if the list of
/// results was on screen.
pub fn get_search() -> (String, Option<u32>, bool) {
    let address = address();
    let query = address.and_then(|address| address.search_params().get("q"));
    let state = window()
        .history()
        .ok()
        .and_then(|history| history.state().ok());
    let get = |name: &str| Reflect::get(state.as_ref()?, &name.into()).ok();
    let (hit, list) = (get("hit").and_then(|hit| hit.as_f64()), get("list"));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it was stored as a u32, and `as` saturates"
    )]
    let hit = hit.map(|hit| hit as u32);
    (
        query.unwrap_or_default(),
        hit,
        list.is_some_and(|list| list.is_truthy()),
    )
}

/// Returns four parameters of the address, empty if missing; `None` without the first.
pub fn get_texts(names: [&str; 4]) -> Option<[String; 4]> {
    let parameters = address()?.search_params();
    let texts = names.map(|name| parameters.get(name).unwrap_or_default());
    (!texts[0].is_empty()).then_some(texts)
}

/// Returns true if the address has a parameter for the preference with this name.
pub fn is_asked_for(name: &str) -> bool {
    address().is_some_and(|address| address.search_params().has(name))
}

/// Sets the query of the address, and in the history entry the hit and whether the list of results is on screen.
///
/// With a new fragment this adds a history entry, which the browser's back button undoes. Otherwise, and in frames,
/// which share their history with the portal, it replaces the current entry.
pub fn set_search(query: &str, hit: Option<u32>, shows_list: bool, new_fragment: Option<&str>) {
    let (Some(address), Ok(history)) = (address(), window().history()) else {
        return;
    };
    if query.is_empty() {
        address.search_params().delete("q");
    } else {
        address.search_params().set("q", query);
    }
    let state = js_sys::Object::new();
    if let Some(hit) = hit {
        let _ = Reflect::set(&state, &"hit".into(), &hit.into());
    }
    let _ = Reflect::set(&state, &"list".into(), &shows_list.into());
    // Browsers refuse it if called too often, and in frames without an origin: the address stays.
    let _ = match new_fragment {
        Some(fragment) => {
            address.set_hash(fragment);
            if get_root_attribute(attributes::EMBED).is_none() {
                history.push_state_with_url(&state, "", Some(&address.href()))
            } else {
                history.replace_state_with_url(&state, "", Some(&address.href()))
            }
        }
        None => history.replace_state_with_url(&state, "", Some(&address.href())),
    };
}

/// Calls back with query, hit and list after each step back or forward.
pub fn watch_history(on_step: impl Fn(String, Option<u32>, bool) + 'static) -> Subscription {
    let listener = EventListener::new(&window(), "popstate", move |_| {
        let (query, hit, shows_list) = get_search();
        on_step(query, hit, shows_list);
    });
    Subscription::new(vec![listener])
}

/// Returns the text in Unicode's form NFKC, which replaces compatibility characters.
pub fn get_compatible(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

fn address() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}
