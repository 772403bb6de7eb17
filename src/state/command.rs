//! Commands: what the browser is to do after an action, in order, besides showing the model; an enum for each feature.
//!
//! `update` returns them, `app::effects::run` carries them out. What can be told from the model alone is no command: the page's
//! attributes, folds and texts follow it (`app::effects::page`).

use super::{FavouritesCommand, FoldCommand, ReadingCommand, SearchCommand, SettingsCommand};

/// A command to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Fold, or change the amount of text.
    Folds(FoldCommand),
    /// Store settings.
    Settings(SettingsCommand),
    /// Move the text, or measure where it is.
    Reading(ReadingCommand),
    /// Store or list favourites.
    Favourites(FavouritesCommand),
    /// Search, and show what was found.
    Search(SearchCommand),
    /// Move the focus.
    Focus(FocusCommand),
    /// Highlight the quoted words.
    MarkQuoted,
    /// Print the report with the print options.
    Print,
}

/// A command about the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FocusCommand {
    /// Give the element with this id the focus.
    On(&'static str),
    /// Give the element with this id the focus if the element that had it has gone.
    BackOn(&'static str),
    /// Give the focus to the link of a place, else to the text.
    At(String),
    /// The same if the element that had the focus has gone.
    BackAt(String),
}
