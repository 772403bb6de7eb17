//! Actions: events named in the past tense, from which `update` makes the next model; an enum for each feature.

use super::{
    Change, FoldAction, Model, PanelAction, PassageAction, PrintingAction, ReadingAction,
    Resumption, SearchAction, SettingsAction,
};

/// An event that may change the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The browser returned what it had stored or was asked for before the app started.
    Resumed(Box<Resumption>),
    /// Sections were folded, or the amount of text changed.
    Folds(FoldAction),
    /// The settings changed, or what offers them.
    Settings(SettingsAction),
    /// A panel was shown or hidden.
    Panel(PanelAction),
    /// The reader turned to the print options or to a print.
    Printing(PrintingAction),
    /// The reader moved through the text.
    Reading(ReadingAction),
    /// A passage was picked, copied or left.
    Passage(PassageAction),
    /// The favourites changed.
    Favourites(Change),
    /// A search went on.
    Search(SearchAction),
}

impl Action {
    /// Returns true if the action would leave the model as it is.
    pub fn repeats(&self, model: &Model) -> bool {
        matches!(self, Self::Reading(ReadingAction::Moved(reading)) if *reading == model.reading)
    }

    /// Returns true if the text may move with it although nobody scrolls.
    pub(super) fn moves_text(&self) -> bool {
        match self {
            Self::Reading(action) => action.moves_text(),
            Self::Search(action) => action.moves_text(),
            _ => true,
        }
    }
}
