//! Marks: highlights every hit in the text, and the current one among them.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::ports::{Ports, SlicedTask};
use crate::state::{Context, Model};
use ::document::CharRange;
use ::search::{Hit, Place, SearchResults};

/// The marks on the page.
#[derive(Debug)]
pub(super) struct Marking<P: Ports> {
    ports: P,
    /// The results that are marked once the slices are done.
    marked: Rc<SearchResults>,
    /// The fields not yet marked.
    pending: Rc<RefCell<VecDeque<usize>>>,
    slices: Option<SlicedTask<P>>,
}

impl<P: Ports> Marking<P> {
    pub(super) fn new(ports: &P) -> Self {
        Self {
            ports: ports.clone(),
            marked: Rc::default(),
            pending: Rc::default(),
            slices: None,
        }
    }

    /// Marks every hit after the next paint, those near the reader first. Fields with the same marks stay untouched.
    pub(super) fn mark(&mut self, context: &Context, model: &Model) {
        let old = std::mem::replace(&mut self.marked, Rc::clone(&model.search.found));
        let new = Rc::clone(&self.marked);
        let mut changes = changes(context, &old.hits, &new.hits, &self.pending.borrow());
        let near = changes
            .iter()
            .position(|field| context.search_index().section_of(*field) >= model.reading.section);
        changes.rotate_left(near.unwrap_or(0));
        let (ports, context) = (self.ports.clone(), context.clone());
        self.pending = Rc::new(RefCell::new(changes));
        let pending = Rc::clone(&self.pending);
        self.slices = Some(SlicedTask::start(&self.ports, move || {
            let next = pending.borrow_mut().pop_front();
            if let Some(field) = next {
                mark_field(&ports, &context, field, hits_of(&new.hits, field));
            }
            next.is_some()
        }));
    }

    /// Makes the current hit's mark the current one, and may scroll it into view; none without a current hit.
    pub(super) fn show_current(&self, context: &Context, model: &Model, is_brought_in_view: bool) {
        let hits = &model.search.found.hits;
        let Some((current, hit)) = model.search.current_hit() else {
            return self.ports.set_current_mark(None, false);
        };
        // The slices may not have marked this field yet, and must not mark it later.
        self.pending
            .borrow_mut()
            .retain(|field| *field != hit.field);
        mark_field(&self.ports, context, hit.field, hits_of(hits, hit.field));
        let first = hits.partition_point(|other| other.field < hit.field);
        let Some((selector, nth)) = selector(context, hit.field) else {
            return;
        };
        let mark = u32::try_from(current - first).unwrap_or(u32::MAX);
        self.ports
            .set_current_mark(Some((&selector, nth, mark)), is_brought_in_view);
    }
}

/// Returns the selector of a field's element, and its index among the elements found.
pub(super) fn selector(context: &Context, field: usize) -> Option<(String, u32)> {
    let (selector, nth) = match context.search_index().place(field)? {
        Place::Title => ("h1".to_owned(), 0),
        Place::Metadata(row) => (".metadata td".to_owned(), *row),
        Place::Heading(entry) => {
            let section = context.section(*entry)?;
            (format!("#{} > details > summary > *", section.id), 0)
        }
        Place::Text(id) => (format!("#{id}"), 0),
        Place::Cell { table, cell } => (format!("#{table} th, #{table} td"), *cell),
    };
    Some((selector, u32::try_from(nth).ok()?))
}

/// Converts ranges of characters, in ascending order, to UTF-16 offsets.
pub(super) fn utf16_ranges(text: &str, ranges: impl Iterator<Item = CharRange>) -> Vec<(u32, u32)> {
    let mut characters = text.chars();
    let (mut passed, mut offset) = (0, 0);
    let mut offset_at = |character: u32| {
        while passed < character
            && let Some(next) = characters.next()
        {
            passed += 1;
            offset += if next > '\u{FFFF}' { 2 } else { 1 };
        }
        offset
    };
    ranges
        .map(|range| (offset_at(range.start), offset_at(range.end)))
        .collect()
}

/// Returns the fields whose marks differ, in reading order.
///
/// Pending fields may have marks of any earlier query.
fn changes(
    context: &Context,
    mut old: &[Hit],
    mut new: &[Hit],
    pending: &VecDeque<usize>,
) -> VecDeque<usize> {
    let mut differs = vec![false; context.search_index().field_count()];
    for field in pending {
        if let Some(differs) = differs.get_mut(*field) {
            *differs = true;
        }
    }
    let changed = differs.into_iter().enumerate().filter(|(field, differs)| {
        let is_same = take(&mut old, *field) == take(&mut new, *field);
        *differs || !is_same
    });
    changed.map(|(field, _)| field).collect()
}

/// Removes and returns the hits of `field`, which must be first.
fn take<'hits>(hits: &mut &'hits [Hit], field: usize) -> &'hits [Hit] {
    let behind = hits.iter().position(|hit| hit.field != field);
    let (taken, rest) = hits.split_at(behind.unwrap_or(hits.len()));
    *hits = rest;
    taken
}

/// Returns the hits of one field. `hits` are in reading order.
fn hits_of(hits: &[Hit], field: usize) -> &[Hit] {
    let start = hits.partition_point(|hit| hit.field < field);
    let end = hits.partition_point(|hit| hit.field <= field);
    &hits[start..end]
}

fn mark_field(ports: &impl Ports, context: &Context, field: usize, hits: &[Hit]) {
    if let Some((selector, nth)) = selector(context, field) {
        let text = context.search_index().text(context.report(), field);
        let ranges = utf16_ranges(&text, hits.iter().map(|hit| hit.range));
        ports.set_marks(&selector, nth, &ranges, &text);
    }
}
