//! Sentences: where the first one of a text ends.

use crate::characters::{fold, is_closing, is_opening, is_stop};

/// The first sentence of a text, its stop included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstSentence {
    /// The sign that ends it, folded.
    pub stop: char,
    /// The end, in bytes from the start of the text.
    pub end_bytes: usize,
    /// The length in characters.
    pub length_chars: usize,
}

/// The first sentence of `text` if it ends within `limit_chars`.
///
/// A stop inside quotation marks or brackets ends no sentence; an ASCII full stop never does.
pub fn first_sentence(text: &str, limit_chars: usize) -> Option<FirstSentence> {
    first_end(text, limit_chars, is_stop)
}

/// What precedes the first colon of `text`, colon included, if that comes within `limit_chars` and
/// before any stop.
pub fn before_colon(text: &str, limit_chars: usize) -> Option<FirstSentence> {
    let ends = |character| fold(character) == ':' || is_stop(character);
    first_end(text, limit_chars, ends).filter(|end| end.stop == ':')
}

/// Whether `text` ends like a sentence, closing quotation marks and brackets aside.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closing).ends_with(is_stop)
}

/// Whether a line so long, or ending so, is prose rather than a heading, a name or a cell.
pub fn is_prose(text: &str) -> bool {
    crate::characters::length_up_to(text, 45) > 44 || ends_sentence(text)
}

fn first_end(text: &str, limit_chars: usize, ends: impl Fn(char) -> bool) -> Option<FirstSentence> {
    let mut depth = 0_usize;
    let characters = text.char_indices().zip(1..).take(limit_chars);
    for ((byte, character), length_chars) in characters {
        if is_opening(character) {
            depth += 1;
        } else if is_closing(character) {
            depth = depth.saturating_sub(1);
        } else if depth == 0 && ends(character) {
            return Some(FirstSentence {
                stop: fold(character),
                end_bytes: byte + character.len_utf8(),
                length_chars,
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[track_caller]
    fn check(text: &str, limit_chars: usize, expected: Option<&str>) {
        let found = first_sentence(text, limit_chars);
        assert_eq!(found.map(|end| &text[..end.end_bytes]), expected);
    }

    #[test]
    fn ok_the_stop_belongs_to_the_sentence() {
        check("构建格局。推动治理。", 10, Some("构建格局。"));
        check("好！再来。", 10, Some("好！"));
    }

    #[test]
    fn ok_quoted_stops_end_nothing() {
        check("落实“干。”精神。其余", 10, Some("落实“干。”精神。"));
    }

    #[test]
    fn err_no_stop_within_the_limit() {
        check("构建格局。", 4, None);
        check("增长1.5倍", 10, None);
    }
}
