//! Events of a search, and its commands to the browser.

use std::rc::Rc;

use super::hits::{choose, step};
use super::list::{extend, list, settle, toggle_list};
use super::querying::{answer, leave, restore, seek};
use super::{Direction, Query};
use crate::state::{Command, Context, Model};
use ::search::SearchResults;

/// An event of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchAction {
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
    Left,
    /// The reader asked for the next or previous hit.
    HitStepped(Direction),
    /// The reader chose a result; the index is that of its first hit.
    HitChosen(usize),
    /// The reader showed or hid the list of results.
    ListToggled,
    /// The reader asked for more results.
    ListExtended,
    /// The address named a query on arrival or after a history step.
    Restored {
        /// The query.
        query: Query,
        /// The index of the current hit.
        hit: Option<usize>,
        /// True if the list of results was on screen.
        shows_list: bool,
    },
}

/// A command of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchCommand {
    /// Search for this text; [`SearchAction::Found`] answers with the same generation.
    Send {
        /// The search's number.
        generation: u32,
        /// The text in Unicode's form NFKC.
        compatible: String,
    },
    /// Report [`SearchAction::AnswerShown`] once the number of hits is painted.
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
    /// Report [`SearchAction::ListToggled`] if the results lie over the text.
    UncoverHit,
    /// Set the query in the address, and hit and list in the current history entry.
    ShowInAddress,
    /// The same for a chosen result, in a new history entry.
    AddToHistory {
        /// The current hit before, for the entry that is left.
        hit: Option<usize>,
        /// True if the list was on screen before.
        shows_list: bool,
    },
    /// Forget where the search began, and scroll back there if the reader has left the search.
    End {
        /// True if the page scrolls back.
        is_left: bool,
    },
}

impl SearchAction {
    /// Returns true if the text may move with it although nobody scrolls.
    pub(in crate::state) fn moves_text(&self) -> bool {
        !matches!(
            self,
            Self::QueryTyped(_)
                | Self::Found { .. }
                | Self::AnswerShown
                | Self::QuerySettled
                | Self::ListToggled
                | Self::ListExtended
        )
    }
}

/// Changes the model by an event of a search.
pub(in crate::state) fn update(
    context: &Context,
    model: &mut Model,
    action: SearchAction,
    commands: &mut Vec<Command>,
) {
    match action {
        SearchAction::QueryTyped(query) => seek(model, query, commands),
        SearchAction::Found { generation, found } => {
            answer(context, model, generation, found, commands);
        }
        SearchAction::Left => leave(model, commands),
        SearchAction::AnswerShown => list(context, &mut model.search),
        SearchAction::QuerySettled => settle(context, &mut model.search, commands),
        SearchAction::HitStepped(direction) => step(context, model, direction, commands),
        SearchAction::HitChosen(hit) => choose(context, model, hit, commands),
        SearchAction::ListToggled => toggle_list(context, &mut model.search, commands),
        SearchAction::ListExtended => extend(context, &mut model.search),
        SearchAction::Restored {
            query,
            hit,
            shows_list,
        } => restore(context, model, query, (hit, shows_list), commands),
    }
}
