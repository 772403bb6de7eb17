//! Ranking: which hits are most likely what the reader looks for.

use super::corpus::Corpus;
use super::keys::{halves, key, sorted};
use super::{Hit, Place};
use document::Report;

/// A list this short is its own ranking.
const SHORT: usize = 3;

impl Corpus {
    /// Up to three hits, by index, the most relevant first, from different fields; none where they stand
    /// in three fields or less. A title counts before a heading, a heading before a run-in heading, and
    /// that before text; then the text with more hits for its length, then what comes first.
    pub fn best(&self, report: &Report, hits: &[Hit]) -> Vec<usize> {
        let mut scored = Vec::new();
        let mut first = 0;
        for in_field in hits.chunk_by(|one, next| one.field == next.field) {
            // The higher score first, then the earlier hit.
            let score = self.score(report, in_field);
            scored.push(key(
                u32::MAX - score,
                u32::try_from(first).unwrap_or(u32::MAX),
            ));
            first += in_field.len();
        }
        if scored.len() <= SHORT {
            return Vec::new();
        }
        let best = sorted(scored).into_iter().take(SHORT);
        best.map(|key| halves(key).1 as usize).collect()
    }

    fn score(&self, report: &Report, hits: &[Hit]) -> u32 {
        let Some((hit, field)) = hits
            .first()
            .and_then(|hit| Some((hit, self.fields.all.get(hit.field)?)))
        else {
            return 0;
        };
        let is_in_lead = field.lead.is_some_and(|lead| hit.range.start < lead.end);
        let place = match field.place {
            Place::Title => 4,
            Place::Heading(_) => 3,
            Place::Text(_) if is_in_lead => 2,
            Place::Metadata(_) | Place::Text(_) | Place::Cell { .. } => 1,
        };
        let marked: u32 = hits.iter().map(|hit| hit.range.end - hit.range.start).sum();
        let length = self.text(report, hit.field).len().max(1);
        // In thousandths of the text, where a hanzi has three bytes.
        let density = (marked as usize * 3000 / length).min(999);
        place * 1000 + u32::try_from(density).unwrap_or_default()
    }
}
