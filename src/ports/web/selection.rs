//! Selected words of the report, and pressed links to places, as `boot.js` reports them.

use super::Subscription;
use super::script::watch_script;
use crate::contract::events;
use crate::ports::End;

/// Calls back with both ends of the selection in the report's text.
///
/// `None` means that no words of it are selected any more, with true if something else is.
pub(super) fn watch_selection(
    on_select: impl Fn(Option<(End, End)>, bool) + 'static,
) -> Subscription {
    watch_script(events::SELECTION, move |told| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "they are counts, and `as` saturates"
        )]
        let number = |index| told.get(index).as_f64().unwrap_or_default() as u32;
        let end = |index| {
            Some(End {
                id: told.get(index).as_string()?,
                nth: number(index + 1),
                offset: number(index + 2),
                length: number(index + 3),
            })
        };
        on_select(end(0).zip(end(4)), told.length() > 0);
    })
}

/// Calls back with the id of each place whose link is pressed.
pub(super) fn watch_place_links(on_press: impl Fn(String) + 'static) -> Subscription {
    watch_script(events::PLACE, move |told| {
        on_press(told.get(0).as_string().unwrap_or_default());
    })
}
