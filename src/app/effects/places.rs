//! Places: stores the reader's current place, to return to on the next visit.

use yew::Callback;

use crate::browser::{self, Subscription};
use crate::contract::storage;
use crate::state::{Action, Context, Model, Target};

/// Returns the reader's place on the last visit.
pub(super) fn resume(context: &Context) -> Option<Target> {
    context.target(&browser::get_local_item(&key(context))?)
}

pub(super) fn watch(context: Context, on_action: Callback<Action>) -> Subscription {
    browser::watch_rest(move |id, is_far| {
        if let Some(place) = context.target(&id) {
            on_action.emit(Action::Rested { place, is_far });
        }
    })
}

pub(super) fn show(context: &Context, before: &Model, after: &Model) {
    let (was, is) = (&before.places, &after.places);
    if was.are_offered() && !is.are_offered() && before.scroll_request != after.scroll_request {
        // The offer has disappeared with the focus.
        browser::set_focus_at(is.last.as_ref().map_or("", Target::id));
    }
    if let Some(place) = &is.rest
        && was.rest != is.rest
        && !is.are_offered()
    {
        browser::set_local_item(&key(context), place.id());
    }
}

fn key(context: &Context) -> String {
    format!("{}{}", storage::PLACE, context.report().slug)
}
