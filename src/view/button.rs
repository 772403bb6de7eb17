//! Buttons: what all of them have, written once, since each place that writes it out costs the wasm some 500 bytes, uncompressed.

use yew::prelude::*;

use super::truth;
use crate::state::Action;

/// A button by what it is called.
#[derive(Default)]
pub(super) struct Button {
    pub(super) name: &'static str,
    /// What it is called to assistive technology, where the name alone does not say it.
    pub(super) label: Option<String>,
    /// What it does, in plain words: the style sheet shows it under the name.
    pub(super) purpose: Option<&'static str>,
    /// Whether what it switches is on, if it switches anything.
    pub(super) is_pressed: Option<bool>,
    /// Whether it can do nothing now. It keeps the focus all the same, which a disabled button loses under the press
    /// that takes it to its end.
    pub(super) is_disabled: bool,
    /// Whether what it opens is open, if it opens anything.
    pub(super) is_expanded: Option<bool>,
    pub(super) id: Option<&'static str>,
}

impl Button {
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    pub(super) fn pressed(name: &'static str, is_pressed: bool) -> Self {
        Self {
            is_pressed: Some(is_pressed),
            ..Self::new(name)
        }
    }

    /// With its purpose, on the elders' page.
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
                { name }
            </button>
        }
    }

    /// A button that tells `action`.
    pub(super) fn that(self, action: Action, on_action: &Callback<Action>) -> Html {
        self.render(that(action, on_action))
    }
}

/// Tells `action`, whatever the event.
pub(super) fn that<Event: 'static>(
    action: Action,
    on_action: &Callback<Action>,
) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |_| on_action.emit(action.clone()))
}
