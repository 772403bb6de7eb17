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

/// A criterion of an accessibility standard that pages meet. `tests/tidy` finds the test of each.
#[derive(Debug)]
pub struct Criterion {
    /// Number and name.
    pub name: &'static str,
    /// Means by which pages meet it.
    pub how: &'static str,
    /// Test that shows it, as `file::name`.
    pub test: &'static str,
}

pub(super) const fn met(name: &'static str, how: &'static str, test: &'static str) -> Criterion {
    Criterion { name, how, test }
}
