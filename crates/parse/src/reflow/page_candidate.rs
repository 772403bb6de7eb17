//! Candidates for page numbers, with the text around them.
//!
//! ```text
//! cut = a line that does not end its paragraph, page number, a line that does not begin one
//! ```
//!
//! A hard-wrapped line does not end its paragraph if it is full and breaks off; any other line if it breaks off
//! and is prose, unlike headings, signatures and cells. Text on one line is one paragraph.

use crate::line::form::{Form, form};
use crate::line::mark::read_mark;
use crate::line::opening::{is_addressee_list, is_salutation};
use crate::line::{Line, Sign};
use crate::reflow::page_number::{Manner, PageNumber, fills, within};
use crate::reflow::wrapping::{Width, Wrapped};
use text::characters::{fold, is_dash, length_up_to, prefix};
use text::sentence::{ends_sentence, is_prose};

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
        matches!(self.found.manner, Manner::Spaced | Manner::Tight)
    }
}

/// A stretch of a line: text or a possible page number.
#[derive(Clone, Copy, Debug)]
struct Stretch<'line> {
    place: usize,
    text: &'line str,
    /// The width of its leading whitespace, in characters.
    indent: u32,
    found: Option<PageNumber>,
}

impl Stretch<'_> {
    fn wrapped(&self) -> Wrapped {
        Wrapped::of(self.text, self.indent)
    }
}

/// Returns the possible page numbers in `lines`, in order.
pub(crate) fn candidates(lines: &[Line<'_>]) -> Vec<Candidate> {
    let stretches: Vec<Stretch<'_>> = lines.iter().enumerate().flat_map(stretches).collect();
    let texts = stretches.iter().filter(|stretch| stretch.found.is_none());
    let width = Width::of(texts.map(Stretch::wrapped));
    let mut behind = vec![None; stretches.len()];
    let mut next = None;
    for (stretch, behind) in stretches.iter().zip(&mut behind).rev() {
        *behind = next;
        next = if stretch.found.is_none() {
            Some(*stretch)
        } else {
            next
        };
    }
    // Of consecutive numbers, only the first is judged by the text around them.
    let mut before: Option<Stretch<'_>> = None;
    let mut candidates = Vec::new();
    for (stretch, behind) in stretches.iter().zip(behind) {
        let Some(found) = stretch.found else {
            before = Some(*stretch);
            continue;
        };
        let goes_on = before
            .zip(behind)
            .is_some_and(|(before, behind)| is_of_one_paragraph(&before, &behind, found, width));
        // PM 10 is a name, even with its number on the next line.
        let is_named = found.manner == Manner::Bare
            && before.is_some_and(|before| ends_with_latin(before.text));
        let is_within = |behind: &Stretch<'_>| {
            let is_on_line = before.is_some_and(|before| before.place == behind.place);
            is_on_line && !begins_anew(behind.text)
        };
        let goes_on_at = behind.filter(|behind| goes_on || is_within(behind));
        candidates.push(Candidate {
            place: stretch.place,
            found,
            is_alone: lines
                .get(stretch.place)
                .is_some_and(|line| line.text.len() == stretch.text.len()),
            is_cut: goes_on && !is_named,
            goes_on_at: goes_on_at.map(|behind| behind.place),
            is_last: behind.is_none(),
        });
        before = None;
    }
    candidates
}

/// Returns the non-empty stretches of a line. Rows and lines with markup are a single stretch.
fn stretches<'line>((place, line): (usize, &'line Line<'_>)) -> Vec<Stretch<'line>> {
    let text = &*line.text;
    let stretch = |start: usize, end: usize, found| {
        let raw = text.get(start..end)?;
        let indent = if start == 0 { line.indent } else { 0 };
        let stretch = Stretch {
            place,
            text: raw.trim(),
            indent,
            found,
        };
        (!stretch.text.is_empty()).then_some(stretch)
    };
    let is_row = text.contains(['|', '｜', '\t']);
    let found = match fills(text) {
        _ if is_row || line.sign != Sign::None => Vec::new(),
        Some(found) => vec![found],
        None => within(text),
    };
    let mut stretches = Vec::with_capacity(1);
    let mut start = 0;
    for found in found {
        stretches.extend(stretch(start, found.start_bytes, None));
        stretches.extend(stretch(found.start_bytes, found.end_bytes, Some(found)));
        start = found.end_bytes;
    }
    stretches.extend(stretch(start, text.len(), None));
    stretches
}

/// Returns true if `behind` continues the paragraph of `before` across the page number `found`.
fn is_of_one_paragraph(
    before: &Stretch<'_>,
    behind: &Stretch<'_>,
    found: PageNumber,
    width: Option<Width>,
) -> bool {
    let text = before.text;
    let is_wrapped = width.is_some_and(|width| width.goes_on(before.wrapped(), behind.wrapped()));
    if found.manner == Manner::Bare || is_wrapped {
        return is_wrapped;
    }
    let is_done = ends_sentence(text) || text.ends_with(['：', ':', '；', ';']);
    if begins_anew(behind.text) || is_done || is_salutation(text) || is_addressee_list(text) {
        return false;
    }
    let is_on_line = before.place == behind.place;
    is_on_line || behind.indent <= 1 && is_open_prose(text) && is_of_prose(behind.text)
}

fn ends_with_latin(text: &str) -> bool {
    text.ends_with(|last: char| fold(last).is_ascii_alphabetic())
}

fn begins_anew(text: &str) -> bool {
    read_mark(text).is_some() || text.starts_with(is_dash)
}

/// Returns true if `text` is prose that breaks off, and not a heading.
fn is_open_prose(text: &str) -> bool {
    let is_long = length_up_to(text, LONGEST_HEADING_CHARS + 1) > LONGEST_HEADING_CHARS;
    let title = read_mark(text).and_then(|mark| text.get(mark.end_bytes..));
    let is_heading = title.is_some_and(|title| form(title) == Form::Bare);
    text.ends_with(['，', ',', '、']) || !is_heading && (is_long || text.contains('。'))
}

/// The maximum length of a heading without a number.
const LONGEST_HEADING_CHARS: usize = 30;

/// Returns true if `text` can be the second half of a paragraph rather than a heading.
fn is_of_prose(text: &str) -> bool {
    is_prose(text) || prefix(text, LONGEST_HEADING_CHARS).contains(['，', '。', '、'])
}
