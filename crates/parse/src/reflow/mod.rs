//! Reflow: the lines of the page become paragraphs.
//!
//! ```text
//! body      = { paragraph | page-number }         page_number, page_candidate, pagination
//! paragraph = line { line }                       joining; wrapping, for hard-wrapped text
//! ```

mod joining;
mod limits;
mod page_candidate;
mod page_number;
mod pagination;
mod wrapping;

use document::Boilerplate;

use crate::findings::Findings;
use crate::line::Line;

/// Removes page numbers from the `lines` of a body, which become boilerplate, and joins broken paragraphs.
pub(crate) fn reflow<'page>(
    lines: Vec<Line<'page>>,
    boilerplate: &mut Vec<Boilerplate>,
    findings: &mut Findings,
) -> Vec<Line<'page>> {
    let lines = pagination::take_page_numbers(lines, boilerplate, findings);
    joining::join_broken_lines(lines, findings)
}
