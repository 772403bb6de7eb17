//! The values of form controls that events carry.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Returns the value of the input that is the event's target; empty for other targets.
pub fn value(event: &Event) -> String {
    let target = event.target();
    let control = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    control.map(|control| control.value()).unwrap_or_default()
}
