//! Quality of a search: its results compared with the true occurrences.

use crate::bench::table::Table;

use super::answers::Answers;
use super::contest::{Asked, Contest, OURS};

/// Quality figures from 0 to 1, each a mean over queries, so that one frequent character does not outweigh the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Judgement {
    /// Share of the blocks containing the query that were found; over queries that occur.
    recall: f64,
    /// Share of the blocks found that contain the query; over queries with results.
    precision: f64,
    /// Share of the queries with the correct number of hits.
    exact: f64,
}

/// A query with a wrong result, with a description.
struct Fault {
    query: String,
    hits: usize,
    found: usize,
    missed: usize,
    wrong: usize,
}

/// Returns the tables of quality of all searches.
pub(super) fn tables(contest: &Contest, answers: &[Answers]) -> String {
    let judged = answers
        .iter()
        .map(|answers| Judgement::of(answers, contest));
    let (judgements, faults): (Vec<Judgement>, Vec<Vec<Fault>>) = judged.unzip();
    let mut table = Table::new(&[
        "search",
        "recall %",
        "precision %",
        "exact counts %",
        "all it loads, kB",
    ]);
    for ((tool, answers), judgement) in contest.tools.iter().zip(answers).zip(&judgements) {
        let shares = judgement
            .shares()
            .map(|share| format!("{:.1}", share * 100.0));
        let bytes = answers.bytes().map_or(f64::NAN, as_float);
        let kilobytes = format!("{:.1}", bytes / 1000.0);
        let cells = shares.into_iter().chain([kilobytes]);
        table.row(std::iter::once(tool.name.clone()).chain(cells));
    }
    let missing = contest
        .missing
        .iter()
        .map(|lack| format!("Without {lack}\n\n"));
    let ours = faults.get(OURS).map(|faults| table_of_faults(faults));
    format!(
        "### {}: what {} queries find\n\n{}\n{table}\n{}{}\n",
        contest.report,
        contest.asked.len(),
        limits(&judgements),
        missing.collect::<String>(),
        ours.unwrap_or_default(),
    )
}

/// Returns the table of the limit: better than every other search, or equal.
fn limits(judgements: &[Judgement]) -> Table {
    let mut table = Table::new(&["must reach", "best other %", "found %", ""]);
    let ours = judgements.get(OURS).map(Judgement::shares);
    let names = ["recall", "precision", "exact counts"];
    for ((place, name), found) in names
        .into_iter()
        .enumerate()
        .zip(ours.into_iter().flatten())
    {
        let others = judgements.iter().enumerate();
        let others = others.filter(|(tool, _)| *tool != OURS);
        let shares = others.filter_map(|(_, other)| other.shares().get(place).copied());
        let best = shares.fold(0.0, f64::max);
        let verdict = if found >= best { "kept" } else { "MISSED" };
        let percent = |share: f64| format!("{:.1}", share * 100.0);
        table.row([
            name.to_owned(),
            percent(best),
            percent(found),
            verdict.to_owned(),
        ]);
    }
    table
}

impl Judgement {
    fn shares(&self) -> [f64; 3] {
        [self.recall, self.precision, self.exact]
    }

    /// Judges the last answer to each query. The count of a search that only counts blocks is correct if it is the number of
    /// blocks that contain the query.
    fn of(answers: &Answers, contest: &Contest) -> (Self, Vec<Fault>) {
        let Contest { asked, blocks, .. } = contest;
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

/// Returns the first wrong results of our search as a table; empty if there are none.
fn table_of_faults(faults: &[Fault]) -> String {
    const NAMED: usize = 10;
    if faults.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        "where ours differs from the truth",
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
