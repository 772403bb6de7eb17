//! Places: the reader's place, stored to return to on the next visit, and the place that the address names.

use yew::Callback;

use crate::contract::storage;
use crate::ports::Ports;
use crate::state::{Action, Context, ReadingAction, Target};

/// Returns the reader's place on the last visit.
pub(super) fn resume(ports: &impl Ports, context: &Context) -> Option<Target> {
    context.target(&ports.get_local_item(&key(context))?)
}

/// Emits the places where the reader stops.
pub(super) fn watch<P: Ports>(
    ports: &P,
    context: &Context,
    on_action: &Callback<Action>,
) -> P::Subscription {
    let (context, on_action) = (context.clone(), on_action.clone());
    ports.watch_rest(move |id, is_far| {
        if let Some(place) = context.target(&id) {
            on_action.emit(Action::Reading(ReadingAction::Rested { place, is_far }));
        }
    })
}

/// Emits the places that new addresses name.
pub(super) fn watch_address<P: Ports>(
    ports: &P,
    context: &Context,
    on_action: &Callback<Action>,
) -> P::Subscription {
    let (context, on_action) = (context.clone(), on_action.clone());
    ports.watch_fragment(move |fragment| {
        if let Some(target) = context.target(&fragment) {
            on_action.emit(Action::Reading(ReadingAction::TargetChanged(target)));
        }
    })
}

/// Stores the reader's place.
pub(super) fn store(ports: &impl Ports, context: &Context, place: &Target) {
    ports.set_local_item(&key(context), place.id());
}

fn key(context: &Context) -> String {
    format!("{}{}", storage::PLACE, context.report().slug)
}
