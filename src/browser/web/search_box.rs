//! The search box: its text, and its keyboard shortcuts.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::Subscription;
use super::root::{document, element, get_root_attribute};
use super::timer::Timer;
use crate::contract::Setting;

/// Time without typing after which a query counts as settled, in milliseconds.
///
/// It is longer than between two letters and shorter than readers wait.
const SETTLING: i32 = 600;

/// The `keyCode` of keys that an input method takes; some browsers report it by nothing else.
const KEY_CODE_OF_INPUT_METHOD: u32 = 229;

/// Elements that handle keys themselves.
const FIELDS: &str = "input, textarea, select, dialog, [contenteditable]";

/// Events of a search box.
pub trait SearchEvents {
    /// Called when the box gets the focus.
    fn focused(&self);
    /// Called when the text changes, or an input method has finished composing it.
    fn typed(&self, query: String);
    /// Called when the reader has paused typing.
    fn settled(&self);
    /// Called when the reader commits a changed text, such as by leaving the box.
    fn left(&self, query: String);
    /// Called when Enter is pressed, with or without Shift.
    fn entered(&self, with_shift: bool);
    /// Called when Escape is pressed.
    fn escaped(&self);
}

/// Calls `events` for the search box with this id.
///
/// Anywhere but in another field, `/` moves the focus to it unless the reader has switched that off, and Escape is
/// reported while the box has a text. Text that an input method composes is reported once it has settled; keys that
/// the input method takes, such as Enter, are not reported.
pub fn watch_search_box(id: &'static str, events: impl SearchEvents + 'static) -> Subscription {
    let Some(input) = input(id) else {
        return Subscription::new(Vec::new());
    };
    let events = Rc::new(events);
    let is_composing = Rc::new(Cell::new(false));
    let settle = Rc::new(Timer::new(SETTLING, {
        let (events, is_composing) = (Rc::clone(&events), Rc::clone(&is_composing));
        let input = input.clone();
        move || {
            // Android composes Latin letters too, and the composition may never end.
            if is_composing.get() {
                events.typed(input.value());
            }
            events.settled();
        }
    }));
    let names = [
        "focus",
        "compositionstart",
        "compositionend",
        "input",
        "change",
    ];
    let subscriptions = names.map(|name| {
        let (events, input) = (Rc::clone(&events), input.clone());
        let (is_composing, settle) = (Rc::clone(&is_composing), Rc::clone(&settle));
        EventListener::new(&input.clone(), name, move |_| match name {
            "focus" => events.focused(),
            "compositionstart" => {
                is_composing.set(true);
                settle.stop();
            }
            "change" => events.left(input.value()),
            "input" if is_composing.get() => settle.start(),
            _ => {
                is_composing.set(false);
                settle.start();
                events.typed(input.value());
            }
        })
    });
    let mut subscriptions = Vec::from(subscriptions);
    subscriptions.push(watch_keys(input, is_composing, events));
    Subscription::new(subscriptions)
}

/// Sets the text of the search box, unless it has that text.
pub fn set_search_text(id: &str, text: &str) {
    if let Some(input) = input(id)
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Gives an element the focus, without scrolling.
pub fn set_focus(id: &str) {
    focus(&format!("#{id}"));
}

/// Returns true if no element has the focus, as when the one that had it has gone.
pub fn is_focus_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| focused.tag_name() == "BODY")
}

/// Gives an element the focus if the element that had it has gone.
pub fn set_focus_back(id: &str) {
    if is_focus_lost() {
        set_focus(id);
    }
}

/// Gives the focus to the link of a place, else the place, else the body, without scrolling.
pub fn set_focus_at(id: &str) {
    if id.is_empty() || !(focus(&format!("#{id} > .place-link")) || focus(&format!("#{id}"))) {
        focus("#body");
    }
}

fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

fn watch_keys(
    input: HtmlInputElement,
    is_composing: Rc<Cell<bool>>,
    events: Rc<impl SearchEvents + 'static>,
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
            if is_composing.get() || is_taken {
                return;
            }
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
                    && get_root_attribute(Setting::Shortcut.name()).as_deref() != Some("off")
                    && !(event.ctrl_key() || event.meta_key() || event.alt_key()) =>
                {
                    set_focus(&input.id());
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
