//! A choice among a few, or one to make or not: a native input in its label.

use yew::prelude::*;

use super::button::that;
use crate::state::Action;

/// Renders an input of the type `kind`, on or not, and perhaps not to be had now. Of radio buttons with the same
/// `group` one is on.
pub(super) fn render_choice(
    (kind, group): (&'static str, &'static str),
    name: &'static str,
    (is_on, is_disabled): (bool, bool),
    on_action: &Callback<Action>,
    action: Action,
) -> Html {
    html! {
        <label class="choice">
            <input
                type={kind}
                name={group}
                checked={is_on}
                disabled={is_disabled}
                onchange={that::<Event>(action, on_action)}
            />
            <span>{ name }</span>
        </label>
    }
}
