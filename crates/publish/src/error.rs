//! The error of a publication.

use std::fmt::{self, Display};
use std::io;
use std::path::{Path, PathBuf};

use super::slug::Fault;
use parse::ParseError;

/// An error of a publication, with the file or folder that caused it.
#[derive(Debug)]
pub struct PublishError {
    path: PathBuf,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    Read(io::Error),
    Write(io::Error),
    Settings(toml::de::Error),
    Page(ParseError),
    Slug(Fault),
    SameFolder(&'static str),
    NoPage,
    Setting {
        line: usize,
        column: usize,
        key: &'static str,
        expected: &'static str,
        found: String,
    },
    Nothing(Vec<PublishError>),
    NoReports,
    ViewerLacks(&'static str),
    Report(serde_json::Error),
}

impl PublishError {
    pub(super) fn read(path: &Path, error: io::Error) -> Self {
        Self::new(path, Cause::Read(error))
    }

    pub(super) fn write(path: &Path, error: io::Error) -> Self {
        Self::new(path, Cause::Write(error))
    }

    pub(super) fn settings(path: &Path, error: toml::de::Error) -> Self {
        Self::new(path, Cause::Settings(error))
    }

    pub(super) fn page(path: &Path, error: ParseError) -> Self {
        Self::new(path, Cause::Page(error))
    }

    pub(super) fn slug(path: &Path, fault: Fault) -> Self {
        Self::new(path, Cause::Slug(fault))
    }

    /// The site's folder `out` is also the folder of `what`.
    pub(super) fn same_folder(out: &Path, what: &'static str) -> Self {
        Self::new(out, Cause::SameFolder(what))
    }

    pub(super) fn no_page(folder: &Path) -> Self {
        Self::new(folder, Cause::NoPage)
    }

    /// The value of a setting is not as `expected`.
    pub(super) fn setting(
        path: &Path,
        (line, column): (usize, usize),
        key: &'static str,
        expected: &'static str,
        found: &str,
    ) -> Self {
        let found = found.to_owned();
        Self::new(
            path,
            Cause::Setting {
                line,
                column,
                key,
                expected,
                found,
            },
        )
    }

    /// No report of `folder` could be read, for these reasons.
    pub(super) fn nothing(folder: &Path, reasons: Vec<Self>) -> Self {
        Self::new(folder, Cause::Nothing(reasons))
    }

    pub(super) fn no_reports(path: &Path) -> Self {
        Self::new(path, Cause::NoReports)
    }

    pub(super) fn viewer_lacks(path: &Path, what: &'static str) -> Self {
        Self::new(path, Cause::ViewerLacks(what))
    }

    pub(super) fn report(path: &Path, error: serde_json::Error) -> Self {
        Self::new(path, Cause::Report(error))
    }

    fn new(path: &Path, cause: Cause) -> Self {
        Self {
            path: path.to_owned(),
            cause,
        }
    }
}

impl Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.path.display())?;
        match &self.cause {
            Cause::Read(error) => write!(formatter, "cannot be read: {error}"),
            Cause::Write(error) => write!(formatter, "cannot be written: {error}"),
            // Messages of `toml` end with a line feed.
            Cause::Settings(error) => formatter.write_str(error.to_string().trim_end()),
            Cause::Page(error) => write!(formatter, "{error}"),
            Cause::Slug(Fault::Character(one)) => write!(
                formatter,
                "expected a folder name of letters, digits, - _ . ~ that does not begin with a dot, but found {one:?}"
            ),
            Cause::Slug(Fault::Reserved) => {
                formatter.write_str("expected a folder name for a report, but the site has a file or folder of that name")
            }
            Cause::Slug(Fault::Long) => formatter.write_str("expected a folder name of at most 100 characters"),
            Cause::SameFolder(what) => {
                write!(formatter, "expected a folder of its own for the site, but found {what} in it")
            }
            Cause::NoPage => {
                formatter.write_str("expected a page.txt, page.md, page.docx, page.html or page.htm, but found none")
            }
            Cause::Setting {
                line,
                column,
                key,
                expected,
                found,
            } => write!(formatter, "{line}:{column}: {key}: expected {expected}, but found {found:?}"),
            Cause::Nothing(reasons) => {
                formatter.write_str("no report can be read")?;
                reasons.iter().try_for_each(|reason| write!(formatter, "\n{reason}"))
            }
            Cause::NoReports => {
                formatter.write_str("expected folders with a page.txt, page.md, page.docx or page.html, but found none")
            }
            Cause::ViewerLacks(what) => {
                write!(
                    formatter,
                    "expected a built viewer, but found no {what}; run cargo xtask build"
                )
            }
            Cause::Report(error) => {
                write!(formatter, "the report cannot be written as JSON: {error}")
            }
        }
    }
}

impl std::error::Error for PublishError {}
