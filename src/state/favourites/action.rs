//! Events of the favourites, and their commands to the browser.

use super::{Favourite, FavouritesError};
use crate::state::{Command, Context, FocusCommand, Model, Passage, printing};

/// Favourites that each extension adds to the list.
const LIST_STEP: usize = 30;

/// The button that undoes a removal, as a selector without its first `#`.
const UNDO: &str = "favourites p button";

/// The first button of the dialog, as a selector without its first `#`.
const FIRST: &str = "favourites button";

/// A change of the favourites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Favourites were read from storage: at the start, or after another tab changed them.
    Read(Vec<Favourite>, Option<FavouritesError>),
    /// The reader saved a passage, or removed it if it was saved.
    Toggled(Passage),
    /// The reader removed the favourite at this index.
    Removed(usize),
    /// The reader undid the last removal.
    Restored,
    /// The reader edited the note of the favourite at this index.
    Noted(usize, String),
    /// Favourites were read from an imported file, besides this number of other records.
    Added(Vec<Favourite>, usize),
    /// This text was handed to the browser as a file.
    Exported(String),
    /// Storing or importing failed.
    Failed(FavouritesError),
    /// The list was shown or closed.
    Shown(bool),
    /// The reader asked for more of the list, or its first part was painted.
    Extended,
}

/// A command about the favourites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FavouritesCommand {
    /// Store the favourites.
    Store {
        /// True if there were none before: the browser is asked to keep them.
        is_first: bool,
    },
    /// Open the list of favourites; more of it follows once its first part is painted.
    Open,
}

/// Changes the model by a change of the favourites.
pub(in crate::state) fn update(
    context: &Context,
    model: &mut Model,
    change: Change,
    commands: &mut Vec<Command>,
) {
    let favourites = &mut model.favourites;
    let (was_empty, removed) = (favourites.items.is_empty(), favourites.removed.len());
    let is_changed = match change {
        Change::Read(read, trouble) => favourites.read(read, trouble),
        Change::Toggled(passage) => {
            if let Some(index) = favourites.find(context, &passage) {
                favourites.remove(index)
            } else {
                favourites.save(Favourite::new(context, &model.visit, &passage))
            }
        }
        Change::Removed(index) => favourites.remove(index),
        Change::Restored => favourites.restore(),
        Change::Noted(index, note) => {
            let item = favourites.edit().get_mut(index);
            item.is_some_and(|item| item.set_note(note))
        }
        Change::Added(added, mut rejected) => {
            let is_own =
                |item: &Favourite| item.is_of_site(&model.visit.address) && !item.is_too_long();
            let (own, foreign): (Vec<_>, Vec<_>) = added.into_iter().partition(is_own);
            rejected += foreign.len();
            favourites.import(own, rejected)
        }
        Change::Exported(text) => {
            favourites.exported = Some(text.into());
            false
        }
        Change::Failed(trouble) => {
            favourites.fail(trouble);
            false
        }
        Change::Shown(is_shown) => {
            if is_shown && !favourites.is_shown {
                commands.push(Command::Favourites(FavouritesCommand::Open));
            }
            favourites.show(is_shown);
            false
        }
        Change::Extended => {
            favourites.shown = (favourites.shown / LIST_STEP + 1) * LIST_STEP;
            false
        }
    };
    // Unreadable favourites stay in storage: until the reader's next change if a copy was set aside, else for good.
    let stays = matches!(
        favourites.trouble,
        Some(FavouritesError::Damaged | FavouritesError::Held)
    );
    if is_changed && !stays {
        commands.push(Command::Favourites(FavouritesCommand::Store {
            is_first: was_empty,
        }));
    }
    if favourites.is_shown && favourites.removed.len() != removed {
        // The button with the focus has disappeared, with its row or with the last removal that it undid.
        let is_undone = favourites.removed.is_empty();
        commands.push(Command::Focus(FocusCommand::On(if is_undone {
            FIRST
        } else {
            UNDO
        })));
    }
    if is_changed {
        printing::follow_favourites(context, model);
    }
}
