//! Actions: what has happened, in the past tense. `update` says what follows from it.

use super::{
    Change, Choice, Colour, Direction, Passage, Printing, Query, Reading, Resumption, Target,
};

/// What has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The browser told what it had kept or was asked for before the app came.
    Resumed(Box<Resumption>),
    /// The address came to name another place.
    TargetChanged(Target),
    /// A place was asked for.
    PlaceWanted(Target),
    /// A section was folded or unfolded on the page.
    FoldToggled {
        /// The section's place in [`Context::entries`](super::Context::entries).
        entry: usize,
        /// How it is now.
        is_open: bool,
    },
    /// All sections were asked to open.
    AllOpened,
    /// All sections were asked to close.
    AllClosed,
    /// One section at a time was asked for, or all as before.
    SingleToggled,
    /// Headings and leads alone were asked for, or all text.
    KeyPointsToggled,
    /// A value of a setting was chosen.
    Chosen(Choice),
    /// The page around the frame set values, for readers who have chosen no other.
    OptionsSet(Vec<Choice>),
    /// Larger text was asked for, or smaller.
    TextSizeStepped {
        /// Which of both.
        is_larger: bool,
    },
    /// The offer of the elders' page is to come no more.
    OfferDismissed,
    /// A colour of text and one behind it were mixed, and are wanted.
    ColoursMixed {
        /// The colour of text.
        ink: Colour,
        /// The colour behind it.
        paper: Colour,
    },
    /// All reading settings were asked to be as they come.
    PreferencesReset,
    /// That was taken back.
    ResetUndone,
    /// The reading settings were asked to show or to go.
    SettingsToggled,
    /// The report was asked to be printed.
    PrintWanted,
    /// The print options were asked to show or to go.
    PrintOptionsToggled,
    /// Another way of printing was chosen.
    PrintingChosen(Printing),
    /// The section after the one that is read was asked for, or the one before.
    SectionStepped(Direction),
    /// The reader moved through the text.
    ReadingMoved(Reading),
    /// The reader has come to rest at a place.
    Rested {
        /// Where.
        place: Target,
        /// Whether it is far from where the last rest was.
        is_far: bool,
    },
    /// The reader wants to be back where he was last.
    ReturnWanted,
    /// A passage was picked.
    PassagePicked(Passage),
    /// Nothing is selected any longer.
    SelectionLost,
    /// The passage was copied, or the browser refused this text.
    PassageCopied(Option<String>),
    /// The bar of the passage, or of quoted words, was closed.
    BarClosed,
    /// Something happened to favourites.
    Favourites(Change),
    /// The text in the search box changed.
    QueryTyped(Query),
    /// The reader has stopped typing for a while.
    QuerySettled,
    /// What it found was counted on screen.
    AnswerShown,
    /// The reader wants to be back where the search began.
    SearchLeft,
    /// The reader asked for the next hit or the one before.
    HitStepped(Direction),
    /// A result was chosen, by the index of its first hit.
    HitChosen(usize),
    /// The list of results was asked to show or to go.
    ListToggled,
    /// More results were asked for.
    ListExtended,
    /// The address came to name this query and hit: on arrival, or by a step back or forth.
    SearchRestored(Query, Option<usize>),
}
