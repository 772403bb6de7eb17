//! Spelling suggestions: text of the report that sounds like the query or nearly equals it.

use std::ops::Range;

use super::spelling::Readings;
use text::folding::is_hanzi;

/// Returns the first occurrence of the most frequent candidate for `sought`.
///
/// The range is in bytes of the compact text. Each character must be equal or have the same reading, and at
/// least half must be equal. In queries of three or more characters, one character without a known reading
/// (the report lacks it) matches any hanzi.
pub(super) fn find(sought: &str, compact: &str, readings: &Readings) -> Option<Range<usize>> {
    let sought: Vec<char> = sought.chars().collect();
    if sought.len() < 2 || !sought.iter().all(|one| is_hanzi(*one)) {
        return None;
    }
    let places: Vec<(usize, char)> = compact.char_indices().collect();
    // Distinct texts, each with its first byte offset and its number of occurrences.
    let mut candidates: Vec<(&str, usize, u32)> = Vec::new();
    for window in places.windows(sought.len()) {
        if is_meant(&sought, window, readings)
            && let (Some(first), Some(last)) = (window.first(), window.last())
        {
            let text = compact.get(first.0..last.0 + last.1.len_utf8())?;
            match candidates.iter_mut().find(|known| known.0 == text) {
                Some(known) => known.2 += 1,
                None => candidates.push((text, first.0, 1)),
            }
        }
    }
    let (text, start, _) = candidates.into_iter().max_by_key(|candidate| candidate.2)?;
    Some(start..start + text.len())
}

fn is_meant(sought: &[char], window: &[(usize, char)], readings: &Readings) -> bool {
    let (mut same, mut unknown) = (0, 0);
    for (sought, (_, found)) in sought.iter().zip(window) {
        if sought == found {
            same += 1;
            continue;
        }
        if !is_hanzi(*found) {
            return false;
        }
        match (readings.usual(*sought), readings.usual(*found)) {
            (Some(one), Some(other)) if one == other => {}
            (None, _) if sought_is_long(window) => unknown += 1,
            _ => return false,
        }
    }
    unknown <= 1 && same * 2 >= window.len()
}

fn sought_is_long(window: &[(usize, char)]) -> bool {
    window.len() >= 3
}
