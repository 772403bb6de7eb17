//! Files that the reader saves and opens, by `boot.js`.

use super::script::{tell_script, watch_script};
use super::{Subscription, Web};
use crate::contract::events;
use crate::ports::Files;

impl Files for Web {
    fn save_file(&self, name: &str, text: &str) {
        tell_script(events::SAVE, [name, text]);
    }

    fn watch_files(&self, on_read: impl Fn(String) + 'static) -> Subscription {
        watch_script(events::FILE, move |told| {
            on_read(told.get(0).as_string().unwrap_or_default());
        })
    }
}
