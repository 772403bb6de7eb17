//! A stream: the folded text of all fields, with a map from its bytes to the original's.

use std::ops::Range;

use memchr::memmem;

use super::folding::{Tables, is_soft};

/// The separator between fields; no folded query contains it.
pub(super) const SEPARATOR: char = '\n';

/// Folded text with its mapping to the original.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    text: String,
    /// Pairs of folded and original byte offsets, one wherever the distance between the two changes.
    /// Most hanzi fold to themselves, so there are few.
    shifts: Vec<(u32, u32)>,
    drops_soft: bool,
    /// The number of bytes of the original folded so far.
    passed: u32,
    is_after_whitespace: bool,
}

impl Stream {
    /// Returns an empty stream that keeps or drops soft characters.
    pub(super) fn new(drops_soft: bool) -> Self {
        Self {
            drops_soft,
            ..Self::default()
        }
    }

    /// Appends a field and a separator.
    pub(super) fn push_field(&mut self, text: &str, tables: &Tables) {
        self.push(text, tables);
        self.text.push(SEPARATOR);
        self.passed += 1;
        self.is_after_whitespace = false;
    }

    pub(super) fn push(&mut self, text: &str, tables: &Tables) {
        for character in text.chars() {
            let start = self.text.len();
            let (drops_soft, folded_text) = (self.drops_soft, &mut self.text);
            let is_after_whitespace = &mut self.is_after_whitespace;
            tables.fold(character, &mut |folded| {
                // Runs of whitespace collapse to one space.
                let is_dropped =
                    (folded == ' ' && *is_after_whitespace) || (drops_soft && is_soft(folded));
                *is_after_whitespace = folded == ' ';
                if !is_dropped {
                    folded_text.push(folded);
                }
            });
            let length = to_u32(character.len_utf8());
            let folded_length = to_u32(self.text.len() - start);
            if folded_length > 0 {
                self.shift(to_u32(start), self.passed);
            }
            self.passed += length;
            if folded_length != 0 && folded_length != length {
                self.shift(to_u32(self.text.len()), self.passed);
            }
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// All non-overlapping occurrences from the left, in bytes of the folded text.
    pub(super) fn find(&self, query: &str) -> Vec<Range<usize>> {
        let starts = memmem::find_iter(self.text.as_bytes(), query.as_bytes());
        starts.map(|start| start..start + query.len()).collect()
    }

    /// The byte of the original that the folded byte at `offset` came from, or one in the same character.
    pub(super) fn original(&self, offset: usize) -> u32 {
        let offset = to_u32(offset);
        let after = self.shifts.partition_point(|shift| shift.0 <= offset);
        let shift = after.checked_sub(1).and_then(|at| self.shifts.get(at));
        let (folded, original) = shift.copied().unwrap_or_default();
        let plain = original + (offset - folded);
        // A character may fold to more bytes than its own.
        let next = self.shifts.get(after).map(|next| next.1);
        next.map_or(plain, |next| plain.min(next - 1))
    }

    /// The memory that the stream takes, in bytes.
    pub(super) fn size(&self) -> usize {
        self.text.capacity() + self.shifts.capacity() * size_of::<(u32, u32)>()
    }

    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.shifts.shrink_to_fit();
    }

    fn shift(&mut self, folded: u32, original: u32) {
        let last = self.shifts.last().copied().unwrap_or_default();
        let is_same =
            folded >= last.0 && original >= last.1 && folded - last.0 == original - last.1;
        if last == (folded, original) || is_same {
            return;
        }
        // Dropped text leaves two pairs for one folded byte; the first is the end of the preceding text.
        self.shifts.push((folded, original));
    }
}

/// Folds a text on its own.
pub(super) fn folded(text: &str, drops_soft: bool, tables: &Tables) -> String {
    let mut stream = Stream::new(drops_soft);
    stream.push(text, tables);
    stream.text
}

/// Saturating conversion of an offset; no page reaches 4 GB.
fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
