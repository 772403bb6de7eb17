//! What events of controls tell.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The value of the control that the event is of; empty for what has none.
pub fn value(event: &Event) -> String {
    let target = event.target();
    let control = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    control.map(|control| control.value()).unwrap_or_default()
}
