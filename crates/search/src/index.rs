//! The search index: a report's text, folded once for any number of searches.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use super::field::{Fields, Place};
use super::folding::Tables;
use super::keys::{halves, key, sorted};
use super::spelling::Readings;
use super::stream::{Stream, folded};
use super::{Hit, IndexBuilder, MatchKind, SearchResults, suggestion};
use document::{CharRange, Characters, Outline, Report};

/// The search index of one report: its folded text and readings.
///
/// It owns no copy of the original text: methods that take a report must be given the one it was built from.
#[derive(Debug)]
pub struct SearchIndex {
    pub(super) fields: Fields,
    pub(super) tables: Tables,
    pub(super) readings: Readings,
    /// The normalized text: all characters, folded.
    pub(super) normalized: Stream,
    /// The compact text: normalized, without soft characters (`folding::is_soft`).
    pub(super) compact: Stream,
}

/// A byte range of the original text, with all fields concatenated and one byte between them.
///
/// It never crosses a field boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl SearchIndex {
    /// Folds the whole report at once; [`IndexBuilder`] does it in steps.
    pub fn new(report: &Report) -> Self {
        IndexBuilder::new(report, Rc::new(Outline::new(report))).finish(report)
    }

    /// Searches for `query` as typed.
    ///
    /// Callers should normalize the query to Unicode NFKC first: the index folds only those compatibility
    /// characters that occur in the report. A query of whitespace alone finds nothing.
    pub fn search(&self, report: &Report, query: &str) -> SearchResults {
        let whole = folded(query, false, &self.tables);
        let whole = whole.trim();
        if whole.is_empty() {
            return SearchResults::default();
        }
        let (spans, kind) = self.find(report, query, whole);
        let hits = self.hits(report, &spans);
        let kind = if hits.is_empty() {
            MatchKind::Missing
        } else {
            kind
        };
        SearchResults { hits, kind }
    }

    /// Returns a spelling suggestion: text of the report that a query without hits probably meant.
    ///
    /// This takes longer than a search, so call it only once the reader has stopped typing.
    pub fn suggest(&self, report: &Report, query: &str) -> Option<String> {
        let sought = folded(query, true, &self.tables);
        let meant = suggestion::find(&sought, self.compact.text(), &self.readings)?;
        let (field, bytes) = self.within_field(self.span(report, &self.compact, meant));
        let text = self.fields.text(report, field);
        text.get(bytes).map(str::to_owned)
    }

    /// The number of fields.
    pub fn field_count(&self) -> usize {
        self.fields.all.len()
    }

    /// The field's place on the page; `None` if there is no such field.
    pub fn place(&self, field: usize) -> Option<&Place> {
        self.fields.all.get(field).map(|field| &field.place)
    }

    /// The field's original text; empty if there is no such field.
    pub fn text<'report>(&self, report: &'report Report, field: usize) -> Cow<'report, str> {
        self.fields.text(report, field)
    }

    /// The headers of a table's cell, those of its row first; none for other fields.
    pub fn headers<'report>(&self, report: &'report Report, field: usize) -> Vec<&'report str> {
        self.fields.headers(report, field)
    }

    /// The innermost section around the field, as an index in reading order.
    ///
    /// `None` in title, metadata, preamble and closing.
    pub fn section_of(&self, field: usize) -> Option<usize> {
        self.fields.all.get(field)?.section
    }

    /// The distinct hanzi of the folded text, in code-point order.
    ///
    /// `Characters::readings` has one entry for each of them.
    pub fn hanzi(&self) -> Vec<char> {
        self.readings.seen().collect()
    }

    /// Returns the [`hanzi`](Self::hanzi) of an index of `report` with other `characters`, without building it.
    pub fn hanzi_of(report: &Report, characters: &Characters) -> Vec<char> {
        let tables = Tables::new(characters);
        let mut readings = Readings::default();
        let values = report.metadata.values();
        let values = values.iter().flatten().map(String::as_str);
        let head = std::iter::once(report.name()).chain(values);
        for text in head.chain(report.body_texts()) {
            readings.see(&folded(text, true, &tables));
        }
        readings.seen().collect()
    }

    /// The memory that folded text and readings take, in bytes.
    pub fn size(&self) -> usize {
        self.normalized.size() + self.compact.size() + self.readings.size()
    }

    /// Maps a byte range of folded text to the original, rounded outwards to whole characters.
    pub(super) fn span(&self, report: &Report, stream: &Stream, range: Range<usize>) -> Span {
        let (first, last) = (
            stream.original(range.start),
            stream.original(range.end.max(1) - 1),
        );
        let field = self.fields.at(first);
        let base = self.fields.all.get(field).map_or(0, |field| field.start);
        let text = self.fields.text(report, field);
        let bytes = |offset: u32| offset.saturating_sub(base) as usize;
        let start = text.floor_char_boundary(bytes(first));
        let end = text.ceil_char_boundary(bytes(last) + 1);
        let offset = |byte: usize| base + u32::try_from(byte).unwrap_or(u32::MAX);
        Span {
            start: offset(start),
            end: offset(end),
        }
    }

    /// The field of a span, and the span as a byte range of the field's text.
    fn within_field(&self, span: Span) -> (usize, Range<usize>) {
        let field = self.fields.at(span.start);
        let base = self.fields.all.get(field).map_or(0, |field| field.start);
        (
            field,
            (span.start - base) as usize..(span.end - base) as usize,
        )
    }

    /// Converts spans in reading order to hits. Characters are counted once from hit to hit.
    fn hits(&self, report: &Report, spans: &[Span]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::with_capacity(spans.len());
        let (mut text, mut byte, mut character) = (Cow::Borrowed(""), 0, 0);
        for span in spans {
            let (field, bytes) = self.within_field(*span);
            if hits.last().is_none_or(|last| last.field != field) {
                (text, byte, character) = (self.fields.text(report, field), 0, 0);
            }
            let mut count_to = |offset: usize| {
                let passed = text
                    .get(byte..offset)
                    .map_or(0, |passed| passed.chars().count());
                character += u32::try_from(passed).unwrap_or(u32::MAX);
                byte = offset;
                character
            };
            let range = CharRange {
                start: count_to(bytes.start),
                end: count_to(bytes.end),
            };
            hits.push(Hit { field, range });
        }
        hits
    }
}

/// Sorts spans into reading order, longer ones first, and drops spans that begin within another.
pub(super) fn in_order(spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let keys = spans
        .into_iter()
        .map(|span| key(span.start, u32::MAX - (span.end - span.start)));
    let spans = sorted(keys.collect()).into_iter().map(|key| {
        let (start, shortness) = halves(key);
        Span {
            start,
            end: start + (u32::MAX - shortness),
        }
    });
    let mut spans: Vec<Span> = spans.collect();
    spans.dedup_by(|next, last| next.start < last.end);
    spans
}
