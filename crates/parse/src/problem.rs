//! Problems: what the parser did not expect of a page. Reporting one never costs any text.

use std::fmt::{self, Display};

use super::lines::Line;

/// A place of the page that is not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, counted from 1.
    pub line: u32,
    /// Column, counted from 1 in characters.
    pub column: u32,
    /// What was expected there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

/// As much of the page as a message quotes.
const QUOTED_CHARS: usize = 20;

impl Problem {
    /// At the start of `line`, whose text is quoted.
    pub(super) fn at(line: &Line<'_>, expected: impl Into<String>) -> Self {
        Self {
            line: line.number,
            column: line.column,
            expected: expected.into(),
            found: quoted(&line.text),
        }
    }

    /// About the file as a whole.
    pub(super) fn about_file(expected: impl Into<String>, found: &str) -> Self {
        Self {
            line: 1,
            column: 1,
            expected: expected.into(),
            found: found.to_owned(),
        }
    }

    /// Inside `line` at `offset_chars`, where `found` stands.
    pub(super) fn within(
        line: &Line<'_>,
        offset_chars: usize,
        expected: impl Into<String>,
        found: &str,
    ) -> Self {
        let offset = u32::try_from(offset_chars).unwrap_or(u32::MAX);
        Self {
            line: line.number,
            column: line.column.saturating_add(offset),
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
            expected,
            found,
        } = self;
        write!(
            formatter,
            "{line}:{column}: expected {expected}, but found {found}"
        )
    }
}

/// `text` in quotation marks, control characters escaped, shortened where it is long.
fn quoted(text: &str) -> String {
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
    fn ok_quotes_are_short_and_printable() {
        check("2025年", "“2025年”");
        check("", "nothing");
        check("a\tb", "“a\\tb”");
        check(
            "一二三四五六七八九十一二三四五六七八九十一",
            "“一二三四五六七八九十一二三四五六七八九十…”",
        );
    }
}
