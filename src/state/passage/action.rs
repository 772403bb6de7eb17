//! Events of a passage.

use super::{Passage, close_bar, copied, lose, pick};
use crate::state::{Command, Model};

/// An event of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassageAction {
    /// The reader picked a passage.
    Picked(Passage),
    /// No words of the report are selected any more.
    SelectionLost {
        /// True if something else is selected now.
        is_elsewhere: bool,
    },
    /// The browser copied the passage, or refused to copy this text.
    Copied(Option<String>),
    /// The reader closed the bar of the passage or of quoted words.
    BarClosed,
}

/// Changes the model by an event of a passage.
pub(in crate::state) fn update(
    model: &mut Model,
    action: PassageAction,
    commands: &mut Vec<Command>,
) {
    match action {
        PassageAction::Picked(passage) => pick(model, passage),
        PassageAction::SelectionLost { is_elsewhere } => lose(model, is_elsewhere),
        PassageAction::Copied(refused) => copied(model, refused),
        PassageAction::BarClosed => close_bar(model, commands),
    }
}
