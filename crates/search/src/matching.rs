//! Matching: runs the strategies listed in the crate documentation in turn.

use super::MatchKind;
use super::folding::is_soft;
use super::index::{SearchIndex, Span, in_order};
use super::spelling::{self, Spelling};
use super::stream::{Stream, folded};
use super::words::{self, Words};
use document::Report;
use text::quantity::Quantity;

impl SearchIndex {
    /// Returns the spans that match `query`, in reading order; `whole` is the folded query.
    pub(super) fn find(&self, report: &Report, query: &str, whole: &str) -> (Vec<Span>, MatchKind) {
        let exact = words::exact(query).map(|exact| folded(exact, false, &self.tables));
        let exact = exact
            .as_deref()
            .map(str::trim)
            .filter(|exact| !exact.is_empty());
        // Straight quotation marks always ask for an exact match. Curly ones may be part of the report's text,
        // so the literal match takes precedence.
        let mut spans = if exact.is_some() && query.trim().starts_with('"') {
            Vec::new()
        } else {
            self.literal(report, whole)
        };
        if let Some(exact) = exact.filter(|_| spans.is_empty()) {
            return (
                self.occurrences(report, &self.normalized, exact),
                MatchKind::Literal,
            );
        }
        let literal = spans.len();
        if let Some(quantity) = Quantity::of_query(whole) {
            spans.extend(self.values(report, &quantity));
            spans = in_order(spans);
        }
        if !spans.is_empty() {
            let is_literal = spans.len() == literal;
            return (
                spans,
                if is_literal {
                    MatchKind::Literal
                } else {
                    MatchKind::Value
                },
            );
        }
        let found = self.words(report, whole);
        if !found.0.is_empty() {
            return found;
        }
        if let Some(spelling) = Spelling::of_query(query) {
            let found = spelling::find(&spelling, self.compact.text(), &self.readings).into_iter();
            spans.extend(found.map(|range| self.span(report, &self.compact, range)));
        }
        (spans, MatchKind::Pinyin)
    }

    fn words(&self, report: &Report, whole: &str) -> (Vec<Span>, MatchKind) {
        let words = Words::of_query(whole);
        let mut found: Vec<Vec<Span>> = words
            .iter()
            .map(|word| self.literal(report, word))
            .collect();
        if let [only] = found.as_mut_slice() {
            // The punctuation around a single word did not match, so only the word counts.
            return (std::mem::take(only), MatchKind::Literal);
        }
        if found.iter().any(Vec::is_empty) {
            return (Vec::new(), MatchKind::Missing);
        }
        let spans = words::all_in_one(&found, |span| Some(self.fields.at(span.start)));
        if !spans.is_empty() {
            return (spans, MatchKind::WordsInParagraph);
        }
        let spans = words::all_in_one(&found, |span| self.section_of(self.fields.at(span.start)));
        (spans, MatchKind::WordsInSection)
    }

    /// Returns the occurrences of a folded text. A text without soft characters is searched for in the compact text.
    fn literal(&self, report: &Report, sought: &str) -> Vec<Span> {
        let is_strict = sought.chars().any(is_soft);
        let stream = if is_strict {
            &self.normalized
        } else {
            &self.compact
        };
        self.occurrences(report, stream, sought)
    }

    fn occurrences(&self, report: &Report, stream: &Stream, sought: &str) -> Vec<Span> {
        let found = stream.find(sought).into_iter();
        let mut spans: Vec<Span> = found
            .map(|range| self.span(report, stream, range))
            .collect();
        // A character that folds to several may end one occurrence and begin the next.
        spans.dedup_by(|next, last| next.start < last.end);
        spans
    }

    fn values(&self, report: &Report, quantity: &Quantity) -> Vec<Span> {
        let found = quantity.find(self.normalized.text()).into_iter();
        found
            .map(|range| self.span(report, &self.normalized, range))
            .collect()
    }
}
