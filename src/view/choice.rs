//! A choice: a native radio button or checkbox in its label.

use yew::prelude::*;

use super::button::that;
use crate::state::{Action, Setting, SettingsAction};

/// Renders an input of the type `kind`, which emits `action` on a change.
///
/// Radio buttons of the same `group` exclude each other.
pub(super) fn render_choice(
    (kind, group): (&'static str, &'static str),
    name: &'static str,
    (is_on, is_disabled): (bool, bool),
    on_action: &Callback<Action>,
    action: Action,
) -> Html {
    // Colour schemes and typefaces show themselves.
    let look = |setting| match action {
        Action::Settings(SettingsAction::Chosen(choice)) if choice.setting() == setting => {
            Some(choice.value())
        }
        _ => None,
    };
    let (theme, typeface) = (look(Setting::Theme), look(Setting::Typeface));
    html! {
        <label class="choice">
            <input
                type={kind}
                name={group}
                checked={is_on}
                disabled={is_disabled}
                onchange={that::<Event>(action, on_action)}
            />
            <span data-theme={theme} data-typeface={typeface}>{ name }</span>
        </label>
    }
}
