//! Key points: shows only headings and leads, and the text that the reader goes to.

use crate::browser::{self, KeyPoints};
use crate::state::{Context, Extent, Model};
use crate::texts::Locale;

/// The key points on the page, if they are on.
#[derive(Debug)]
pub(super) struct Shown {
    points: Option<KeyPoints>,
    locale: Locale,
}

impl Shown {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            points: None,
            locale,
        }
    }

    pub(super) fn show(&mut self, context: &Context, before: &Model, after: &Model) {
        if before.extent != after.extent {
            let texts = self.locale.texts();
            let names = |lead: &str| [texts.show_paragraph(lead), texts.hide_paragraph(lead)];
            self.points = (after.extent == Extent::KeyPoints).then(|| KeyPoints::start(names));
            browser::set_layout_noticed();
        }
        let Some(points) = &self.points else {
            return;
        };
        if before.search.current != after.search.current
            || before.search.found != after.search.found
        {
            let hit = after.search.current;
            let hit = hit.and_then(|current| after.search.found.hits.get(current));
            if let Some(id) = hit.and_then(|hit| context.id_of_field(hit.field)) {
                points.open(&id);
            }
        }
        // The browser could not scroll to a hidden target.
        if let Some(target) = &after.target
            && (before.target != after.target || before.scroll_request != after.scroll_request)
            && points.open(target.id())
        {
            browser::set_in_view(target.id());
        }
    }
}
