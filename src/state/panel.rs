//! Panels: parts of the page that open over it or beside it, one at a time.

use super::{Action, Change, Command, FocusCommand, FoldAction, Model, ReadingAction, printing};
use crate::contract::{classes, ids};

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

/// An event of the panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelAction {
    /// The reader showed or hid a panel by its button.
    Toggled(Panel),
    /// The reader closed the panel.
    Closed,
}

/// Changes the model by an event of the panels.
pub(super) fn update(model: &mut Model, action: PanelAction, commands: &mut Vec<Command>) {
    match action {
        PanelAction::Toggled(panel) => toggle(model, panel, commands),
        PanelAction::Closed => close(model, commands),
    }
}

/// Opens a panel with the focus in it, or closes it if it is open.
fn toggle(model: &mut Model, panel: Panel, commands: &mut Vec<Command>) {
    if model.panel.is_some_and(|open| open.is_same(panel)) {
        return close(model, commands);
    }
    put(model, Some(panel));
    model.explains_elder = false;
    match panel {
        // The settings follow their own button.
        Panel::Settings(ids::SETTINGS_BUTTON) => {}
        Panel::Settings(_) => commands.push(Command::Focus(FocusCommand::On(classes::SETTINGS))),
        Panel::More(_) => commands.push(Command::Focus(FocusCommand::On(classes::MORE))),
    }
}

/// Closes the panel, if one is open.
pub(super) fn close(model: &mut Model, commands: &mut Vec<Command>) {
    if let Some(panel) = model.panel {
        put(model, None);
        commands.push(Command::Focus(FocusCommand::BackOn(panel.opener())));
    }
}

fn put(model: &mut Model, panel: Option<Panel>) {
    printing::leave(model, panel);
    model.panel = panel;
}

/// Returns true if the reader has found in the panel what they opened it for.
pub(super) fn is_done_with(action: &Action) -> bool {
    matches!(
        action,
        Action::Folds(
            FoldAction::AllOpened
                | FoldAction::AllClosed
                | FoldAction::SingleToggled
                | FoldAction::KeyPointsToggled
        ) | Action::Reading(ReadingAction::ReturnWanted)
            | Action::Favourites(Change::Shown(true))
    )
}
