//! Panels: parts of the page that open over it or beside it, one at a time.

use super::{Action, Change};

/// A panel, with the id of the button that opened it, to which the focus returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The reading settings.
    Settings(&'static str),
    /// Everything that has no place of its own on the page.
    More(&'static str),
}

impl Panel {
    /// Returns the id of the button that opened it.
    pub fn opener(self) -> &'static str {
        match self {
            Self::Settings(opener) | Self::More(opener) => opener,
        }
    }

    /// Returns true if both are the same panel, whichever button opened it.
    pub fn is_same(self, other: Self) -> bool {
        matches!(self, Self::Settings(_)) == matches!(other, Self::Settings(_))
    }
}

/// Returns true if the reader has found in the panel what they opened it for.
pub(super) fn is_done_with(action: &Action) -> bool {
    matches!(
        action,
        Action::AllOpened
            | Action::AllClosed
            | Action::SingleToggled
            | Action::KeyPointsToggled
            | Action::ReturnWanted
            | Action::Favourites(Change::Shown(true))
    )
}
