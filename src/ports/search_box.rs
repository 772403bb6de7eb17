//! The search box: its text, and its keyboard shortcuts.

use super::Events;

/// Events of a search box.
pub trait SearchEvents {
    /// Called when the box gets the focus.
    fn focused(&self);
    /// Called when the text changes, or an input method has finished composing it.
    fn typed(&self, query: String);
    /// Called when the reader has paused typing.
    fn settled(&self);
    /// Called when the reader commits a changed text, such as by leaving the box.
    fn left(&self, query: String);
    /// Called when Enter is pressed, with or without Shift.
    fn entered(&self, with_shift: bool);
    /// Called when Escape is pressed.
    fn escaped(&self);
}

/// The search box.
pub trait SearchBox: Events {
    /// Calls `events` for the search box with this id.
    ///
    /// Outside other fields, `/` moves the focus to the box unless the reader has switched that off, and Escape is reported
    /// while the box has a text. Text that an input method composes is reported once composed; keys that the input method
    /// handles, such as Enter, are not reported.
    fn watch_search_box(
        &self,
        id: &'static str,
        events: impl SearchEvents + 'static,
    ) -> Self::Subscription;

    /// Sets the text of the search box, unless it has that text.
    fn set_search_text(&self, id: &str, text: &str);

    /// Returns the text in Unicode's form NFKC, which replaces compatibility characters.
    fn get_compatible(&self, text: &str) -> String;
}
