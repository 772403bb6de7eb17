//! Quotations: words of a report with what stands around them, found again though the report is edited elsewhere.
//!
//! A quotation is what the W3C's Web Annotation Data Model calls a `TextQuoteSelector`: exact words, and so much
//! of the text before and behind them that no other place has all three. Context never crosses the end of a
//! block, so that an edit of another block cannot touch it.

use memchr::memmem;

mod address;
mod folio;

pub use address::{PARAMETERS, address_of};
pub use folio::{Folio, Place};

/// How much context a quotation has at least, in characters, where the block has so much.
const CONTEXT: usize = 16;

/// Words of a report. A line break is a block's end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    /// The words themselves, never none.
    pub exact: String,
    /// What stands before them in their block; a line break first where the block begins there.
    pub before: String,
    /// What stands behind them in their block; a line break last where the block ends there.
    pub after: String,
}

impl Quotation {
    /// Quotes the text between two places, without outer blanks; `None` where there is nothing but blanks.
    pub fn new(folio: &Folio, start: Place, end: Place) -> Option<Self> {
        let text = folio.text();
        let (start, end) = (folio.offset(start)?, folio.offset(end)?);
        let between = text.get(start..end)?;
        let exact = between.trim();
        let start = start + (between.len() - between.trim_start().len());
        let end = start + exact.len();
        if exact.is_empty() {
            return None;
        }
        let mut length = CONTEXT;
        loop {
            let before = last(text.get(..start)?, length);
            let after = first(text.get(end..)?, length);
            let quotation = Self {
                exact: exact.to_owned(),
                before: before.to_owned(),
                after: after.to_owned(),
            };
            let is_whole = before.starts_with('\n') && after.ends_with('\n');
            if is_whole || quotation.places(text).nth(1).is_none() {
                return Some(quotation);
            }
            length *= 2;
        }
    }

    /// Where the words stand now: the ranges of characters in each field they touch. `near` is the field that the
    /// address names, which decides between places that are the same in everything. `None` where the words, or
    /// what stood around them, were edited: reports repeat themselves, so that half the context may as well be
    /// that of another place.
    pub fn find(
        &self,
        folio: &Folio,
        near: Option<usize>,
    ) -> Option<Vec<(usize, std::ops::Range<u32>)>> {
        let text = folio.text();
        let places: Vec<usize> = self.places(text).collect();
        let start = match places.as_slice() {
            [] => return None,
            [start] => *start,
            several => {
                let is_near = |start: &&usize| near.is_some() && folio.field_at(**start) == near;
                *several.iter().find(is_near).or(several.first())?
            }
        };
        Some(folio.ranges(start..start + self.exact.len()))
    }

    /// Where the exact words stand in just this context, in bytes.
    fn places<'text>(&'text self, text: &'text str) -> impl Iterator<Item = usize> + 'text {
        let sought = [&*self.before, &self.exact, &self.after].concat();
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + memmem::find(text.get(from..)?.as_bytes(), sought.as_bytes())?;
            // One place may begin within another.
            from = at + text.get(at..)?.chars().next()?.len_utf8();
            Some(at + self.before.len())
        })
    }
}

/// The last `length` characters of the block that `text` ends in, or the whole of it with its beginning.
fn last(text: &str, length: usize) -> &str {
    let block = text.rfind('\n').unwrap_or_default();
    let block = text.get(block..).unwrap_or_default();
    let from = block.char_indices().rev().nth(length.saturating_sub(1));
    block
        .get(from.map_or(0, |(at, _)| at)..)
        .unwrap_or_default()
}

/// The first `length` characters of the block that `text` begins in, or the whole of it with its end.
fn first(text: &str, length: usize) -> &str {
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    let block = text.get(..end).unwrap_or_default();
    let to = block.char_indices().nth(length);
    block
        .get(..to.map_or(block.len(), |(at, _)| at))
        .unwrap_or_default()
}
