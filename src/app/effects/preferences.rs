//! Preferences: what the reader chose shows on `<html>` and is kept.

use crate::browser;
use crate::state::{COLOUR_NAMES, Model, Preferences, Setting};
use crate::view::{ELDER_ID, SETTINGS_ID};

/// The key of the offers that the reader has dismissed.
const OFFERS: &str = "baogao.offers";

/// Whether the elders' page was neither chosen nor declined here before.
pub(super) fn is_elder_new() -> bool {
    browser::get_local_item(OFFERS).is_none()
}

pub(super) fn show(before: &Model, after: &Model) {
    // The first ones came from the page. Only what differs from them is the reader's choice, which may come
    // before the page has shown the first model.
    let shown = if before.is_resumed {
        before.preferences.clone()
    } else {
        Preferences::from_pairs(browser::get_root_attribute)
    };
    // Who resets may have chosen just what holds anyway: that shows no change, but is kept no longer.
    let is_reset = before.undone.is_none() && after.undone.is_some();
    if is_reset {
        forget_all();
    }
    if shown != after.preferences {
        browser::set_keeping_place(|| show_changes(&shown, after, is_reset));
    }
    if !before.is_resumed || shown != after.preferences {
        show_colours(after);
    }
    let is_dismissed = before.offers_elder && !after.offers_elder;
    if is_dismissed {
        browser::set_focus(ELDER_ID);
    }
    if is_dismissed || shown.is_elder() != after.preferences.is_elder() {
        browser::set_local_item(OFFERS, Setting::Elder.name());
    }
    if before.shows_settings != after.shows_settings {
        let state = if after.shows_settings { "on" } else { "off" };
        browser::set_root_attribute("settings", state);
    }
    // What the button with the focus belonged to has gone.
    if before.shows_settings && !after.shows_settings {
        browser::set_focus(SETTINGS_ID);
    }
    if shown.is_elder() && !after.preferences.is_elder() {
        browser::set_focus(ELDER_ID);
    }
}

/// Keeps no choice any longer but that of the elders' page, which has a button of its own.
fn forget_all() {
    let settings = Setting::ALL.map(Setting::name);
    let settings = settings.into_iter().chain(COLOUR_NAMES);
    let elder = Setting::Elder.name();
    let names: Vec<&str> = settings.filter(|name| *name != elder).collect();
    browser::set_preferences_forgotten(&names);
}

/// `is_reset`: whether all is made as it comes, rather than chosen.
fn show_changes(before: &Preferences, after: &Model, is_reset: bool) {
    let settings = Setting::ALL.map(Some).into_iter().chain([None; 2]); // the colours are none
    let pairs = before.pairs().zip(after.preferences.pairs());
    for (((name, before), (_, value)), setting) in pairs.zip(settings) {
        if before == value {
            continue;
        }
        browser::set_root_attribute(name, &value);
        let is_own = setting.is_none_or(|setting| after.own.holds(setting));
        if is_reset || !is_own {
            continue;
        }
        // Left, the elders' page leaves no trace, unless the address would bring it back.
        if name == Setting::Elder.name() && value == "off" && !browser::is_asked_for(name) {
            browser::set_preferences_forgotten(&[name]);
        } else {
            browser::set_preference(name, &value);
        }
    }
}

/// The reader's own colours are the only values that no style sheet can hold.
fn show_colours(model: &Model) {
    let preferences = &model.preferences;
    let colours = [preferences.ink, preferences.paper];
    for (name, colour) in COLOUR_NAMES.into_iter().zip(colours) {
        browser::set_root_property(&format!("own-{name}"), &colour.to_string());
    }
}
