//! Document numbers: 国办发〔2018〕126号, under a title or at its end.
//!
//! ```text
//! number = office "〔" year "〕" ["第"] digits "号"        alone, or in brackets
//! office = two Chinese characters or more
//! ```
//!
//! Any brackets stand around the year, and whitespace between all parts.

use crate::line::limits::LONGEST_DOCUMENT_NUMBER_CHARS;
use text::characters::{digit, fold, is_han, is_void, length_up_to};

/// Returns the number that is all of `text`, without the brackets around it.
pub(crate) fn document_number(text: &str) -> Option<&str> {
    if length_up_to(text, LONGEST_DOCUMENT_NUMBER_CHARS + 1) > LONGEST_DOCUMENT_NUMBER_CHARS {
        return None;
    }
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(']);
    let inner = inner.and_then(|inner| inner.strip_suffix(['）', ')']));
    let number = inner.unwrap_or(text).trim();
    let squeezed: String = number
        .chars()
        .filter(|&character| !is_void(character))
        .map(fold)
        .collect();
    let is_open = |character| matches!(character, '[' | '(' | '【');
    let (office, rest) = squeezed.split_once(is_open)?;
    let (year, rest) = rest.split_once([']', ')', '】'])?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let serial = rest.strip_suffix('号')?;
    let are_digits =
        |part: &str| !part.is_empty() && part.chars().all(|character| digit(character).is_some());
    let is_office = office.chars().all(is_han) && office.chars().nth(1).is_some();
    (is_office && year.len() == 4 && are_digits(year) && are_digits(serial)).then_some(number)
}

/// Returns the bracket with a number that ends `title`, as its byte and the number.
pub(crate) fn number_at_end(title: &str) -> Option<(usize, &str)> {
    let starts = title
        .match_indices(['（', '('])
        .filter(|(byte, _)| *byte > 0);
    let found = starts.filter_map(|(byte, _)| Some((byte, document_number(title.get(byte..)?)?)));
    found.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::{document_number, number_at_end};

    #[test]
    fn recognizes_document_numbers() {
        for text in [
            "国办发〔2018〕126号",
            "（甲政办秘〔2021〕82号）",
            "甲综管 [2017] 第83号",
            "甲函(2006)132号",
        ] {
            assert!(document_number(text).is_some(), "{text}");
        }
        for text in [
            "〔2018〕126号",
            "某路〔2018〕",
            "第707号",
            "根据甲政发〔2018〕1号文件",
        ] {
            assert!(document_number(text).is_none(), "{text}");
        }
    }

    #[test]
    fn finds_the_number_at_the_end_of_a_title() {
        let title = "关于收费（试行）的通知（甲价费〔2007〕136号）";
        assert_eq!(
            number_at_end(title).map(|found| found.1),
            Some("甲价费〔2007〕136号")
        );
        assert_eq!(number_at_end("关于执行甲政发〔2007〕1号的通知"), None);
    }
}
