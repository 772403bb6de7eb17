//! Printing.

use super::root::{set_root_attribute, window};
use crate::contract::attributes;

/// Opens the browser's print dialog, for this window alone where it is a frame. A browser that has none
/// does nothing. `words`, with blanks between, say how: some are for the print style sheet, the others are
/// ids of what stays off the paper. They hold for this print alone, which `page.js` sees to.
pub fn print(words: &str) {
    set_root_attribute(attributes::PRINT, words);
    if window().print().is_err() {
        set_root_attribute(attributes::PRINT, "");
    }
}
