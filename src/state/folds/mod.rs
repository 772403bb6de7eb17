//! Folds: sections that are open or closed, one section at a time, and the amount of text.

mod action;
mod closed;
mod single;

use super::{Command, Model};
pub(super) use action::update;
pub use action::{FoldAction, FoldCommand};
pub use closed::Folds;
pub use single::Single;
pub(super) use single::{leave, show};

/// The amount of text shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All text.
    #[default]
    Whole,
    /// Headings and leads, and the text that the reader opens below them.
    KeyPoints,
}

impl Extent {
    fn other(self) -> Self {
        match self {
            Self::Whole => Self::KeyPoints,
            Self::KeyPoints => Self::Whole,
        }
    }
}

/// Switches between key points only and all text.
pub(super) fn toggle_key_points(model: &mut Model, commands: &mut Vec<Command>) {
    model.extent = model.extent.other();
    commands.push(Command::Folds(FoldCommand::SetKeyPoints(
        model.extent == Extent::KeyPoints,
    )));
}

/// Shows all text again.
pub(super) fn show_whole(model: &mut Model, commands: &mut Vec<Command>) {
    if model.extent == Extent::KeyPoints {
        toggle_key_points(model, commands);
    }
}

/// Opens or closes a section, unless it is so already.
pub(super) fn toggle(model: &mut Model, entry: usize, is_open: bool, commands: &mut Vec<Command>) {
    if model.folds.is_open(entry) != is_open {
        model.search.release(entry);
        model.folds.set(entry, is_open);
        commands.push(Command::Folds(FoldCommand::Store));
    }
}

/// Opens or closes all sections.
pub(super) fn sweep(model: &mut Model, folds: Folds, commands: &mut Vec<Command>) {
    model.search.release_all();
    model.single = None;
    show_whole(model, commands);
    model.folds = folds;
    commands.push(Command::Folds(FoldCommand::SetAll));
    commands.push(Command::Folds(FoldCommand::Store));
}

#[cfg(test)]
mod tests {
    use crate::state::context::tests::nested_report;
    use crate::state::{Action, Context, FoldAction, Model, update};

    #[test]
    fn late_toggle_event_changes_nothing() {
        let context = Context::new(nested_report());
        let closed = Action::Folds(FoldAction::Toggled {
            entry: 0,
            is_open: false,
        });
        let mut once = Model::default();
        update(&context, &mut once, closed.clone());
        let mut twice = once.clone();
        update(&context, &mut twice, closed);
        assert_eq!(twice, once);
    }
}
