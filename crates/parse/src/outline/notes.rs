//! Notes to a text: after 注：, or at the end and referenced in the text. Their numbers are not headings.
//!
//! ```text
//! notes   = opening { note }                     anywhere; those below a table stay with it
//!         | note { note }                        at the end of the text, before a signature
//! opening = (注 | 附注 | 备注 | 注释 | 资料来源) [number] "：" [[mark] text]
//! note    = mark text [text]                     a term alone on its line has its meaning below
//! mark    = "［" number "］" | ①                  the next number, from 1 on
//!         | "1." | "(1)"                         only after an opening that has or awaits the first
//! ```
//!
//! Lists never use bracketed numbers, but they do use ①. Notes with ① are therefore accepted only if each mark
//! also occurs after a word of the text, and if no colon introduces them. After notes that are sentences, a number
//! without a stop, followed by text, is the document's next heading.

use std::ops::Range;

use crate::line::vocabulary::{NOTES, SOURCES_OF_TABLES};
use crate::line::{Line, Sign};
use crate::outline::limits::FEWEST_SURE_NOTES;
use crate::outline::note_mark::{MarkKind, bracketed, marks_after_words, note_mark};
use crate::rule::Rule;
use text::characters::digit;

/// Consecutive notes, and the rule that recognizes them.
#[derive(Debug)]
pub(crate) struct Notes {
    pub(crate) places: Range<usize>,
    pub(crate) rule: Rule,
}

/// The content that may follow in a run, besides the next mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    Nothing,
    /// After 注： alone on its line.
    FirstMark,
    /// After a term alone on its line.
    Meaning,
}

/// A run of notes.
#[derive(Clone, Debug)]
struct Run {
    places: Range<usize>,
    /// True if 注： introduces them.
    is_opened: bool,
    last: Option<(MarkKind, u32)>,
    awaited: Awaited,
    /// True if each line so far is a sentence.
    has_sentences: bool,
}

/// Returns the notes among `lines`, in order.
///
/// Notes without an opening count only at `end`, the end of the text, or at the end of `lines`.
pub(crate) fn find_notes(lines: &[Line<'_>], end: usize) -> Vec<Notes> {
    let mut runs: Vec<Run> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let open = runs.last_mut().filter(|run| run.places.end == place);
        let is_taken = open.is_some_and(|run| run.take(line, lines.get(place + 1)));
        if !is_taken {
            runs.extend(Run::begin(place, line));
        }
    }
    let notes = |run: Run| {
        let is_at_end = run.places.end == end || run.places.end == lines.len();
        let rule = if run.is_opened {
            Some(Rule::OpenedNotes)
        } else {
            (is_at_end && run.is_marked_in(lines)).then_some(Rule::ReferencedNotes)
        };
        rule.map(|rule| Notes {
            places: run.places,
            rule,
        })
    };
    runs.into_iter().filter_map(notes).collect()
}

impl Run {
    fn begin(place: usize, line: &Line<'_>) -> Option<Self> {
        if line.sign != Sign::None {
            return None;
        }
        let rest = opened(line.text());
        let first = note_mark(rest.unwrap_or(line.text()), rest.is_some())
            .filter(|&(_, ordinal)| ordinal == 1);
        let is_sentence = line.facts.ends_sentence;
        (rest.is_some() || first.is_some()).then_some(Self {
            places: place..place + 1,
            is_opened: rest.is_some(),
            last: first,
            awaited: match first {
                Some(_) if !is_sentence => Awaited::Meaning,
                None if rest == Some("") => Awaited::FirstMark,
                _ => Awaited::Nothing,
            },
            has_sentences: is_sentence,
        })
    }

    /// Adds the next `line` if it is a note or the rest of one; `below` is the line after it.
    fn take(&mut self, line: &Line<'_>, below: Option<&Line<'_>>) -> bool {
        let is_opening = self.is_opened && opened(line.text()).is_some();
        let next = note_mark(line.text(), self.is_opened);
        let counts_on = match (self.last, next) {
            (Some((kind, last)), Some((next, ordinal))) => kind == next && ordinal == last + 1,
            (None, Some((_, ordinal))) => self.awaited == Awaited::FirstMark && ordinal == 1,
            (_, None) => false,
        };
        let is_meaning = self.awaited == Awaited::Meaning && is_text(line);
        let is_sentence = line.facts.ends_sentence;
        let heads_text = below.is_some_and(|below| is_text(below));
        let is_heading = self.has_sentences && self.is_opened && !is_sentence && heads_text;
        let is_note = is_opening || counts_on && !is_heading || is_meaning;
        let is_taken = line.sign == Sign::None && is_note;
        if is_taken {
            self.places.end += 1;
            self.last = if counts_on { next } else { self.last };
            self.awaited = if counts_on && !is_sentence {
                Awaited::Meaning
            } else {
                Awaited::Nothing
            };
            self.has_sentences &= is_sentence;
        }
        is_taken
    }

    /// Returns true if the preceding text shows that these are notes to it.
    fn is_marked_in(&self, lines: &[Line<'_>]) -> bool {
        let text = lines.get(..self.places.start).unwrap_or(&[]);
        let Some((kind, last)) = self.last else {
            return false;
        };
        let is_announced = text
            .last()
            .is_none_or(|line| line.text().ends_with(['：', ':']));
        let is_sure = kind == MarkKind::Bracketed && last >= FEWEST_SURE_NOTES;
        !is_announced
            && (is_sure || {
                let marks = marks_after_words(text);
                (1..=last).all(|ordinal| marks.contains(&(kind, ordinal)))
            })
    }
}

/// Returns true if a line is prose that neither has a mark nor introduces notes.
fn is_text(line: &Line<'_>) -> bool {
    line.facts.is_prose()
        && line.facts.mark.is_none()
        && bracketed(line.text()).is_none()
        && opened(line.text()).is_none()
}

/// Returns the text after the word and colon that introduce notes.
fn opened(text: &str) -> Option<&str> {
    let mut words = NOTES.iter().chain(SOURCES_OF_TABLES);
    let rest = words.find_map(|word| text.strip_prefix(word))?;
    let rest = rest.trim_start_matches(|c: char| digit(c).is_some() || c == ' ');
    rest.strip_prefix([':', '：']).map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::find_notes;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[(usize, usize)]) {
        let lines = lines(page);
        let found = find_notes(&lines, lines.len()).into_iter();
        let places = found.map(|notes| (notes.places.start, notes.places.end));
        let found: Vec<(usize, usize)> = places.collect();
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn finds_notes_after_an_opening_word() {
        check(
            "正文。\n注：1.甲为快报数。\n2.乙为预计数。\n3.其余。",
            &[(1, 4)],
        );
        check("正文。\n注：\n（1）甲。\n（2）乙。\n一、丙", &[(1, 4)]);
        check("正文。\n注1：甲。\n注2：乙。\n丙。", &[(1, 3)]);
        check("注：初步数。\n1.甲。", &[(0, 1)]);
    }

    #[test]
    fn finds_notes_at_the_end_that_the_text_references() {
        check(
            "推进“双减”①和医改②。\n①“双减”：减负。\n②医改：改革。",
            &[(1, 3)],
        );
        check(
            "正文。\n［1］甲\n甲的意思。\n［2］乙\n乙的意思。",
            &[(1, 5)],
        );
        check("推进双减[1]。\n[1] 双减：减负。", &[(1, 2)]);
    }

    #[test]
    fn rejects_items_and_document_numbers() {
        check("抓好两事：\n①甲。\n②乙。", &[]);
        check("抓好：①甲；②乙。\n①丙。\n②丁。", &[]);
        check("推进双减①。\n①双减。\n其余正文。", &[]);
        check("正文。\n〔2025〕3号", &[]);
        check("注意安全。\n1.甲。", &[]);
        check("注：1.甲。\n2.乙\n乙的正文。", &[(0, 1)]);
        check("注：1.甲。\n2.乙\n某局", &[(0, 2)]);
    }
}
