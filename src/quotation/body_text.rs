//! The body text: all text of a report's body in one string, for quotations.

use std::ops::Range;

/// A position between two characters of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: usize,
    /// Number of characters of the field before the position.
    pub character: u32,
}

/// Consecutive fields of text.
///
/// A line break precedes the first field, separates two, and follows the last; a tab separates two of the same block.
#[derive(Clone, Debug)]
pub struct BodyText {
    text: String,
    /// The number and the start, in bytes, of each field.
    starts: Vec<(usize, usize)>,
}

impl BodyText {
    /// Joins fields, given as number, text, and true if the block of the previous field continues.
    pub fn new<Text: AsRef<str>>(fields: impl IntoIterator<Item = (usize, Text, bool)>) -> Self {
        let mut text = String::new();
        let mut starts = Vec::new();
        for (field, words, goes_on) in fields {
            text.push(if goes_on { '\t' } else { '\n' });
            starts.push((field, text.len()));
            text.push_str(words.as_ref());
        }
        text.push('\n');
        Self { text, starts }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the byte offset of a position; `None` if there is no such field.
    pub(super) fn offset(&self, place: Place) -> Option<usize> {
        let index = self
            .starts
            .iter()
            .position(|(field, _)| *field == place.field)?;
        let (start, words) = (self.starts.get(index)?.1, self.words(index)?);
        let inside = words.char_indices().nth(place.character as usize);
        Some(start + inside.map_or(words.len(), |(at, _)| at))
    }

    /// Returns the field that contains a byte offset.
    pub(super) fn field_at(&self, offset: usize) -> Option<usize> {
        Some(self.starts.get(self.index_at(offset))?.0)
    }

    /// Converts a range of bytes to ranges of characters in fields.
    pub(super) fn ranges(&self, bytes: Range<usize>) -> Vec<(usize, Range<u32>)> {
        let mut ranges = Vec::new();
        for index in self.index_at(bytes.start)..self.starts.len() {
            let (Some((field, start)), Some(words)) = (self.starts.get(index), self.words(index))
            else {
                break;
            };
            if *start >= bytes.end {
                break;
            }
            let character = |byte: usize| {
                let inside = byte.saturating_sub(*start).min(words.len());
                let before = words.get(..inside).unwrap_or_default().chars().count();
                u32::try_from(before).unwrap_or(u32::MAX)
            };
            let range = character(bytes.start)..character(bytes.end);
            if !range.is_empty() {
                ranges.push((*field, range));
            }
        }
        ranges
    }

    fn index_at(&self, offset: usize) -> usize {
        let after = self.starts.partition_point(|(_, start)| *start <= offset);
        after.saturating_sub(1)
    }

    fn words(&self, index: usize) -> Option<&str> {
        let start = self.starts.get(index)?.1;
        let end = self
            .starts
            .get(index + 1)
            .map_or(self.text.len(), |(_, start)| *start);
        self.text.get(start..end.checked_sub(1)?)
    }
}
