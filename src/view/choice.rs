//! A choice among a few, or one to make or not: a native input in its label.

use yew::prelude::*;

use super::button::that;
use crate::state::Action;

/// Renders an input of the type `kind`. Of radio buttons with the same `group` one is on.
pub(super) fn render_choice(
    kind: &'static str,
    group: &'static str,
    name: &'static str,
    is_on: bool,
    on_action: &Callback<Action>,
    action: Action,
) -> Html {
    html! {
        <label class="choice">
            <input
                type={kind}
                name={group}
                checked={is_on}
                onchange={that::<Event>(action, on_action)}
            />
            <span>{ name }</span>
        </label>
    }
}
