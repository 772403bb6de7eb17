//! Slips: text of the report that sounds as the query does, or nearly is the query.

use std::ops::Range;

use super::spelling::Readings;
use text::folding::is_hanzi;

/// The most frequent text of the bare stream that `sought` may have meant, where it first stands.
///
/// Each character must be the same or sound alike, half of them be the same. One whose reading the
/// report does not tell, since it does not occur, may stand for any, in queries of three or more.
pub(super) fn find(sought: &str, bare: &str, readings: &Readings) -> Option<Range<usize>> {
    let sought: Vec<char> = sought.chars().collect();
    if sought.len() < 2 || !sought.iter().all(|one| is_hanzi(*one)) {
        return None;
    }
    let places: Vec<(usize, char)> = bare.char_indices().collect();
    // Each text once, with where it first stands and how often it does.
    let mut candidates: Vec<(&str, usize, u32)> = Vec::new();
    for window in places.windows(sought.len()) {
        if is_meant(&sought, window, readings)
            && let (Some(first), Some(last)) = (window.first(), window.last())
        {
            let text = bare.get(first.0..last.0 + last.1.len_utf8())?;
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
