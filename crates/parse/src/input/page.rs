//! A page as lines, the output of the stage.

use document::Boilerplate;

use crate::line::Line;

/// A page as lines, independent of its file format.
#[derive(Debug, Default)]
pub(crate) struct Input<'page> {
    /// The lines of head and text; never empty.
    pub(crate) lines: Vec<Line<'page>>,
    /// Lines after the text that are known not to belong to it.
    pub(crate) tail: Vec<Line<'page>>,
    /// Pieces that are known to be boilerplate.
    pub(crate) boilerplate: Vec<Boilerplate>,
    pub(crate) hints: Hints,
    /// The last line as it is on the page, where a missing text is reported.
    pub(crate) last: Option<Line<'page>>,
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
