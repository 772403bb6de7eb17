//! Splits long lines into paragraphs, for pages that lost their line ends.
//!
//! ```text
//! cut = two ideographic spaces, or a tab and one, inside a long line
//!     | in a page of a few very long lines: at whitespace after a stop, before a mark, or after a short
//!       heading; without whitespace, between a stop and a mark; around a repetition of the metadata's name
//!     | between headings glued together: 第二章…第三章…
//! ```
//!
//! Whitespace inside a short line pads words (总　　则, 省长　王某) and is never a cut.

use crate::findings::Findings;
use crate::input::limits;
use crate::line::field::fields;
use crate::line::key::Key;
use crate::line::mark::{Numbering, read_mark};
use crate::line::{LONGEST_COUNTED_CHARS, Line, Sign};
use crate::rule::Rule;
use text::characters::{is_han, is_stop, length_up_to, prefix};
use text::sentence::ends_sentence;

/// Splits the lines that contain several paragraphs.
pub(crate) fn cut_long_lines<'page>(
    lines: Vec<Line<'page>>,
    findings: &mut Findings,
) -> Vec<Line<'page>> {
    let is_long =
        |line: &Line<'_>| line.facts.length() > LONGEST_COUNTED_CHARS && line.sign == Sign::None;
    if !lines.iter().any(|line| is_long(line) || is_heading(line)) {
        return lines;
    }
    let has_lost_line_ends = lines.len() <= limits::FEW_LINES;
    let mut cut = Vec::with_capacity(lines.len());
    for line in lines {
        if is_long(&line) {
            cut_line(line, has_lost_line_ends, &mut cut, findings);
        } else if is_heading(&line) {
            let cuts = line.page_text().map_or_else(Vec::new, between_headings);
            cut_at(line, cuts, Rule::GluedHeadings, &mut cut, findings);
        } else {
            cut.push(line);
        }
    }
    cut
}

fn cut_line<'page>(
    line: Line<'page>,
    has_lost_line_ends: bool,
    pieces: &mut Vec<Line<'page>>,
    findings: &mut Findings,
) {
    let Some(text) = line.page_text() else {
        return pieces.push(line);
    };
    let is_longer = |chars: usize| length_up_to(text, chars + 1) > chars;
    if !is_longer(limits::LONG_CHARS) {
        return pieces.push(line);
    }
    let (mut cuts, mut rule) = (at_indents(text), Rule::IndentInside);
    if cuts.is_empty() && has_lost_line_ends && is_longer(limits::VERY_LONG_CHARS) {
        (cuts, rule) = (at_whitespace_and_marks(text), Rule::LostLineEnd);
    }
    cut_at(line, cuts, rule, pieces, findings);
}

/// Cuts `line` at these bytes.
fn cut_at<'page>(
    line: Line<'page>,
    cuts: Vec<usize>,
    rule: Rule,
    pieces: &mut Vec<Line<'page>>,
    findings: &mut Findings,
) {
    let Some(text) = line.page_text().filter(|_| !cuts.is_empty()) else {
        return pieces.push(line);
    };
    let (mut start, mut column) = (0, line.column);
    for cut in cuts.into_iter().chain([text.len()]) {
        let Some(raw) = text.get(start..cut) else {
            continue;
        };
        let piece = line.piece(raw.into(), start, column);
        if let Some(piece) = piece.as_ref().filter(|_| start > 0) {
            findings.decide(piece, rule, || format!("column {}", piece.column));
        }
        pieces.extend(piece);
        column = column.saturating_add(u32::try_from(raw.chars().count()).unwrap_or(u32::MAX));
        start = cut;
    }
}

/// Returns true for a line with a mark of the kind 第…章, as headings have it.
fn is_heading(line: &Line<'_>) -> bool {
    line.facts
        .mark
        .is_some_and(|mark| depth(mark.numbering).is_some())
}

fn depth(numbering: Numbering) -> Option<u8> {
    match numbering {
        Numbering::Part => Some(0),
        Numbering::Chapter => Some(1),
        Numbering::Division => Some(2),
        _ => None,
    }
}

/// Returns the bytes at which further headings begin in a line of them. Each has another depth or the next number.
fn between_headings(text: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut last = read_mark(text).and_then(|mark| Some((depth(mark.numbering)?, mark.ordinal)));
    if text.contains(['。', '；']) {
        return cuts;
    }
    for (byte, _) in text.match_indices('第').filter(|(byte, _)| *byte > 0) {
        let rest = text.get(byte..).unwrap_or("");
        let Some(mark) = read_mark(rest) else {
            continue;
        };
        let title = rest.get(mark.end_bytes()..).unwrap_or("").trim_start();
        let next = depth(mark.numbering).map(|depth| (depth, mark.ordinal));
        let (Some((depth, ordinal)), Some((before, number))) = (next, last) else {
            continue;
        };
        // “按照第二章的规定” cites a chapter.
        let is_titled =
            title.starts_with(is_han) && !title.starts_with(['的', '和', '与', '至', '规']);
        if is_titled && (depth != before || ordinal == number + 1) {
            cuts.push(byte);
            last = Some((depth, ordinal));
        }
    }
    cuts
}

/// Returns the byte offsets of indents, which begin a paragraph.
fn at_indents(text: &str) -> Vec<usize> {
    let is_indent = |whitespace: &str| {
        let spaces = whitespace.matches('\u{3000}').count();
        spaces >= 2 || spaces == 1 && whitespace.contains('\t')
    };
    whitespace_runs(text)
        .filter(|&(start, end)| text.get(start..end).is_some_and(is_indent))
        .map(|(start, _)| start)
        .collect()
}

/// Returns the runs of whitespace in `text`, as byte ranges.
fn whitespace_runs(text: &str) -> impl Iterator<Item = (usize, usize)> {
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

fn at_whitespace_and_marks(text: &str) -> Vec<usize> {
    let mut cuts = around_name(text);
    let table_end = cuts.first().copied().unwrap_or(0);
    cuts.extend(marks_after_stops(text, table_end));
    let mut passed = 0;
    let mut start = 0;
    let mut at_whitespace = Vec::new();
    for (whitespace, next) in whitespace_runs(text) {
        while let Some(&cut) = cuts.get(passed).filter(|&&cut| cut <= whitespace) {
            start = start.max(cut);
            passed += 1;
        }
        let (Some(before), Some(after)) = (text.get(start..whitespace), text.get(next..)) else {
            continue;
        };
        if whitespace >= table_end && parts(before.trim_start(), after) {
            at_whitespace.push(whitespace);
            start = next;
        }
    }
    cuts.extend(at_whitespace);
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Returns the byte offsets of marks that directly follow a stop, from `start` on.
fn marks_after_stops(text: &str, start: usize) -> Vec<usize> {
    let mut is_after_stop = false;
    let is_cut = |(byte, character): (usize, char)| {
        let is_mark = is_after_stop && text.get(byte..).is_some_and(begins_with_mark);
        is_after_stop = is_stop(character) || character == '；';
        (is_mark && byte > start).then_some(byte)
    };
    text.char_indices().filter_map(is_cut).collect()
}

/// Returns the byte offsets around the title, if it follows a table that names it.
fn around_name(text: &str) -> Vec<usize> {
    let name_again = || {
        let fields = fields(prefix(text, limits::TABLE_CHARS))?;
        let name = fields
            .iter()
            .find(|field| field.key == Key::Name && !field.value.is_empty())?;
        let after = name.offset_bytes + name.value.len();
        let start = after + text.get(after..)?.find(name.value)?;
        Some(vec![start, start + name.value.len()])
    };
    name_again().unwrap_or_default()
}

/// Returns true if whitespace between `before`, a paragraph's start, and `after` ends that paragraph.
fn parts(before: &str, after: &str) -> bool {
    let next = after.split(char::is_whitespace).next().unwrap_or("");
    let is_heading = begins_with_mark(before)
        && length_up_to(before, limits::LONGEST_CUT_HEADING_CHARS + 1)
            <= limits::LONGEST_CUT_HEADING_CHARS
        && !before.contains('。');
    ends_sentence(before)
        || before.ends_with(['：', ':', '；'])
        || begins_with_mark(after)
        || is_heading
            && length_up_to(next, limits::SHORTEST_CUT_TEXT_CHARS)
                == limits::SHORTEST_CUT_TEXT_CHARS
}

fn begins_with_mark(text: &str) -> bool {
    // Long enough for any mark; the whole text may have megabytes.
    read_mark(prefix(text, 12)).is_some_and(|mark| mark.numbering <= Numbering::Arabic)
}

#[cfg(test)]
mod tests {
    use super::{Findings, cut_long_lines};
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[(u32, &str)]) {
        let cut = cut_long_lines(lines(page), &mut Findings::default());
        let found: Vec<_> = cut.iter().map(|line| (line.column, line.text())).collect();
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
