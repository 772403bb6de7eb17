//! The parser's only error: a page without readable text, or one that a portal sent in place of a document.
//!
//! Any other deviation is a [`Problem`](super::Problem), which loses no text.

use std::fmt::{self, Display};

/// The reason why a page cannot be read at all; its `Display` is one sentence for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError(Cause);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Cause {
    NoText,
    Binary { offset_bytes: usize },
    NotUtf8 { offset_bytes: usize },
    TooLong { line: u32, limit: usize },
    NoDocument { reason: NoDocument, found: String },
    Refused { expected: String, found: String },
}

/// The kinds of pages that portals send in place of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoDocument {
    /// A test of whether the reader is a program.
    RobotCheck,
    Login,
    /// The page does not exist, or cannot be shown.
    ErrorPage,
    /// A page that leads to another one.
    Redirection,
    /// The text is in the pages of frames.
    Frames,
}

impl ParseError {
    pub(crate) const NO_TEXT: Self = Self(Cause::NoText);

    pub(crate) fn binary(offset_bytes: usize) -> Self {
        Self(Cause::Binary { offset_bytes })
    }

    pub(crate) fn not_utf8(offset_bytes: usize) -> Self {
        Self(Cause::NotUtf8 { offset_bytes })
    }

    /// The page has more than `limit` lines of text; `line` is the first too many.
    pub(crate) fn too_long(line: u32, limit: usize) -> Self {
        Self(Cause::TooLong { line, limit })
    }

    /// The page is no document for this `reason`; `found` is the text or the element that shows it, quoted.
    pub(crate) fn no_document(reason: NoDocument, found: String) -> Self {
        Self(Cause::NoDocument { reason, found })
    }

    /// The file is not as `expected`, and cannot be read at all.
    pub(crate) fn refused(expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self(Cause::Refused {
            expected: expected.into(),
            found: found.into(),
        })
    }

    /// Returns true if the page is empty or only whitespace, and false if it is not text.
    pub fn is_no_text(&self) -> bool {
        matches!(self.0, Cause::NoText)
    }
}

impl std::error::Error for ParseError {}

impl Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Cause::NoText => formatter.write_str("expected the text of a page, but found no text"),
            Cause::Binary { offset_bytes } => write!(
                formatter,
                "expected the text of a page, but found binary content (a NUL at byte {offset_bytes})",
            ),
            Cause::TooLong { line, limit } => {
                write!(
                    formatter,
                    "expected at most {limit} lines of text, but found more, from line {line} on"
                )
            }
            Cause::NoDocument { reason, found } => {
                let page = match reason {
                    NoDocument::RobotCheck => "a check for robots, so save the page from a browser",
                    NoDocument::Login => "a login, so save the page after it",
                    NoDocument::ErrorPage => "the notice of an error",
                    NoDocument::Redirection => {
                        "a page that leads to another one, which has to be saved"
                    }
                    NoDocument::Frames => "frames alone, whose pages have to be saved themselves",
                };
                write!(formatter, "expected a document, but found {page}: {found}")
            }
            Cause::Refused { expected, found } => {
                write!(formatter, "expected {expected}, but found {found}")
            }
            Cause::NotUtf8 { offset_bytes } => {
                write!(
                    formatter,
                    "expected a page in UTF-8, but found other bytes at byte {offset_bytes}",
                )
            }
        }
    }
}
