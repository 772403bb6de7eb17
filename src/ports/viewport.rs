//! Scrolling, and positions of elements in the window. All lengths are CSS px.

use super::Events;

/// The part of the page that is on screen.
pub trait Viewport: Events {
    /// Returns the height of the visible part, the scroll position, and its maximum.
    fn get_viewport(&self) -> (f64, f64, f64);

    /// Returns the element's distance below the upper edge of the visible part; negative above it.
    fn get_top(&self, id: &str) -> Option<f64>;

    /// Returns the element's height.
    fn get_height(&self, id: &str) -> Option<f64>;

    /// Returns true if the style sheet has put the element with this id over the text.
    fn is_over_text(&self, id: &str) -> bool;

    /// Scrolls the page to this position at once.
    fn set_scrolled(&self, scrolled: f64);

    /// Scrolls the element into view, below anything fixed at the top (`scroll-padding` in CSS).
    fn set_in_view(&self, id: &str);

    /// Tells the page that the layout has changed: it keeps the text being read at its place (`page/place.js`).
    fn set_layout_noticed(&self);

    /// Notifies the subscribers to scrolling that something else has moved the text.
    fn set_move_noticed(&self);

    /// Calls back after a scroll, resize or layout change, at most once per display frame.
    fn watch_scroll(&self, on_scroll: impl Fn() + 'static) -> Self::Subscription;

    /// Calls back after the reader has stopped scrolling, with the id of a paragraph or section.
    ///
    /// The second argument is true if only a jump can have led there.
    fn watch_rest(&self, on_rest: impl Fn(String, bool) + 'static) -> Self::Subscription;
}
