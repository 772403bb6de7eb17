//! The search box: what is typed into it, and the keys that mean more than letters there.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::Watch;
use super::document::{document, element};
use super::timer::Timer;

/// How long nothing is typed before a query counts as settled, in milliseconds: longer than between
/// two letters, shorter than anyone waits.
const SETTLING: i32 = 600;

/// What `keyCode` is while an input method takes the keys; some tell it by nothing else.
const KEY_CODE_OF_INPUT_METHOD: u32 = 229;

/// What happens in a search box.
pub trait SearchEvents {
    /// The text changed, or an input method has finished with it.
    fn typed(&self, query: String);
    /// Nothing was typed for a while.
    fn settled(&self);
    /// Enter was pressed, with Shift or without.
    fn entered(&self, with_shift: bool);
    /// Escape was pressed.
    fn escaped(&self);
}

/// Tells what happens in the search box, and lets `/` lead to it from anywhere but another field.
///
/// While an input method composes nothing is told, and its Enter belongs to it.
pub fn watch_search_box(id: &'static str, events: impl SearchEvents + 'static) -> Watch {
    let Some(input) = input(id) else {
        return Watch::new(Vec::new());
    };
    let events = Rc::new(events);
    let is_composing = Rc::new(Cell::new(false));
    let settle = Timer::new(SETTLING, {
        let events = Rc::clone(&events);
        move || events.settled()
    });
    let tell: Rc<dyn Fn()> = Rc::new({
        let (events, input) = (Rc::clone(&events), input.clone());
        move || {
            settle.start();
            events.typed(input.value());
        }
    });

    let listen = |name: &'static str, on_event: Box<dyn Fn(&Event)>| {
        EventListener::new_with_options(
            &input,
            name,
            EventListenerOptions::enable_prevent_default(),
            move |event| on_event(event),
        )
    };
    let started = {
        let is_composing = Rc::clone(&is_composing);
        listen(
            "compositionstart",
            Box::new(move |_| is_composing.set(true)),
        )
    };
    let ended = {
        let (is_composing, tell) = (Rc::clone(&is_composing), Rc::clone(&tell));
        listen(
            "compositionend",
            Box::new(move |_| {
                is_composing.set(false);
                tell();
            }),
        )
    };
    let typed = {
        let is_composing = Rc::clone(&is_composing);
        listen(
            "input",
            Box::new(move |_| {
                if !is_composing.get() {
                    tell();
                }
            }),
        )
    };
    let pressed = listen(
        "keydown",
        Box::new(move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let is_the_methods = event.key_code() == KEY_CODE_OF_INPUT_METHOD;
            if is_composing.get() || event.is_composing() || is_the_methods {
                return;
            }
            match event.key().as_str() {
                "Enter" => events.entered(event.shift_key()),
                "Escape" => events.escaped(),
                _ => return,
            }
            event.prevent_default();
        }),
    );
    Watch::new(vec![started, ended, typed, pressed, watch_slash(input)])
}

/// Writes into the search box, unless that stands there already.
pub fn set_search_text(id: &str, text: &str) {
    if let Some(input) = input(id)
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Gives an element the focus, without moving the page.
pub fn set_focus(id: &str) {
    focus(&format!("#{id}"));
}

/// Does so where what had the focus has gone with it.
pub fn set_focus_back(id: &str) {
    let focused = document().active_element();
    if focused.is_none_or(|focused| focused.tag_name() == "BODY") {
        set_focus(id);
    }
}

/// Gives the focus to the link of the place with this id, or to the place itself, without moving the
/// page; to the text where there is no such place.
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

fn watch_slash(input: HtmlInputElement) -> EventListener {
    EventListener::new_with_options(
        &document(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let is_with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
            if event.key() != "/" || is_with_others || event.is_composing() || is_typing(event) {
                return;
            }
            event.prevent_default();
            set_focus(&input.id());
            input.select();
        },
    )
}

fn is_typing(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        target.is_content_editable()
            || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    })
}

fn input(id: &str) -> Option<HtmlInputElement> {
    element(id)?.dyn_into().ok()
}
