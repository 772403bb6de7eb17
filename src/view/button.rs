//! Buttons: their markup in one place, since each copy adds about 500 uncompressed bytes to the wasm.

use yew::prelude::*;

use super::truth;
use crate::state::Action;

/// A button with its name and state.
#[derive(Default)]
pub(super) struct Button {
    pub(super) name: &'static str,
    /// The name for assistive technology, if the visible name is not enough.
    pub(super) label: Option<String>,
    /// The button's purpose in plain words; the style sheet shows it below the name.
    pub(super) purpose: Option<&'static str>,
    /// The state of a toggle button; `None` for other buttons.
    pub(super) is_pressed: Option<bool>,
    /// True if the button can do nothing now. It is marked by `aria-disabled`, since `disabled` would lose the focus.
    pub(super) is_disabled: bool,
    /// True if the part that the button opens is open; `None` if it opens nothing.
    pub(super) is_expanded: Option<bool>,
    pub(super) id: Option<&'static str>,
    /// The symbol before the name, one of `page/icons.js`.
    pub(super) icon: Option<&'static str>,
}

impl Button {
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// Makes a button with a symbol, `#icon-…`.
    pub(super) fn with_icon(name: &'static str, icon: &'static str) -> Self {
        Self {
            icon: Some(icon),
            ..Self::new(name)
        }
    }

    pub(super) fn pressed(name: &'static str, is_pressed: bool) -> Self {
        Self {
            is_pressed: Some(is_pressed),
            ..Self::new(name)
        }
    }

    /// Sets the purpose, shown on the elders' page.
    pub(super) fn described(self, purpose: Option<&'static str>) -> Self {
        Self { purpose, ..self }
    }

    pub(super) fn render(self, onclick: Callback<MouseEvent>) -> Html {
        let Self {
            name,
            label,
            purpose,
            is_pressed,
            is_disabled,
            is_expanded,
            id,
            icon,
        } = self;
        html! {
            <button
                {id}
                class="button"
                title={purpose}
                aria-label={label}
                aria-pressed={is_pressed.map(truth)}
                aria-expanded={is_expanded.map(truth)}
                aria-disabled={is_disabled.then_some("true")}
                {onclick}
            >
                if let Some(icon) = icon {
                    <svg class="icon" aria-hidden="true"><use href={icon} /></svg>
                    <span class="label">{ name }</span>
                } else {
                    { name }
                }
            </button>
        }
    }

    /// Renders the button, which emits `action` when pressed.
    pub(super) fn that(self, action: Action, on_action: &Callback<Action>) -> Html {
        self.render(that(action, on_action))
    }
}

/// Returns a callback that emits `action` on any event.
pub(super) fn that<Event: 'static>(
    action: Action,
    on_action: &Callback<Action>,
) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |_| on_action.emit(action.clone()))
}
