//! Places: where the reader rests is kept, for a return.

use yew::Callback;

use crate::browser::{self, Watch};
use crate::contract::storage;
use crate::state::{Action, Archive, Model, Target};

/// Where the reader was on the visit before.
pub(super) fn resume(archive: &Archive) -> Option<Target> {
    archive.target(&browser::get_local_item(&key(archive))?)
}

pub(super) fn watch(archive: Archive, on_action: Callback<Action>) -> Watch {
    browser::watch_rest(move |id, is_far| {
        if let Some(place) = archive.target(&id) {
            on_action.emit(Action::Rested { place, is_far });
        }
    })
}

pub(super) fn show(archive: &Archive, before: &Model, after: &Model) {
    let (was, is) = (&before.places, &after.places);
    if was.are_offered() && !is.are_offered() && before.journey != after.journey {
        // The offer has gone with the focus on it.
        browser::set_focus_at(is.last.as_ref().map_or("", Target::id));
    }
    if let Some(place) = &is.rest
        && was.rest != is.rest
        && !is.are_offered()
    {
        browser::set_local_item(&key(archive), place.id());
    }
}

fn key(archive: &Archive) -> String {
    format!("{}{}", storage::PLACE, archive.report().slug)
}
