//! The error of a publication.

use std::fmt::{self, Display};
use std::io;
use std::path::{Path, PathBuf};

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
    Slug,
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

    pub(super) fn slug(path: &Path) -> Self {
        Self::new(path, Cause::Slug)
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
            Cause::Slug => {
                formatter.write_str("expected a folder name that can stand in an address, and is none of the site's own: help, accessibility, embed")
            }
            Cause::NoReports => {
                formatter.write_str("expected folders with a page.txt or page.html, but found none")
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
