//! Builds a search index in steps, so that a browser can handle input and paint in between.

use std::rc::Rc;

use super::SearchIndex;
use super::field::Fields;
use super::folding::Tables;
use super::spelling::Readings;
use super::stream::Stream;
use document::{Outline, Report};

/// A search index under construction.
#[derive(Debug)]
pub struct IndexBuilder {
    index: SearchIndex,
    /// The index of the next field to fold.
    field: usize,
    /// The byte offset of the next phrase in the report's phrases; past their end, the index is complete.
    phrase: usize,
}

impl IndexBuilder {
    /// Starts an index without folding any text yet.
    ///
    /// `outline` is that of `report`, which the caller may share.
    pub fn new(report: &Report, outline: Rc<Outline>) -> Self {
        let index = SearchIndex {
            fields: Fields::new(report, outline),
            tables: Tables::new(&report.characters),
            readings: Readings::default(),
            normalized: Stream::new(false),
            compact: Stream::new(true),
        };
        Self {
            index,
            field: 0,
            phrase: 0,
        }
    }

    /// Does one step: folds a field, or, after all fields, adds the readings of a phrase.
    ///
    /// Returns false if nothing was left to do.
    pub fn go_on(&mut self, report: &Report) -> bool {
        let index = &mut self.index;
        if self.field < index.fields.all.len() {
            let text = index.fields.text(report, self.field);
            index.normalized.push_field(&text, &index.tables);
            let before = index.compact.text().len();
            index.compact.push_field(&text, &index.tables);
            let folded = index.compact.text().get(before..);
            index.readings.see(folded.unwrap_or_default());
            self.field += 1;
            if self.field == index.fields.all.len() {
                index.readings.set(&report.characters);
            }
            return true;
        }
        let rest = report.characters.phrases.get(self.phrase..);
        let Some(phrase) = rest.and_then(|rest| rest.split(' ').next()) else {
            return false;
        };
        index.readings.add_phrase(phrase, index.compact.text());
        self.phrase += phrase.len() + 1;
        true
    }

    /// Does all remaining steps and returns the index.
    pub fn finish(mut self, report: &Report) -> SearchIndex {
        while self.go_on(report) {}
        let mut index = self.index;
        index.normalized.shrink();
        index.compact.shrink();
        index.readings.close();
        index
    }
}
