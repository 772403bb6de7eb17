//! Local and session storage.
//!
//! Storage may be refused, full or corrupt. Choices hold for the visit then, without a message, since the reader can
//! do nothing about it.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use super::Subscription;
use super::root::window;
use super::script::dispatch;
use crate::contract::{events, storage};

/// Returns the names of the stored preferences.
pub fn get_preference_names() -> Vec<String> {
    let kept = get_local_item(storage::PREFERENCES).and_then(|text| JSON::parse(&text).ok());
    let kept = kept.and_then(|kept| kept.dyn_into::<Object>().ok());
    let names = kept.map(|kept| Object::keys(&kept).iter().collect::<Vec<JsValue>>());
    let names = names.into_iter().flatten();
    names.filter_map(|name| name.as_string()).collect()
}

/// Stores one reading preference.
///
/// Only choices of the reader are stored, so that other settings keep following the system and the embedding page.
pub fn set_preference(name: &str, value: &str) {
    let Some(storage) = local_storage() else {
        return;
    };
    let kept = storage.get_item(storage::PREFERENCES).ok().flatten();
    // An array would accept the property but not serialize it.
    let kept = kept
        .and_then(|text| JSON::parse(&text).ok())
        .filter(|kept| kept.is_object() && !Array::is_array(kept));
    let preferences = kept.unwrap_or_else(|| Object::new().into());
    let _ = Reflect::set(&preferences, &name.into(), &value.into());
    if let Ok(text) = JSON::stringify(&preferences) {
        let _ = storage.set_item(storage::PREFERENCES, &String::from(text));
    }
}

/// Deletes the stored preferences with these names.
pub fn set_preferences_forgotten(names: &[&str]) {
    let Some(storage) = local_storage() else {
        return;
    };
    let kept = storage.get_item(storage::PREFERENCES).ok().flatten();
    let kept = kept.and_then(|text| JSON::parse(&text).ok());
    let Some(preferences) = kept.and_then(|kept| kept.dyn_into::<Object>().ok()) else {
        return;
    };
    for name in names {
        let _ = Reflect::delete_property(&preferences, &(*name).into());
    }
    let _ = if Object::keys(&preferences).length() == 0 {
        storage.remove_item(storage::PREFERENCES)
    } else {
        let text = JSON::stringify(&preferences).map(String::from);
        text.and_then(|text| storage.set_item(storage::PREFERENCES, &text))
    };
}

/// Returns the text stored under `key`; `None` if there is none or storage is refused.
pub fn get_local_item(key: &str) -> Option<String> {
    local_storage()?.get_item(key).ok()?
}

/// Stores a text across visits. Returns true if the browser stored it.
pub fn set_local_item(key: &str, value: &str) -> bool {
    local_storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Stores a text until the tab is closed.
pub fn set_session_item(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(key, value);
    }
}

/// Calls back when another tab has changed the text stored under `key`.
pub fn watch_storage(key: &'static str, on_change: impl Fn() + 'static) -> Subscription {
    let on_change = Rc::new(on_change);
    let on_back = Rc::clone(&on_change);
    // A page that the browser has frozen hears of no change until the reader comes back to it.
    let shown = EventListener::new(&window(), "pageshow", move |event| {
        let is_back = Reflect::get(event, &"persisted".into());
        if is_back.is_ok_and(|is_back| is_back.is_truthy()) {
            on_back();
        }
    });
    let listener = EventListener::new(&window(), "storage", move |event| {
        let changed = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // Events without a key mean that all of the storage was cleared.
        if changed.is_none_or(|changed| changed == key) {
            on_change();
        }
    });
    Subscription::new(vec![listener, shown])
}

fn local_storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Requests persistent storage.
///
/// Some browsers delete a site's storage after a week without a visit. The answer is ignored, since favourites can be
/// exported.
pub fn request_persistence() {
    dispatch(events::PERSIST, &JsValue::NULL);
}
