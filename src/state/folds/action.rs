//! Events of the folds, and their commands to the browser.

use super::{Folds, single, sweep, toggle, toggle_key_points};
use crate::state::{Command, Context, Model, Target};

/// An event of the folds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldAction {
    /// The reader or the browser opened or closed a section on the page.
    Toggled {
        /// The section's index in [`Context::entries`].
        entry: usize,
        /// True if the section is open now.
        is_open: bool,
    },
    /// The reader opened all sections.
    AllOpened,
    /// The reader closed all sections.
    AllClosed,
    /// The reader switched between one section at a time and all sections.
    SingleToggled,
    /// The reader switched between key points only and all text.
    KeyPointsToggled,
}

/// A command about the folds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoldCommand {
    /// Set all sections as they are in the model: the page may have folded since its last event.
    SetAll,
    /// Store which sections are closed.
    Store,
    /// Show the place's text among the key points, and scroll to it if that was hidden.
    ShowKeyPointOf(Target),
    /// Show key points only, or all text again.
    SetKeyPoints(bool),
}

/// Changes the model by an event of the folds.
pub(in crate::state) fn update(
    context: &Context,
    model: &mut Model,
    action: FoldAction,
    commands: &mut Vec<Command>,
) {
    match action {
        FoldAction::Toggled { entry, is_open } => toggle(model, entry, is_open, commands),
        FoldAction::AllOpened => sweep(model, Folds::default(), commands),
        FoldAction::AllClosed => sweep(model, Folds::all_closed(context), commands),
        FoldAction::SingleToggled => single::toggle(context, model, commands),
        FoldAction::KeyPointsToggled => toggle_key_points(model, commands),
    }
}
