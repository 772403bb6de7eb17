//! The report's text on the page: marks, quoted words, key points, and what the reader selects in it.

use std::fmt::Debug;

use super::Events;

/// An end of a selection. Offset and length are UTF-16 units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The id of the block or section.
    pub id: String,
    /// The index of the text in it, since tables have several.
    pub nth: u32,
    /// The offset in the text.
    pub offset: u32,
    /// The length of the text that is shown.
    pub length: u32,
}

/// The text of the report.
pub trait Marks: Events {
    /// Key points that are shown alone, until dropped.
    type KeyPoints: Debug + 'static;

    /// Paints ranges of a field as one of `contract::kinds`, in addition to those already painted.
    ///
    /// The field is a selector and an index among the elements it finds. `offsets` are start and end of each range, half-open,
    /// in UTF-16 units. A field that shows another text than one of `length`, such as a translation, is painted as a whole.
    fn set_painted(&self, kind: &str, field: (&str, u32), length: u32, offsets: &[u32]);

    /// Removes all ranges painted as this one of `contract::kinds`.
    fn set_unpainted(&self, kind: &str);

    /// Scrolls so that the current hit is in view.
    fn set_current_in_view(&self);

    /// Hides everything but headings and leads.
    ///
    /// `names` returns the names of a lead's button while its text is hidden and while it is shown.
    fn start_key_points(&self, names: impl Fn(&str) -> [String; 2]) -> Self::KeyPoints;

    /// Shows the text with the element of this id. Returns true if it was hidden.
    fn open_key_point(&self, key_points: &Self::KeyPoints, id: &str) -> bool;

    /// Calls back with both ends of the selection in the report's text.
    ///
    /// `None` means that no words of it are selected any more, with true if something else is; it is not reported when the
    /// reader moves into the bar of the passage.
    fn watch_selection(
        &self,
        on_select: impl Fn(Option<(End, End)>, bool) + 'static,
    ) -> Self::Subscription;

    /// Calls back with the id of each place whose link is pressed.
    fn watch_place_links(&self, on_press: impl Fn(String) + 'static) -> Self::Subscription;
}
