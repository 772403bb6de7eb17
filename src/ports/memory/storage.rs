//! Storage that tabs of one site share.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use serde_json::{Map, Value};

use super::json::{json_of, records_of};
use super::{BrowserEvent, Fault, Memory, State, Subscription};
use crate::contract::storage;
use crate::ports::{ReadError, Storage};

/// The storage that all tabs of a site share.
#[derive(Default)]
pub(super) struct Site {
    items: BTreeMap<String, String>,
    /// The tabs that receive each other's changes, once there is more than one.
    tabs: Vec<Weak<RefCell<State>>>,
}

/// The storage of one tab.
#[derive(Default)]
pub(super) struct Tab {
    items: BTreeMap<String, String>,
}

impl Memory {
    /// Opens another tab of the same site: both share local storage, and receive each other's changes.
    #[must_use]
    pub fn open_tab(&self) -> Self {
        let opened = Self {
            state: Rc::default(),
            site: Rc::clone(&self.site),
        };
        let tabs = &mut self.site.borrow_mut().tabs;
        if tabs.is_empty() {
            tabs.push(Rc::downgrade(&self.state));
        }
        tabs.push(Rc::downgrade(&opened.state));
        opened
    }

    /// Returns the text stored under `key` for all tabs.
    pub fn stored(&self, key: &str) -> Option<String> {
        self.site.borrow().items.get(key).cloned()
    }

    /// Stores a text as an earlier visit would have: without a call in the log.
    pub fn store(&self, key: &str, value: &str) {
        let items = &mut self.site.borrow_mut().items;
        items.insert(key.to_owned(), value.to_owned());
    }

    /// Returns the text stored under `key` for this tab.
    pub fn stored_in_tab(&self, key: &str) -> Option<String> {
        self.state().tab.items.get(key).cloned()
    }

    /// Stores or deletes a text; the other tabs receive the change later. Returns true on success.
    fn keep(&self, key: &str, value: Option<&str>) -> bool {
        if self.has(Fault::StorageRefused) || self.has(Fault::StorageFull) && value.is_some() {
            self.write(format!("local {key} refused"));
            return false;
        }
        let value = value.map(str::to_owned);
        self.write(match &value {
            Some(value) => format!("local {key}={value}"),
            None => format!("local {key} deleted"),
        });
        let site = &mut *self.site.borrow_mut();
        let before = match value.clone() {
            Some(value) => site.items.insert(key.to_owned(), value),
            None => site.items.remove(key),
        };
        if before != value {
            for state in site.tabs.iter().filter_map(Weak::upgrade) {
                if !Rc::ptr_eq(&state, &self.state) {
                    let site = Rc::clone(&self.site);
                    Self { state, site }.fire_later(BrowserEvent::StorageChanged(key.to_owned()));
                }
            }
        }
        true
    }

    fn preferences(&self) -> Option<Map<String, Value>> {
        let kept = self.get_local_item(storage::PREFERENCES)?;
        match serde_json::from_str(&kept) {
            Ok(Value::Object(preferences)) => Some(preferences),
            _ => None,
        }
    }

    fn keep_preferences(&self, preferences: Map<String, Value>) {
        let text = (!preferences.is_empty()).then(|| Value::Object(preferences).to_string());
        self.keep(storage::PREFERENCES, text.as_deref());
    }
}

impl Storage for Memory {
    fn get_local_item(&self, key: &str) -> Option<String> {
        (!self.has(Fault::StorageRefused)).then(|| self.stored(key))?
    }

    fn set_local_item(&self, key: &str, value: &str) -> bool {
        self.keep(key, Some(value))
    }

    fn set_session_item(&self, key: &str, value: &str) {
        self.write(format!("session {key}={value}"));
        let items = &mut self.state().tab.items;
        items.insert(key.to_owned(), value.to_owned());
    }

    fn watch_storage(&self, key: &'static str, on_change: impl Fn() + 'static) -> Subscription {
        self.listen(move |event| match event {
            BrowserEvent::StorageChanged(changed) if changed == key => on_change(),
            BrowserEvent::CameBack => on_change(),
            _ => {}
        })
    }

    fn request_persistence(&self) {
        self.write("persist");
    }

    fn get_preference_names(&self) -> Vec<String> {
        let preferences = self.preferences().unwrap_or_default();
        preferences.into_iter().map(|(name, _)| name).collect()
    }

    fn set_preference(&self, name: &str, value: &str) {
        let mut preferences = self.preferences().unwrap_or_default();
        preferences.insert(name.to_owned(), value.into());
        self.keep_preferences(preferences);
    }

    fn set_preferences_forgotten(&self, names: &[&str]) {
        if let Some(mut preferences) = self.preferences() {
            preferences.retain(|name, _| !names.contains(&name.as_str()));
            self.keep_preferences(preferences);
        }
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
