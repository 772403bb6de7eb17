//! Ranking: selects the hits that the reader most likely looks for.

use super::index::SearchIndex;
use super::keys::{halves, key, sorted};
use super::{Hit, Place};
use document::Report;

/// Results in at most this many fields are not ranked; also the number of best hits.
const SHORT: usize = 3;

impl SearchIndex {
    /// Returns the indices of up to three hits from different fields, most relevant first.
    ///
    /// Empty if the hits are in three fields or fewer. Titles rank before headings, headings before run-in
    /// headings, and those before text; then by the share of the field that is matched, then by position.
    pub fn best(&self, report: &Report, hits: &[Hit]) -> Vec<usize> {
        let mut scored = Vec::new();
        let mut first = 0;
        for in_field in hits.chunk_by(|one, next| one.field == next.field) {
            // Sorts by descending score, then by position.
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
        // Thousandths of the text, at three bytes a hanzi.
        let density = (marked as usize * 3000 / length).min(999);
        place * 1000 + u32::try_from(density).unwrap_or_default()
    }
}
