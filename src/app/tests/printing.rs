//! Printing.

use super::{Tab, check};
use crate::ports::Fault;
use crate::state::{Action, PrintExtent, PrintSize, Printing};

fn options(tab: &mut Tab, printing: Printing) {
    tab.act(Action::PrintOptionsToggled);
    tab.act(Action::PrintingChosen(printing));
    tab.act(Action::PrintWanted);
}

#[test]
fn prints_what_the_options_say() {
    check(
        "whole",
        |tab| tab.act(Action::PrintWanted),
        &["data-print=", "print"],
    );
    check(
        "twice",
        |tab| {
            tab.act(Action::PrintWanted);
            tab.act(Action::PrintWanted);
        },
        &["data-print=", "print", "data-print=", "print"],
    );
    check(
        "large, with contents",
        |tab| {
            let printing = Printing {
                size: PrintSize::Large,
                has_contents: true,
                ..Printing::default()
            };
            options(tab, printing);
        },
        &["data-print=large-type with-contents ", "print"],
    );
    check(
        "the current section",
        |tab| {
            let printing = Printing {
                extent: PrintExtent::CurrentSection,
                ..Printing::default()
            };
            options(tab, printing);
        },
        &["data-print=s2 p4 ", "print"],
    );
    check(
        "without a printer",
        |tab| {
            tab.ports.fail(Fault::PrinterMissing);
            tab.act(Action::PrintWanted);
        },
        &["data-print=", "no printer", "data-print="],
    );
    check(
        "options ended",
        |tab| {
            tab.act(Action::PrintOptionsToggled);
            tab.act(Action::PrintOptionsToggled);
        },
        &["focus #printing"],
    );
}
