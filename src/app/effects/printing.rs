//! Printing: the report goes on paper as the options say, and is on the screen as it was.

use crate::browser;
use crate::contract::ids;
use crate::state::{Context, Model, PrintSize, omitted};

pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    // What the button with the focus belonged to has gone.
    if before.printing.shows_options && !after.printing.shows_options {
        browser::set_focus(ids::PRINT_OPTIONS);
    }
    if before.prints != after.prints {
        print(context, after);
    }
}

/// `page.js` and the print style sheet read these words.
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
