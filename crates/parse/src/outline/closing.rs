//! The closing: the lines after the text of the last section.
//!
//! ```text
//! closing  = [address] [signature] [notes] [signature] [appendix]
//! address  = paragraph that opens 同志们 or 各位代表, and at most three after it
//! signature = short lines, a date, notes in brackets （此件公开发布）
//! notes    = notes that nothing but a signature follows, unless they are below a table
//! appendix = 附件 | 名词解释 | 注释 alone on a line, and everything after it
//! ```
//!
//! The same address directly under a heading opens that section instead. In a notice that only wraps an attachment, the
//! attachment is the text: no appendix starts before the first line that could be a heading.

use std::ops::Range;

use crate::line::Line;
use crate::line::date::parse_date;
use crate::line::limits::LONGEST_LABEL_CHARS;
use crate::line::opening::{is_bracketed, names_attachment, opens_with_address};
use crate::line::vocabulary::GLOSSARIES;
use crate::outline::limits::{
    LONGEST_CLOSING_NOTE_CHARS, LONGEST_SIGNER_CHARS, MOST_CLOSING_PARAGRAPHS, MOST_SIGNERS,
};
use crate::outline::role::Roles;
use crate::rule::Rule;
use text::characters::{length_up_to, squeezed};
use text::sentence::ends_sentence;

/// The places of a closing and its parts. The place of a missing part is the number of lines.
#[derive(Debug)]
pub(crate) struct Closing {
    pub(crate) start: usize,
    signature: usize,
    /// The place at which the text ends, excluding its signature.
    pub(crate) text_end: usize,
    notes: Range<usize>,
    /// The place of the notes that end the text, or of the attachments.
    pub(crate) appendix: usize,
    /// The place of the label of an attachment or a glossary.
    pub(crate) attached: usize,
}

impl Closing {
    /// Finds the appendix below the first line that could be a heading according to `is_heading`.
    pub(crate) fn below(lines: &[Line<'_>], is_heading: impl Fn(&Line<'_>) -> bool) -> Self {
        let first = lines.iter().position(is_heading).unwrap_or(lines.len());
        let mut rest = lines.iter().skip(first + 1);
        let attached = rest.position(opens_appendix);
        let attached = attached.map_or(lines.len(), |place| first + 1 + place);
        Self {
            start: attached,
            signature: attached,
            text_end: signature_start(lines, 0, attached),
            notes: attached..attached,
            appendix: attached,
            attached,
        }
    }

    /// Moves the last `notes` of the text to the closing if they end it; `is_row` returns true for rows of tables.
    pub(crate) fn take_notes(
        &mut self,
        notes: Option<&Range<usize>>,
        is_row: impl Fn(usize) -> bool,
    ) {
        let is_end =
            |notes: &&Range<usize>| notes.end == self.attached || notes.end == self.text_end;
        let is_free = |notes: &&Range<usize>| notes.start > 0 && !is_row(notes.start - 1);
        if let Some(notes) = notes.filter(is_end).filter(is_free) {
            self.appendix = notes.start;
            self.notes = notes.clone();
        }
    }

    /// Finds the start of the closing, once the headings are known.
    pub(crate) fn find_start(&mut self, lines: &[Line<'_>], roles: &Roles) {
        let headings = roles.headings().map(|(place, ..)| place);
        let last_heading = headings.rev().find(|&place| place < self.appendix);
        let earliest = last_heading.map_or(0, |place| place + 1);
        self.signature = signature_start(lines, earliest, self.appendix);
        let is_address =
            |&place: &usize| roles.is_paragraph(place) && opens_with_address(text_at(lines, place));
        let mut last = (earliest + 1..self.signature)
            .rev()
            .take(MOST_CLOSING_PARAGRAPHS);
        self.start = last.find(is_address).unwrap_or(self.signature);
    }

    /// Returns the rule that puts the line at `place` into the closing.
    pub(crate) fn rule(&self, place: usize) -> Option<Rule> {
        match place {
            _ if place < self.start => None,
            _ if place >= self.attached => Some(Rule::Appendix),
            _ if self.notes.contains(&place) => Some(Rule::EndNotes),
            _ if place < self.signature => Some(Rule::Address),
            _ => Some(Rule::Signature),
        }
    }
}

fn text_at<'line>(lines: &'line [Line<'_>], place: usize) -> &'line str {
    lines.get(place).map_or("", Line::text)
}

fn opens_appendix(line: &Line<'_>) -> bool {
    line.facts.length() <= LONGEST_LABEL_CHARS && {
        let squeezed = squeezed(line.text());
        let bare = squeezed.trim_end_matches(':');
        let bare = bare.trim_start_matches('《').trim_end_matches('》');
        names_attachment(line)
            || GLOSSARIES.contains(&bare)
            || bare.ends_with("名词解释")
            || bare.ends_with("名词注释")
    }
}

/// Returns the place at which the signature above `end` starts, at least `earliest`; `end` if there is none.
pub(crate) fn signature_start(lines: &[Line<'_>], earliest: usize, end: usize) -> usize {
    let mut start = end;
    let above = |start: usize| (start > earliest).then(|| text_at(lines, start - 1));
    while above(start).is_some_and(is_note) {
        start -= 1;
    }
    if above(start).is_some_and(is_dated_signer) {
        return start - 1;
    }
    if above(start).and_then(parse_date).is_none() {
        return start;
    }
    start -= 1;
    let signers =
        (0..MOST_SIGNERS).take_while(|signers| above(start - signers).is_some_and(is_signer));
    start - signers.count()
}

/// Returns true for notes in brackets: （此件公开发布）
fn is_note(text: &str) -> bool {
    is_bracketed(text)
        && length_up_to(text, LONGEST_CLOSING_NOTE_CHARS + 1) <= LONGEST_CLOSING_NOTE_CHARS
}

/// Returns true for a signer and a date on one line: 某县人民政府　2018年7月23日
fn is_dated_signer(text: &str) -> bool {
    let parts = text.rsplit_once(char::is_whitespace);
    parts.is_some_and(|(signer, date)| {
        is_signer(signer) && !signer.is_empty() && parse_date(date).is_some()
    })
}

fn is_signer(text: &str) -> bool {
    length_up_to(text, LONGEST_SIGNER_CHARS + 1) <= LONGEST_SIGNER_CHARS
        && !ends_sentence(text)
        && !text.ends_with(['；', ';', ':', '：', '，', ','])
}
