//! Printing: prints the report with the print options; the screen stays unchanged.

use crate::contract::prints;
use crate::ports::Ports;
use crate::state::{Context, Model, PrintSize, omitted};

/// Prints with words that `page.js` and the print style sheet read.
pub(super) fn print(ports: &impl Ports, context: &Context, model: &Model) {
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
    ports.print(&words);
}
