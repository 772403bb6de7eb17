//! Commands: what the browser is to do after an action, in order, besides showing the model.
//!
//! `update` returns them, `app::effects::run` carries them out. State that follows from the model alone needs no command:
//! `app::effects::page` writes the attributes, folds and texts of the page.

use super::{Setting, Target};

/// A command to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Search for this text; [`Action::Found`](super::Action::Found) answers with the same generation.
    Search {
        /// The search's number.
        generation: u32,
        /// The text in Unicode's form NFKC.
        compatible: String,
    },
    /// Report [`Action::AnswerShown`](super::Action::AnswerShown) once the number of hits is painted.
    AwaitAnswerShown {
        /// True if the search has just begun, and the box may be too low for a list below it.
        wants_room: bool,
    },
    /// Mark the hits in the text.
    MarkHits,
    /// Mark the current hit among them, or none.
    MarkCurrentHit {
        /// True if it is scrolled into view.
        is_brought_in_view: bool,
    },
    /// Report [`Action::ListToggled`](super::Action::ListToggled) if the results lie over the text.
    UncoverHit,
    /// Set the query in the address, and hit and list in the current history entry.
    ShowSearchInAddress,
    /// Set the search in the address as for [`Self::ShowSearchInAddress`], in a new history entry for a chosen result.
    AddSearchToHistory {
        /// The previous current hit, for the history entry that is left.
        hit: Option<usize>,
        /// True if the list was on screen before.
        shows_list: bool,
    },
    /// Forget where the search began, and scroll back there if the reader has left the search.
    EndSearch {
        /// True if the page scrolls back.
        is_left: bool,
    },
    /// Set all sections as they are in the model: the page may have folded since its last event.
    FoldAll,
    /// Store which sections are closed.
    StoreFolds,
    /// Show the place's text among the key points, and scroll to it if that was hidden.
    ShowKeyPointOf(Target),
    /// Show key points only, or all text again.
    SetKeyPoints(bool),
    /// Scroll to a place.
    BringInView(Target),
    /// Measure the reader's position again: something else than scrolling moved the text.
    Measure,
    /// Keep the text being read at its place: the type has changed.
    KeepPlace,
    /// Store the reader's place.
    StorePlace(Target),
    /// Give the element with this id the focus.
    Focus(&'static str),
    /// Give the element with this id the focus if the element that had it has gone.
    FocusBack(&'static str),
    /// Give the focus to the link of a place, else to the text.
    FocusAt(String),
    /// Give the focus as for [`Self::FocusAt`] if the element that had it has gone.
    FocusBackAt(String),
    /// Store the reader's choice for a setting, as it is in the model.
    StoreChoice {
        /// The setting.
        setting: Setting,
        /// True if the reader had chosen a value before.
        was_chosen: bool,
    },
    /// Store the reader's own colours.
    StoreColours,
    /// Delete the stored choices but that of the elders' page.
    ForgetChoices,
    /// Store that the reader knows the elders' page.
    StoreElderKnown,
    /// Highlight the quoted words.
    MarkQuoted,
    /// Store the favourites.
    StoreFavourites {
        /// True if there were none before: then persistent storage is requested.
        is_first: bool,
    },
    /// Open the list of favourites; more of it follows once its first part is painted.
    OpenFavourites,
    /// Print the report with the print options.
    Print,
}
