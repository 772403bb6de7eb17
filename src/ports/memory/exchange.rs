//! Texts that leave the page and come into it: clipboard and files.

use super::{BrowserEvent, Fault, Memory, Subscription};
use crate::ports::{Clipboard, Files};

impl Clipboard for Memory {
    fn copy(&self, text: &str) {
        let is_refused = self.has(Fault::CopyRefused);
        let outcome = if is_refused { "copy refused" } else { "copy" };
        self.write(format!("{outcome} {text}"));
        self.fire_later(BrowserEvent::Copied(is_refused.then(|| text.to_owned())));
    }

    fn watch_copies(&self, on_copied: impl Fn(Option<String>) + 'static) -> Subscription {
        self.listen(move |event| {
            if let BrowserEvent::Copied(refused) = event {
                on_copied(refused.clone());
            }
        })
    }

    fn share(&self, title: &str, address: &str) {
        self.write(format!("share {title} {address}"));
    }
}

impl Files for Memory {
    fn save_file(&self, name: &str, text: &str) {
        self.write(format!("save {name} {text}"));
    }

    fn watch_files(&self, on_read: impl Fn(String) + 'static) -> Subscription {
        self.listen(move |event| {
            if let BrowserEvent::FileRead(text) = event {
                on_read(text.clone());
            }
        })
    }
}
