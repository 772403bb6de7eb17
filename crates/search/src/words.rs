//! Words of a query, separated by whitespace and punctuation, or quoted.

use super::folding::is_soft;
use super::index::{Span, in_order};
use super::keys::sorted;

/// The words of a folded query.
pub(super) struct Words;

impl Words {
    /// Splits a folded query into words; quoted phrases are kept whole.
    pub(super) fn of_query(query: &str) -> Vec<&str> {
        let mut words = Vec::new();
        for (index, part) in query.split('"').enumerate() {
            // Odd-numbered parts are between quotation marks.
            if index % 2 == 1 {
                words.push(part.trim());
            } else {
                words.extend(part.split(|character| is_soft(character) || is_stop(character)));
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }
}

/// Returns the text between the quotation marks that enclose the whole query.
///
/// `《…》` and `‘…’` fold to the same character but do not ask for an exact match.
pub(super) fn exact(query: &str) -> Option<&str> {
    let inner = query
        .trim()
        .strip_prefix(is_quote)?
        .strip_suffix(is_quote)?;
    (!inner.contains(is_quote)).then_some(inner)
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”')
}

/// Returns the occurrences of all words in those places that contain every word, in reading order.
///
/// `found` has one list per word; spans for which `place_of` returns `None` are dropped.
pub(super) fn all_in_one(
    found: &[Vec<Span>],
    place_of: impl Fn(&Span) -> Option<usize>,
) -> Vec<Span> {
    let mut places: Vec<u64> = Vec::new();
    for (index, spans) in found.iter().enumerate() {
        let of_word = spans.iter().filter_map(|span| Some(place_of(span)? as u64));
        let of_word = sorted(of_word.collect());
        if index == 0 {
            places = of_word;
        } else {
            places.retain(|place| of_word.binary_search(place).is_ok());
        }
    }
    let is_within = |span: &&Span| {
        place_of(span).is_some_and(|place| places.binary_search(&(place as u64)).is_ok())
    };
    in_order(found.iter().flatten().filter(is_within).copied())
}

fn is_stop(character: char) -> bool {
    matches!(character, '。' | '!' | '?' | ';' | ':' | '(' | ')' | '…')
}
