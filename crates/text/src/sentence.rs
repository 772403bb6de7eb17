//! Sentence boundaries in Chinese text.

use crate::characters::{fold, is_closing, is_opening, is_stop};

/// The extent of the first sentence of a text, including its stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstSentence {
    /// The character that ends it, folded by [`fold`].
    pub stop: char,
    /// The end, in bytes from the start of the text, after the stop.
    pub end_bytes: usize,
    /// The length in characters, including the stop.
    pub length_chars: usize,
}

/// Returns the first sentence of `text` if it ends within `limit_chars` characters.
///
/// Stops inside quotation marks or brackets and ASCII full stops do not end a sentence.
pub fn first_sentence(text: &str, limit_chars: usize) -> Option<FirstSentence> {
    first_end(text, limit_chars, is_stop)
}

/// Returns the text up to and including the first colon.
///
/// `None` unless the colon is within `limit_chars` characters, precedes any stop, and is outside of quotation
/// marks and brackets.
pub fn before_colon(text: &str, limit_chars: usize) -> Option<FirstSentence> {
    let ends = |character| fold(character) == ':' || is_stop(character);
    first_end(text, limit_chars, ends).filter(|end| end.stop == ':')
}

/// Returns true if `text` ends with a stop, ignoring closing quotation marks and brackets.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closing).ends_with(is_stop)
}

/// Returns true if a line is prose rather than a heading, a name or a table cell.
///
/// Prose ends with a stop or has more than 44 characters.
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
    fn includes_the_stop_in_the_sentence() {
        check("构建格局。推动治理。", 10, Some("构建格局。"));
        check("好！再来。", 10, Some("好！"));
    }

    #[test]
    fn ignores_stops_inside_quotation_marks() {
        check("落实“干。”精神。其余", 10, Some("落实“干。”精神。"));
    }

    #[test]
    fn finds_no_sentence_without_a_stop_within_the_limit() {
        check("构建格局。", 4, None);
        check("增长1.5倍", 10, None);
    }
}
