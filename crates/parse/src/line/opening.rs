//! Openings: recognizes the short lines between a title and the text.
//!
//! ```text
//! dateline   = dashes anything | "(" [year …] date or 会议 … ")" | [dashes] date 在 … 上
//! salutation = addressee { "、" addressee } ("：" | "！" | "，")      各位代表：
//! ```

use crate::line::date::{parse_date, starts_with_date};
use text::characters::{fold, is_dash, length_up_to, prefix, squeezed};

/// Returns true if `text` gives the date and place of the report's delivery, or its author.
pub(crate) fn is_dateline(text: &str) -> bool {
    if length_up_to(text, 81) > 80 || text.contains('。') {
        return false;
    }
    let bare = text.trim_start_matches(is_dash).trim_start();
    let is_dashed = bare.len() < text.len();
    let is_bracketed = text.starts_with(['(', '（']) && text.ends_with([')', '）']);
    let inside = bare.trim_start_matches(['(', '（']).trim_start();
    let says_when = starts_with_date(inside) || inside.contains("年") && inside.contains("月");
    let says_where = inside.contains("会议") || inside.contains("大会") || inside.ends_with('上');
    is_dashed
        || is_bracketed && (says_when || says_where)
        || starts_with_date(bare) && (says_where || parse_date(bare).is_some())
}

/// Returns true if `text` consists of a salutation alone.
pub(crate) fn is_salutation(text: &str) -> bool {
    let is_short = length_up_to(text, 41) <= 40;
    is_short && opens_with_address(text) && text.ends_with([':', '：', '!', '！', ',', '，'])
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
    !address.is_empty() && address.split('、').any(is_address) && length_up_to(address, 21) <= 20
}

/// Returns true if `text` lists the offices that a notice is addressed to, and ends with a colon.
pub(crate) fn is_addressee_list(text: &str) -> bool {
    text.ends_with([':', '：'])
        && !text.contains('。')
        && (text.starts_with('各') || text.contains("：") && text.contains("各"))
        && text
            .chars()
            .map(fold)
            .any(|character| matches!(character, '、' | ',' | ':'))
}

const ADDRESSEES: &[&str] = &[
    "同志们",
    "朋友们",
    "代表们",
    "委员们",
    "主席",
    "主任",
    "同志",
    "女士们",
    "先生们",
    "乡亲们",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(recognise: impl Fn(&str) -> bool, text: &str, expected: bool) {
        assert_eq!(recognise(text), expected, "{text}");
    }

    #[test]
    fn recognizes_datelines() {
        check(
            is_dateline,
            "——2025年1月16日在某区第七届人民代表大会第六次会议上",
            true,
        );
        check(is_dateline, "（2025年1月16日）", true);
        check(is_dateline, "2025年1月16日在某区第七届人民代表大会上", true);
        check(is_dateline, "2025年1月16日", true);
    }

    #[test]
    fn rejects_items_as_datelines() {
        check(is_dateline, "——我们有令必行。完成任务。", false);
        check(is_dateline, "2025年主要工作", false);
        check(is_dateline, "（一）总体要求", false);
    }

    #[test]
    fn recognizes_salutations() {
        check(is_salutation, "各位代表:", true);
        check(is_salutation, "各位议事员、同志们：", true);
        check(is_salutation, "主任、各位副主任、各位委员：", true);
        check(is_salutation, "回顾2024:", false);
        check(opens_with_address, "同志们,梦虽遥,追则能达。", true);
        check(opens_with_address, "各位代表！做好工作，责任重大。", true);
        check(opens_with_address, "同志们的努力，有目共睹。", false);
    }
}
