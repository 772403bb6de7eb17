//! Why a test could not go on, and on which of its lines.

use std::backtrace::Backtrace;
use std::fmt::{self, Debug, Display};

/// What a step of a test gives.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A sentence for the person who reads the test's output.
///
/// Any error becomes one through `?`. Like `anyhow::Error` it is no error itself, since the
/// conversion from every error would then cover its own.
pub struct Failure {
    sentence: String,
    place: Option<String>,
    is_skip: bool,
}

impl Failure {
    /// A failure told as `sentence`, at the line of the test that led here.
    pub fn new(sentence: impl Display) -> Self {
        Self {
            sentence: sentence.to_string(),
            place: line_of_test(&Backtrace::force_capture().to_string()),
            is_skip: false,
        }
    }

    /// No failure of the page: what the test needs is not to be had in this browser, as `sentence` says.
    pub(crate) fn skip(sentence: impl Display) -> Self {
        Self {
            sentence: sentence.to_string(),
            place: None,
            is_skip: true,
        }
    }

    /// Whether an element went while it was being asked about, since the page was rendered anew.
    pub(crate) fn is_stale(&self) -> bool {
        self.sentence.to_lowercase().contains("stale")
    }

    /// Returns true if another document replaced the one whose script was waiting.
    pub(crate) fn is_unloaded(&self) -> bool {
        let sentence = self.sentence.to_lowercase();
        let words = ["unload", "navigat", "no such frame", "context", "aborted"];
        words.iter().any(|word| sentence.contains(word))
    }

    /// Whether the test is to be skipped.
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

/// The innermost line of `backtrace` that lies in a test. Asynchronous functions are polled from
/// within each other, so the test's own line is on the stack where the harness gives up.
fn line_of_test(backtrace: &str) -> Option<String> {
    let places = backtrace
        .lines()
        .filter_map(|line| line.trim().strip_prefix("at "));
    let mut of_tests =
        places.filter(|place| place.starts_with("./tests/") || place.contains("/e2e/tests/"));
    of_tests.next().map(str::to_owned)
}
