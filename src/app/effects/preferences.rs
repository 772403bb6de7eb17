//! Preferences: sets them on `<html>`, and stores the reader's choices.

use crate::browser;
use crate::contract::{attributes, classes, ids, properties, storage};
use crate::state::{COLOUR_NAMES, Model, Panel, Preferences, Setting};

/// Returns true if the elders' page was neither chosen nor dismissed in this browser before.
pub(super) fn is_elder_new() -> bool {
    browser::get_local_item(storage::OFFERS).is_none()
}

pub(super) fn show(before: &Model, after: &Model) {
    // The first preferences came from the page. Only differences from them are choices of the reader, who may choose
    // before the page has shown the first model.
    let shown = if before.is_resumed {
        before.preferences.clone()
    } else {
        Preferences::from_pairs(browser::get_root_attribute)
    };
    // A reset choice may equal the default: the page does not change, but storage must.
    if after.reset_undo.is_some() && before.reset_undo.is_none() {
        forget_all();
    }
    if shown != after.preferences || before.reset_undo != after.reset_undo {
        show_changes(&shown, before, after);
        browser::set_layout_noticed();
    }
    if !before.is_resumed || shown != after.preferences {
        show_colours(after);
    }
    let (was_elder, is_elder) = (shown.is_elder(), after.preferences.is_elder());
    let is_dismissed = before.offers_elder && !after.offers_elder;
    // The reader may not know of the host's choices.
    if is_dismissed || was_elder != is_elder && after.user_chosen.holds(Setting::Elder) {
        browser::set_local_item(storage::OFFERS, Setting::Elder.name());
    }
    let is_explained = before.explains_elder && !after.explains_elder;
    if is_explained || (is_dismissed || was_elder) && !is_elder {
        browser::set_focus_back(ids::ELDER_BUTTON);
    }
    show_panel(before.panel, after.panel);
    let is_offered = after.offers_elder || after.places.are_offered();
    let was_offered = before.offers_elder || before.places.are_offered();
    if !before.is_resumed || is_offered != was_offered {
        let stayed = before.places.rest == after.places.rest
            && before.scroll_request == after.scroll_request;
        // An offer that ends by itself leaves its room: the text must not move.
        let state = match (is_offered, stayed) {
            (true, _) => "on",
            (false, true) => "off",
            (false, false) => "kept",
        };
        browser::set_root_attribute(attributes::OFFER, state);
    }
}

/// Moves the focus with a panel: into one that the bar opened, which is elsewhere on the page, and back to its button.
fn show_panel(before: Option<Panel>, after: Option<Panel>) {
    if before == after {
        return;
    }
    match (before, after) {
        (_, Some(Panel::Settings(opener))) if opener != ids::SETTINGS_BUTTON => {
            browser::set_focus(classes::SETTINGS);
        }
        (_, Some(Panel::More(_))) => browser::set_focus(classes::MORE),
        (Some(panel), None) => browser::set_focus_back(panel.opener()),
        // The settings follow their button.
        (_, Some(Panel::Settings(_))) | (None, None) => {}
    }
}

/// Deletes all stored choices but that of the elders' page, which has its own button.
fn forget_all() {
    let settings = Setting::ALL.map(Setting::name);
    let settings = settings.into_iter().chain(COLOUR_NAMES);
    let elder = Setting::Elder.name();
    let names: Vec<&str> = settings.filter(|name| *name != elder).collect();
    browser::set_preferences_forgotten(&names);
}

/// Shows and stores the changed preferences. `shown` are those on the page.
fn show_changes(shown: &Preferences, before: &Model, after: &Model) {
    let is_brought_back = before.reset_undo.is_some() && after.reset_undo.is_none();
    let settings = Setting::ALL.map(Some).into_iter().chain([None; 2]); // the colours have no setting
    let pairs = shown.pairs().zip(after.preferences.pairs());
    for (((name, shown), (_, value)), setting) in pairs.zip(settings) {
        let is_own = setting.map(|setting| after.user_chosen.holds(setting));
        if shown == value && !(is_brought_back && is_own == Some(true)) {
            continue;
        }
        browser::set_root_attribute(name, &value);
        // A reset to defaults is not a reader's choice.
        if after.reset_undo.is_some() || is_own == Some(false) {
            continue;
        }
        // Leaving the elders' page deletes the choice, unless address or host would turn the page on again.
        let is_left = name == Setting::Elder.name() && value == "off";
        if is_left && before.user_chosen.holds(Setting::Elder) && !browser::is_asked_for(name) {
            browser::set_preferences_forgotten(&[name]);
        } else {
            browser::set_preference(name, &value);
        }
    }
}

/// Sets the reader's own colours as custom properties: no style sheet can have their values.
fn show_colours(model: &Model) {
    let preferences = &model.preferences;
    let colours = [preferences.ink, preferences.paper];
    for (name, colour) in COLOUR_NAMES.into_iter().zip(colours) {
        browser::set_root_property(&format!("{}{name}", properties::OWN), &colour.to_string());
    }
}
