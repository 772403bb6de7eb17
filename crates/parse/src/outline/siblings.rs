//! Headings without a number, recognized by recurring words and by the text that follows.
//!
//! ```text
//! sentence = short paragraph of one sentence, followed by prose;
//!            three or more of one document begin with the same words    一年来，我们坚持……。
//!          | if none do, one that alternates with text                  alternation
//! plain    = short line without stop, or a heading word (总　则), after the end of a text and followed by prose
//!            or a number
//! ```

use std::collections::BTreeMap;

use crate::line::date::parse_date;
use crate::line::mark::read_mark;
use crate::line::opening::{is_addressee_list, is_dateline, is_salutation};
use crate::line::{Line, Sign};
use crate::outline::alternation::find_headings;
use crate::outline::levels::Style;
use crate::outline::numbering::Role;
use text::characters::{fold, is_dash, is_han, length_up_to, prefix, squeezed};
use text::sentence::{ends_sentence, first_sentence, is_prose};

/// Sets the role of headings without a number, among lines that are paragraphs so far.
pub(crate) fn assign(lines: &[Line<'_>], roles: &mut [Role]) {
    let mut sentences = sentences(lines, roles);
    if sentences.is_empty() {
        sentences = find_headings(lines, roles);
    }
    for &place in &sentences {
        set(roles, place, Style::Sentence);
    }
    for place in plain(lines, roles) {
        let is_word = lines
            .get(place)
            .is_some_and(|line| is_heading_word(&line.text));
        let style = if is_word { Style::Word } else { Style::Plain };
        set(roles, place, style);
    }
}

/// The minimum number of paragraphs that begin alike.
const FEWEST_SENTENCES: usize = 3;

/// The number of common characters at the start; more than a frequent verb (坚持以……).
const ALIKE_CHARS: usize = 4;

const LONGEST_SENTENCE_CHARS: usize = 40;
const LONGEST_PLAIN_CHARS: usize = 30;

fn sentences(lines: &[Line<'_>], roles: &[Role]) -> Vec<usize> {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        let is_followed = is_paragraph(roles, place + 1) && follows_prose(lines, place + 1);
        if is_paragraph(roles, place) && is_followed && is_one_sentence(&line.text) {
            let opening = prefix(&line.text, ALIKE_CHARS).chars().map(fold).collect();
            alike.entry(opening).or_default().push(place);
        }
    }
    let mut found: Vec<usize> = alike
        .into_values()
        .filter(|places| places.len() >= FEWEST_SENTENCES)
        .flatten()
        .collect();
    found.sort_unstable();
    found
}

/// Returns true if `text` is a single short sentence.
pub(crate) fn is_one_sentence(text: &str) -> bool {
    let first = first_sentence(text, LONGEST_SENTENCE_CHARS);
    first.is_some_and(|first| first.end_bytes == text.len() && first.stop == '。')
        && read_mark(text).is_none()
        && !text.starts_with(is_dash)
}

fn plain(lines: &[Line<'_>], roles: &[Role]) -> Vec<usize> {
    let first_prose = lines
        .iter()
        .position(|line| is_prose(&line.text))
        .unwrap_or(lines.len());
    let is_plain = |&(place, line): &(usize, &Line<'_>)| {
        let is_in_preamble = place <= first_prose;
        let before = place.checked_sub(1);
        let is_behind_text =
            before.is_none_or(|before| ends_text(lines, roles, before) || is_in_preamble);
        is_paragraph(roles, place)
            && line.sign == Sign::None
            && is_worded_like_heading(&line.text)
            && is_behind_text
            && (is_heading(roles, place + 1)
                || is_paragraph(roles, place + 1)
                    && lines
                        .get(place + 1)
                        .is_some_and(|line| is_prose(&line.text)))
            && !(is_in_preamble && is_name(&line.text) && !is_heading_word(&line.text))
    };
    let found = lines.iter().enumerate().filter(is_plain);
    found.map(|(place, _)| place).collect()
}

fn ends_text(lines: &[Line<'_>], roles: &[Role], place: usize) -> bool {
    let ends = |line: &Line<'_>| {
        ends_sentence(&line.text)
            || line.text.ends_with([')', '）', ':', '：'])
            || parse_date(&line.text).is_some()
            || line.sign == Sign::Image
    };
    is_heading(roles, place) || lines.get(place).is_some_and(ends)
}

fn is_worded_like_heading(text: &str) -> bool {
    let han = text
        .chars()
        .take(LONGEST_PLAIN_CHARS)
        .filter(|&c| is_han(c))
        .count();
    let ends_open = text.ends_with(|c| matches!(fold(c), ',' | ':' | ';' | '、' | ')' | '%' | '-'));
    (han >= 4 || is_heading_word(text))
        && length_up_to(text, LONGEST_PLAIN_CHARS + 1) <= LONGEST_PLAIN_CHARS
        && !is_prose(text)
        && !ends_open
        && !text.starts_with(is_dash)
        && read_mark(text).is_none()
        && !(is_dateline(text) || is_salutation(text) || is_addressee_list(text))
}

/// Returns true for words that are always headings (总　　则), though short enough for a name or a cell.
fn is_heading_word(text: &str) -> bool {
    let words = [
        "总则",
        "附则",
        "总结",
        "前言",
        "引言",
        "序言",
        "绪论",
        "概述",
        "综述",
        "概况",
        "结语",
        "结束语",
        "后记",
    ];
    length_up_to(text, 13) <= 12 && words.contains(&squeezed(text).as_str())
}

/// Returns true for a speaker's name (省长　王予波, 张立帆): padded, or short and alone on the line.
fn is_name(text: &str) -> bool {
    let has_blank = text.contains(char::is_whitespace);
    let is_short = length_up_to(text, 31) <= 30;
    has_blank && is_short || length_up_to(text, 5) <= 4
}

fn follows_prose(lines: &[Line<'_>], place: usize) -> bool {
    lines.get(place).is_some_and(|line| {
        is_prose(&line.text) && !is_one_sentence(&line.text) || line.text.starts_with(is_dash)
    })
}

fn is_paragraph(roles: &[Role], place: usize) -> bool {
    roles.get(place) == Some(&Role::Paragraph)
}

fn is_heading(roles: &[Role], place: usize) -> bool {
    matches!(roles.get(place), Some(Role::Heading { .. }))
}

fn set(roles: &mut [Role], place: usize, style: Style) {
    if let Some(role) = roles.get_mut(place) {
        *role = Role::Heading {
            style,
            ordinal: 1,
            end_bytes: usize::MAX,
        };
    }
}
