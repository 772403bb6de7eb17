//! Printing.

use super::Page;
use crate::contract::attributes;

/// The browser's print dialog.
pub trait Printer: Page {
    /// Opens the dialog for this window or frame. Returns false if the browser has none.
    fn open_print_dialog(&self) -> bool;

    /// Prints this window or frame, if the browser can.
    ///
    /// `words`, separated by spaces, are names for the print style sheet and ids of elements excluded from the print.
    /// `page.js` clears them after this print.
    fn print(&self, words: &str) {
        self.set_root_attribute(attributes::PRINT, words);
        if !self.open_print_dialog() {
            self.set_root_attribute(attributes::PRINT, "");
        }
    }
}
