//! Settings: stores the reader's choices, and what the reader knows.

use crate::contract::storage;
use crate::ports::Ports;
use crate::state::{COLOUR_NAMES, Choice, Model, Setting, SettingsCommand};

/// Returns true if the elders' page was neither chosen nor dismissed in this browser before.
pub(super) fn is_elder_new(ports: &impl Ports) -> bool {
    ports.get_local_item(storage::OFFERS).is_none()
}

/// Carries out a command. The page shows `model`.
pub(super) fn run(ports: &impl Ports, model: &Model, command: SettingsCommand) {
    match command {
        SettingsCommand::StoreChoice {
            setting,
            was_chosen,
        } => store(ports, model, setting, was_chosen),
        SettingsCommand::StoreColours => store_colours(ports, model),
        SettingsCommand::ForgetChoices => forget_all(ports),
        SettingsCommand::StoreElderKnown => store_elder_known(ports),
    }
}

/// Stores that the reader knows the elders' page.
fn store_elder_known(ports: &impl Ports) {
    ports.set_local_item(storage::OFFERS, Setting::Elder.name());
}

/// Stores the choice for a setting.
///
/// Leaving the elders' page deletes the choice, unless address or host would turn the page on again.
fn store(ports: &impl Ports, model: &Model, setting: Setting, was_chosen: bool) {
    let (name, choice) = (setting.name(), model.preferences.choice(setting));
    if choice == Choice::elder(false) && was_chosen && !ports.is_asked_for(name) {
        ports.set_preferences_forgotten(&[name]);
    } else {
        ports.set_preference(name, choice.value());
    }
}

/// Stores the reader's own colours.
fn store_colours(ports: &impl Ports, model: &Model) {
    let colours = [model.preferences.ink, model.preferences.paper];
    for (name, colour) in COLOUR_NAMES.into_iter().zip(colours) {
        ports.set_preference(name, &colour.to_string());
    }
}

/// Deletes all stored choices but that of the elders' page, which has its own button.
fn forget_all(ports: &impl Ports) {
    let settings = Setting::ALL.map(Setting::name);
    let settings = settings.into_iter().chain(COLOUR_NAMES);
    let elder = Setting::Elder.name();
    let names: Vec<&str> = settings.filter(|name| *name != elder).collect();
    ports.set_preferences_forgotten(&names);
}
