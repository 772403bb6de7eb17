//! Actions: events named in the past tense, from which `update` makes the next model.

use std::rc::Rc;

use super::{
    Change, Choice, Colour, Direction, Model, Panel, Passage, Printing, Query, Reading, Resumption,
    Target,
};

use ::search::SearchResults;

/// An event that may change the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The browser returned what it had stored or was asked for before the app started.
    Resumed(Box<Resumption>),
    /// The address changed to name another place.
    TargetChanged(Target),
    /// The page was asked to go to a place.
    PlaceWanted(Target),
    /// The reader or the browser opened or closed a section on the page.
    FoldToggled {
        /// The section's index in [`Context::entries`](super::Context::entries).
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
    /// The reader chose a value of a setting.
    Chosen(Choice),
    /// The embedding page set values for settings that the reader has not chosen.
    OptionsSet(Vec<Choice>),
    /// The reader asked for larger or smaller text.
    TextSizeStepped {
        /// True for larger text.
        is_larger: bool,
    },
    /// The reader dismissed what was offered; the elders' page permanently.
    OfferDismissed,
    /// The reader mixed a text colour and a background colour.
    ColoursMixed {
        /// The text colour.
        ink: Colour,
        /// The background colour.
        paper: Colour,
    },
    /// The reader reset the reading settings to their defaults.
    PreferencesReset,
    /// The reader undid the reset.
    ResetUndone,
    /// The reader showed or hid a panel by its button.
    PanelToggled(Panel),
    /// The reader closed the panel.
    PanelClosed,
    /// The reader closed the explanation of the elders' page.
    CardClosed,
    /// The reader asked to print the report.
    PrintWanted,
    /// The reader showed or hid the print options.
    PrintOptionsToggled,
    /// The reader changed the print options.
    PrintingChosen(Printing),
    /// The reader asked for the next or previous section.
    SectionStepped(Direction),
    /// The reader moved through the text.
    ReadingMoved(Reading),
    /// The reader stopped scrolling.
    Rested {
        /// The place that they stopped at.
        place: Target,
        /// True if the place is far from the previous one.
        is_far: bool,
    },
    /// The reader asked to return to their last place.
    ReturnWanted,
    /// The reader picked a passage.
    PassagePicked(Passage),
    /// No words of the report are selected any more.
    SelectionLost {
        /// True if something else is selected now.
        is_elsewhere: bool,
    },
    /// The browser copied the passage, or refused to copy this text.
    PassageCopied(Option<String>),
    /// The reader closed the bar of the passage or of quoted words.
    BarClosed,
    /// The favourites changed.
    Favourites(Change),
    /// The text in the search box changed.
    QueryTyped(Query),
    /// The search of this number found these results.
    Found {
        /// The generation of its command.
        generation: u32,
        /// The results.
        found: Rc<SearchResults>,
    },
    /// The reader paused typing.
    QuerySettled,
    /// The browser painted the number of hits.
    AnswerShown,
    /// The reader left the search to return to where it began.
    SearchLeft,
    /// The reader asked for the next or previous hit.
    HitStepped(Direction),
    /// The reader chose a result; the index is that of its first hit.
    HitChosen(usize),
    /// The reader showed or hid the list of results.
    ListToggled,
    /// The reader asked for more results.
    ListExtended,
    /// The address named a query on arrival or after a history step.
    SearchRestored {
        /// The query.
        query: Query,
        /// The index of the current hit.
        hit: Option<usize>,
        /// True if the list of results was on screen.
        shows_list: bool,
    },
}

impl Action {
    /// Returns true if the action would leave the model as it is.
    pub fn repeats(&self, model: &Model) -> bool {
        matches!(self, Self::ReadingMoved(reading) if *reading == model.reading)
    }

    /// Returns true if the text may move with it although nobody scrolls.
    pub(super) fn moves_text(&self) -> bool {
        !matches!(
            self,
            Self::ReadingMoved(_)
                | Self::Rested { .. }
                | Self::QueryTyped(_)
                | Self::Found { .. }
                | Self::AnswerShown
                | Self::QuerySettled
                | Self::ListToggled
                | Self::ListExtended
        )
    }
}
