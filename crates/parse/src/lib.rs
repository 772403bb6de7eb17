//! Parses a page of a government report, plain text or saved HTML, into a [`Report`].
//!
//! Parsing is pure, runs in linear time and never panics. Every character of the page ends up in the report;
//! anything unexpected is reported as a [`Problem`] and stays text.
//!
//! ```
//! use document::Slug;
//! use parse::parse;
//!
//! let slug = Slug::new("jia-2025").unwrap();
//! let page = "首页 > 政务公开\n甲区工作报告\n一、工作回顾\n全年工作顺利。\n三、工作安排\n继续努力。";
//! let parsed = parse(page, &slug)?;
//!
//! assert_eq!(parsed.report.title, "甲区工作报告");
//! assert_eq!(parsed.report.sections[0].number.as_deref(), Some("一"));
//! assert_eq!(parsed.report.furniture[0].text, "首页 > 政务公开");
//! assert_eq!(
//!     parsed.problems[0].to_string(),
//!     "5:1: expected number 2 of this numbering, but found “三、”"
//! );
//! # Ok::<(), parse::ParseError>(())
//! ```
//!
//! # Grammar
//!
//! The right-hand column names the modules.
//!
//! ```text
//! page      = head body tail                          page: each line has exactly one destination
//! head      = chrome, fields, publisher's line, title chrome, field, reading, title
//! body      = preamble { section } [closing]          body
//! preamble  = dateline, speaker, salutation, text     opening
//! section   = heading { block } { section }           numbering, siblings, alternation, outline
//! block     = paragraph | list                        block, lead
//! closing   = [address] [signature] [notes] [appendix]   closing, notes
//! ```
//!
//! Precedence, highest first: the head ends at the first line that only a body has; the tail is removed from the
//! end; page numbers are removed and broken lines joined; then the appendix is split off; numbered lines are
//! classified in runs; remaining lines may be headings without a number; levels come last, from all headings of
//! the document.
//!
//! Text is kept byte for byte, except for leading and trailing whitespace of lines; folding serves recognition only.
//!
//! # Place in the flow
//!
//! `parse` depends on `document` for its result and on `text` for characters and sentences. `publish` and the
//! program `baogao` call it natively, as the first step from page to site. The viewer does not contain it: in the
//! browser the report is read back from the published page.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::unwrap_used))]

mod error;
mod problem;

mod line;

mod blocks;
mod frame;
mod input;
mod outline;
mod reflow;

pub use error::ParseError;
pub use input::{parse, parse_bytes, parse_html};
pub use problem::Problem;

use document::{Characters, Report, SCHEMA, Slug};
use input::Input;
use reflow::joining::join_broken_lines;

/// The result of parsing a page: a report and the problems found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The report. It contains every character of the page.
    pub report: Report,
    /// Deviations from the grammar, in page order. None of them loses any text.
    pub problems: Vec<Problem>,
}

/// Reads a page through all stages.
fn read(input: Input<'_>, slug: &Slug) -> Result<Parsed, ParseError> {
    let Some(last) = input.lines.last().cloned() else {
        return Err(ParseError::NO_TEXT);
    };
    let mut page = frame::separate(input.lines, &input.hints);
    page.take_tail(input.tail);
    page.take_page_numbers();
    page.body = join_broken_lines(page.body);
    page.take_contents();
    let mut problems = page.readings.problems;
    problems.extend(input.problems);
    if page.body.is_empty() {
        problems.push(Problem::at(&last, "the report's text below the title"));
    }
    outline::broken::report(&page.body, &mut problems);
    let body = outline::compose(page.body, &mut problems);
    let mut furniture = page.furniture;
    furniture.extend(input.furniture.into_iter().chain(body.furniture));
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
