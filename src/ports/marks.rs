//! The report's text on the page: marks, quoted words, key points, and what the reader selects in it.

use std::fmt::Debug;

use super::Events;

/// An end of a selection.
///
/// It is the id of the block or section, the index of the text in it, since tables have several, and the offset in
/// UTF-16 code units.
pub type End = (String, u32, u32);

/// The text of the report.
pub trait Marks: Events {
    /// Key points that are shown alone, until dropped.
    type KeyPoints: Debug + 'static;

    /// Marks ranges of `text` in the `nth` element that `selector` finds, and removes its earlier marks.
    ///
    /// The ranges are UTF-16 offsets, half-open, in ascending order, and do not overlap. An element that shows another
    /// text, such as a translation, is marked as a whole.
    fn set_marks(&self, selector: &str, nth: u32, ranges: &[(u32, u32)], text: &str);

    /// Makes the `mark`-th mark of an element the page's only current mark, and may scroll it into view.
    ///
    /// `place` is a selector, the index of the element it finds, and the index of the mark; `None` for no current mark.
    fn set_current_mark(&self, place: Option<(&str, u32, u32)>, is_brought_in_view: bool);

    /// Highlights a range of `text` as quoted; the whole element if it shows another text.
    fn set_quoted(&self, selector: &str, nth: u32, range: (u32, u32), text: &str);

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
