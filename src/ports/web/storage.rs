//! Local and session storage.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;

use super::records::{json_of, records_of};
use super::root::window;
use super::script::dispatch;
use super::{Subscription, Web};
use crate::contract::{events, storage};
use crate::ports::{ReadError, Storage};

impl Storage for Web {
    fn get_local_item(&self, key: &str) -> Option<String> {
        local_storage()?.get_item(key).ok()?
    }

    fn set_local_item(&self, key: &str, value: &str) -> bool {
        local_storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
    }

    fn set_session_item(&self, key: &str, value: &str) {
        if let Ok(Some(storage)) = window().session_storage() {
            let _ = storage.set_item(key, value);
        }
    }

    fn watch_storage(&self, key: &'static str, on_change: impl Fn() + 'static) -> Subscription {
        let on_change = Rc::new(on_change);
        let on_back = Rc::clone(&on_change);
        // A frozen page receives no storage events until the reader comes back to it.
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

    fn request_persistence(&self) {
        dispatch(events::PERSIST, &JsValue::NULL);
    }

    fn get_preference_names(&self) -> Vec<String> {
        let kept = self
            .get_local_item(storage::PREFERENCES)
            .and_then(|text| JSON::parse(&text).ok());
        let kept = kept.and_then(|kept| kept.dyn_into::<Object>().ok());
        let names = kept.map(|kept| Object::keys(&kept).iter().collect::<Vec<JsValue>>());
        let names = names.into_iter().flatten();
        names.filter_map(|name| name.as_string()).collect()
    }

    fn set_preference(&self, name: &str, value: &str) {
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

    fn set_preferences_forgotten(&self, names: &[&str]) {
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

    fn records_of(
        &self,
        json: &str,
        names: &[&str],
        most: usize,
    ) -> Result<(Vec<Vec<String>>, usize), ReadError> {
        records_of(json, names, most)
    }

    fn json_of<'a>(&self, names: &[&str], records: impl Iterator<Item = &'a [String]>) -> String {
        json_of(names, records)
    }
}

fn local_storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
