//! A corpus in the making, a piece at a time: a browser can listen and paint between two pieces.

use super::Corpus;
use super::field::Fields;
use super::folding::Tables;
use super::spelling::Readings;
use super::stream::Stream;
use document::Report;

/// A report whose text is being folded.
#[derive(Debug)]
pub struct Draft {
    corpus: Corpus,
    /// The field that is next.
    field: usize,
    /// Where the phrase that is next begins in the report's phrases, in bytes; behind them, all is done.
    phrase: usize,
}

impl Draft {
    /// Nothing folded yet.
    pub fn new(report: &Report) -> Self {
        let corpus = Corpus {
            fields: Fields::new(report),
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

    /// Folds a field, or reads a phrase wherever it stands, once all fields are folded. False where there
    /// was nothing left to do.
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

    /// Does what is left to do.
    pub fn finish(mut self, report: &Report) -> Corpus {
        while self.go_on(report) {}
        let mut corpus = self.corpus;
        corpus.full.shrink();
        corpus.bare.shrink();
        corpus.readings.close();
        corpus
    }
}
