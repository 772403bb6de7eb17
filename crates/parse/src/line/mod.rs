//! Lines: the facts of a single line of a page, independent of its neighbours.
//!
//! The modules below recognize marks, dates, openings, fields and labels of portals. [`Facts`] are computed once for each
//! line, and again only for a line whose text grows. All stages use them and never compute them again.

pub(crate) mod boilerplate;
pub(crate) mod caption;
pub(crate) mod date;
pub(crate) mod document_number;
mod facts;
pub(crate) mod field;
pub(crate) mod figure;
pub(crate) mod form;
pub(crate) mod key;
pub(crate) mod limits;
pub(crate) mod mark;
pub(crate) mod newspaper;
pub(crate) mod opening;
pub(crate) mod span;
pub(crate) mod vocabulary;

use std::borrow::Cow;

use document::{Boilerplate, BoilerplateKind, Rare};

pub(crate) use facts::{Facts, LONGEST_COUNTED_CHARS};
use span::Span;

/// A non-empty, trimmed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line<'page> {
    /// The line number, counted from 1, empty lines included.
    pub(crate) number: u32,
    /// The column at which the text starts, counted from 1 in characters.
    pub(crate) column: u32,
    /// The place among the lines of the page, by which figures and links find it.
    pub(crate) order: u32,
    /// The width of the leading whitespace, in characters.
    pub(crate) indent: u16,
    pub(crate) sign: Sign,
    /// True if the line continues the paragraph of the previous line across a page number.
    pub(crate) goes_on: bool,
    pub(crate) facts: Facts,
    /// The text, never empty; owned only if several lines of the page were joined.
    text: Cow<'page, str>,
    /// The ranges of the text that markup sets apart, those of one kind in order and without overlap.
    spans: Rare<Span>,
}

/// The kind of line that markup indicates, apart from its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sign {
    #[default]
    None,
    /// A heading with this depth: after number signs, or of a document.
    Heading(u8),
    /// The first line of an item of a document's list, whose bullet is no text.
    Item,
    /// A row of an HTML table, with tabs between cells.
    Row { is_header: bool, is_first: bool },
    /// The caption of the table below it.
    Caption,
}

/// Returns the lines of `page` that are not only whitespace, in order.
///
/// A line ends at LF; CR, tabs, no-break and ideographic spaces at its ends are trimmed.
pub(crate) fn lines(page: &str) -> Vec<Line<'_>> {
    let numbered = page.split('\n').zip(1..);
    numbered
        .filter_map(|(line, number)| Line::trimmed(line.into(), number, 1))
        .collect()
}

impl<'page> Line<'page> {
    /// Returns the line with the text of `raw`, which starts at `column`; `None` if it is only whitespace.
    pub(crate) fn trimmed(raw: Cow<'page, str>, number: u32, column: u32) -> Option<Self> {
        let indent_bytes = raw.len() - raw.trim_start().len();
        let indent_chars = raw.get(..indent_bytes)?.chars().count();
        let indent = u16::try_from(indent_chars).unwrap_or(u16::MAX);
        let column = column.saturating_add(u32::try_from(indent_chars).unwrap_or(u32::MAX));
        let text = match raw {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        };
        (!text.is_empty()).then(|| Self {
            indent,
            ..Self::with_sign(text, number, column, Sign::None)
        })
    }

    /// A line of markup: `raw`, trimmed, with the spans of `raw`; `None` if it is only whitespace.
    pub(crate) fn of_markup(raw: String, spans: &[Span], number: u32) -> Option<Line<'static>> {
        let start = raw.len() - raw.trim_start().len();
        let mut line = Line::trimmed(raw.into(), number, 1)?;
        line.spans = span::within(spans, start, start + line.text.len());
        Some(line)
    }

    /// Returns a line of markup with exactly this `text`.
    pub(crate) fn with_sign(text: Cow<'page, str>, number: u32, column: u32, sign: Sign) -> Self {
        Self {
            number,
            column,
            order: 0,
            indent: 0,
            sign,
            goes_on: false,
            facts: Facts::of(&text),
            text,
            spans: Rare::new(),
        }
    }

    /// Returns the same line with these spans of its text.
    pub(crate) fn with_spans(self, spans: Rare<Span>) -> Self {
        Self { spans, ..self }
    }

    pub(crate) fn spans(&self) -> &[Span] {
        &self.spans
    }

    pub(crate) fn spans_mut(&mut self) -> &mut Rare<Span> {
        &mut self.spans
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn into_text(self) -> String {
        self.text.into_owned()
    }

    /// Returns the text as a slice of the page; `None` if several lines of the page were joined.
    pub(crate) fn page_text(&self) -> Option<&'page str> {
        match self.text {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }

    /// Returns a copy that borrows its text from this line.
    pub(crate) fn borrowed(&self) -> Line<'_> {
        Line {
            text: Cow::Borrowed(&self.text),
            spans: self.spans.clone(),
            ..*self
        }
    }

    /// Returns the line as boilerplate.
    pub(crate) fn boilerplate(&self, kind: BoilerplateKind) -> Boilerplate {
        Boilerplate {
            kind,
            text: self.text.trim().to_owned(),
            line: self.number,
        }
    }

    /// Appends the text of `next`, with its spans, as [`Self::push`] does.
    pub(crate) fn append(&mut self, next: &Line<'_>) {
        let at_bytes = self.text.len();
        span::append(&mut self.spans, next.spans.iter().cloned(), at_bytes);
        self.push(&next.text);
    }

    /// Appends `text`. Mark and form are not updated until [`Self::read_again`], so that a paragraph of a thousand lines is read
    /// only once.
    pub(crate) fn push(&mut self, text: &str) {
        self.text.to_mut().push_str(text);
        self.facts.grow(text);
    }

    /// Computes the facts again, after the text has grown.
    pub(crate) fn read_again(&mut self) {
        self.facts = Facts::of(&self.text);
    }

    /// Returns the text after the mark, or all of it; not trimmed.
    pub(crate) fn title(&self) -> &str {
        let end_bytes = self.facts.mark.map_or(0, |mark| mark.end_bytes());
        self.text.get(end_bytes..).unwrap_or("")
    }

    /// Splits the line at `offset_bytes` and trims both parts; `None` for a part without text.
    pub(crate) fn cut(mut self, offset_bytes: usize) -> (Option<Self>, Option<Self>) {
        let (head, tail) = match std::mem::take(&mut self.text) {
            Cow::Borrowed(text) => {
                let (head, tail) = text.split_at_checked(offset_bytes).unwrap_or((text, ""));
                (Cow::Borrowed(head), Cow::Borrowed(tail))
            }
            Cow::Owned(mut text) => {
                let is_inside = text.is_char_boundary(offset_bytes);
                let tail = is_inside.then(|| text.split_off(offset_bytes));
                (Cow::Owned(text), Cow::Owned(tail.unwrap_or_default()))
            }
        };
        let offset_chars = u32::try_from(head.chars().count()).unwrap_or(u32::MAX);
        let (tail_bytes, after) = (head.len(), self.column.saturating_add(offset_chars));
        let first = self.piece(head, 0, self.column).map(|first| Self {
            indent: self.indent,
            ..first
        });
        (first, self.piece(tail, tail_bytes, after))
    }

    /// Returns the part of the line that is `raw`, which starts at `start_bytes` of its text and at `column`, trimmed.
    pub(crate) fn piece(
        &self,
        raw: Cow<'page, str>,
        start_bytes: usize,
        column: u32,
    ) -> Option<Self> {
        let start = start_bytes + raw.len() - raw.trim_start().len();
        let piece = Self::trimmed(raw, self.number, column)?;
        Some(Self {
            order: self.order,
            spans: span::within(&self.spans, start, start + piece.text.len()),
            ..piece
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, lines};

    #[track_caller]
    fn check(lines: &[Line<'_>], expected: &[(u32, u32, &str)]) {
        let place = |line: &Line<'_>| (line.number, line.column, line.text().to_owned());
        let places: Vec<_> = lines.iter().map(place).collect();
        let expected = expected
            .iter()
            .map(|&(number, column, text)| (number, column, text.to_owned()));
        assert_eq!(places, expected.collect::<Vec<_>>());
    }

    #[test]
    fn trims_whitespace_of_all_kinds() {
        check(
            &lines("\u{3000}\u{3000}甲 乙\t\r\n\n\u{a0}丙"),
            &[(1, 3, "甲 乙"), (3, 2, "丙")],
        );
        check(&lines(" \r\n\u{3000}\n"), &[]);
    }

    #[test]
    fn keeps_lines_small() {
        assert_eq!(size_of::<Line<'_>>(), 80);
    }

    #[test]
    fn keeps_places_when_splitting() {
        let (head, tail) = lines(" （一）甲。 乙").remove(0).cut("（一）甲。".len());
        let both: Vec<_> = head.into_iter().chain(tail).collect();
        check(&both, &[(1, 2, "（一）甲。"), (1, 8, "乙")]);
    }
}
