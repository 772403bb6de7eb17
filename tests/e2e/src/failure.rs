//! Failures of tests, with the line of the test.

use std::backtrace::Backtrace;
use std::fmt::{self, Debug, Display};

/// The result of a step of a test.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A failure as a sentence for the output of the test.
///
/// `?` converts any error into it. Like `anyhow::Error` it does not implement `Error` itself, since the conversion from
/// every error would then overlap with `From<Self>`.
pub struct Failure {
    sentence: String,
    place: Option<String>,
    is_skip: bool,
}

impl Failure {
    /// Creates a failure with this message, at the line of the test that led here.
    pub fn new(sentence: impl Display) -> Self {
        Self {
            sentence: sentence.to_string(),
            place: line_of_test(&Backtrace::force_capture().to_string()),
            is_skip: false,
        }
    }

    /// Creates a skip: this browser lacks a capability that the test needs, as `sentence` says.
    pub(crate) fn skip(sentence: impl Display) -> Self {
        Self {
            sentence: sentence.to_string(),
            place: None,
            is_skip: true,
        }
    }

    /// Returns true if an element disappeared while it was queried, since the page was rendered again.
    pub(crate) fn is_stale(&self) -> bool {
        self.sentence.to_lowercase().contains("stale")
    }

    /// Returns true if another document replaced the one whose script was waiting.
    pub(crate) fn is_unloaded(&self) -> bool {
        let sentence = self.sentence.to_lowercase();
        let words = ["unload", "navigat", "no such frame", "context", "aborted"];
        words.iter().any(|word| sentence.contains(word))
    }

    /// Returns true if the test is to be skipped.
    pub(crate) fn is_skip(&self) -> bool {
        self.is_skip
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence)?;
        match &self.place {
            Some(place) => write!(formatter, "\n  at {place}"),
            None => Ok(()),
        }
    }
}

impl Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

/// Returns the innermost line of `backtrace` in a test. Asynchronous functions are polled from within each other, so the
/// test's own line is on the stack when the harness fails.
fn line_of_test(backtrace: &str) -> Option<String> {
    let places = backtrace
        .lines()
        .filter_map(|line| line.trim().strip_prefix("at "));
    let mut of_tests =
        places.filter(|place| place.starts_with("./tests/") || place.contains("/e2e/tests/"));
    of_tests.next().map(str::to_owned)
}
