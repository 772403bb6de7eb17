//! Candidates for page numbers, judged by the text around them.
//!
//! ```text
//! cut = a line that does not end its paragraph, page number, a line that does not begin one
//! ```
//!
//! A hard-wrapped line does not end its paragraph if it is full and breaks off; any other line if it breaks off
//! and is prose, unlike headings, signatures and cells. Text on one line is one paragraph.

use crate::line::form::Form;
use crate::line::opening::{is_addressee_list, is_salutation};
use crate::line::{Line, Sign};
use crate::reflow::joining::ends_with_latin;
use crate::reflow::limits::LONGEST_HEADING_CHARS;
use crate::reflow::page_number::{Notation, PageNumber, fills, within};
use crate::reflow::wrapping::{Width, Wrapped};
use crate::rule::Rule;
use text::characters::prefix;

/// A piece of text in the form of a page number, with its context.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// The place among the lines of the body.
    pub(crate) place: usize,
    pub(crate) found: PageNumber,
    /// True if it is alone on its line.
    pub(crate) is_alone: bool,
    /// True if it appears to split a paragraph.
    pub(crate) is_cut: bool,
    /// The place of the text after it, if that continues the paragraph before it.
    pub(crate) goes_on_at: Option<usize>,
    pub(crate) is_last: bool,
}

impl Candidate {
    /// Returns true if it is between strokes.
    pub(crate) fn is_stroked(&self) -> bool {
        self.rule() == Rule::StrokedNumber
    }

    /// Returns the rule that takes such numbers.
    pub(crate) fn rule(&self) -> Rule {
        match self.found.notation {
            Notation::Spaced | Notation::Tight => Rule::StrokedNumber,
            Notation::Worded { .. } => Rule::WordedNumber,
            Notation::Bare => Rule::BareNumber,
        }
    }
}

/// The text between page numbers, with the place of its line.
#[derive(Debug)]
struct Text<'line> {
    place: usize,
    line: Line<'line>,
}

/// Returns the possible page numbers in `lines`, in order.
pub(crate) fn candidates(lines: &[Line<'_>]) -> Vec<Candidate> {
    let numbers: Vec<Vec<PageNumber>> = lines.iter().map(numbers).collect();
    if numbers.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let mut texts: Vec<Text<'_>> = Vec::new();
    // Each number with its place, and the index of the text after it.
    let mut found: Vec<(usize, PageNumber, usize)> = Vec::new();
    for (place, (line, numbers)) in lines.iter().zip(numbers).enumerate() {
        let text = |start, end| {
            Some(Text {
                place,
                line: part(line, start, end)?,
            })
        };
        let mut start = 0;
        for number in numbers {
            texts.extend(text(start, number.start_bytes));
            found.push((place, number, texts.len()));
            start = number.end_bytes;
        }
        texts.extend(text(start, line.text().len()));
    }
    let width = Width::of(texts.iter().map(|text| Wrapped::of(&text.line)));
    let mut last = 0;
    let candidate = |(place, found, next): (usize, PageNumber, usize)| {
        // Of consecutive numbers, only the first is judged by the text around them.
        let before = (next > last).then(|| texts.get(next - 1)).flatten();
        last = next;
        let after = texts.get(next);
        let both = before.zip(after);
        let is_split = both.is_some_and(|(before, after)| is_split(before, after, found, width));
        let is_on_line = both.is_some_and(|(before, after)| before.place == after.place);
        // PM 10 is a name, even with its number on the next line.
        let is_named = found.notation == Notation::Bare
            && before.is_some_and(|before| ends_with_latin(&before.line));
        let goes_on = |text: &&Text<'_>| is_split || is_on_line && !text.line.facts.begins_anew();
        let length_bytes = lines.get(place).map_or(0, |line| line.text().len());
        Candidate {
            place,
            found,
            is_alone: found.end_bytes - found.start_bytes == length_bytes,
            is_cut: is_split && !is_named,
            goes_on_at: after.filter(goes_on).map(|after| after.place),
            is_last: after.is_none(),
        }
    };
    found.into_iter().map(candidate).collect()
}

/// Returns the possible page numbers in a line. Rows and lines with markup have none.
fn numbers(line: &Line<'_>) -> Vec<PageNumber> {
    let text = line.text();
    if line.sign != Sign::None || text.contains(['|', '｜', '\t']) {
        return Vec::new();
    }
    fills(text).map_or_else(|| within(text), |found| vec![found])
}

/// Returns a part of a line, in bytes; `None` if it has no text.
fn part<'line>(line: &'line Line<'_>, start: usize, end: usize) -> Option<Line<'line>> {
    if end - start == line.text().len() {
        return Some(line.borrowed());
    }
    let raw = line.text().get(start..end)?;
    let mut part = Line::trimmed(raw.into(), line.number, line.column)?;
    part.indent = if start == 0 { line.indent } else { 0 };
    Some(part)
}

/// Returns true if `after` continues the paragraph of `before` across the page number `found`.
fn is_split(before: &Text<'_>, after: &Text<'_>, found: PageNumber, width: Option<Width>) -> bool {
    let (last, next) = (&before.line, &after.line);
    let is_wrapped = width.is_some_and(|width| width.goes_on(Wrapped::of(last), Wrapped::of(next)));
    if found.notation == Notation::Bare || is_wrapped {
        return is_wrapped;
    }
    let is_done = last.facts.ends_sentence || last.text().ends_with(['：', ':', '；', ';']);
    if next.facts.begins_anew() || is_done || is_salutation(last) || is_addressee_list(last) {
        return false;
    }
    before.place == after.place || next.indent <= 1 && is_open_prose(last) && is_of_prose(next)
}

/// Returns true if `line` is prose that breaks off, and not a heading.
fn is_open_prose(line: &Line<'_>) -> bool {
    let is_long = line.facts.length() > LONGEST_HEADING_CHARS;
    let is_prose = line.facts.form != Form::Bare && (is_long || line.text().contains('。'));
    line.text().ends_with(['，', ',', '、']) || is_prose
}

/// Returns true if `line` can be the second half of a paragraph rather than a heading.
fn is_of_prose(line: &Line<'_>) -> bool {
    line.facts.is_prose() || prefix(line.text(), LONGEST_HEADING_CHARS).contains(['，', '。', '、'])
}
