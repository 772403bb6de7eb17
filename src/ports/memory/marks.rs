//! The report's text: its painted ranges and its open key points.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{BrowserEvent, Memory, Subscription};
use crate::ports::{End, Marks};

/// The report's text as a tab knows it.
#[derive(Default)]
pub(super) struct Text {
    /// Number of ranges painted of each kind that has some.
    painted: BTreeMap<String, usize>,
}

/// Key points shown alone.
#[derive(Debug)]
pub struct MemoryKeyPoints {
    memory: Memory,
    opened: RefCell<BTreeSet<String>>,
}

impl Memory {
    /// Returns the number of ranges that are painted as one of `contract::kinds`.
    pub fn painted_count(&self, kind: &str) -> usize {
        self.state().text.painted.get(kind).copied().unwrap_or(0)
    }
}

impl Marks for Memory {
    type KeyPoints = MemoryKeyPoints;

    fn set_painted(&self, kind: &str, (selector, nth): (&str, u32), _length: u32, offsets: &[u32]) {
        let ranges = offsets.chunks(2).map(|ends| match ends {
            [start, end] => format!(" {start}-{end}"),
            _ => " ?".to_owned(),
        });
        let ranges: String = ranges.collect();
        let mut state = self.state();
        let painted = state.text.painted.entry(kind.to_owned()).or_default();
        *painted += offsets.len() / 2;
        state
            .log
            .push(format!("paint {kind} {selector} {nth}:{ranges}"));
    }

    fn set_unpainted(&self, kind: &str) {
        let painted = self.state().text.painted.remove(kind);
        if painted.is_some() {
            self.write(format!("unpaint {kind}"));
        }
    }

    fn set_current_in_view(&self) {
        self.write("show current");
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
