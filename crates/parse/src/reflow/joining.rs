//! Joins lines that markup or page width broke inside a paragraph.
//!
//! ```text
//! join = a line that ends with an opening bracket or quotation mark, and the next
//!      | a line, and one that begins with a stop, a comma or a closing bracket
//!      | a line that ends in a Latin letter, or 专栏 alone, and a number alone on its line, and the line
//!        after it
//!      | a dateline that does not end in 上, and a line that does
//!      | in hard-wrapped text: a full line, and the next that continues it           wrapping
//!      | the halves of a paragraph that a page number separated                      pagination
//! ```
//!
//! Chinese typesetting does not allow such line beginnings and endings, so they show that software broke the line.

use crate::line::mark::read_mark;
use crate::line::opening::is_dateline;
use crate::line::{Line, Sign};
use crate::reflow::wrapping::{Width, Wrapped};
use text::characters::{fold, is_closing, is_dash, is_opening, is_stop, length_up_to};
use text::sentence::ends_sentence;

/// Joins lines of the body that belong to one paragraph.
pub(crate) fn join_broken_lines(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let width = Width::of(
        lines
            .iter()
            .map(|line| Wrapped::of(&line.text, line.indent)),
    );
    let mut joined: Vec<Line<'_>> = Vec::with_capacity(lines.len());
    let mut last = Last::default();
    for line in lines {
        let next = Last::of(&line);
        let is_wrapped = width.is_some_and(|width| width.goes_on(last.line, next.line));
        match joined.last_mut() {
            Some(open) if !stands_alone(open) && last.goes_on(&open.text, &line, is_wrapped) => {
                last = Last {
                    is_fragment: next.is_fragment,
                    ..next
                };
                open.text.to_mut().push_str(&line.text);
            }
            _ => {
                last = Last {
                    is_fragment: false,
                    ..next
                };
                joined.push(line);
            }
        }
    }
    joined
}

/// The properties of the previous line that determine if its paragraph continues.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    number: u32,
    line: Wrapped,
    /// True if the line was a joined number, after which the sentence continues.
    is_fragment: bool,
}

impl Last {
    fn of(line: &Line<'_>) -> Self {
        Self {
            number: line.number,
            line: Wrapped::of(&line.text, line.indent),
            is_fragment: is_number(&line.text),
        }
    }

    fn goes_on(&self, open: &str, next: &Line<'_>, is_wrapped: bool) -> bool {
        let is_adjacent = next.number <= self.number + 1;
        let begins_anew = read_mark(&next.text).is_some() || next.text.starts_with(is_dash);
        let is_word = || ends_with_latin(open) && length_up_to(open, 21) > 20;
        let is_number_of = is_number(&next.text) && (open == "专栏" || is_word());
        let is_rest = self.is_fragment && !begins_anew && !ends_sentence(open);
        next.goes_on
            || next.sign == Sign::None
                && (open.ends_with(is_opening)
                    || begins_inside(&next.text)
                    || is_wrapped && is_adjacent
                    || is_number_of
                    || is_rest
                    || is_adjacent && is_split_dateline(open, &next.text))
    }
}

fn stands_alone(line: &Line<'_>) -> bool {
    matches!(line.sign, Sign::Row { .. } | Sign::Image)
}

/// Returns true if `next` completes a dateline such as ——2025年1月16日在……会议上.
fn is_split_dateline(open: &str, next: &str) -> bool {
    let is_short = length_up_to(next, 31) <= 30;
    is_short
        && open.starts_with(is_dash)
        && is_dateline(open)
        && !open.ends_with('上')
        && next.ends_with('上')
}

fn begins_inside(text: &str) -> bool {
    text.starts_with(|character| {
        let is_comma = matches!(fold(character), ',' | '、' | ';' | ':');
        is_comma
            || is_stop(character) && character != '…'
            || is_closing(character) && character != '】'
    })
}

fn ends_with_latin(text: &str) -> bool {
    text.ends_with(|character: char| fold(character).is_ascii_alphabetic())
}

fn is_number(text: &str) -> bool {
    length_up_to(text, 7) <= 6
        && text
            .chars()
            .map(fold)
            .all(|c| c.is_ascii_digit() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::join_broken_lines;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let joined = join_broken_lines(lines(page));
        let texts: Vec<&str> = joined.iter().map(|line| &*line.text).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn joins_brackets_and_quotes_with_their_words() {
        check(
            "（\n三）改革\n落实“\n揭榜\n”机制\n，见效",
            &["（三）改革", "落实“揭榜”机制，见效"],
        );
    }

    #[test]
    fn joins_a_number_with_its_word() {
        let start = "全年空气质量优良天数比例持续提高，细颗粒物PM";
        check(
            &format!("{start}\n2.5\n浓度下降。\n其余"),
            &[&format!("{start}2.5浓度下降。"), "其余"],
        );
    }

    #[test]
    fn joins_hard_wrapped_text() {
        let page = "  这一行是满的一二三四五\n又一行也是满的六七八九十\n第三行也还是满的啊一二三\n完了。\n  \
                    新的一段满行一二三四五\n又一行也是满的六七八九十\n第三行也还是满的啊一二三\n（一）短标题\n";
        check(
            page,
            &[
                "这一行是满的一二三四五又一行也是满的六七八九十第三行也还是满的啊一二三完了。",
                "新的一段满行一二三四五又一行也是满的六七八九十第三行也还是满的啊一二三",
                "（一）短标题",
            ],
        );
    }

    #[test]
    fn keeps_paragraphs_apart() {
        check(
            "甲区工作报告\n一、回顾\n全年顺利",
            &["甲区工作报告", "一、回顾", "全年顺利"],
        );
    }
}
