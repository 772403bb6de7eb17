//! The clipboard and the system's share dialog.

use super::Events;

/// Ways to hand a text to other programs. Browsers allow them only during an event of the reader.
pub trait Clipboard: Events {
    /// Copies a text. [`Self::watch_copies`] reports the result.
    fn copy(&self, text: &str);

    /// Calls back after each copy with `None` if it succeeded, else the text that the browser refused.
    fn watch_copies(&self, on_copied: impl Fn(Option<String>) + 'static) -> Self::Subscription;

    /// Opens the system's dialog to share an address with its title. The outcome is not reported.
    fn share(&self, title: &str, address: &str);
}
