//! The line of a newspaper above a text: its name, its day and the page.
//!
//! ```text
//! line = name date 第 … 版        某日报 / 2001年 / 02月 / 20日 / 第A01版 /
//! name = anything that ends with 报, without a stop
//! ```
//!
//! Whitespace and slashes divide the parts, and the digits of old scans.

use document::Date;

use crate::line::Line;
use crate::line::date::parse_date_prefix;
use crate::line::limits::LONGEST_CAPTION_CHARS;
use text::characters::{digit, fold, is_void};

/// Returns the name and the day of the newspaper that `line` names.
pub(crate) fn newspaper(line: &Line<'_>) -> Option<(String, Date)> {
    if line.facts.length() > LONGEST_CAPTION_CHARS || !line.text().contains('版') {
        return None;
    }
    let is_divider = |&character: &char| is_void(character) || matches!(fold(character), '/' | '|');
    let bare: String = line
        .text()
        .chars()
        .filter(|character| !is_divider(character))
        .collect();
    let (name, rest) = bare.split_at_checked(bare.find(|character| digit(character).is_some())?)?;
    let (date, page) = parse_date_prefix(rest)?;
    let is_name = name.ends_with('报') && !name.contains(['。', '，', '：', ':']);
    let is_page = page.starts_with('第') && page.ends_with('版');
    (is_name && is_page).then(|| (name.to_owned(), date))
}

#[cfg(test)]
mod tests {
    use super::newspaper;
    use crate::line::lines;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let found = newspaper(&lines(text)[0]);
        let found = found
            .as_ref()
            .map(|(name, date)| (name.as_str(), date.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn recognizes_newspapers() {
        check(
            "甲日报 / 2 0 0 1年 / 0 2月 / 2 0日 / 第 A0 1版 /",
            Some(("甲日报", "2001-02-20")),
        );
        check("甲报 2001年2月20日 第3版", Some(("甲报", "2001-02-20")));
        check("据甲日报：2001年2月20日第3版", None);
        check("2001年2月20日第3版", None);
        check("甲日报出版", None);
    }
}
