//! From a page's text to a report. Pure, total and linear; no input makes it panic.

use crate::report::{Report, Slug};

/// What came of reading a page: a report, and what was odd about the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The report. It holds every character of the page.
    pub report: Report,
    /// What the parser did not expect, in page order. None of it cost any text.
    pub problems: Vec<Problem>,
}

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
