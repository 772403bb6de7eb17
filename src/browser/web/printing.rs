//! Printing.

use super::document::window;

/// Opens the browser's print dialog. A browser that has none does nothing.
pub fn print() {
    let _ = window().print();
}
