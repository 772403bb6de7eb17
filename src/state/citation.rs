//! Citations: a passage as others take it up, with where it is from.

use super::Passage;
use ::document::Report;

/// How a passage is taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The address alone.
    Link,
    /// A reference to an electronic document after GB/T 7714-2015, 8.
    Reference,
    /// The words, and where they are from.
    Plain,
    /// The same in Markdown.
    Markdown,
}

/// What became of copying. Once is told in other words than again, or nobody would be told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The browser refused.
    Refused,
    /// It was done.
    Once,
    /// It was done after it had been.
    Again,
}

impl Copied {
    /// After it was tried, with what became of that before.
    pub(super) fn after(before: Option<Self>, is_copied: bool) -> Self {
        match (is_copied, before) {
            (false, _) => Self::Refused,
            (true, Some(Self::Once)) => Self::Again,
            (true, _) => Self::Once,
        }
    }
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Link, Self::Reference, Self::Plain, Self::Markdown];

    /// The text to take away. `address` leads to the passage; `today` is the day of the visit, as ISO 8601
    /// writes it.
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

/// What Markdown would take for its own.
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
    fn ok_a_reference_is_as_the_standard_has_it() {
        let expected = format!("某街道办. 题[EB/OL]. (2025-02-24)[2026-01-02]. {ADDRESS}.");
        assert_eq!(text(Form::Reference, &dated_report(), "文"), expected);
    }

    #[test]
    fn ok_what_the_report_does_not_say_is_left_out() {
        let expected = format!("题[EB/OL]. [2026-01-02]. {ADDRESS}.");
        assert_eq!(text(Form::Reference, &nested_report(), "文"), expected);
    }

    #[test]
    fn ok_words_come_with_where_they_are_from() {
        let expected = format!("“文”\n——某街道办《题》(2025-02-24)\n{ADDRESS}");
        assert_eq!(text(Form::Plain, &dated_report(), "文"), expected);
    }

    #[test]
    fn ok_markdown_shows_words_as_they_are() {
        let expected = format!("> 甲\\*乙\n> 丙\n>\n> ——某街道办[《题》]({ADDRESS})(2025-02-24)");
        assert_eq!(text(Form::Markdown, &dated_report(), "甲*乙\n丙"), expected);
    }
}
