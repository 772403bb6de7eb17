//! The report's text on the page.

use super::key_points::KeyPoints;
use super::{Subscription, Web, ranges, selection};
use crate::ports::{End, Marks};

impl Marks for Web {
    type KeyPoints = KeyPoints;

    fn set_painted(&self, kind: &str, (selector, nth): (&str, u32), length: u32, offsets: &[u32]) {
        ranges::paint(kind, selector, nth, length, offsets);
    }

    fn set_unpainted(&self, kind: &str) {
        ranges::clear(kind);
    }

    fn set_current_in_view(&self) {
        ranges::bring();
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
