//! Printing: prints the report with the print options; the screen stays unchanged.

use crate::browser;
use crate::contract::{ids, prints};
use crate::state::{Context, Model, Panel, PrintSize, omitted};

pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    // The options have disappeared with the focus. In the panel, their button has it, or the panel's own.
    let is_in_panel = matches!(before.panel, Some(Panel::More(_)));
    if before.printing.is_some() && after.printing.is_none() && !is_in_panel {
        browser::set_focus(ids::PRINT_OPTIONS);
    }
    if before.prints != after.prints {
        print(context, after);
    }
}

/// Prints with words that `page.js` and the print style sheet read.
fn print(context: &Context, model: &Model) {
    let printing = model.printing.unwrap_or_default();
    let mut words = String::new();
    if printing.size == PrintSize::Large {
        words.push_str(prints::LARGE_TYPE);
        words.push(' ');
    }
    if printing.has_contents {
        words.push_str(prints::WITH_CONTENTS);
        words.push(' ');
    }
    for id in omitted(context, model) {
        words.push_str(&id);
        words.push(' ');
    }
    browser::print(&words);
}
