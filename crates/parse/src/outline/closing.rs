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
//! The same address directly under a heading opens that section instead.

use std::ops::Range;

use crate::line::Line;
use crate::line::date::parse_date;
use crate::line::opening::opens_with_address;
use crate::outline::numbering::Role;
use text::characters::{is_han_numeral, length_up_to, squeezed};
use text::sentence::ends_sentence;

/// Returns the place at which the appendix starts, or the number of lines if there is none.
///
/// In a notice that only wraps an attachment, the attachment is the text. No appendix therefore starts before
/// the first line that could be a heading according to `is_heading`.
pub(crate) fn appendix_start(lines: &[Line<'_>], is_heading: impl Fn(&Line<'_>) -> bool) -> usize {
    let Some(first_heading) = lines.iter().position(is_heading) else {
        return lines.len();
    };
    let is_behind = |&(place, _): &(usize, &Line<'_>)| place > first_heading;
    let opens = |(_, line): &(usize, &Line<'_>)| opens_appendix(&line.text);
    let found = lines.iter().enumerate().filter(is_behind).find(opens);
    found.map_or(lines.len(), |(place, _)| place)
}

/// Returns the place of the notes that end the text before `appendix`, or `appendix` itself.
///
/// `notes` are all notes of that text in order; `is_row` returns true for rows of its tables.
pub(crate) fn notes_start(
    lines: &[Line<'_>],
    notes: &[Range<usize>],
    is_row: impl Fn(usize) -> bool,
    appendix: usize,
) -> usize {
    let ends = [appendix, text_end(lines, appendix)];
    let last = notes.last().filter(|last| ends.contains(&last.end));
    let last = last.filter(|last| last.start > 0 && !is_row(last.start - 1));
    last.map_or(appendix, |last| last.start)
}

/// Returns the place at which the text before `appendix` ends, excluding its signature.
pub(crate) fn text_end(lines: &[Line<'_>], appendix: usize) -> usize {
    signature_start(0, appendix, |place| text_at(lines, place))
}

/// Returns the place at which the closing starts among the lines before `appendix`.
pub(crate) fn closing_start(lines: &[Line<'_>], roles: &[Role], appendix: usize) -> usize {
    let is_heading = |role: &Role| matches!(role, Role::Heading { .. });
    let last_heading = roles
        .get(..appendix)
        .and_then(|roles| roles.iter().rposition(is_heading));
    let earliest = last_heading.map_or(0, |place| place + 1);
    let text = |place: usize| text_at(lines, place);
    let signature = signature_start(earliest, appendix, text);
    let is_address = |&place: &usize| {
        roles.get(place) == Some(&Role::Paragraph) && opens_with_address(text(place))
    };
    let within = (earliest + 1..signature).rev().take(MOST_PARAGRAPHS);
    within.into_iter().find(is_address).unwrap_or(signature)
}

/// The maximum number of paragraphs of a closing address.
const MOST_PARAGRAPHS: usize = 4;

/// The maximum number of signers: several offices may sign.
const MOST_SIGNERS: usize = 5;

/// Returns true if `text` is the label of an attachment: 附件, 附件1, 附录二.
pub(crate) fn names_attachment(text: &str) -> bool {
    if length_up_to(text, 13) > 12 {
        return false;
    }
    let squeezed = squeezed(text);
    let bare = squeezed.trim_end_matches(':');
    let number = bare.strip_prefix("附件").or(bare.strip_prefix("附录"));
    number.is_some_and(|number| {
        let is_numeral = |character: char| character.is_ascii_digit() || is_han_numeral(character);
        number.chars().all(is_numeral)
    })
}

fn text_at<'line>(lines: &'line [Line<'_>], place: usize) -> &'line str {
    lines.get(place).map_or("", |line| &*line.text)
}

fn opens_appendix(text: &str) -> bool {
    if length_up_to(text, 13) > 12 {
        return false;
    }
    let squeezed = squeezed(text);
    let bare = squeezed
        .trim_end_matches(':')
        .trim_start_matches('《')
        .trim_end_matches('》');
    let glossaries = [
        "名词解释",
        "名词注释",
        "名词说明",
        "注释",
        "附注",
        "有关名词解释",
        "相关名词解释",
        "附",
    ];
    names_attachment(text)
        || glossaries.contains(&bare)
        || (bare.ends_with("名词解释") || bare.ends_with("名词注释"))
}

fn signature_start<'text>(
    earliest: usize,
    end: usize,
    text: impl Fn(usize) -> &'text str,
) -> usize {
    let mut start = end;
    while start > earliest && is_note(text(start - 1)) {
        start -= 1;
    }
    if start > earliest && is_dated_signer(text(start - 1)) {
        return start - 1;
    }
    if start <= earliest || parse_date(text(start - 1)).is_none() {
        return start;
    }
    start -= 1;
    let mut signers = 0;
    while start > earliest && signers < MOST_SIGNERS && is_signer(text(start - 1)) {
        start -= 1;
        signers += 1;
    }
    start
}

/// Returns true for notes in brackets: （此件公开发布）
fn is_note(text: &str) -> bool {
    text.starts_with(['(', '（']) && text.ends_with([')', '）']) && length_up_to(text, 41) <= 40
}

/// Returns true for a signer and a date on one line: 某县人民政府　2018年7月23日
fn is_dated_signer(text: &str) -> bool {
    let parts = text.rsplit_once(char::is_whitespace);
    parts.is_some_and(|(signer, date)| {
        is_signer(signer) && !signer.is_empty() && parse_date(date).is_some()
    })
}

fn is_signer(text: &str) -> bool {
    length_up_to(text, 31) <= 30
        && !ends_sentence(text)
        && !text.ends_with(['；', ';', ':', '：', '，', ','])
}
