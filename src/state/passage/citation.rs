//! Citations: a passage as text to copy, with its source.

use super::Passage;
use ::document::Report;

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The address only.
    Link,
    /// A reference to an electronic document as in GB/T 7714-2015, section 8.
    Reference,
    /// The words and their source as plain text.
    Plain,
    /// The words and their source as Markdown.
    Markdown,
}

/// The outcome of copying.
///
/// Repeated messages differ, so that screen readers announce them again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The browser refused to copy.
    Refused,
    /// The browser copied the passage.
    Once,
    /// The browser copied the passage once more.
    Again,
}

impl Copied {
    /// Returns the outcome of an attempt, given the outcome of the one before.
    pub(super) fn after(before: Option<Self>, is_copied: bool) -> Self {
        match (is_copied, before) {
            (false, _) => Self::Refused,
            (true, Some(Self::Once)) => Self::Again,
            (true, _) => Self::Once,
        }
    }
}

impl Form {
    /// All forms, in display order.
    pub const ALL: [Self; 4] = [Self::Link, Self::Reference, Self::Plain, Self::Markdown];

    /// Returns the citation of `passage`.
    ///
    /// `address` is the address of the passage; `today` is the day of the visit in ISO 8601.
    pub fn text(self, report: &Report, passage: &Passage, address: &str, today: &str) -> String {
        let metadata = &report.metadata;
        let (title, words) = (report.name(), &passage.words);
        let publisher = metadata.publisher.as_deref().unwrap_or_default();
        let date = metadata.published_on.as_ref();
        let date = date.map(|date| date.as_str().chars().take("2025-02-24".len()).collect());
        let dated: String = date.map_or_else(String::new, |date: String| format!("({date})"));
        let by = |name: String, mark| {
            if publisher.is_empty() {
                name
            } else {
                format!("{publisher}{mark}{name}")
            }
        };
        match self {
            Self::Link => address.to_owned(),
            Self::Reference => {
                let name = by(title.to_owned(), ". ");
                format!("{name}[EB/OL]. {dated}[{today}]. {address}.")
            }
            Self::Plain => {
                let name = by(format!("《{title}》"), "");
                format!("“{words}”\n——{name}{dated}\n{address}")
            }
            Self::Markdown => {
                let words = escaped(words).replace('\n', "\n> ");
                let name = by(format!("[《{}》]({address})", escaped(title)), "");
                format!("> {words}\n>\n> ——{name}{dated}")
            }
        }
    }
}

/// Escapes the characters that have a meaning in Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if "\\`*_[]<>#|~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::Form;
    use crate::state::Passage;
    use crate::state::context::tests::nested_report;
    use ::document::{Date, Report};

    const ADDRESS: &str = "https://example.gov.cn/r/#p-1";

    fn text(form: Form, report: &Report, words: &str) -> String {
        let passage = Passage {
            words: words.to_owned(),
            ..Passage::default()
        };
        form.text(report, &passage, ADDRESS, "2026-01-02")
    }

    fn dated_report() -> Report {
        let mut report = nested_report();
        report.metadata.publisher = Some("某街道办".to_owned());
        report.metadata.published_on = Date::day(2025, 2, 24);
        report
    }

    #[test]
    fn reference_follows_the_standard() {
        let expected = format!("某街道办. 题[EB/OL]. (2025-02-24)[2026-01-02]. {ADDRESS}.");
        assert_eq!(text(Form::Reference, &dated_report(), "文"), expected);
    }

    #[test]
    fn reference_omits_missing_publisher_and_date() {
        let expected = format!("题[EB/OL]. [2026-01-02]. {ADDRESS}.");
        assert_eq!(text(Form::Reference, &nested_report(), "文"), expected);
    }

    #[test]
    fn plain_citation_names_its_source() {
        let expected = format!("“文”\n——某街道办《题》(2025-02-24)\n{ADDRESS}");
        assert_eq!(text(Form::Plain, &dated_report(), "文"), expected);
    }

    #[test]
    fn markdown_escapes_the_words() {
        let expected = format!("> 甲\\*乙\n> 丙\n>\n> ——某街道办[《题》]({ADDRESS})(2025-02-24)");
        assert_eq!(text(Form::Markdown, &dated_report(), "甲*乙\n丙"), expected);
    }
}
