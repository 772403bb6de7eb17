//! Errors that the browser reports about a page: policy violations, exceptions, console errors.

use std::fmt::{self, Display};

use serde::Deserialize;
use thirtyfour::BrowserLogEntry;

/// Script that runs in every document before its first byte is parsed. It writes violations to the console, the only log
/// that survives navigation, with more detail than the browser's own line.
pub(crate) const LISTENER: &str = "
    addEventListener('securitypolicyviolation', (violation) => console.error([
        'policy violation:', violation.effectiveDirective, violation.blockedURI, 'in',
        violation.sourceFile + ':' + violation.lineNumber, violation.sample].join(' ')));
";

/// Script for browsers whose drivers have no log, and for frames that are not in a driver's log: the document records its
/// errors in `consoleErrors`, and the test reads them before the page navigates.
pub(crate) const KEEPER: &str = "(() => {
    self.consoleErrors = [];
    const keep = (source, ...words) => { consoleErrors.push({ source, message: words.join(' ') }) };
    addEventListener('securitypolicyviolation', (violation) => keep('security',
        'policy violation:', violation.effectiveDirective, violation.blockedURI, 'in',
        violation.sourceFile + ':' + violation.lineNumber, violation.sample));
    addEventListener('unhandledrejection', ({ reason }) => keep('javascript', 'unhandled:', reason));
    addEventListener('error', (event) => {
        if (event instanceof ErrorEvent) keep('javascript', event.message);
        else keep('network', 'not loaded, be it 404, ERR_FAILED or CONTENT_LENGTH:', event.target.src || event.target.href);
    }, true);
    const { error } = console;
    console.error = (...words) => { keep('console-api', ...words); error.apply(console, words) };
})()";

/// Script that returns and clears the errors recorded by [`KEEPER`].
pub(crate) const TAKE_KEPT: &str = "return self.consoleErrors ? self.consoleErrors.splice(0) : []";

/// An error that the browser reported.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct ConsoleError {
    /// The source: `console-api`, `javascript`, `network`, `security` and so on.
    pub source: String,
    /// The browser's message.
    pub message: String,
}

impl ConsoleError {
    /// Returns the console error in `entry`; `None` for other log entries.
    pub(crate) fn of(entry: BrowserLogEntry) -> Option<Self> {
        let source = entry.source.unwrap_or_default();
        let is_error = entry.level == "SEVERE" || source == "security";
        is_error.then_some(Self {
            source,
            message: entry.message,
        })
    }

    fn is_named_by(&self, expected: &str) -> bool {
        // Browsers use the same words, but different capitals.
        self.message
            .to_lowercase()
            .contains(&expected.to_lowercase())
    }
}

impl Display for ConsoleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "[{}] {}", self.source, self.message)
    }
}

/// Returns the errors that were not declared, each as a line for the output of the test.
///
/// A declaration is a part of a message.
pub(crate) fn unexpected(console_errors: &[ConsoleError], expected: &[String]) -> Vec<String> {
    let is_expected =
        |console_error: &&ConsoleError| expected.iter().any(|part| console_error.is_named_by(part));
    console_errors
        .iter()
        .filter(|console_error| !is_expected(console_error))
        .map(|console_error| format!("console error: {console_error}"))
        .collect()
}

/// Returns the declarations without an error. Each needs one, or it would stay after its fault is fixed.
pub(crate) fn missing(console_errors: &[ConsoleError], expected: &[String]) -> Vec<String> {
    let has_come = |part: &&String| {
        console_errors
            .iter()
            .any(|console_error| console_error.is_named_by(part))
    };
    expected
        .iter()
        .filter(|part| !has_come(part))
        .map(|part| format!("expected a console_error about {part:?}, but found none"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ConsoleError, missing, unexpected};

    #[track_caller]
    fn check(messages: &[&str], expected: &[&str], is_fine: bool) {
        let console_errors: Vec<ConsoleError> = messages
            .iter()
            .map(|message| ConsoleError {
                source: "console-api".into(),
                message: (*message).into(),
            })
            .collect();
        let expected: Vec<String> = expected.iter().map(|part| (*part).to_owned()).collect();
        let lines = [
            unexpected(&console_errors, &expected),
            missing(&console_errors, &expected),
        ];
        assert_eq!(lines.concat().is_empty(), is_fine);
    }

    #[test]
    fn every_error_needs_a_declaration_and_every_declaration_an_error() {
        check(&[], &[], true);
        check(&["404 /a", "404 /b"], &["404"], true);
        check(&["404 /a"], &[], false);
        check(&["404 /a", "boom"], &["404"], false);
        check(&[], &["404"], false);
    }
}
