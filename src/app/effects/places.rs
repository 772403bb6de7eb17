//! Places: where the reader rests is kept, for a return.

use yew::Callback;

use crate::browser::{self, Watch};
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
    if let Some(place) = &after.places.rest
        && before.places.rest != after.places.rest
    {
        browser::set_local_item(&key(archive), place.id());
    }
}

fn key(archive: &Archive) -> String {
    format!("baogao.place.{}", archive.report().slug)
}
