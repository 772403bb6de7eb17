//! Problems: deviations of a page from the grammar. Reporting one never loses any text.

use std::fmt::{self, Display};

use crate::line::Line;
use crate::line::span::{Refusal, Span, SpanKind};

/// A place on the page that deviates from the grammar.
///
/// Its `Display` is `line:column: expected …, but found …`; in documents `3:1: paragraph 3: expected …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, or the paragraph of a document, counted from 1.
    pub line: u32,
    /// The column, counted from 1 in characters.
    pub column: u32,
    /// True if `line` is a paragraph.
    pub is_in_paragraph: bool,
    /// A description of the expected content.
    pub expected: String,
    /// The content found, quoted and shortened.
    pub found: String,
}

/// The maximum length of a quotation in a message.
const QUOTED_CHARS: usize = 20;

impl Problem {
    /// A problem at the start of `line`, quoting its text.
    pub(crate) fn at(line: &Line<'_>, expected: impl Into<String>) -> Self {
        Self {
            line: line.number,
            column: line.column,
            is_in_paragraph: false,
            expected: expected.into(),
            found: quoted(line.text()),
        }
    }

    /// A problem of the file as a whole.
    pub(crate) fn about_file(expected: impl Into<String>, found: &str) -> Self {
        Self {
            line: 1,
            column: 1,
            is_in_paragraph: false,
            expected: expected.into(),
            found: found.to_owned(),
        }
    }

    /// A problem with `found` on the line `number`, in markup.
    pub(crate) fn at_line(number: u32, expected: impl Into<String>, found: &str) -> Self {
        Self {
            line: number,
            column: 1,
            is_in_paragraph: false,
            expected: expected.into(),
            found: quoted(found),
        }
    }

    /// A problem with a hidden character at `offset_chars` in `line`, which `found` describes.
    pub(crate) fn of_hidden(line: &Line<'_>, offset_chars: usize, found: String) -> Self {
        Self {
            found,
            ..Self::within(line, offset_chars, "characters that can be seen", "")
        }
    }

    /// A problem of a page without text below its title, whose `last` line is reported, with pictures or attachments alone.
    pub(crate) fn of_text(last: Option<&Line<'_>>, pictures: usize, attachments: usize) -> Self {
        let expected = "the report's text below the title";
        let place = last.map(|last| Self::at(last, expected));
        let place = place.unwrap_or_else(|| Self::about_file(expected, "nothing"));
        let found = match (pictures, attachments) {
            (0, 0) => return place,
            (0, _) => format!("attachments alone ({attachments})"),
            (_, 0) => format!("pictures alone ({pictures}), which not all readers can see"),
            _ => format!("pictures ({pictures}) and attachments ({attachments}) alone"),
        };
        Self { found, ..place }
    }

    /// A problem for each kind of links of `lines` that cannot be followed, at the first of them.
    pub(crate) fn of_links(lines: &[Line<'_>]) -> impl Iterator<Item = Self> {
        let kinds = [
            (
                Refusal::Relative,
                "the address of the page (a canonical link), which relative links need",
            ),
            (Refusal::Scheme, "links to pages, mail and telephones"),
        ];
        kinds.into_iter().filter_map(|(refusal, expected)| {
            let is_so =
                |span: &&Span| matches!(&span.kind, SpanKind::Refused(kind, _) if *kind == refusal);
            let refused = |line: &Line<'_>| line.spans().iter().filter(is_so).count();
            let count: usize = lines.iter().map(refused).sum();
            let first = lines.iter().find(|line| refused(line) > 0)?;
            let noun = if count == 1 { "link" } else { "links" };
            Some(Self {
                found: format!("{count} other {noun}, kept as text"),
                ..Self::at(first, expected)
            })
        })
    }

    /// A problem with `found`, which is at `offset_chars` in `line`.
    pub(crate) fn within(
        line: &Line<'_>,
        offset_chars: usize,
        expected: impl Into<String>,
        found: &str,
    ) -> Self {
        let offset = u32::try_from(offset_chars).unwrap_or(u32::MAX);
        Self {
            line: line.number,
            column: line.column.saturating_add(offset),
            is_in_paragraph: false,
            expected: expected.into(),
            found: quoted(found),
        }
    }
}

impl Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            column,
            is_in_paragraph,
            expected,
            found,
        } = self;
        write!(formatter, "{line}:{column}: ")?;
        if *is_in_paragraph {
            write!(formatter, "paragraph {line}: ")?;
        }
        write!(formatter, "expected {expected}, but found {found}")
    }
}

/// Returns `text` in quotation marks, shortened, with control characters escaped.
pub(crate) fn quoted(text: &str) -> String {
    if text.is_empty() {
        return "nothing".to_owned();
    }
    let mut quoted = String::from("“");
    let mut characters = text.chars();
    for character in characters.by_ref().take(QUOTED_CHARS) {
        if character.is_control() {
            quoted.extend(character.escape_default());
        } else {
            quoted.push(character);
        }
    }
    if characters.next().is_some() {
        quoted.push('…');
    }
    quoted.push('”');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[track_caller]
    fn check(found: &str, expected: &str) {
        assert_eq!(quoted(found), expected);
    }

    #[test]
    fn shortens_and_escapes_quotations() {
        check("2025年", "“2025年”");
        check("", "nothing");
        check("a\tb", "“a\\tb”");
        check(
            "一二三四五六七八九十一二三四五六七八九十一",
            "“一二三四五六七八九十一二三四五六七八九十…”",
        );
    }
}
