//! The clipboard and the system's share dialog, both called by `boot.js`.

use super::Subscription;
use super::script::{tell_script, watch_script};
use crate::contract::events;

/// Copies a text. Browsers allow it only during an event of the reader; [`watch_copies`] reports the result.
pub fn copy(text: &str) {
    tell_script(events::COPY, [text, ""]);
}

/// Calls back after each copy with `None` if it succeeded, else the text that the browser refused.
pub fn watch_copies(on_copied: impl Fn(Option<String>) + 'static) -> Subscription {
    watch_script(events::COPIED, move |told| {
        let is_refused = told.get(0).is_falsy();
        on_copied(is_refused.then(|| told.get(1).as_string().unwrap_or_default()));
    })
}

/// Opens the system's dialog to share an address with its title. The outcome is not reported.
pub fn share(title: &str, address: &str) {
    tell_script(events::SHARE, [title, address]);
}
