//! Saved pages: decodes bytes to text, and converts HTML to the lines that the text grammar reads.
//!
//! ```text
//! saved page = [byte order mark] { whitespace } (html | text)
//! html       = "<" (letter | "!" | "?") anything            text = anything else
//! ```
//!
//! Intended for native code: browsers have a decoder and an HTML parser of their own, and the viewer must not
//! contain the tables of either.

mod article;
mod attributes;
mod builder;
mod column;
mod element;
mod encoding;
mod layout;
mod rows;
mod tree;

use std::borrow::Cow;

use document::{Furniture, Slug};

use super::lines::Line;
use super::page::Hints;
use super::problem::Problem;
use super::{Input, ParseError, Parsed, parse, read};
use article::{Article, Part};
use encoding::{Decoded, decode_html, decode_text};
use layout::VisualLine;

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
    // Lines end at LF, as in plain text; a lone CR is whitespace.
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', " "))
    } else {
        text
    };
    let (text, overfull) = attributes::limited(&text);
    let (lines, article, name) = lay_out(&text);
    let mut input = Input {
        hints: Hints {
            name,
            heading: article.heading(&lines),
            least_lines: 0,
        },
        ..Input::default()
    };
    for (line, part) in lines.iter().zip(&article.parts) {
        put(line, *part, &mut input);
    }
    let mut parsed = read(input, slug)?;
    let overfull = overfull.into_iter().map(|(line, column)| Problem {
        line,
        column,
        expected: "a tag with at most 1000 attributes".to_owned(),
        found: "more, which are left out".to_owned(),
    });
    parsed
        .problems
        .splice(0..0, problem.into_iter().chain(overfull));
    keep_on_page(&mut parsed.problems, &text);
    Ok(parsed)
}

/// Returns the lines of a page, their parts, and the declared title. The tree, which takes the most memory, ends here.
fn lay_out(page: &str) -> (Vec<VisualLine>, Article, Option<String>) {
    let tree = builder::build(page);
    let lines = layout::lay_out(&tree, page);
    let article = Article::of(&tree, &lines);
    (lines, article, tree.declared_title())
}

/// Returns true if a page begins with a tag, a doctype or a comment.
fn begins_like_html(page: &[u8]) -> bool {
    let page = page.strip_prefix(b"\xef\xbb\xbf").unwrap_or(page);
    match page.trim_ascii_start() {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'),
        _ => false,
    }
}

fn put<'page>(line: &'page VisualLine, part: Part, input: &mut Input<'page>) {
    let read = Line {
        number: line.number,
        column: line.column,
        indent: line.indent,
        text: line.text.as_str().into(),
        sign: line.sign,
        goes_on: false,
    };
    match part {
        Part::Furniture(kind) => input.furniture.push(Furniture {
            kind,
            text: line.text.trim().to_owned(),
            line: line.number,
        }),
        Part::Head => {
            input.hints.least_lines += 1;
            input.lines.push(read);
        }
        Part::Text => input.lines.push(read),
        Part::Tail => input.tail.push(read),
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
