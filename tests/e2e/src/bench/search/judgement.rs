//! How right a search is: what it found against what is true.

use xtask::Table;

use super::Asked;
use super::answers::Answers;
use super::text::Blocks;

/// Shares of 1, each a mean over queries, so that one frequent character does not outweigh the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Judgement {
    /// Of the blocks that contain the query, those found; over queries that occur.
    pub(super) recall: f64,
    /// Of the blocks found, those that contain the query; over queries that find any.
    pub(super) precision: f64,
    /// Of all queries, those with the right number of hits.
    pub(super) exact: f64,
}

/// A query that did not get the truth, in words.
pub(super) struct Fault {
    query: String,
    hits: usize,
    found: usize,
    missed: usize,
    wrong: usize,
}

impl Judgement {
    /// Judges the last answer to each query. A search that knows blocks only is right if it finds as many
    /// as contain the query.
    pub(super) fn of(answers: &Answers, asked: &[Asked], blocks: &Blocks) -> (Self, Vec<Fault>) {
        let (mut recalls, mut precisions, mut exacts) = (Vec::new(), Vec::new(), Vec::new());
        let mut faults = Vec::new();
        for (number, Asked { query, truth }) in asked.iter().enumerate() {
            let Some(answer) = answers.last(number) else {
                continue;
            };
            let found = [answer.numbers.clone(), blocks.numbers_of(&answer.texts)].concat();
            let right = found.iter().filter(|block| truth.blocks.contains(block));
            let right = right.count();
            if !truth.blocks.is_empty() {
                recalls.push(share(right, truth.blocks.len()));
            }
            if !found.is_empty() {
                precisions.push(share(right, found.len()));
            }
            let is_exact = if answer.counts_hits {
                answer.hits == truth.hits
            } else {
                found.len() == truth.blocks.len()
            };
            exacts.push(if is_exact { 1.0 } else { 0.0 });
            if !is_exact || right < found.len() || right < truth.blocks.len() {
                faults.push(Fault {
                    query: query.text.clone(),
                    hits: truth.hits,
                    found: answer.hits,
                    missed: truth.blocks.len() - right,
                    wrong: found.len() - right,
                });
            }
        }
        let judgement = Self {
            recall: mean(&recalls),
            precision: mean(&precisions),
            exact: mean(&exacts),
        };
        (judgement, faults)
    }
}

/// What a search got wrong, at most the first few; nothing where it got nothing wrong.
pub(super) fn table_of_faults(name: &str, faults: &[Fault]) -> String {
    const NAMED: usize = 10;
    if faults.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        &format!("where {name} differs from the truth"),
        "true hits",
        "told",
        "blocks missed",
        "blocks too many",
    ]);
    for fault in faults.iter().take(NAMED) {
        let Fault { query, .. } = fault;
        let counts = [fault.hits, fault.found, fault.missed, fault.wrong];
        let counts = counts.map(|count| count.to_string());
        table.row(std::iter::once(query.clone()).chain(counts));
    }
    format!("{table}\n")
}

fn share(part: usize, whole: usize) -> f64 {
    as_float(part) / as_float(whole)
}

fn mean(figures: &[f64]) -> f64 {
    figures.iter().sum::<f64>() / as_float(figures.len())
}

#[expect(clippy::cast_precision_loss, reason = "a number of blocks or queries")]
fn as_float(number: usize) -> f64 {
    number as f64
}
