//! Openings: recognizes the short lines between a title and the text.
//!
//! ```text
//! dateline   = dashes anything | "(" [year …] date or 会议 … ")" | [dashes] date 在 … 上
//! salutation = addressee { "、" addressee } ("：" | "！" | "，")      各位代表：
//! ```

use crate::line::Line;
use crate::line::date::{parse_date, starts_with_date};
use crate::line::limits;
use crate::line::vocabulary::{ADDRESSEES, DOCUMENTS};
use text::characters::{fold, is_dash, is_han_numeral, length_up_to, prefix, squeezed};

/// Returns true if `line` gives the date and place of the report's delivery, or its author.
pub(crate) fn is_dateline(line: &Line<'_>) -> bool {
    let text = line.text();
    if line.facts.length() > limits::LONGEST_DATELINE_CHARS || text.contains('。') {
        return false;
    }
    let bare = text.trim_start_matches(is_dash).trim_start();
    let is_bracketed = is_bracketed(text);
    let inside = bare.trim_start_matches(['(', '（']).trim_start();
    let says_when = starts_with_date(inside) || inside.contains("年") && inside.contains("月");
    let says_where = inside.contains("会议") || inside.contains("大会") || inside.ends_with('上');
    line.facts.begins_with_dash
        || is_bracketed && (says_when || says_where)
        || starts_with_date(bare) && (says_where || parse_date(bare).is_some())
}

/// Returns true if all of `text` is in brackets.
pub(crate) fn is_bracketed(text: &str) -> bool {
    text.starts_with(['(', '（']) && text.ends_with([')', '）'])
}

/// Returns true if `line` consists of a salutation alone.
pub(crate) fn is_salutation(line: &Line<'_>) -> bool {
    let text = line.text();
    line.facts.length() <= limits::LONGEST_SALUTATION_CHARS
        && opens_with_address(text)
        && text.ends_with([':', '：', '!', '！', ',', '，'])
}

/// Returns true if `text` begins by addressing the audience: 同志们, or 各位代表！
pub(crate) fn opens_with_address(text: &str) -> bool {
    let opening: String = squeezed(prefix(text, 24));
    let Some(end) = opening.find([',', ':', '!', '。']) else {
        return false;
    };
    let address = opening.get(..end).unwrap_or("");
    let is_address = |part: &str| {
        part.starts_with("各位") || ADDRESSEES.contains(&part) || part.ends_with("同志们")
    };
    !address.is_empty()
        && address.split('、').any(is_address)
        && length_up_to(address, limits::LONGEST_ADDRESS_CHARS + 1) <= limits::LONGEST_ADDRESS_CHARS
}

/// Returns true if `line` lists the offices that a notice is addressed to, and ends with a colon.
pub(crate) fn is_addressee_list(line: &Line<'_>) -> bool {
    let text = line.text();
    text.ends_with([':', '：'])
        && !text.contains('。')
        && (text.starts_with('各') || text.contains("：") && text.contains("各"))
        && text
            .chars()
            .map(fold)
            .any(|character| matches!(character, '、' | ',' | ':'))
}

/// Returns true for a line between title and text: a dateline, a salutation, or a list of addressees.
pub(crate) fn is_opening_line(line: &Line<'_>) -> bool {
    is_dateline(line) || is_salutation(line) || is_addressee_list(line)
}

/// Returns true if `name` ends with a kind of document: 报告, 通知, …, with a remark in brackets or without.
pub(crate) fn is_like_title(name: &str) -> bool {
    let squeezed = squeezed(name);
    let bare = squeezed
        .split('(')
        .next()
        .unwrap_or("")
        .trim_end_matches('》');
    DOCUMENTS.iter().any(|ending| bare.ends_with(ending))
}

/// Returns true if `line` is the label of an attachment: 附件, 附件1, 附录二.
pub(crate) fn names_attachment(line: &Line<'_>) -> bool {
    let is_numeral = |character: char| character.is_ascii_digit() || is_han_numeral(character);
    line.facts.length() <= limits::LONGEST_LABEL_CHARS && {
        let squeezed = squeezed(line.text());
        let bare = squeezed.trim_end_matches(':');
        let number = bare.strip_prefix("附件").or(bare.strip_prefix("附录"));
        number.is_some_and(|number| number.chars().all(is_numeral))
    }
}

#[cfg(test)]
mod tests {
    use super::{is_dateline, is_salutation, opens_with_address};
    use crate::line::{Line, lines};

    #[track_caller]
    fn check(recognize: fn(&Line<'_>) -> bool, texts: &[&str], expected: bool) {
        for text in texts {
            assert_eq!(recognize(&lines(text)[0]), expected, "{text}");
        }
    }

    #[test]
    fn recognizes_datelines() {
        let datelines = [
            "——2025年1月16日在某区第七届人民代表大会第六次会议上",
            "（2025年1月16日）",
            "2025年1月16日在某区第七届人民代表大会上",
            "2025年1月16日",
        ];
        check(is_dateline, &datelines, true);
        let others = [
            "——我们有令必行。完成任务。",
            "2025年主要工作",
            "（一）总体要求",
        ];
        check(is_dateline, &others, false);
    }

    #[test]
    fn recognizes_salutations() {
        let salutations = [
            "各位代表:",
            "各位议事员、同志们：",
            "主任、各位副主任、各位委员：",
        ];
        check(is_salutation, &salutations, true);
        check(is_salutation, &["回顾2024:"], false);
        assert!(opens_with_address("同志们,梦虽遥,追则能达。"));
        assert!(opens_with_address("各位代表！做好工作，责任重大。"));
        assert!(!opens_with_address("同志们的努力，有目共睹。"));
    }
}
