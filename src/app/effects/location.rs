//! Location: opens the place that the address names, and scrolls to it.

use yew::Callback;

use crate::browser::{self, Subscription};
use crate::state::{Action, Context, Model};

pub(super) fn watch(context: Context, on_action: Callback<Action>) -> Subscription {
    browser::watch_fragment(move |fragment| {
        if let Some(target) = context.target(&fragment) {
            on_action.emit(Action::TargetChanged(target));
        }
    })
}

pub(super) fn show(before: &Model, after: &Model) {
    if let Some(scroll_request) = &after.scroll_request
        && before.scroll_request != after.scroll_request
    {
        browser::set_in_view(scroll_request.target.id());
    }
}
