//! Splits long lines into paragraphs, for pages that lost their line ends.
//!
//! ```text
//! cut = two ideographic spaces, or a tab and one, inside a long line
//!     | in a page of a few very long lines: at whitespace after a stop, before a mark, or after a short
//!       heading; without whitespace, between a stop and a mark; around a repetition of the metadata's name
//! ```
//!
//! Whitespace inside a short line pads words (总　　则, 省长　王某) and is never a cut.

use std::borrow::Cow;

use crate::line::field::fields;
use crate::line::key::Key;
use crate::line::mark::{Numbering, read_mark};
use crate::line::{Line, Sign};
use text::characters::{is_stop, length_up_to, prefix};
use text::sentence::ends_sentence;

/// Splits the lines that contain several paragraphs.
pub(crate) fn cut_long_lines(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let has_lost_line_ends = lines.len() <= FEW_LINES;
    let lines = lines.into_iter();
    lines
        .flat_map(|line| cut_line(line, has_lost_line_ends))
        .collect()
}

/// A page with more lines than this kept its line ends.
const FEW_LINES: usize = 12;

/// Shorter lines are one paragraph, padded or not.
const LONG_CHARS: usize = 200;

/// The minimum length of a line without indents that may contain several paragraphs.
const VERY_LONG_CHARS: usize = 400;

/// The metadata table is within this many characters from the start of the page.
const TABLE_CHARS: usize = 600;

fn cut_line(line: Line<'_>, has_lost_line_ends: bool) -> Vec<Line<'_>> {
    let (Cow::Borrowed(text), Sign::None) = (&line.text, line.sign) else {
        return vec![line];
    };
    if length_up_to(text, LONG_CHARS + 1) <= LONG_CHARS {
        return vec![line];
    }
    let mut cuts = at_indents(text);
    let is_very_long = || length_up_to(text, VERY_LONG_CHARS + 1) > VERY_LONG_CHARS;
    if cuts.is_empty() && has_lost_line_ends && is_very_long() {
        cuts = at_blanks_and_marks(text);
    }
    pieces(text, &cuts, &line)
}

fn pieces<'page>(text: &'page str, cuts: &[usize], line: &Line<'page>) -> Vec<Line<'page>> {
    let mut pieces = Vec::with_capacity(cuts.len() + 1);
    let (mut start, mut column) = (0, line.column);
    for &cut in cuts.iter().chain(&[text.len()]) {
        let Some(raw) = text.get(start..cut) else {
            continue;
        };
        pieces.extend(Line::new(raw, line.number, column));
        column = column.saturating_add(u32::try_from(raw.chars().count()).unwrap_or(u32::MAX));
        start = cut;
    }
    pieces
}

/// Returns the byte offsets of indents, which begin a paragraph.
fn at_indents(text: &str) -> Vec<usize> {
    let is_indent = |blanks: &str| {
        let spaces = blanks.matches('\u{3000}').count();
        spaces >= 2 || spaces == 1 && blanks.contains('\t')
    };
    blank_runs(text)
        .filter(|&(start, end)| text.get(start..end).is_some_and(is_indent))
        .map(|(start, _)| start)
        .collect()
}

/// Returns the runs of whitespace in `text`, as byte ranges.
fn blank_runs(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = characters.find(|(_, character)| character.is_whitespace())?;
        while characters
            .next_if(|(_, character)| character.is_whitespace())
            .is_some()
        {}
        Some((
            start,
            characters.peek().map_or(text.len(), |&(byte, _)| byte),
        ))
    })
}

fn at_blanks_and_marks(text: &str) -> Vec<usize> {
    let mut cuts = around_name(text);
    let table_end = cuts.first().copied().unwrap_or(0);
    cuts.extend(marks_behind_stops(text, table_end));
    let mut passed = 0;
    let mut start = 0;
    let mut at_blanks = Vec::new();
    for (blank, next) in blank_runs(text) {
        while let Some(&cut) = cuts.get(passed).filter(|&&cut| cut <= blank) {
            start = start.max(cut);
            passed += 1;
        }
        let (Some(before), Some(behind)) = (text.get(start..blank), text.get(next..)) else {
            continue;
        };
        if blank >= table_end && parts(before.trim_start(), behind) {
            at_blanks.push(blank);
            start = next;
        }
    }
    cuts.extend(at_blanks);
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Returns the byte offsets of marks that directly follow a stop, from `start` on.
fn marks_behind_stops(text: &str, start: usize) -> Vec<usize> {
    let mut is_behind_stop = false;
    let is_cut = |(byte, character): (usize, char)| {
        let is_mark = is_behind_stop && text.get(byte..).is_some_and(begins_with_mark);
        is_behind_stop = is_stop(character) || character == '；';
        (is_mark && byte > start).then_some(byte)
    };
    text.char_indices().filter_map(is_cut).collect()
}

/// Returns the byte offsets around the title, if it follows a table that names it.
fn around_name(text: &str) -> Vec<usize> {
    let name_again = || {
        let fields = fields(prefix(text, TABLE_CHARS))?;
        let name = fields
            .iter()
            .find(|field| field.key == Key::Name && !field.value.is_empty())?;
        let behind = name.offset_bytes + name.value.len();
        let start = behind + text.get(behind..)?.find(name.value)?;
        Some(vec![start, start + name.value.len()])
    };
    name_again().unwrap_or_default()
}

/// Returns true if whitespace between `before`, a paragraph's start, and `behind` ends that paragraph.
fn parts(before: &str, behind: &str) -> bool {
    let next = behind.split(char::is_whitespace).next().unwrap_or("");
    let is_heading =
        begins_with_mark(before) && length_up_to(before, 41) <= 40 && !before.contains('。');
    ends_sentence(before)
        || before.ends_with(['：', ':', '；'])
        || begins_with_mark(behind)
        || is_heading && length_up_to(next, 16) > 15
}

fn begins_with_mark(text: &str) -> bool {
    // Long enough for any mark; the whole text may have megabytes.
    read_mark(prefix(text, 12)).is_some_and(|mark| mark.numbering <= Numbering::Arabic)
}

#[cfg(test)]
mod tests {
    use super::cut_long_lines;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[(u32, &str)]) {
        let cut = cut_long_lines(lines(page));
        let found: Vec<_> = cut.iter().map(|line| (line.column, &*line.text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn splits_long_lines_at_indents() {
        let prose = "长".repeat(201);
        check(
            &format!("报告\u{3000}\u{3000}{prose}\t\u{3000}末段"),
            &[(1, "报告"), (5, &prose), (208, "末段")],
        );
    }

    #[test]
    fn restores_lost_line_ends() {
        let prose = format!("{}。", "长".repeat(500));
        let page =
            format!("标题：某通知 有效性：有效 某通知 各村： 一、综 合 {prose}二、农业 {prose}");
        let expected = [
            (1, "标题：某通知 有效性：有效"),
            (15, "某通知"),
            (19, "各村："),
            (23, "一、综 合"),
            (29, prose.as_str()),
            (530, "二、农业"),
            (535, prose.as_str()),
        ];
        check(&page, &expected);
    }

    #[test]
    fn keeps_padded_words_in_short_lines() {
        check("总\u{3000}\u{3000}则", &[(1, "总\u{3000}\u{3000}则")]);
    }
}
