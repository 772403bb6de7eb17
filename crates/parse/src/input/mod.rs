//! Input: the bytes of a page become lines with marks of structure.
//!
//! ```text
//! page = html | text                                        UTF-8, GB18030 (GBK), or UTF-16 with a byte order mark
//! html = [byte order mark] { whitespace } "<" (letter | "!" | "?") anything            text = anything else
//! ```
//!
//! Intended for native code: browsers have a decoder and an HTML parser of their own, and the viewer must not
//! contain the tables of either.

mod cutting;
mod encoding;
mod hidden;
mod html;
mod markdown;

use document::{Furniture, Slug};

use crate::error::ParseError;
use crate::line::{Line, lines};
use crate::problem::Problem;
use crate::{Parsed, read};
use encoding::{Decoded, decode_html, decode_text};
use html::Layout;

/// A page as lines, independent of its file format.
#[derive(Debug, Default)]
pub(crate) struct Input<'page> {
    pub(crate) lines: Vec<Line<'page>>,
    /// Lines after the text that are known not to belong to it.
    pub(crate) tail: Vec<Line<'page>>,
    /// Pieces that are known to be boilerplate.
    pub(crate) furniture: Vec<Furniture>,
    pub(crate) hints: Hints,
    pub(crate) problems: Vec<Problem>,
}

/// Hints from HTML markup; empty for a page of plain text.
#[derive(Debug, Default)]
pub(crate) struct Hints {
    /// The title that the page's `<head>` declares.
    pub(crate) name: Option<String>,
    /// The text of the only `<h1>`.
    pub(crate) heading: Option<String>,
    /// The minimum number of lines above the text.
    pub(crate) least_lines: usize,
}

/// Parses the text of a page, ignoring a leading byte order mark.
///
/// `slug` becomes the report's slug; it does not affect parsing.
///
/// # Errors
/// Fails if the page is empty or only whitespace, if it contains a NUL and so is not text, or if it is too long.
pub fn parse(page: &str, slug: &Slug) -> Result<Parsed, ParseError> {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    if let Some(offset_bytes) = page.find('\0') {
        return Err(ParseError::binary(offset_bytes));
    }
    let input = Input {
        lines: lines(page),
        ..Input::default()
    };
    read(input.restored()?, slug)
}

/// Parses a saved page: HTML or plain text, in UTF-8, GBK or GB18030, or in UTF-16 with a byte order mark.
///
/// A page that begins with a tag, a doctype or a comment is HTML. Plain text that is not UTF-8 but valid GB18030 is
/// read as such and reported as a problem. HTML is decoded as declared, unless its bytes contradict that.
///
/// # Errors
/// Fails as [`parse`] does, and if plain text is neither UTF-8 nor GB18030.
pub fn parse_bytes(page: &[u8], slug: &Slug) -> Result<Parsed, ParseError> {
    if let Some(text) = encoding::utf_16(page) {
        return parse_bytes(text.as_bytes(), slug);
    }
    if begins_like_html(page) {
        return parse_html(page, slug);
    }
    let Decoded { text, problem } = decode_text(page)?;
    let mut parsed = parse(&text, slug)?;
    parsed.problems.splice(0..0, problem);
    Ok(parsed)
}

/// Parses a page that is known to be HTML, whatever its first bytes.
///
/// Invalid bytes become U+FFFD and are reported as a problem.
///
/// # Errors
/// Fails if the page has no visible text, or if it contains a NUL.
pub fn parse_html(page: &[u8], slug: &Slug) -> Result<Parsed, ParseError> {
    if let Some(text) = encoding::utf_16(page) {
        return parse_html(text.as_bytes(), slug);
    }
    let Decoded { text, problem } = decode_html(page)?;
    let text = html::with_line_feeds(text);
    let layout = Layout::of(&text);
    let mut parsed = read(layout.input().restored()?, slug)?;
    parsed
        .problems
        .splice(0..0, problem.into_iter().chain(layout.problems));
    keep_on_page(&mut parsed.problems, &text);
    Ok(parsed)
}

/// The most lines of text of a page. The page of a report has a hundred bytes of markup for each, and the longest real
/// reports have some thousand.
const MOST_LINES: usize = 100_000;

impl Input<'_> {
    /// Reports hidden characters, splits lines that lost their ends, and takes the number signs of Markdown.
    fn restored(mut self) -> Result<Self, ParseError> {
        if self.lines.is_empty() {
            return Err(ParseError::NO_TEXT);
        }
        if let Some(line) = self.lines.get(MOST_LINES) {
            return Err(ParseError::too_long(line.number, MOST_LINES));
        }
        hidden::report(&self.lines, &mut self.problems);
        let (lines, signs) = markdown::take_signs(cutting::cut_long_lines(self.lines));
        self.lines = lines;
        self.furniture.extend(signs);
        Ok(self)
    }
}

/// Returns true if a page begins with a tag, a doctype or a comment.
fn begins_like_html(page: &[u8]) -> bool {
    let page = page.strip_prefix(b"\xef\xbb\xbf").unwrap_or(page);
    match page.trim_ascii_start() {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'),
        _ => false,
    }
}

/// Clamps the place of every problem to the file.
///
/// A paragraph may span several lines of the file, so its characters do not correspond to columns there.
fn keep_on_page(problems: &mut [Problem], page: &str) {
    if problems.is_empty() {
        return;
    }
    let ends: Vec<u32> = page
        .split('\n')
        .map(|line| u32::try_from(line.chars().count() + 1).unwrap_or(u32::MAX))
        .collect();
    let last_line = u32::try_from(ends.len()).unwrap_or(u32::MAX);
    for problem in problems {
        problem.line = problem.line.clamp(1, last_line);
        let end = ends.get(problem.line as usize - 1).copied().unwrap_or(1);
        problem.column = problem.column.clamp(1, end);
    }
}

#[cfg(test)]
mod tests {
    use super::begins_like_html;

    #[track_caller]
    fn check(page: &str, expected: bool) {
        assert_eq!(begins_like_html(page.as_bytes()), expected, "{page}");
    }

    #[test]
    fn recognizes_html_by_tags_doctypes_and_comments() {
        for page in [
            "<!DOCTYPE html>",
            "\u{feff}\n <p>甲",
            "<?xml?>",
            "<!-- 甲 -->",
        ] {
            check(page, true);
        }
    }

    #[test]
    fn treats_other_brackets_as_text() {
        for page in ["", "<", "<甲>", "甲<p>", "《甲》"] {
            check(page, false);
        }
    }
}
