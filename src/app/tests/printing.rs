//! Printing.

use super::{Tab, check};
use crate::ports::Fault;
use crate::state::{Action, PrintExtent, PrintSize, Printing, PrintingAction};

fn options(tab: &mut Tab, printing: Printing) {
    tab.act(Action::Printing(PrintingAction::OptionsToggled));
    tab.act(Action::Printing(PrintingAction::Chosen(printing)));
    tab.act(Action::Printing(PrintingAction::Wanted));
}

#[test]
fn prints_what_the_options_say() {
    check(
        "whole",
        |tab| tab.act(Action::Printing(PrintingAction::Wanted)),
        &["data-print=", "print"],
    );
    check(
        "twice",
        |tab| {
            tab.act(Action::Printing(PrintingAction::Wanted));
            tab.act(Action::Printing(PrintingAction::Wanted));
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
            tab.act(Action::Printing(PrintingAction::Wanted));
        },
        &["data-print=", "no printer", "data-print="],
    );
    check(
        "options ended",
        |tab| {
            tab.act(Action::Printing(PrintingAction::OptionsToggled));
            tab.act(Action::Printing(PrintingAction::OptionsToggled));
        },
        &["focus #printing"],
    );
}
