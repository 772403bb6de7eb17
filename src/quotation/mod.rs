//! Quotations: words of a report with their context, found again after edits elsewhere in the report.
//!
//! A quotation is a `TextQuoteSelector` of the W3C's Web Annotation Data Model: exact words, and enough of the text
//! before and after them that no other place has all three. Context stays within the field (a paragraph or a cell) if
//! that is enough, and never crosses the end of the block (a paragraph or a table), so that edits of other blocks
//! cannot affect it.

use std::ops::Range;

use memchr::memmem;

mod address;
mod body_text;

pub use address::{PARAMETERS, address_of, quotation_of};
pub use body_text::{BodyText, Place};

/// Minimum length of the context on each side in characters, if the block has that much.
const CONTEXT: usize = 16;

/// Words of a report. A line break is the end of a block, a tab that of a cell before another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    /// The quoted words, never empty.
    pub exact: String,
    /// The context before the words; begins with a line break if the block begins there.
    pub before: String,
    /// The context after the words; ends with a line break if the block ends there.
    pub after: String,
    /// The lengths of `before`, `exact` and `after` in bytes and the digest of all three, if shortened.
    ///
    /// An address may have no room for the whole texts. Zeros if nothing was left out.
    pub checksum: [u32; 4],
}

impl Quotation {
    /// Quotes the text between two positions, trimmed; `None` if there is only whitespace.
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

    /// Finds the words and returns the range of characters in each field that they touch.
    ///
    /// `near` are the fields of the place that the address names; it decides between places with the same words and
    /// context. Returns `None` if words or context were edited, since reports repeat themselves and half of the context
    /// may match another place, or if several places remain.
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

    /// Returns the ranges, in bytes, where the words occur in exactly this context.
    fn places<'text>(&'text self, text: &'text str) -> impl Iterator<Item = Range<usize>> + 'text {
        let [before, words, after, expected] = self.checksum.map(|number| number as usize);
        let is_shortened = words > 0;
        let following = if is_shortened { "" } else { &self.after };
        let sought = [&*self.before, &self.exact, following].concat();
        let words = if is_shortened {
            words
        } else {
            self.exact.len()
        };
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
            (!is_shortened || digest(whole) as usize == expected).then_some(start..end)
        })
    }
}

/// Returns the 32-bit FNV-1a hash of a text.
///
/// It must never change, since published addresses depend on it. Texts of the same length that differ in one byte
/// never collide.
fn digest(text: &str) -> u32 {
    let step = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811c_9dc5, step)
}

/// Returns the last `length` characters of a text.
fn last(text: &str, length: usize) -> &str {
    let from = text.char_indices().rev().nth(length.saturating_sub(1));
    text.get(from.map_or(0, |(at, _)| at)..).unwrap_or_default()
}

/// Returns the first `length` characters of a text.
fn first(text: &str, length: usize) -> &str {
    let to = text.char_indices().nth(length);
    text.get(..to.map_or(text.len(), |(at, _)| at))
        .unwrap_or_default()
}
