//! Location: the place that the address names is opened and brought on screen.

use yew::Callback;

use crate::browser::{self, Watch};
use crate::state::{Action, Archive, Model};

pub(super) fn watch(archive: Archive, on_action: Callback<Action>) -> Watch {
    browser::watch_fragment(move |fragment| {
        if let Some(target) = archive.target(&fragment) {
            on_action.emit(Action::TargetChanged(target));
        }
    })
}

pub(super) fn show(before: &Model, after: &Model) {
    if let Some(journey) = &after.journey
        && before.journey != after.journey
    {
        browser::set_in_view(journey.target.id());
    }
}
