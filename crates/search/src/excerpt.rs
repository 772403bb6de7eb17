//! Excerpts: the sentence around a hit, shortened at pauses, with all hits in it.

use super::index::SearchIndex;
use super::{Hit, Item};
use document::{CharRange, Report};

/// The maximum length of an excerpt, in characters: four lines on a phone.
const LONGEST: usize = 80;

/// The maximum number of characters before the hit in a shortened excerpt.
const BEFORE: usize = 24;

impl SearchIndex {
    /// Returns up to `limit` list items, starting with the hit at index `from`.
    ///
    /// Consecutive hits within one excerpt share an item.
    pub fn items(&self, report: &Report, hits: &[Hit], from: usize, limit: usize) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut field = usize::MAX;
        let mut characters: Vec<char> = Vec::new();
        for (index, hit) in hits.iter().enumerate().skip(from) {
            if let Some(last) = items.last_mut()
                && last.field == hit.field
                && hit.range.end <= last.excerpt.end
            {
                last.marks.push(hit.range);
                continue;
            }
            if items.len() == limit {
                break;
            }
            if field != hit.field {
                field = hit.field;
                characters = self.text(report, field).chars().collect();
            }
            items.push(Item {
                first_hit: index,
                field,
                excerpt: clause(&characters, hit.range),
                marks: vec![hit.range],
            });
        }
        items
    }
}

fn clause(characters: &[char], hit: CharRange) -> CharRange {
    let (first, after) = (hit.start as usize, (hit.end as usize).min(characters.len()));
    let is_end = |one: &char| matches!(one, '。' | '！' | '？' | '；' | '!' | '?' | ';');
    let head = characters.get(..first).unwrap_or_default();
    let mut start = head.iter().rposition(is_end).map_or(0, |at| at + 1);
    let tail = characters.get(after..).unwrap_or_default();
    let mut end = tail
        .iter()
        .position(is_end)
        .map_or(characters.len(), |at| after + at + 1);
    if end - start > LONGEST {
        let is_pause = |one: &char| matches!(one, '，' | '、' | '：' | ',' | ':');
        let nearest = first.saturating_sub(BEFORE).max(start);
        if nearest > start {
            let pause = characters
                .get(nearest..first)
                .unwrap_or_default()
                .iter()
                .position(is_pause);
            start = pause.map_or(nearest, |at| nearest + at + 1);
        }
        let farthest = end.min((start + LONGEST).max(after));
        if farthest < end {
            let pause = characters
                .get(after..farthest)
                .unwrap_or_default()
                .iter()
                .rposition(is_pause);
            end = pause.map_or(farthest, |at| after + at + 1);
        }
    }
    let to_u32 = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    CharRange {
        start: to_u32(start),
        end: to_u32(end),
    }
}
