//! Finds the title in the head of a page, on one or more lines, even if it is repeated.
//!
//! ```text
//! title = lines equal to the metadata's 名称, or to the title that HTML declares, ignoring whitespace and width
//!       | the line or lines above the byline
//!       | lines equal to the only <h1> of HTML
//!       | the first line below all boilerplate      for pages without byline or table
//! lines = 1 to 3 consecutive lines; up to the first that ends like a title (报告, 通知, …), and without a
//!         subtitle, which begins with dashes
//! ```

use std::ops::Range;

use crate::line::opening::{is_addressee_list, is_dateline, is_salutation};
use crate::outline::closing::names_attachment;
use text::characters::{is_dash, length_up_to, squeezed};

/// A line of the head that is not boilerplate, with its context.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeadText<'line> {
    pub(crate) text: &'line str,
    /// True if the next line of the head is not boilerplate either.
    pub(crate) is_joined_to_next: bool,
    /// True if the next boilerplate is a byline.
    pub(crate) is_above_byline: bool,
    /// True if no boilerplate follows in the head.
    pub(crate) is_below_furniture: bool,
}

/// Returns the lines of the title, as a range of `texts`.
pub(crate) fn find_title(
    texts: &[HeadText<'_>],
    names: &[&str],
    heading: Option<&str>,
) -> Option<Range<usize>> {
    let equal = |name: &str| find_equal(texts, 0, &squeezed(name));
    let by_name = names.iter().find_map(|name| equal(name));
    by_name
        .or_else(|| above_byline(texts))
        .or_else(|| heading.and_then(equal))
        .or_else(|| below_furniture(texts))
        .or_else(|| last(texts))
}

/// Returns the first lines from `from` on that together equal `wanted`, which must be [`squeezed`].
pub(crate) fn find_equal(
    texts: &[HeadText<'_>],
    from: usize,
    wanted: &str,
) -> Option<Range<usize>> {
    (from..texts.len()).find_map(|start| {
        let mut said = String::new();
        for (place, line) in texts.iter().enumerate().skip(start).take(MOST_LINES) {
            said.push_str(&squeezed(line.text));
            if said == wanted {
                return Some(start..place + 1);
            }
            if !wanted.starts_with(&said) || !line.is_joined_to_next {
                return None;
            }
        }
        None
    })
}

/// The maximum number of lines of a title.
const MOST_LINES: usize = 3;

/// The maximum length of a title's line. The longest title observed has about sixty characters.
const LONGEST_CHARS: usize = 100;

/// The kinds of documents. Titles end with them, so they mark the last line of a split title.
const ENDINGS: &[&str] = &[
    "报告",
    "汇报",
    "总结",
    "通知",
    "通报",
    "通告",
    "公告",
    "公报",
    "意见",
    "办法",
    "规定",
    "条例",
    "细则",
    "方案",
    "计划",
    "规划",
    "纲要",
    "要点",
    "决定",
    "决议",
    "命令",
    "令",
    "函",
    "批复",
    "答复",
    "请示",
    "讲话",
    "说明",
    "清单",
    "目录",
    "预案",
    "规则",
    "章程",
    "预算",
    "决算",
    "年报",
    "白皮书",
    "解读",
];

fn above_byline(texts: &[HeadText<'_>]) -> Option<Range<usize>> {
    let last = texts
        .iter()
        .rposition(|line| line.is_above_byline && is_eligible(line.text))?;
    let first_of_block = texts
        .iter()
        .enumerate()
        .take(last)
        .skip(last.saturating_sub(MOST_LINES - 1))
        .rev()
        .take_while(|(_, line)| line.is_joined_to_next && is_eligible(line.text))
        .last()
        .map_or(last, |(place, _)| place);
    Some(joined(texts, first_of_block))
}

fn below_furniture(texts: &[HeadText<'_>]) -> Option<Range<usize>> {
    let first = texts
        .iter()
        .position(|line| line.is_below_furniture && is_eligible(line.text))?;
    Some(joined(texts, first))
}

fn last(texts: &[HeadText<'_>]) -> Option<Range<usize>> {
    let last = texts.iter().rposition(|line| is_eligible(line.text))?;
    Some(last..last + 1)
}

/// Returns the title that starts at `first`: up to the first line that ends like one, else one line.
fn joined(texts: &[HeadText<'_>], first: usize) -> Range<usize> {
    let ends = |text: &str| {
        let squeezed = squeezed(text);
        let bare = squeezed
            .split('(')
            .next()
            .unwrap_or("")
            .trim_end_matches('》');
        ENDINGS.iter().any(|ending| bare.ends_with(ending))
    };
    for (place, line) in texts.iter().enumerate().skip(first).take(MOST_LINES) {
        if place > first && line.text.starts_with(is_dash) && ends(line.text) {
            return first..place;
        }
        if place > first && !is_eligible(line.text) {
            break;
        }
        if ends(line.text) {
            return first..place + 1;
        }
        if !line.is_joined_to_next {
            break;
        }
    }
    first..first + 1
}

/// Returns true if the wording of a line allows it to be a title.
fn is_eligible(text: &str) -> bool {
    let is_bracketed = text.starts_with(['(', '（', '〔', '[', '【']);
    let is_number = text.ends_with('号') && text.contains(['〔', '[', '［', '第']);
    length_up_to(text, LONGEST_CHARS + 1) <= LONGEST_CHARS
        && !text.contains('。')
        && !(is_bracketed || is_number || names_attachment(text))
        && !(is_dateline(text) || is_salutation(text) || is_addressee_list(text))
}

#[cfg(test)]
mod tests {
    use super::{HeadText, find_title};

    /// `head` are the lines of a head, with `|` for boilerplate and `=` for the byline.
    #[track_caller]
    fn check(head: &[&str], name: Option<&str>, expected: &[&str]) {
        let is_text = |line: &str| line != "|" && line != "=";
        let texts: Vec<HeadText<'_>> = (0..head.len())
            .filter(|&place| is_text(head[place]))
            .map(|place| {
                let rest = &head[place + 1..];
                HeadText {
                    text: head[place],
                    is_joined_to_next: rest.first().is_some_and(|line| is_text(line)),
                    is_above_byline: rest.iter().find(|line| !is_text(line)) == Some(&"="),
                    is_below_furniture: rest.iter().all(|line| is_text(line)),
                }
            })
            .collect();
        let title = find_title(&texts, name.as_slice(), None).unwrap_or(0..0);
        let found: Vec<&str> = texts[title].iter().map(|line| line.text).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_the_name_of_the_table() {
        check(
            &["某网", "|", "工 作 报 告", "="],
            Some("工作报告"),
            &["工 作 报 告"],
        );
        check(
            &["关于放假的", "通知", "某单位"],
            Some("关于放假的通知"),
            &["关于放假的", "通知"],
        );
    }

    #[test]
    fn finds_the_lines_above_the_byline() {
        check(&["某网", "|", "某区工作总结", "="], None, &["某区工作总结"]);
        check(
            &["某区人民政府", "工作报告", "（2025年1月2日）", "="],
            None,
            &["某区人民政府", "工作报告"],
        );
    }

    #[test]
    fn finds_the_first_line_of_a_page_without_boilerplate() {
        check(
            &["政府工作报告", "——2025年1月2日在大会上", "区长　张三"],
            None,
            &["政府工作报告"],
        );
        check(&["开局之年", "区长　张三"], None, &["开局之年"]);
    }

    #[test]
    fn finds_no_title_among_other_openings() {
        check(&["（2025年1月2日）", "各位代表："], None, &[]);
    }
}
