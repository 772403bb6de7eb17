//! Contents lists: runs of lines that repeat the headings, removed from the text.
//!
//! ```text
//! contents = [目录] entry entry entry { entry }       three entries, or one below 目录
//!          | 目录 numbered numbered numbered { numbered }     short lines, until their numbers begin again
//! entry    = short line that a later line of the page equals, or begins with as its run-in heading;
//!            no row of a table; without dot leaders and page number at its end, or strokes around that (… - 3 -)
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use crate::line::mark::Mark;
use crate::line::{Line, Sign};
use crate::outline::limits;
use text::characters::{digit, is_dash, is_void, length_up_to, squeezed};
use text::sentence::first_sentence;

/// Returns the lines of the contents list of a body, if it has one.
pub(crate) fn find_contents(lines: &[Line<'_>]) -> Option<Range<usize>> {
    let first = lines.iter().take(limits::FARTHEST_LINES);
    // Rows of tables repeat those of other tables.
    let entry_of = |line: &Line<'_>| (!is_row(line)).then(|| entry(line.text()))?;
    let entries: Vec<Option<String>> = first.map(entry_of).collect();
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    last.extend(entries.iter().flatten().map(|entry| (entry.as_str(), 0)));
    for (place, line) in lines.iter().enumerate() {
        let said = [squeezed_short(line.text()), run_in(line)];
        for said in said.into_iter().flatten() {
            if let Some(last) = last.get_mut(said.as_str()) {
                *last = place;
            }
        }
    }
    let is_entry = |place: usize| {
        let again = entries
            .get(place)?
            .as_deref()
            .and_then(|entry| last.get(entry));
        again.copied().filter(|&again| again > place)
    };
    let mut start = 0;
    while start < entries.len() {
        let is_headed = lines
            .get(start)
            .is_some_and(|line| squeezed_short(line.text()) == Some("目录".to_owned()));
        let first = if is_headed { start + 1 } else { start };
        let fewest = if is_headed { 1 } else { limits::FEWEST_ENTRIES };
        let mut end = first;
        let mut nearest = usize::MAX;
        // A run of entries ends before the first of the headings that it lists.
        while let Some(again) = is_entry(end).filter(|_| end < nearest) {
            nearest = nearest.min(again);
            end += 1;
        }
        let numbered = numbered_end(lines, first).filter(|_| is_headed);
        if end - first >= fewest || numbered.is_some() {
            return Some(start..end.max(numbered.unwrap_or(end)));
        }
        start = end.max(start + 1);
    }
    None
}

fn is_row(line: &Line<'_>) -> bool {
    matches!(line.sign, Sign::Row { .. }) || line.text().contains('\t')
}

/// Returns the end of the short numbered lines from `first` on, which is where their numbers begin again at the latest.
fn numbered_end(lines: &[Line<'_>], first: usize) -> Option<usize> {
    let rest = lines.get(first..)?;
    let top = rest.first()?.facts.mark?;
    let is_listed = |(place, line): &(usize, &Line<'_>)| {
        let is_new = |mark: Mark| {
            *place == 0 || mark.numbering != top.numbering || mark.ordinal != top.ordinal
        };
        line.facts.mark.is_some_and(is_new) && !line.facts.is_prose() && !is_row(line)
    };
    let count = rest.iter().enumerate().take_while(is_listed).count();
    (count >= limits::FEWEST_ENTRIES).then_some(first + count)
}

/// Returns the run-in heading of a line with a mark, squeezed.
fn run_in(line: &Line<'_>) -> Option<String> {
    line.facts.mark?;
    let first = first_sentence(line.text(), limits::LONGEST_ENTRY_CHARS)?;
    squeezed_short(line.text().get(..first.end_bytes)?)
}

/// Returns the heading that a line lists, squeezed, without leader and page number.
fn entry(text: &str) -> Option<String> {
    let is_leader = |character| {
        is_void(character)
            || matches!(
                character,
                '.' | '…' | '·' | '．' | '-' | '—' | '。' | '(' | ')' | '（' | '）'
            )
    };
    let numbered = text.trim_end_matches(|character| is_dash(character) || is_void(character));
    let bare = numbered.trim_end_matches(|character| digit(character).is_some());
    let has_leader = bare.len() < numbered.len() && bare.ends_with(is_leader);
    let bare = if has_leader {
        bare.trim_end_matches(is_leader)
    } else {
        text
    };
    squeezed_short(bare)
}

fn squeezed_short(text: &str) -> Option<String> {
    let is_short =
        length_up_to(text, limits::LONGEST_ENTRY_CHARS + 1) <= limits::LONGEST_ENTRY_CHARS;
    let said = is_short.then(|| squeezed(text).trim_end_matches('。').to_owned());
    said.filter(|said| !said.is_empty())
}

#[cfg(test)]
mod tests {
    use super::find_contents;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: Option<(usize, usize)>) {
        let found = find_contents(&lines(page));
        assert_eq!(found.map(|range| (range.start, range.end)), expected);
    }

    #[test]
    fn finds_entries_that_headings_repeat() {
        check(
            "目　录\n一、总则……1\n二、附则……2\n一、总则\n正文。\n二、附则\n正文。",
            Some((0, 3)),
        );
        check(
            "前言\n一、甲\n（一）乙\n二、丙\n一、甲\n（一）乙。正文说明文字。\n二、丙\n正文",
            Some((1, 4)),
        );
        check(
            "目录\n一、总则……- 1 -\n二、附则— 2 —\n一、总则\n正文。\n二、附则\n正文。",
            Some((0, 3)),
        );
    }

    #[test]
    fn finds_numbered_lines_below_a_heading() {
        check(
            "目录\n一、总表\n（一）收入表\n二、说明\n一、概况\n正文。",
            Some((0, 4)),
        );
        check("目录\n一、总表\n（一）收入表\n正文。", None);
    }

    #[test]
    fn rejects_rows_that_tables_repeat() {
        check(
            "项目\t数量\n甲\t1\n合计\t1\n项目\t数量\n甲\t1\n合计\t1",
            None,
        );
    }

    #[test]
    fn rejects_headings_that_occur_once() {
        check("一、总则\n正文。\n二、附则\n正文。", None);
        check("一、甲\n相同\n相同\n二、乙", None);
    }
}
