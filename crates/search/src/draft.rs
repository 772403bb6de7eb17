//! Builds a search index in steps, so that a browser can handle input and paint in between.

use std::rc::Rc;

use super::Corpus;
use super::field::Fields;
use super::folding::Tables;
use super::spelling::Readings;
use super::stream::Stream;
use document::{Outline, Report};

/// A search index under construction.
#[derive(Debug)]
pub struct Draft {
    corpus: Corpus,
    /// The index of the next field to fold.
    field: usize,
    /// The byte offset of the next phrase in the report's phrases; past their end, the index is complete.
    phrase: usize,
}

impl Draft {
    /// Starts an index without folding any text yet.
    ///
    /// `outline` is that of `report`, which the caller may share.
    pub fn new(report: &Report, outline: Rc<Outline>) -> Self {
        let corpus = Corpus {
            fields: Fields::new(report, outline),
            tables: Tables::new(&report.characters),
            readings: Readings::default(),
            full: Stream::new(false),
            bare: Stream::new(true),
        };
        Self {
            corpus,
            field: 0,
            phrase: 0,
        }
    }

    /// Does one step: folds a field, or, after all fields, adds the readings of a phrase.
    ///
    /// Returns false if nothing was left to do.
    pub fn go_on(&mut self, report: &Report) -> bool {
        let corpus = &mut self.corpus;
        if self.field < corpus.fields.all.len() {
            let text = corpus.fields.text(report, self.field);
            corpus.full.push_field(&text, &corpus.tables);
            let before = corpus.bare.text().len();
            corpus.bare.push_field(&text, &corpus.tables);
            let folded = corpus.bare.text().get(before..);
            corpus.readings.see(folded.unwrap_or_default());
            self.field += 1;
            if self.field == corpus.fields.all.len() {
                corpus.readings.set(&report.characters);
            }
            return true;
        }
        let rest = report.characters.phrases.get(self.phrase..);
        let Some(phrase) = rest.and_then(|rest| rest.split(' ').next()) else {
            return false;
        };
        corpus.readings.add_phrase(phrase, corpus.bare.text());
        self.phrase += phrase.len() + 1;
        true
    }

    /// Does all remaining steps and returns the index.
    pub fn finish(mut self, report: &Report) -> Corpus {
        while self.go_on(report) {}
        let mut corpus = self.corpus;
        corpus.full.shrink();
        corpus.bare.shrink();
        corpus.readings.close();
        corpus
    }
}
