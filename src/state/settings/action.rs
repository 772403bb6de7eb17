//! Events of the settings, and their commands to the browser.

use super::{
    Colour, choose, close_card, dismiss_offer, mix, reset, set, step_text_size, undo_reset,
};
use crate::state::{Choice, Command, Context, Model, Setting};

/// An event of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsAction {
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
    Reset,
    /// The reader undid the reset.
    ResetUndone,
    /// The reader closed the explanation of the elders' page.
    CardClosed,
}

/// A command about the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsCommand {
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
}

/// Changes the model by an event of the settings.
pub(in crate::state) fn update(
    context: &Context,
    model: &mut Model,
    action: SettingsAction,
    commands: &mut Vec<Command>,
) {
    match action {
        SettingsAction::Chosen(choice) => choose(context, model, choice, commands),
        SettingsAction::OptionsSet(choices) => set(context, model, choices, commands),
        SettingsAction::TextSizeStepped { is_larger } => {
            step_text_size(context, model, is_larger, commands);
        }
        SettingsAction::OfferDismissed => dismiss_offer(model, commands),
        SettingsAction::ColoursMixed { ink, paper } => mix(model, ink, paper, commands),
        SettingsAction::Reset => reset(model, commands),
        SettingsAction::ResetUndone => undo_reset(model, commands),
        SettingsAction::CardClosed => close_card(model, commands),
    }
}
