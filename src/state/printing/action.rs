//! Actions of the reader to print.

use super::{Printing, toggle};
use crate::state::{Command, Model};

/// An event of printing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintingAction {
    /// The reader asked to print the report.
    Wanted,
    /// The reader showed or hid the print options.
    OptionsToggled,
    /// The reader changed the print options.
    Chosen(Printing),
}

/// Changes the model by an event of printing.
pub(in crate::state) fn update(
    model: &mut Model,
    action: PrintingAction,
    commands: &mut Vec<Command>,
) {
    match action {
        PrintingAction::Wanted => commands.push(Command::Print),
        PrintingAction::OptionsToggled => toggle(model, commands),
        PrintingAction::Chosen(printing) => model.printing = Some(printing),
    }
}
