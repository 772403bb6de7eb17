//! A page as lines, the output of the stage.

use std::rc::Rc;

use document::{Attachment, Boilerplate};

use crate::line::Line;
use crate::line::figure::Placed;
use crate::line::key::Key;

/// A page as lines, independent of its file format.
#[derive(Debug, Default)]
pub(crate) struct Input<'page> {
    /// The lines of head and text; empty only for a page of pictures or files.
    pub(crate) lines: Vec<Line<'page>>,
    /// Lines after the text that are known not to belong to it.
    pub(crate) tail: Vec<Line<'page>>,
    /// Pieces that are known to be boilerplate.
    pub(crate) boilerplate: Vec<Boilerplate>,
    pub(crate) hints: Hints<'page>,
    pub(crate) figures: Vec<Placed<'page>>,
    pub(crate) attachments: Vec<Attachment>,
    /// The addresses of files that frames of the page show, which have no name.
    pub(crate) framed: Vec<String>,
    /// The names that links within the page lead to, each with the order of its line; `None` without such links.
    pub(crate) anchors: Option<Vec<(Rc<str>, u32)>>,
    /// The last line as it is on the page, where a missing text is reported.
    pub(crate) last: Option<Line<'page>>,
}

impl Input<'_> {
    /// Returns true for a page with pictures or files, which needs no text.
    pub(crate) fn has_files(&self) -> bool {
        !(self.figures.is_empty() && self.attachments.is_empty() && self.framed.is_empty())
    }
}

/// Hints from HTML markup; empty for a page of plain text.
#[derive(Debug, Default)]
pub(crate) struct Hints<'page> {
    pub(crate) declared: Option<&'page Declared>,
    /// The texts of each `<h1>`, in page order.
    pub(crate) headings: &'page [String],
    /// The minimum number of lines above the text.
    pub(crate) least_lines: usize,
}

/// Statements of the markup about the page, besides its text.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    /// The title of the text.
    pub(crate) title: Option<String>,
    /// The content of `<title>`, which may name the site and the column as well.
    pub(crate) page_title: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) column: Option<String>,
    /// Dates and sources, in page order.
    pub(crate) fields: Vec<DeclaredField>,
}

/// A field that is no text of the page.
#[derive(Debug)]
pub(crate) struct DeclaredField {
    pub(crate) key: Key,
    /// Never empty.
    pub(crate) value: String,
    /// The line of the file, or 1 where it is not known.
    pub(crate) number: u32,
    pub(crate) by: Statement,
}

/// The kinds of statements, the most reliable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Statement {
    /// An attribute names the field, and its value is text of the page.
    Label,
    Meta,
    Script,
}
