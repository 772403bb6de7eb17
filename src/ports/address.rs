//! The address and the session history.

use super::Page;
use crate::contract::attributes;

/// A search as the address and the history entry have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchEntry {
    /// The query; empty if there is none.
    pub query: String,
    /// The index of the current hit.
    pub hit: Option<usize>,
    /// True if the list of results is on screen.
    pub shows_list: bool,
}

/// The page's address.
pub trait Address: Page {
    /// Returns the decoded fragment without its `#`; empty if there is none or it is malformed.
    fn get_fragment(&self) -> String;

    /// Calls back with each new fragment of the address.
    fn watch_fragment(&self, on_change: impl Fn(String) + 'static) -> Self::Subscription;

    /// Returns the search of the address and the history entry.
    fn get_search(&self) -> SearchEntry;

    /// Returns four parameters of the address, empty if missing; `None` without the first.
    fn get_texts(&self, names: [&str; 4]) -> Option<[String; 4]>;

    /// Returns true if the address has a parameter for the preference with this name.
    fn is_asked_for(&self, name: &str) -> bool;

    /// Sets the search of the address and the history entry, and the fragment if there is a new one.
    ///
    /// Adds an entry if `is_new`, else replaces the current one. Browsers refuse both if called too often, and in frames
    /// without an origin: the address stays then.
    fn set_entry(&self, search: &SearchEntry, new_fragment: Option<&str>, is_new: bool);

    /// Calls back with the search of the entry after each step back or forward.
    fn watch_history(&self, on_step: impl Fn(SearchEntry) + 'static) -> Self::Subscription;

    /// Sets the search of the address and the history entry.
    ///
    /// With a new fragment this adds a history entry, which the browser's back button undoes. Otherwise, and in frames,
    /// which share their history with the portal, it replaces the current entry.
    fn set_search(&self, search: &SearchEntry, new_fragment: Option<&str>) {
        let is_new = new_fragment.is_some() && self.get_root_attribute(attributes::EMBED).is_none();
        self.set_entry(search, new_fragment, is_new);
    }
}
