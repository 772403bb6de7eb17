//! Files that the reader saves and opens.

use super::Events;

/// Files of the reader.
pub trait Files: Events {
    /// Saves a text as a file.
    fn save_file(&self, name: &str, text: &str);

    /// Calls back with the text of each file that the reader chooses.
    fn watch_files(&self, on_read: impl Fn(String) + 'static) -> Self::Subscription;
}
