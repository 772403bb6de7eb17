//! Note marks: at the start of a note, and as references after words of the text.
//!
//! ```text
//! mark = "［" number "］" | "〔" number "〕"          of either width; larger numbers are years
//!      | ① … ⑳ | "1." | "(1)"
//! ```

use std::collections::BTreeSet;

use crate::line::Line;
use crate::line::mark::{Numbering, read_mark};
use crate::outline::limits::MOST_DIGITS;
use text::characters::{fold, is_closing, is_han, leading_number};

/// The style of a note mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MarkKind {
    /// ［1］ of either width, or 〔1〕.
    Bracketed,
    Numbered(Numbering),
}

/// The references in a text, by style and number.
pub(crate) type Marks = BTreeSet<(MarkKind, u32)>;

/// Returns the mark that `text` begins with if a note can have it.
///
/// `is_opened` allows marks that lists use too, as after 注：.
pub(crate) fn note_mark(text: &str, is_opened: bool) -> Option<(MarkKind, u32)> {
    if let Some(ordinal) = bracketed(text) {
        return Some((MarkKind::Bracketed, ordinal));
    }
    let mark = read_mark(text)?;
    let is_minor = matches!(
        mark.numbering,
        Numbering::Arabic | Numbering::BracketedArabic
    );
    let is_mark = mark.numbering == Numbering::Circled || is_opened && is_minor;
    is_mark.then_some((MarkKind::Numbered(mark.numbering), mark.ordinal))
}

/// Returns the number in brackets at the start of `text`: 12 for ［12］. Larger numbers are years.
pub(crate) fn bracketed(text: &str) -> Option<u32> {
    let inside = text.strip_prefix(|bracket| fold(bracket) == '[')?;
    let (ordinal, rest) = leading_number(inside, MOST_DIGITS)?;
    (ordinal > 0 && rest.starts_with(|bracket| fold(bracket) == ']')).then_some(ordinal)
}

/// Returns the marks that directly follow a word, a bracket or a quotation mark in `lines`.
pub(crate) fn marks_after_words(lines: &[Line<'_>]) -> Marks {
    let marks = lines.iter().flat_map(|line| marks_in(line.text()));
    marks.map(|(_, mark)| mark).collect()
}

/// Returns the marks in `text` that directly follow a word, a bracket or a quotation mark, each with its start in bytes.
pub(crate) fn marks_in(text: &str) -> impl Iterator<Item = (usize, (MarkKind, u32))> {
    let mut before = ' ';
    text.char_indices()
        .filter_map(move |(start_bytes, character)| {
            let can_begin = fold(character) == '[' || matches!(character, '①'..='⑳');
            let is_after = is_han(before) || is_closing(before) || before.is_alphanumeric();
            before = character;
            if !(can_begin && is_after) {
                return None;
            }
            Some((start_bytes, note_mark(text.get(start_bytes..)?, false)?))
        })
}

/// Returns the length in bytes of the mark, bracketed or circled, that `text` begins with.
pub(crate) fn mark_bytes(text: &str) -> usize {
    let first = text.chars().next();
    match text.find([']', '］', '〕']) {
        Some(end) if first.is_some_and(|first| fold(first) == '[') => {
            end + text
                .get(end..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8)
        }
        _ => first.map_or(0, char::len_utf8),
    }
}

#[cfg(test)]
mod tests {
    use super::{MarkKind, bracketed, marks_after_words};
    use crate::line::lines;

    #[test]
    fn reads_brackets_of_all_widths() {
        for text in ["［12］甲", "[12]", "〔１２〕"] {
            assert_eq!(bracketed(text), Some(12), "{text}");
        }
        for text in ["[2025] 3号", "[]", "［0］", "［一］", "12］", "[1"] {
            assert_eq!(bracketed(text), None, "{text}");
        }
    }

    #[test]
    fn finds_marks_after_words_only() {
        let marks = marks_after_words(&lines("“双减”［1］政策。\n[2]甲：①乙"));
        assert_eq!(
            marks.into_iter().collect::<Vec<_>>(),
            [(MarkKind::Bracketed, 1)]
        );
    }
}
