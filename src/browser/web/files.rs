//! Files that the reader saves and opens, by `boot.js`.

use super::Subscription;
use super::script::{tell_script, watch_script};
use crate::contract::events;

/// Saves a text as a file.
pub fn save_file(name: &str, text: &str) {
    tell_script(events::SAVE, [name, text]);
}

/// Calls back with the text of each file that the reader chooses.
pub fn watch_files(on_read: impl Fn(String) + 'static) -> Subscription {
    watch_script(events::FILE, move |told| {
        on_read(told.get(0).as_string().unwrap_or_default());
    })
}
