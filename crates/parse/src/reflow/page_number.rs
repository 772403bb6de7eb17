//! The notation of page numbers on printed pages; `pagination` decides if one is meant.
//!
//! ```text
//! page number = strokes number strokes            — 3 —, - 12 -, －5－
//!             | 第 number 页 [[stop] 共 number 页]   第 5 页 共 20 页
//!             | 共 number 页 [stop] 第 number 页     共20页，第5页
//!             | number                            alone on a line only
//! number      = 1 to 3 digits of either width, not 0; whitespace may be around it
//! ```
//!
//! Official documents number their pages with a stroke on either side (GB/T 9704—2012, 7.5). Inside a line there
//! is a single stroke on each side, and no digits, letters or further strokes next to them.

use crate::reflow::limits;
use text::characters::{fold, is_closing, is_dash, is_han, is_opening, is_stop, leading_number};

/// A piece of text in the form of a page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageNumber {
    pub(crate) notation: Notation,
    pub(crate) number: u32,
    /// The start of its range in the text, in bytes.
    pub(crate) start_bytes: usize,
    pub(crate) end_bytes: usize,
}

/// The notation of a page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notation {
    /// Between strokes, with whitespace inside: — 3 —
    Spaced,
    /// Between strokes, without whitespace: -3-
    Tight,
    /// In words; `total` is the stated number of pages.
    Worded { total: Option<u32> },
    /// The number alone.
    Bare,
}

/// Returns the page number that fills `text`.
pub(crate) fn fills(text: &str) -> Option<PageNumber> {
    let end = |&(_, _, rest): &(Notation, u32, &str)| rest.is_empty();
    let found = dashed(text, 2).filter(end);
    let found = found.or_else(|| worded(text).filter(end));
    let (notation, number, _) = found.or_else(|| bare(text).filter(end))?;
    Some(PageNumber {
        notation,
        number,
        start_bytes: 0,
        end_bytes: text.len(),
    })
}

/// Returns the page numbers between the words of `text`, in order.
///
/// Those in words must state the number of pages: 第3页 alone may be a citation.
pub(crate) fn within(text: &str) -> Vec<PageNumber> {
    let mut found: Vec<PageNumber> = Vec::new();
    let mut end_bytes = 0;
    for (start_bytes, character) in text.char_indices() {
        if start_bytes < end_bytes || !(is_dash(character) || matches!(character, '第' | '共')) {
            continue;
        }
        let Some((before, after)) = text.split_at_checked(start_bytes) else {
            continue;
        };
        if before.ends_with(is_dash) {
            continue; // A run of strokes may be as long as the page; only its first one is examined.
        }
        let total = |&(notation, _, _): &(Notation, u32, &str)| {
            notation != Notation::Worded { total: None }
        };
        let read = dashed(after, 1).or_else(|| worded(after).filter(total));
        let Some((notation, number, rest)) = read else {
            continue;
        };
        let is_among_words = before
            .trim_end()
            .chars()
            .next_back()
            .is_none_or(is_of_words)
            && rest.trim_start().chars().next().is_none_or(is_of_words);
        if is_among_words {
            end_bytes = text.len() - rest.len();
            found.push(PageNumber {
                notation,
                number,
                start_bytes,
                end_bytes,
            });
        }
    }
    found
}

/// Reads — 3 — at the start of `text`, with equal strokes on either side; returns it with the rest.
fn dashed(text: &str, most_strokes: usize) -> Option<(Notation, u32, &str)> {
    let (strokes, rest) = leading_strokes(text);
    let (padding_before, rest) = leading_padding(rest)?;
    let (number, rest) = number(rest)?;
    let (padding_after, rest) = leading_padding(rest)?;
    let (strokes_after, rest) = leading_strokes(rest);
    let notation = match (padding_before, padding_after) {
        (0, 0) => Notation::Tight,
        (0, _) | (_, 0) => return None,
        _ => Notation::Spaced,
    };
    let is_closed = strokes == strokes_after && (1..=most_strokes).contains(&strokes);
    is_closed.then_some((notation, number, rest))
}

/// Reads 第 5 页 共 20 页 at the start of `text`, in either order; returns it with the rest.
fn worded(text: &str) -> Option<(Notation, u32, &str)> {
    let is_stop = |character| matches!(fold(character), ',' | '/' | '、' | ' ');
    if let Some((page, rest)) = pages(text, '第') {
        let (total, rest) = match pages(rest.trim_start_matches(is_stop), '共') {
            Some((total, rest)) if page <= total => (Some(total), rest),
            _ => (None, rest),
        };
        return Some((Notation::Worded { total }, page, rest));
    }
    let (total, rest) = pages(text, '共')?;
    let (page, rest) = pages(rest.trim_start_matches(is_stop), '第')?;
    let total = Some(total);
    (Some(page) <= total).then_some((Notation::Worded { total }, page, rest))
}

/// Reads 第 5 页 or 共 20 页; returns the number with the rest.
fn pages(text: &str, word: char) -> Option<(u32, &str)> {
    let (_, rest) = leading_padding(text.strip_prefix(word)?)?;
    let (number, rest) = number(rest)?;
    let (_, rest) = leading_padding(rest)?;
    Some((number, rest.strip_prefix('页')?))
}

fn bare(text: &str) -> Option<(Notation, u32, &str)> {
    number(text).map(|(number, rest)| (Notation::Bare, number, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    leading_number(text, limits::MOST_DIGITS).filter(|&(number, _)| number > 0)
}

fn leading_strokes(text: &str) -> (usize, &str) {
    let rest = text.trim_start_matches(is_dash);
    let strokes = text.chars().take_while(|&character| is_dash(character));
    (strokes.count(), rest)
}

/// Skips whitespace; `None` if it is wider than the padding of a number.
fn leading_padding(text: &str) -> Option<(usize, &str)> {
    let whitespace = text
        .chars()
        .take_while(|character| character.is_whitespace());
    let count = whitespace.take(limits::WIDEST_PADDING_CHARS + 1).count();
    (count <= limits::WIDEST_PADDING_CHARS).then_some((count, text.trim_start()))
}

/// Returns true for characters of words and punctuation, as next to a page number inside text.
fn is_of_words(character: char) -> bool {
    let is_comma = matches!(fold(character), ',' | '、' | ';' | ':');
    let is_end = is_stop(character) && !matches!(character, '…' | '．' | '.');
    is_han(character) || is_comma || is_end || is_opening(character) || is_closing(character)
}

#[cfg(test)]
mod tests {
    use super::{Notation, fills, within};

    #[track_caller]
    fn check_line(text: &str, expected: Option<(Notation, u32)>) {
        let found = fills(text).map(|found| (found.notation, found.number));
        assert_eq!(found, expected, "{text}");
    }

    #[track_caller]
    fn check_words(text: &str, expected: &[&str]) {
        let found = within(text).into_iter();
        let found: Vec<&str> = found
            .map(|found| &text[found.start_bytes..found.end_bytes])
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_numbers_alone_on_a_line() {
        check_line("— 3 —", Some((Notation::Spaced, 3)));
        check_line("-12-", Some((Notation::Tight, 12)));
        check_line("－５－", Some((Notation::Tight, 5)));
        let total = Some(20);
        check_line("第 5 页 共 20 页", Some((Notation::Worded { total }, 5)));
        check_line("共20页，第5页", Some((Notation::Worded { total }, 5)));
        check_line("第5页", Some((Notation::Worded { total: None }, 5)));
        check_line("7", Some((Notation::Bare, 7)));
    }

    #[test]
    fn rejects_years_quantities_and_open_strokes() {
        for text in [
            "— 2025 —",
            "-5",
            "5-",
            "—— 3 —",
            "- 0 -",
            "-1.5-",
            "第二页",
            "第9页 共5页",
            "1业",
            "",
        ] {
            check_line(text, None);
        }
    }

    #[test]
    fn finds_numbers_between_words() {
        check_words("坚持稳中求- 4 -进工作总基调", &["- 4 -"]);
        check_words("全力— 5 —推动—6—发展", &["— 5 —", "—6—"]);
        check_words("稳中求第 5 页 共 20 页进", &["第 5 页 共 20 页"]);
    }

    #[test]
    fn rejects_ranges_names_and_citations() {
        for text in [
            "2021-4-15",
            "大和路-4号",
            "PM-2-5",
            "——4——项",
            "见报告第3页",
            "甲……- 3 -",
        ] {
            check_words(text, &[]);
        }
    }
}
