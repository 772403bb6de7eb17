//! The report's text: where it is marked, and which key points are open.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{BrowserEvent, Memory, Subscription};
use crate::ports::{End, Marks};

/// What a tab knows of the report's text.
#[derive(Default)]
pub(super) struct Text {
    /// The marks of each element that has some, by selector and index.
    marks: BTreeMap<(String, u32), Vec<(u32, u32)>>,
}

/// Key points shown alone.
#[derive(Debug)]
pub struct MemoryKeyPoints {
    memory: Memory,
    opened: RefCell<BTreeSet<String>>,
}

impl Memory {
    /// Returns the number of marks in the text.
    pub fn mark_count(&self) -> usize {
        self.state().text.marks.values().map(Vec::len).sum()
    }
}

impl Marks for Memory {
    type KeyPoints = MemoryKeyPoints;

    fn set_marks(&self, selector: &str, nth: u32, ranges: &[(u32, u32)], _text: &str) {
        let place = (selector.to_owned(), nth);
        let mut state = self.state();
        if ranges.is_empty() {
            state.text.marks.remove(&place);
        } else {
            state.text.marks.insert(place, ranges.to_owned());
        }
        let ranges = ranges.iter().map(|range| format!(" {}", range_of(*range)));
        let ranges: String = ranges.collect();
        state.log.push(format!("mark {selector} {nth}:{ranges}"));
    }

    fn set_current_mark(&self, place: Option<(&str, u32, u32)>, is_brought_in_view: bool) {
        let place = place.map(|(selector, nth, mark)| format!("{selector} {nth}: {mark}"));
        let verb = if is_brought_in_view { "show" } else { "name" };
        self.write(match place {
            Some(place) => format!("{verb} mark {place}"),
            None => "no current mark".to_owned(),
        });
    }

    fn set_quoted(&self, selector: &str, nth: u32, range: (u32, u32), _text: &str) {
        self.write(format!("quote {selector} {nth}: {}", range_of(range)));
    }

    fn start_key_points(&self, _names: impl Fn(&str) -> [String; 2]) -> MemoryKeyPoints {
        self.write("key points alone");
        MemoryKeyPoints {
            memory: self.clone(),
            opened: RefCell::default(),
        }
    }

    fn open_key_point(&self, key_points: &MemoryKeyPoints, id: &str) -> bool {
        let is_new = key_points.opened.borrow_mut().insert(id.to_owned());
        if is_new {
            self.write(format!("open key point of {id}"));
        }
        is_new
    }

    fn watch_selection(
        &self,
        on_select: impl Fn(Option<(End, End)>, bool) + 'static,
    ) -> Subscription {
        self.listen(move |event| match event {
            BrowserEvent::Selected(ends) => on_select(ends.clone(), false),
            BrowserEvent::SelectedElsewhere => on_select(None, true),
            _ => {}
        })
    }

    fn watch_place_links(&self, on_press: impl Fn(String) + 'static) -> Subscription {
        self.listen(move |event| {
            if let BrowserEvent::PlaceLinkPressed(id) = event {
                on_press(id.clone());
            }
        })
    }
}

impl Drop for MemoryKeyPoints {
    fn drop(&mut self) {
        self.memory.write("whole text");
    }
}

fn range_of((start, end): (u32, u32)) -> String {
    format!("{start}-{end}")
}
