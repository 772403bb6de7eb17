//! Longer texts: help, guide and accessibility statement.

/// A topic of the help: what a reader can do, and how, in a sentence or two each.
pub type Topic = (&'static str, &'static [&'static str]);

/// A chapter of the guide for portal editors.
#[derive(Debug)]
pub struct Chapter {
    /// Heading.
    pub heading: &'static str,
    /// Paragraphs, code and tables below it.
    pub passages: &'static [Passage],
}

/// A passage of the guide. Words between `` ` `` are code.
///
/// In code, `{site}` stands for the address of the site's folder, `{origin}` for its origin, `{report}` for the
/// folder of a report.
#[derive(Debug)]
pub enum Passage {
    /// A paragraph.
    Text(&'static str),
    /// Code to copy.
    Code(&'static str),
    /// A table: its columns, and its rows, each headed by its first cell.
    Table(&'static [&'static str], &'static [&'static [&'static str]]),
}

/// The accessibility statement without its contact, which the portal sets.
#[derive(Debug)]
pub struct Statement {
    /// Paragraphs about the site's goals, and about the way in which the criteria below were checked.
    pub introduction: &'static [&'static str],
    /// The criteria, grouped by purpose.
    pub aims: &'static [Aim],
    /// The known limits, each with what readers can do about it.
    pub limits: &'static [&'static str],
    /// The day of the statement and of the checks, in ISO 8601.
    pub date: &'static str,
}

/// Criteria with a common purpose, such as to be seen or to be heard.
#[derive(Debug)]
pub struct Aim {
    /// Heading.
    pub heading: &'static str,
    /// The criteria with this purpose.
    pub criteria: &'static [Criterion],
}

/// A criterion of an accessibility standard that pages meet.
///
/// `docs/accessibility.md` has the test of each; `tests/tidy` compares it with this table, and finds each test.
#[derive(Debug)]
pub struct Criterion {
    /// The criterion in plain words.
    pub name: &'static str,
    /// The standards that require it, with their numbers.
    pub standards: &'static str,
    /// Means by which pages meet it.
    pub how: &'static str,
    /// The way in which it was checked; claims no more than the test shows.
    pub check: &'static str,
    /// Test that shows it, as `file::name`.
    pub test: &'static str,
}
