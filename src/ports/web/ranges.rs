//! Ranges of the report's text on its page: `ranges.js` finds them, `boot/painting.js` paints them.
//!
//! A field is an element with text of its own, named by a selector and its index among the elements found. Offsets are
//! UTF-16 units of the field's text in the report.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(js_namespace = baogaoRanges)]
extern "C" {
    /// Paints ranges of a field.
    pub(super) fn paint(kind: &str, selector: &str, nth: u32, length: u32, offsets: &[u32]);

    /// Removes all ranges of a kind.
    pub(super) fn clear(kind: &str);

    /// Scrolls the current hit into view.
    pub(super) fn bring();

    /// Returns the text of an element as the report has it, without what others have added.
    #[wasm_bindgen(js_name = textOf)]
    pub(super) fn text_of(element: &Element) -> String;

    /// Returns such text of a field before an element in it.
    #[wasm_bindgen(js_name = textBefore)]
    pub(super) fn text_before(element: &Element) -> String;

    /// Wraps the text of `field` after one of its elements in elements of a class.
    #[wasm_bindgen(js_name = wrapAfter)]
    pub(super) fn wrap_after(field: &Element, element: &Element, class: &str);

    /// Removes an element of [`wrap_after`] and keeps its text.
    pub(super) fn unwrap(element: &Element);
}
