//! The values of form controls: natively no control has an event.

use yew::prelude::Event;

/// Returns an empty value.
pub fn value(_event: &Event) -> String {
    String::new()
}
