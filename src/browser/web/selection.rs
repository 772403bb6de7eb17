//! Picking: which words of the report the reader selects, and whose link is pressed. `boot.js` looks.

use super::Subscription;
use super::script::watch_script;
use crate::contract::events;

/// An end of a selection: the id of its block or section, which of the texts there it is in, as tables have
/// several, and how many UTF-16 units stand before it.
pub type End = (String, u32, u32);

/// Tells both ends of what is selected of the report's text; `None` once nothing is, unless that is because
/// the reader came into the bar that is about the selection.
pub fn watch_selection(on_select: impl Fn(Option<(End, End)>) + 'static) -> Subscription {
    watch_script(events::SELECTION, move |told| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "they count what is there, and `as` saturates"
        )]
        let number = |index| told.get(index).as_f64().unwrap_or_default() as u32;
        let end = |index| {
            let id = told.get(index).as_string()?;
            Some((id, number(index + 1), number(index + 2)))
        };
        on_select(end(0).zip(end(3)));
    })
}

/// Tells the id of the place whose link was pressed.
pub fn watch_place_links(on_press: impl Fn(String) + 'static) -> Subscription {
    watch_script(events::PLACE, move |told| {
        on_press(told.get(0).as_string().unwrap_or_default());
    })
}
