//! Input: the bytes of a page become lines, with the structure that its markup shows.
//!
//! ```text
//! page  = docx
//!       | html | text | markdown           in UTF-8, GB18030 (GBK), or UTF-16 with a byte order mark
//! html  = [byte order mark] { whitespace } "<" (letter | "!" | "?") anything
//! text  = { line line-end }                anything else
//! markdown                                 by the name of the file
//! docx                                     an archive
//! line  = signs whitespace text            a heading of Markdown
//!       | several paragraphs               if the page lost its line ends
//! ```
//!
//! Intended for native code: browsers have a decoder and an HTML parser of their own, and the viewer must not
//! contain the tables of either.

mod cutting;
mod docx;
mod encoding;
mod hidden;
mod html;
mod limits;
mod markdown;
mod page;
mod signs;
mod writer;

use std::borrow::Cow;

use crate::error::ParseError;
use crate::findings::Findings;
use crate::format::Format;
use crate::line::lines;
use crate::problem::Problem;
use encoding::{Decoded, decode_html, decode_text};
use html::Layout;
use limits::MOST_LINES;
pub(crate) use page::{Declared, DeclaredField, Hints, Input, Statement};
use writer::Written;

/// A decoded page, from which lines borrow their texts.
#[derive(Debug)]
pub(crate) enum Source<'page> {
    Text(Cow<'page, str>),
    Html(Cow<'page, str>, Layout),
    Markdown(Cow<'page, str>, Layout),
    /// The text of a document, a paragraph a line.
    Docx(String, Layout),
}

impl<'page> Source<'page> {
    /// A page of plain text, with or without a byte order mark.
    pub(crate) fn of_text(page: &'page str) -> Result<Self, ParseError> {
        match without_mark(page).find('\0') {
            Some(offset_bytes) => Err(ParseError::binary(offset_bytes)),
            None => Ok(Self::Text(page.into())),
        }
    }

    /// A file of the given format, or HTML if its first bytes show it.
    pub(crate) fn of_bytes(
        page: &'page [u8],
        format: Format,
        findings: &mut Findings,
    ) -> Result<Self, ParseError> {
        if format == Format::Docx || docx::begins_like_archive(page) {
            let Written { html, text } = docx::to_html(page, findings)?;
            let layout = Layout::of_document(&html, &text);
            return Ok(Self::Docx(text, layout));
        }
        if format == Format::Markdown {
            return Self::of_markdown(page, findings);
        }
        let utf_16 = encoding::utf_16(page)?;
        let start = utf_16.as_ref().map_or(page, |text| text.as_bytes());
        let is_html = format == Format::Html || begins_like_html(start);
        let Decoded { text, problem } = match utf_16 {
            Some(text) => Decoded::from(text),
            None if is_html => decode_html(page)?,
            None => decode_text(page)?,
        };
        findings.problems.extend(problem);
        if !is_html {
            return Ok(Self::Text(text));
        }
        let text = with_line_ends(text);
        let layout = Layout::of(&text, findings)?;
        Ok(Self::Html(text, layout))
    }

    fn of_markdown(page: &'page [u8], findings: &mut Findings) -> Result<Self, ParseError> {
        let Decoded { text, problem } = match encoding::utf_16(page)? {
            Some(text) => Decoded::from(text),
            None => decode_text(page)?,
        };
        findings.problems.extend(problem);
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned().into(),
            None => text,
        };
        let text = with_line_ends(text);
        let html = markdown::to_html(&text, findings);
        let layout = Layout::of_document(&html, &text);
        Ok(Self::Markdown(text, layout))
    }

    /// Returns the lines of the page: with hidden characters reported, lost line ends restored, and without number signs.
    pub(crate) fn input(&self, findings: &mut Findings) -> Result<Input<'_>, ParseError> {
        let mut input = match self {
            Self::Text(text) => Input {
                lines: lines(without_mark(text)),
                ..Input::default()
            },
            Self::Html(_, layout) | Self::Markdown(_, layout) | Self::Docx(_, layout) => {
                layout.input(findings)
            }
        };
        input.last = input.lines.last().cloned();
        if input.lines.is_empty() && !input.has_files() {
            return Err(ParseError::NO_TEXT);
        }
        if let Some(line) = input.lines.get(MOST_LINES) {
            return Err(ParseError::too_long(line.number, MOST_LINES));
        }
        hidden::report(&input.lines, findings);
        if !self.is_document() {
            let lines = cutting::cut_long_lines(input.lines, findings);
            input.lines = signs::take_signs(lines, &mut input.boilerplate, findings);
        }
        if let Self::Text(_) = self {
            for (order, line) in (0..).zip(&mut input.lines) {
                line.order = order;
            }
        }
        Ok(input)
    }

    /// Returns true for a document without a page around it: each line is a paragraph, and each picture belongs to it.
    pub(crate) fn is_document(&self) -> bool {
        matches!(self, Self::Markdown(..) | Self::Docx(..))
    }

    /// Clamps the place of every problem to the file.
    ///
    /// A paragraph of HTML may span several lines of the file, so its characters do not correspond to columns there.
    pub(crate) fn keep_on_page(&self, problems: &mut [Problem]) {
        let page = match self {
            Self::Text(_) => return,
            Self::Html(page, _) | Self::Markdown(page, _) => page,
            Self::Docx(text, _) => text.as_str(),
        };
        if problems.is_empty() {
            return;
        }
        let end = |line: &str| u32::try_from(line.chars().count() + 1).unwrap_or(u32::MAX);
        let ends: Vec<u32> = page.split('\n').map(end).collect();
        let last_line = u32::try_from(ends.len()).unwrap_or(u32::MAX);
        for problem in problems {
            problem.is_in_paragraph = matches!(self, Self::Docx(..));
            problem.line = problem.line.clamp(1, last_line);
            let end = ends.get(problem.line as usize - 1).copied().unwrap_or(1);
            problem.column = problem.column.clamp(1, end);
        }
    }
}

/// Returns a text whose lines end at LF, as those of plain text; a lone CR is whitespace.
fn with_line_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', " ").into()
    } else {
        text
    }
}

/// Returns `page` without one byte order mark.
fn without_mark(page: &str) -> &str {
    page.strip_prefix('\u{feff}').unwrap_or(page)
}

/// Returns true if a page begins with a tag, a doctype or a comment.
fn begins_like_html(page: &[u8]) -> bool {
    let page = page.strip_prefix(b"\xef\xbb\xbf").unwrap_or(page);
    match page.trim_ascii_start() {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::begins_like_html;

    #[test]
    fn recognizes_html_by_tags_doctypes_and_comments() {
        for page in [
            "<!DOCTYPE html>",
            "\u{feff}\n <p>甲",
            "<?xml?>",
            "<!-- 甲 -->",
        ] {
            assert!(begins_like_html(page.as_bytes()), "{page}");
        }
        for page in ["", "<", "<甲>", "甲<p>", "《甲》"] {
            assert!(!begins_like_html(page.as_bytes()), "{page}");
        }
    }
}
