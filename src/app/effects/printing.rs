//! Printing: prints the report with the print options; the screen stays unchanged.

use crate::browser;
use crate::contract::ids;
use crate::state::{Context, Model, PrintSize, omitted};

pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    // The options have disappeared with the focus.
    if before.printing.shows_options && !after.printing.shows_options {
        browser::set_focus(ids::PRINT_OPTIONS);
    }
    if before.prints != after.prints {
        print(context, after);
    }
}

/// Prints with words that `page.js` and the print style sheet read.
fn print(context: &Context, model: &Model) {
    let mut words = String::new();
    if model.printing.size == PrintSize::Large {
        words.push_str("large-type ");
    }
    if model.printing.has_contents {
        words.push_str("with-contents ");
    }
    for id in omitted(context, model) {
        words.push_str(&id);
        words.push(' ');
    }
    browser::print(&words);
}
