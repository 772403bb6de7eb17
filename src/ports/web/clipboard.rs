//! The clipboard and the system's share dialog, both called by `boot.js`.

use super::script::{tell_script, watch_script};
use super::{Subscription, Web};
use crate::contract::events;
use crate::ports::Clipboard;

impl Clipboard for Web {
    fn copy(&self, text: &str) {
        tell_script(events::COPY, [text, ""]);
    }

    fn watch_copies(&self, on_copied: impl Fn(Option<String>) + 'static) -> Subscription {
        watch_script(events::COPIED, move |told| {
            let is_refused = told.get(0).is_falsy();
            on_copied(is_refused.then(|| told.get(1).as_string().unwrap_or_default()));
        })
    }

    fn share(&self, title: &str, address: &str) {
        tell_script(events::SHARE, [title, address]);
    }
}
