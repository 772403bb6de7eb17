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

use crate::findings::Findings;
use crate::line::opening::is_dateline;
use crate::line::{Line, Sign};
use crate::reflow::limits;
use crate::reflow::wrapping::{Width, Wrapped};
use crate::rule::Rule;
use text::characters::{fold, is_closing, is_opening, is_stop};

/// Joins lines of the body that belong to one paragraph.
pub(crate) fn join_broken_lines<'page>(
    lines: Vec<Line<'page>>,
    findings: &mut Findings,
) -> Vec<Line<'page>> {
    let width = Width::of(lines.iter().map(Wrapped::of));
    let mut joined: Vec<Line<'_>> = Vec::with_capacity(lines.len());
    let mut last = Last::default();
    for line in lines {
        let next = Last::of(&line);
        let open = joined.last_mut().filter(|open| !stands_alone(open));
        let rule = open
            .as_ref()
            .and_then(|open| last.continued_by(open, &line, width));
        if let (Some(open), Some(rule)) = (open, rule) {
            let ends = || format!("the line above ends “{}”", end(open));
            findings.decide(&line, rule, ends);
            open.append(&line);
            last = next;
        } else {
            joined.push(line);
            last = Last {
                is_number: false,
                ..next
            };
        }
    }
    let grown = joined.iter_mut().filter(|line| line.page_text().is_none());
    grown.for_each(Line::read_again);
    joined
}

/// The properties of the previous line that determine if its paragraph continues.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    number: u32,
    line: Wrapped,
    /// True if the line was a joined number, after which the sentence continues.
    is_number: bool,
}

impl Last {
    fn of(line: &Line<'_>) -> Self {
        Self {
            number: line.number,
            line: Wrapped::of(line),
            is_number: is_number(line),
        }
    }

    /// Returns the rule by which `next` continues `open`, the paragraph that this line ends so far.
    fn continued_by(&self, open: &Line<'_>, next: &Line<'_>, width: Option<Width>) -> Option<Rule> {
        let is_adjacent = next.number <= self.number + 1;
        let is_wrapped = || width.is_some_and(|width| width.goes_on(self.line, Wrapped::of(next)));
        let is_word = || ends_with_latin(open) && open.facts.length() > limits::LONGEST_LABEL_CHARS;
        let is_rest = self.is_number && !next.facts.begins_anew() && !open.facts.ends_sentence;
        match next {
            _ if next.goes_on => Some(Rule::AcrossNumber),
            _ if next.sign != Sign::None => None,
            _ if open.text().ends_with(is_opening) => Some(Rule::OpenBracket),
            _ if begins_inside(next) => Some(Rule::BeginsInside),
            _ if is_adjacent && is_wrapped() => Some(Rule::HardWrapped),
            _ if is_number(next) && (open.text() == "专栏" || is_word()) => {
                Some(Rule::NumberOfWord)
            }
            _ if is_rest => Some(Rule::AfterNumber),
            _ if is_adjacent && is_split_dateline(open, next) => Some(Rule::SplitDateline),
            _ => None,
        }
    }
}

/// Returns true if `line` ends in a Latin letter, as the name before its number does: PM 2.5.
pub(crate) fn ends_with_latin(line: &Line<'_>) -> bool {
    line.text()
        .ends_with(|last: char| fold(last).is_ascii_alphabetic())
}

fn stands_alone(line: &Line<'_>) -> bool {
    matches!(line.sign, Sign::Row { .. } | Sign::Caption)
}

/// Returns true if `next` completes a dateline such as ——2025年1月16日在……会议上.
fn is_split_dateline(open: &Line<'_>, next: &Line<'_>) -> bool {
    next.facts.length() <= limits::LONGEST_DATELINE_END_CHARS
        && open.facts.begins_with_dash
        && is_dateline(open)
        && !open.text().ends_with('上')
        && next.text().ends_with('上')
}

fn begins_inside(line: &Line<'_>) -> bool {
    line.text().starts_with(|character| {
        let is_comma = matches!(fold(character), ',' | '、' | ';' | ':');
        is_comma
            || is_stop(character) && character != '…'
            || is_closing(character) && character != '】'
    })
}

fn is_number(line: &Line<'_>) -> bool {
    let is_of_number = |character: char| character.is_ascii_digit() || character == '.';
    line.facts.length() <= limits::LONGEST_NUMBER_CHARS
        && line.text().chars().map(fold).all(is_of_number)
}

/// Returns the last three characters of a line.
fn end<'line>(line: &'line Line<'_>) -> &'line str {
    let third = line.text().char_indices().rev().nth(2);
    let start = third.map_or(0, |(byte, _)| byte);
    line.text().get(start..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::{Findings, Line, join_broken_lines};
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let joined = join_broken_lines(lines(page), &mut Findings::default());
        let texts: Vec<&str> = joined.iter().map(Line::text).collect();
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
        let joined = format!("{start}2.5浓度下降。");
        check(
            &format!("{start}\n2.5\n浓度下降。\n其余"),
            &[&joined, "其余"],
        );
    }

    #[test]
    fn joins_hard_wrapped_text_and_keeps_paragraphs_apart() {
        let wrapped = "这一行是满的一二三四五\n又一行也是满的六七八九十\n第三行也还是满的啊一二三";
        let joined = wrapped.replace('\n', "");
        check(
            &format!("  {wrapped}\n完了。\n  {wrapped}\n（一）短标题\n"),
            &[&format!("{joined}完了。"), &joined, "（一）短标题"],
        );
        let apart = ["甲区工作报告", "一、回顾", "全年顺利"];
        check(&apart.join("\n"), &apart);
    }
}
