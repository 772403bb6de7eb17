//! The body text: all text of a report's body in one piece, as quotations see it.

use std::ops::Range;

/// A place between two characters of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: usize,
    /// How many of its characters stand before the place.
    pub character: u32,
}

/// Fields of text one behind the other, a line break before the first, between two and behind the last; but a tab
/// between two of one block.
#[derive(Clone, Debug)]
pub struct BodyText {
    text: String,
    /// Of each field its number and where it begins, in bytes.
    starts: Vec<(usize, usize)>,
}

impl BodyText {
    /// Binds fields, given in order: of each its number, its text, and whether it goes on the block of the field
    /// before it.
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

    /// The byte of a place; `None` where there is no such field.
    pub(super) fn offset(&self, place: Place) -> Option<usize> {
        let index = self
            .starts
            .iter()
            .position(|(field, _)| *field == place.field)?;
        let (start, words) = (self.starts.get(index)?.1, self.words(index)?);
        let inside = words.char_indices().nth(place.character as usize);
        Some(start + inside.map_or(words.len(), |(at, _)| at))
    }

    /// The field that a byte stands in.
    pub(super) fn field_at(&self, offset: usize) -> Option<usize> {
        Some(self.starts.get(self.index_at(offset))?.0)
    }

    /// A range of bytes as ranges of characters in fields.
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
        let behind = self.starts.partition_point(|(_, start)| *start <= offset);
        behind.saturating_sub(1)
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
