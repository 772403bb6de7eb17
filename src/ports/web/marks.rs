//! The report's text on the page.

use super::key_points::KeyPoints;
use super::{Subscription, Web, marking, selection};
use crate::ports::{End, Marks};

impl Marks for Web {
    type KeyPoints = KeyPoints;

    fn set_marks(&self, selector: &str, nth: u32, ranges: &[(u32, u32)], text: &str) {
        marking::set_marks(selector, nth, ranges, text);
    }

    fn set_current_mark(&self, place: Option<(&str, u32, u32)>, is_brought_in_view: bool) {
        marking::set_current_mark(place, is_brought_in_view);
    }

    fn set_quoted(&self, selector: &str, nth: u32, range: (u32, u32), text: &str) {
        marking::set_quoted(selector, nth, range, text);
    }

    fn start_key_points(&self, names: impl Fn(&str) -> [String; 2]) -> KeyPoints {
        KeyPoints::start(names)
    }

    fn open_key_point(&self, key_points: &KeyPoints, id: &str) -> bool {
        key_points.open(id)
    }

    fn watch_selection(
        &self,
        on_select: impl Fn(Option<(End, End)>, bool) + 'static,
    ) -> Subscription {
        selection::watch_selection(on_select)
    }

    fn watch_place_links(&self, on_press: impl Fn(String) + 'static) -> Subscription {
        selection::watch_place_links(on_press)
    }
}
