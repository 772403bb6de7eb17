//! Folding: the state of the page's `<details>`.

use super::Events;

/// The sections of the page, open or closed.
pub trait Folds: Events {
    /// Returns the ids of the closed sections, in page order.
    fn get_closed_sections(&self) -> Vec<String>;

    /// Opens or closes a section. Unknown ids are ignored.
    fn set_section_open(&self, section_id: &str, is_open: bool);

    /// Calls back with the id of a toggled section and its current state.
    ///
    /// The event comes late, when the toggle may have been undone.
    fn watch_sections(&self, on_toggle: impl Fn(String, bool) + 'static) -> Self::Subscription;
}
