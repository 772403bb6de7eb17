//! Preferences: what the reader chose shows on `<html>` and is kept.

use crate::browser;
use crate::state::Model;

pub(super) fn show(before: &Model, after: &Model) {
    // The first ones came from the page. Only what differs from then on is the reader's choice.
    if !before.is_resumed {
        return;
    }
    let pairs = before
        .preferences
        .pairs()
        .into_iter()
        .zip(after.preferences.pairs());
    for ((_, before), (name, value)) in pairs {
        if before != value {
            browser::set_root_attribute(name, &value);
            browser::set_preference(name, &value);
        }
    }
}
