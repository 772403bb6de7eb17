//! From a page's text to a report. Pure, total and linear; no input makes it panic.
//!
//! ```text
//! page      = head body tail                          page: every line goes to one place
//! head      = chrome, fields, publisher's line, title chrome, field, reading, title
//! body      = preamble { section } [closing]          body
//! preamble  = dateline, speaker, salutation, text     opening
//! section   = heading { block } { section }           numbering, siblings, alternation, outline
//! block     = paragraph | list                        block, lead
//! closing   = [address] [signature] [notes] [appendix]   closing, notes
//! ```
//!
//! Precedence, from what binds first: the head ends at the first line only a body has; the tail is
//! taken off the end; page numbers go and broken lines are joined; then the appendix; numbered lines
//! are judged in runs; what is left may be a heading without a number; levels come last, from all
//! headings of the document.
//!
//! The text is kept byte for byte, outer blanks of a line aside; folding serves recognition only.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::unwrap_used))]

mod error;
mod problem;

mod cutting;
mod date;
mod joining;
mod lines;
mod markup;

mod caption;
mod chrome;
mod contents;
mod field;
mod head;
mod key;
mod opening;
mod page;
mod page_candidate;
mod page_number;
mod pagination;
mod reading;
mod tail;
mod title;
mod wrapping;

mod alternation;
mod block;
mod body;
mod broken;
mod closing;
mod heading;
mod lead;
mod mark;
mod note_mark;
mod notes;
mod numbering;
mod outline;
mod siblings;
mod table;

mod saved;

pub use error::ParseError;
pub use problem::Problem;
pub use saved::{parse_bytes, parse_html};

use document::{Characters, Furniture, Report, SCHEMA, Slug};
use lines::Line;
use page::Hints;

/// What came of reading a page: a report, and what was odd about the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The report. It holds every character of the page.
    pub report: Report,
    /// What the parser did not expect, in page order. None of it cost any text.
    pub problems: Vec<Problem>,
}

/// Reads the text of a page; a byte order mark before it is dropped.
///
/// # Errors
/// Where the page is blank, or holds a NUL and so is no text.
///
/// ```
/// # use document::Slug;
/// # use parse::parse;
/// let slug = Slug::new("jia-2025").unwrap();
/// let parsed = parse("甲区工作报告\n一、工作回顾\n全年工作顺利。", &slug)?;
/// assert_eq!(parsed.report.title, "甲区工作报告");
/// assert_eq!(parsed.report.sections[0].number.as_deref(), Some("一"));
/// # Ok::<(), parse::ParseError>(())
/// ```
pub fn parse(page: &str, slug: &Slug) -> Result<Parsed, ParseError> {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    if let Some(offset_bytes) = page.find('\0') {
        return Err(ParseError::binary(offset_bytes));
    }
    let input = Input {
        lines: lines::lines(page),
        ..Input::default()
    };
    read(input, slug)
}

/// A page as lines, from whatever it was saved as.
#[derive(Debug, Default)]
struct Input<'page> {
    lines: Vec<Line<'page>>,
    /// Lines behind the text that are known not to be of it.
    tail: Vec<Line<'page>>,
    /// What is known not to be of the text, and where.
    furniture: Vec<Furniture>,
    hints: Hints,
}

fn read(input: Input<'_>, slug: &Slug) -> Result<Parsed, ParseError> {
    let Some(last) = input.lines.last().cloned() else {
        return Err(ParseError::NO_TEXT);
    };
    let (lines, signs) = markup::take_signs(cutting::cut_long_lines(input.lines));
    let mut page = page::separate(lines, &input.hints);
    page.take_tail(input.tail);
    page.take_page_numbers();
    page.body = joining::join_broken_lines(page.body);
    page.take_contents();
    let mut problems = page.readings.problems;
    if page.body.is_empty() {
        problems.push(Problem::at(&last, "the report's text below the title"));
    }
    broken::report(&page.body, &mut problems);
    let body = body::compose(page.body, &mut problems);
    let mut furniture = page.furniture;
    furniture.extend(
        input
            .furniture
            .into_iter()
            .chain(signs)
            .chain(body.furniture),
    );
    furniture.sort_by_key(|piece| piece.line);
    problems.sort_by_key(|problem| (problem.line, problem.column));
    let report = Report {
        schema: SCHEMA,
        slug: slug.clone(),
        title: page.title,
        publisher_line: page.publisher_line,
        source: page.readings.source,
        metadata: page.readings.metadata,
        views: page.readings.views,
        preamble: body.preamble,
        sections: body.sections,
        closing: body.closing,
        furniture,
        characters: Characters::default(),
    };
    Ok(Parsed { report, problems })
}
