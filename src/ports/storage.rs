//! Local and session storage, and what is kept in them as JSON.
//!
//! Storage may be refused, full or corrupt. Choices then last for the visit only, without a message, since the reader
//! can do nothing about it.

use super::Events;

/// An error of reading records from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The text is damaged or has another format.
    Foreign,
    /// The records are of a newer version.
    Newer,
}

/// Storage of the site, and of the tab.
pub trait Storage: Events {
    /// Returns the text stored under `key`; `None` if there is none or storage is refused.
    fn get_local_item(&self, key: &str) -> Option<String>;

    /// Stores a text across visits. Returns true if the browser stored it.
    fn set_local_item(&self, key: &str, value: &str) -> bool;

    /// Stores a text until the tab is closed.
    fn set_session_item(&self, key: &str, value: &str);

    /// Calls back when another tab has changed the text stored under `key`, or may have.
    fn watch_storage(
        &self,
        key: &'static str,
        on_change: impl Fn() + 'static,
    ) -> Self::Subscription;

    /// Requests persistent storage.
    ///
    /// Some browsers delete a site's storage after a week without a visit. The answer is ignored, since favourites can be
    /// exported.
    fn request_persistence(&self);

    /// Returns the names of the stored preferences.
    fn get_preference_names(&self) -> Vec<String>;

    /// Stores one reading preference.
    ///
    /// Only choices of the reader are stored, so that other settings keep following the system and the embedding page.
    fn set_preference(&self, name: &str, value: &str);

    /// Deletes the stored preferences with these names.
    fn set_preferences_forgotten(&self, names: &[&str]);

    /// Returns the texts of the first `most` records in the order of `names`, empty if missing, and the number of all
    /// records.
    ///
    /// Version 1 is `{ "version": 1, "items": [{ name: text }] }`; the format without a version was the list only.
    ///
    /// # Errors
    /// Fails if `json` is not such a list, or is of a newer version.
    fn records_of(
        &self,
        json: &str,
        names: &[&str],
        most: usize,
    ) -> Result<(Vec<Vec<String>>, usize), ReadError>;

    /// Returns records as JSON of version 1, without empty texts.
    fn json_of<'a>(&self, names: &[&str], records: impl Iterator<Item = &'a [String]>) -> String;
}
