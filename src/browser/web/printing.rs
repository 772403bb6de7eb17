//! Printing.

use super::root::{set_root_attribute, window};
use crate::contract::attributes;

/// Opens the browser's print dialog for this window or frame, if the browser has one.
///
/// `words`, separated by spaces, are names for the print style sheet and ids of elements excluded from the print.
/// `page.js` clears them after this print.
pub fn print(words: &str) {
    set_root_attribute(attributes::PRINT, words);
    if window().print().is_err() {
        set_root_attribute(attributes::PRINT, "");
    }
}
