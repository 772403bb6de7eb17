//! Quotations: words of a report with what stands around them, found again though the report is edited elsewhere.
//!
//! A quotation is what the W3C's Web Annotation Data Model calls a `TextQuoteSelector`: exact words, and so much
//! of the text before and behind them that no other place has all three. Context stays within the field, a paragraph
//! or a cell, where that is enough, and never crosses the end of a block, a paragraph or a table, so that an edit of
//! another block cannot touch it.

use std::ops::Range;

use memchr::memmem;

mod address;
mod body_text;

pub use address::{PARAMETERS, address_of, quotation_of};
pub use body_text::{BodyText, Place};

/// How much context a quotation has at least, in characters, where the block has so much.
const CONTEXT: usize = 16;

/// Words of a report. A line break is a block's end, a tab that of a cell before another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    /// The words themselves, never none.
    pub exact: String,
    /// What stands before them in their block; a line break first where the block begins there.
    pub before: String,
    /// What stands behind them in their block; a line break last where the block ends there.
    pub after: String,
    /// Where an address had no room for all of these three: how long what stands before, the words, and what stands
    /// behind are, in bytes, and the digest of the whole. Zeros where nothing is left out.
    pub checksum: [u32; 4],
}

impl Quotation {
    /// Quotes the text between two places, without outer blanks; `None` where there is nothing but blanks.
    pub fn new(body_text: &BodyText, start: Place, end: Place) -> Option<Self> {
        let text = body_text.text();
        let (start, end) = (body_text.offset(start)?, body_text.offset(end)?);
        let between = text.get(start..end)?;
        let exact = between.trim();
        let start = start + (between.len() - between.trim_start().len());
        let end = start + exact.len();
        if exact.is_empty() {
            return None;
        }
        let mut quotation = Self {
            exact: exact.to_owned(),
            ..Self::default()
        };
        for is_block in [false, true] {
            let is_end = |one| one == '\n' || one == '\t' && !is_block;
            let before = text.get(text.get(..start)?.rfind(is_end)?..start)?;
            let after = text.get(end..)?;
            let after = after.get(..=after.find(is_end)?)?;
            let mut length = CONTEXT;
            loop {
                last(before, length).clone_into(&mut quotation.before);
                first(after, length).clone_into(&mut quotation.after);
                if quotation.places(text).nth(1).is_none() {
                    return Some(quotation);
                }
                if length > before.len().max(after.len()) {
                    break;
                }
                length *= 2;
            }
        }
        Some(quotation)
    }

    /// Where the words stand now: the ranges of characters in each field they touch. `near` are the fields of the
    /// place that the address names, which decides between places that are the same in everything. `None` where the
    /// words, or what stood around them, were edited, since reports repeat themselves, so that half the context may
    /// as well be that of another place; or where nothing tells which of several places it is.
    pub fn find(
        &self,
        body_text: &BodyText,
        near: &Range<usize>,
    ) -> Option<Vec<(usize, Range<u32>)>> {
        let mut places: Vec<Range<usize>> = self.places(body_text.text()).collect();
        if places.len() > 1 {
            let field = |place: &Range<usize>| body_text.field_at(place.start);
            places.retain(|place| field(place).is_some_and(|field| near.contains(&field)));
        }
        match places.as_slice() {
            [place] => Some(body_text.ranges(place.clone())),
            _ => None,
        }
    }

    /// Where the exact words stand in just this context, in bytes.
    fn places<'text>(&'text self, text: &'text str) -> impl Iterator<Item = Range<usize>> + 'text {
        let [before, words, after, sealed] = self.checksum.map(|number| number as usize);
        let is_sealed = words > 0;
        let behind = if is_sealed { "" } else { &self.after };
        let sought = [&*self.before, &self.exact, behind].concat();
        let words = if is_sealed { words } else { self.exact.len() };
        let mut from = 0;
        let starts = std::iter::from_fn(move || {
            let at = from + memmem::find(text.get(from..)?.as_bytes(), sought.as_bytes())?;
            // One place may begin within another.
            from = at + text.get(at..)?.chars().next()?.len_utf8();
            Some(at + self.before.len())
        });
        starts.filter_map(move |start| {
            let end = start + words;
            let whole = text.get(start.checked_sub(before)?..end + after)?;
            (!is_sealed || digest(whole) as usize == sealed).then_some(start..end)
        })
    }
}

/// The 32-bit FNV-1a hash of a text. Addresses that people keep depend on it, so it never changes. Texts of one length
/// that differ in one byte never have the same.
fn digest(text: &str) -> u32 {
    let step = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811c_9dc5, step)
}

/// The last `length` characters of a text.
fn last(text: &str, length: usize) -> &str {
    let from = text.char_indices().rev().nth(length.saturating_sub(1));
    text.get(from.map_or(0, |(at, _)| at)..).unwrap_or_default()
}

/// The first `length` characters of a text.
fn first(text: &str, length: usize) -> &str {
    let to = text.char_indices().nth(length);
    text.get(..to.map_or(text.len(), |(at, _)| at))
        .unwrap_or_default()
}
