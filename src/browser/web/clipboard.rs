//! The clipboard, and the system's way to share, both by `boot.js`.

use super::Subscription;
use super::script::{tell_script, watch_script};
use crate::contract::events;

/// Copies a text. Only a press of the reader may ask for it; [`watch_copies`] reports the result.
pub fn copy(text: &str) {
    tell_script(events::COPY, [text, ""]);
}

/// Calls back with the result of each copy: `None` if the browser did it, else the text it refused.
pub fn watch_copies(on_copied: impl Fn(Option<String>) + 'static) -> Subscription {
    watch_script(events::COPIED, move |told| {
        let is_refused = told.get(0).is_falsy();
        on_copied(is_refused.then(|| told.get(1).as_string().unwrap_or_default()));
    })
}

/// Asks the system to share an address with its title. What becomes of it is between the reader and the system.
pub fn share(title: &str, address: &str) {
    tell_script(events::SHARE, [title, address]);
}
