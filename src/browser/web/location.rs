//! The address, and the steps the reader took in it.

use gloo_events::EventListener;
use js_sys::{JsString, Reflect};
use web_sys::Url;

use super::Subscription;
use super::root::{get_root_attribute, window};
use crate::contract::attributes;

/// The address's fragment without its `#`, decoded; empty where there is none or it is malformed.
pub fn get_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let fragment = hash.strip_prefix('#').unwrap_or_default();
    js_sys::decode_uri_component(fragment)
        .map(String::from)
        .unwrap_or_default()
}

/// Tells each fragment that the address comes to have.
pub fn watch_fragment(on_change: impl Fn(String) + 'static) -> Subscription {
    let listener = EventListener::new(&window(), "hashchange", move |_| on_change(get_fragment()));
    Subscription::new(vec![listener])
}

/// The query that the address names, empty where it names none, and the hit kept with this step.
pub fn get_search() -> (String, Option<u32>) {
    let address = address();
    let query = address.and_then(|address| address.search_params().get("q"));
    let state = window()
        .history()
        .ok()
        .and_then(|history| history.state().ok());
    let hit = state.and_then(|state| Reflect::get(&state, &"hit".into()).ok()?.as_f64());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it was a u32 when it was kept, and `as` saturates"
    )]
    (query.unwrap_or_default(), hit.map(|hit| hit as u32))
}

/// The texts of four parameters of the address, empty where one is missing; `None` without the first.
pub fn get_texts(names: [&str; 4]) -> Option<[String; 4]> {
    let parameters = address()?.search_params();
    let texts = names.map(|name| parameters.get(name).unwrap_or_default());
    (!texts[0].is_empty()).then_some(texts)
}

/// Whether the address has a value for the preference of this name.
pub fn is_asked_for(name: &str) -> bool {
    address().is_some_and(|address| address.search_params().has(name))
}

/// Puts the query into the address, and the hit beside it. With a fragment that is a step of its own,
/// which the browser's back undoes; without, and in a frame, whose steps are the portal's, this step is
/// rewritten.
pub fn set_search(query: &str, hit: Option<u32>, new_fragment: Option<&str>) {
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
    // Refused where steps come too fast, and in frames without an origin: then the address stays.
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

/// Tells the query and the hit whenever the browser goes back or forth.
pub fn watch_history(on_step: impl Fn(String, Option<u32>) + 'static) -> Subscription {
    let listener = EventListener::new(&window(), "popstate", move |_| {
        let (query, hit) = get_search();
        on_step(query, hit);
    });
    Subscription::new(vec![listener])
}

/// The text with its compatibility characters as ordinary ones (Unicode's form NFKC).
pub fn get_compatible(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

fn address() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}
