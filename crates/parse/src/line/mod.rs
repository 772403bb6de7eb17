//! Lines of a page with their places, the input of all later steps. Only this step sees line ends.

pub(crate) mod boilerplate;
pub(crate) mod caption;
pub(crate) mod date;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod key;
pub(crate) mod mark;
pub(crate) mod opening;

use std::borrow::Cow;

/// A non-empty, trimmed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line<'page> {
    /// The line number, counted from 1, empty lines included.
    pub(crate) number: u32,
    /// The column at which the text starts, counted from 1 in characters.
    pub(crate) column: u32,
    /// The width of the leading whitespace, in characters.
    pub(crate) indent: u32,
    /// The text, never empty. Owned only if several lines of the page were joined.
    pub(crate) text: Cow<'page, str>,
    pub(crate) sign: Sign,
    /// True if the line continues the paragraph of the previous line across a page number.
    pub(crate) goes_on: bool,
}

/// The kind of line that markup indicates, apart from its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sign {
    #[default]
    None,
    /// A Markdown heading with this depth.
    Heading(u8),
    /// A row of an HTML table, with tabs between cells.
    Row { is_header: bool },
    /// The alternative text of an image in HTML.
    Image,
}

/// Returns the lines of `page` that are not only whitespace, in order.
///
/// A line ends at LF; CR, tabs, no-break and ideographic spaces at its ends are trimmed.
pub(crate) fn lines(page: &str) -> Vec<Line<'_>> {
    let numbered = page.split('\n').zip(1..);
    numbered
        .filter_map(|(line, number)| Line::new(line, number, 1))
        .collect()
}

impl<'page> Line<'page> {
    /// A line with the text of `raw`, which starts at `column`; `None` if it is only whitespace.
    pub(crate) fn new(raw: &'page str, number: u32, column: u32) -> Option<Self> {
        let text = raw.trim();
        let indent_bytes = raw.len() - raw.trim_start().len();
        let indent_chars = raw.get(..indent_bytes)?.chars().count();
        let indent = u32::try_from(indent_chars).unwrap_or(u32::MAX);
        (!text.is_empty()).then_some(Self {
            number,
            column: column.saturating_add(indent),
            indent,
            text: Cow::Borrowed(text),
            sign: Sign::None,
            goes_on: false,
        })
    }

    /// Splits the line at `offset_bytes` and trims both parts; `None` for a part without text.
    pub(crate) fn cut(self, offset_bytes: usize) -> (Option<Self>, Option<Self>) {
        let (head, tail) = match self.text {
            Cow::Borrowed(text) => match text.split_at_checked(offset_bytes) {
                Some((head, tail)) => (Cow::Borrowed(head), Cow::Borrowed(tail)),
                None => (Cow::Borrowed(text), Cow::Borrowed("")),
            },
            Cow::Owned(text) => match text.split_at_checked(offset_bytes) {
                Some((head, tail)) => (Cow::Owned(head.to_owned()), Cow::Owned(tail.to_owned())),
                None => (Cow::Owned(text), Cow::Borrowed("")),
            },
        };
        let offset_chars = head.chars().count();
        let second = Self::trimmed(tail, self.number, self.column, offset_chars);
        let first = Self::trimmed(head, self.number, self.column, 0).map(|first| Self {
            indent: self.indent,
            ..first
        });
        (first, second)
    }

    fn trimmed(
        text: Cow<'page, str>,
        number: u32,
        column: u32,
        offset_chars: usize,
    ) -> Option<Self> {
        let start = text.trim_start();
        let blanks = text.get(..text.len() - start.len())?.chars().count();
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        };
        let offset = u32::try_from(offset_chars + blanks).unwrap_or(u32::MAX);
        let indent = u32::try_from(blanks).unwrap_or(u32::MAX);
        (!text.is_empty()).then_some(Self {
            number,
            column: column.saturating_add(offset),
            indent,
            text,
            sign: Sign::None,
            goes_on: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, lines};

    fn places(lines: &[Line<'_>]) -> Vec<(u32, u32, String)> {
        let place = |line: &Line<'_>| (line.number, line.column, line.text.to_string());
        lines.iter().map(place).collect()
    }

    #[track_caller]
    fn check(page: &str, expected: &[(u32, u32, &str)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|&(number, column, text)| (number, column, text.to_owned()))
            .collect();
        assert_eq!(places(&lines(page)), expected);
    }

    #[test]
    fn trims_whitespace_of_all_kinds() {
        check(
            "\u{3000}\u{3000}甲 乙\t\r\n\n\u{a0}丙",
            &[(1, 3, "甲 乙"), (3, 2, "丙")],
        );
    }

    #[test]
    fn finds_no_lines_in_whitespace() {
        check(" \r\n\u{3000}\n", &[]);
    }

    #[test]
    fn keeps_places_when_splitting() {
        let line = lines(" （一）甲。 乙").remove(0);
        let (head, tail) = line.cut("（一）甲。".len());
        let both: Vec<_> = head.into_iter().chain(tail).collect();
        assert_eq!(
            places(&both),
            [(1, 2, "（一）甲。".to_owned()), (1, 8, "乙".to_owned())]
        );
    }
}
