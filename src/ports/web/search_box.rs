//! The search box: its text, and its keyboard shortcuts.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::root::{document, element};
use super::{Subscription, Web};
use crate::contract::Setting;
use crate::ports::typing::Typing;
use crate::ports::{Focus, Page, SearchBox, SearchEvents};

/// The `keyCode` of keys that an input method handles. Some browsers mark these keys by nothing else.
const KEY_CODE_OF_INPUT_METHOD: u32 = 229;

/// The events of the box from which typing follows.
const BOX_EVENTS: [&str; 5] = [
    "focus",
    "compositionstart",
    "compositionend",
    "input",
    "change",
];

/// Elements that handle keys themselves.
const FIELDS: &str = "input, textarea, select, dialog, [contenteditable]";

impl SearchBox for Web {
    fn watch_search_box(
        &self,
        id: &'static str,
        events: impl SearchEvents + 'static,
    ) -> Subscription {
        let Some(input) = input(id) else {
            return Subscription::new(Vec::new());
        };
        let typed_in = input.clone();
        let typing = Rc::new(Typing::new(self, events, move || typed_in.value()));
        let mut listeners = Vec::from(BOX_EVENTS.map(|name| {
            let typing = Rc::clone(&typing);
            EventListener::new(&input, name, move |_| typing.hear(name))
        }));
        listeners.push(watch_keys(input, typing));
        Subscription::new(listeners)
    }

    fn set_search_text(&self, id: &str, text: &str) {
        if let Some(input) = input(id)
            && input.value() != text
        {
            input.set_value(text);
        }
    }

    fn get_compatible(&self, text: &str) -> String {
        JsString::from(text).normalize("NFKC").into()
    }
}

fn watch_keys(
    input: HtmlInputElement,
    typing: Rc<Typing<Web, impl SearchEvents + 'static, impl Fn() -> String + 'static>>,
) -> EventListener {
    EventListener::new_with_options(
        &document(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let is_the_methods = event.key_code() == KEY_CODE_OF_INPUT_METHOD;
            let is_taken = is_the_methods || event.is_composing() || event.default_prevented();
            let Some(events) = typing.listener().filter(|_| !is_taken) else {
                return;
            };
            let target = event.target();
            let target = target.and_then(|target| target.dyn_into::<Element>().ok());
            let around = target.and_then(|target| target.closest(FIELDS).ok().flatten());
            let is_in_box = around.as_ref().is_some_and(|around| **around == ***input);
            let is_elsewhere = around.is_none();
            match event.key().as_str() {
                "Enter" if is_in_box => events.entered(event.shift_key()),
                "Escape" if (is_in_box || is_elsewhere) && !input.value().is_empty() => {
                    events.escaped();
                }
                "/" if is_elsewhere
                    && Web.get_root_attribute(Setting::Shortcut.name()).as_deref()
                        != Some("off")
                    && !(event.ctrl_key() || event.meta_key() || event.alt_key()) =>
                {
                    Web.set_focus(&input.id());
                    input.select();
                }
                _ => return,
            }
            event.prevent_default();
        },
    )
}

fn input(id: &str) -> Option<HtmlInputElement> {
    element(id)?.dyn_into().ok()
}
