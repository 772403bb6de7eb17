//! What the browser held against the page: policy violations, exceptions, console errors.

use std::fmt::{self, Display};

use thirtyfour::BrowserLogEntry;

/// Runs in every document before its first byte is parsed. The console is the one stream that
/// survives navigation, so violations go there too, with more detail than the browser's own line.
pub(crate) const LISTENER: &str = "
    addEventListener('securitypolicyviolation', (violation) => console.error([
        'policy violation:', violation.effectiveDirective, violation.blockedURI, 'in',
        violation.sourceFile + ':' + violation.lineNumber, violation.sample].join(' ')));
";

/// One thing the browser reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Who speaks: `console-api`, `javascript`, `network`, `security` and the like.
    pub source: String,
    /// The browser's words.
    pub message: String,
}

impl Complaint {
    /// The complaint in `entry`; `None` where the page merely talks.
    pub(crate) fn of(entry: BrowserLogEntry) -> Option<Self> {
        let source = entry.source.unwrap_or_default();
        let is_complaint = entry.level == "SEVERE" || source == "security";
        is_complaint.then_some(Self {
            source,
            message: entry.message,
        })
    }

    fn is_named_by(&self, expected: &str) -> bool {
        self.message.contains(expected)
    }
}

impl Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "[{}] {}", self.source, self.message)
    }
}

/// Compares what came with what was declared; `None` where they agree.
///
/// A declaration is a part of the message. It must come true, or it would stay behind when the
/// fault it excused is long mended.
pub(crate) fn verdict(complaints: &[Complaint], expected: &[String]) -> Option<String> {
    let unexpected = complaints
        .iter()
        .filter(|complaint| !expected.iter().any(|part| complaint.is_named_by(part)));
    let missing = expected.iter().filter(|part| {
        !complaints
            .iter()
            .any(|complaint| complaint.is_named_by(part))
    });
    let lines: Vec<String> = unexpected
        .map(|complaint| format!("the browser complains: {complaint}"))
        .chain(missing.map(|part| format!("expected a complaint about {part:?}, but found none")))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{Complaint, verdict};

    #[track_caller]
    fn check(messages: &[&str], expected: &[&str], is_fine: bool) {
        let complaints: Vec<Complaint> = messages
            .iter()
            .map(|message| Complaint {
                source: "console-api".into(),
                message: (*message).into(),
            })
            .collect();
        let expected: Vec<String> = expected.iter().map(|part| (*part).to_owned()).collect();
        assert_eq!(verdict(&complaints, &expected).is_none(), is_fine);
    }

    #[test]
    fn complaints_and_declarations_must_meet() {
        check(&[], &[], true);
        check(&["404 /a", "404 /b"], &["404"], true);
        check(&["404 /a"], &[], false);
        check(&["404 /a", "boom"], &["404"], false);
        check(&[], &["404"], false);
    }
}
