//! The answers of one search to all queries, typed repeatedly, and statistics of their times.

use super::contest::Asked;
use super::typist::Answer;

/// The answers by query, in the order of the queries.
#[derive(Debug)]
pub(super) struct Answers {
    by_query: Vec<Vec<Answer>>,
    /// The answers to the first query after each opening of the page.
    first: Vec<Answer>,
    /// Bytes of all files that the page has requested, compressed.
    bytes: Option<usize>,
}

/// A function that takes a time of an answer, in ms.
pub(super) type Take = fn(&Answer) -> f64;

impl Answers {
    /// Returns no answers, for these queries.
    pub(super) fn new(asked: &[Asked]) -> Self {
        Self {
            by_query: vec![Vec::new(); asked.len()],
            first: Vec::new(),
            bytes: None,
        }
    }

    /// Returns the bytes of all files that the page has requested, compressed; `None` before they were counted.
    pub(super) fn bytes(&self) -> Option<usize> {
        self.bytes
    }

    pub(super) fn set_bytes(&mut self, bytes: usize) {
        self.bytes = Some(bytes);
    }

    pub(super) fn add_first(&mut self, answer: Answer) {
        self.first.push(answer);
    }

    pub(super) fn add(&mut self, query: usize, answer: Answer) {
        if let Some(answers) = self.by_query.get_mut(query) {
            answers.push(answer);
        }
    }

    /// Returns the last answer to a query.
    pub(super) fn last(&self, query: usize) -> Option<&Answer> {
        self.by_query.get(query)?.last()
    }

    /// Returns the times of the first answers.
    pub(super) fn first_times(&self, take: Take) -> Vec<f64> {
        self.first.iter().map(take).collect()
    }

    /// Returns the times of all answers to some queries.
    pub(super) fn times(&self, queries: impl IntoIterator<Item = usize>, take: Take) -> Vec<f64> {
        let answers = queries
            .into_iter()
            .filter_map(|query| self.by_query.get(query));
        answers.flatten().map(take).collect()
    }
}

/// Returns the `share` quantile: the smallest figure that this share of them does not exceed; NaN without figures.
pub(super) fn quantile(mut figures: Vec<f64>, share: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a share of a few thousand"
    )]
    let rank = (figures.len() as f64 * share).ceil() as usize;
    figures
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}

pub(super) fn median(figures: Vec<f64>) -> f64 {
    quantile(figures, 0.5)
}

pub(super) fn p95(figures: Vec<f64>) -> f64 {
    quantile(figures, 0.95)
}

#[cfg(test)]
mod tests {
    use super::{median, p95};

    #[track_caller]
    fn check(figures: Vec<f64>, expected: Option<[f64; 2]>) {
        let found = [median(figures.clone()), p95(figures)];
        assert_eq!(Some(found), expected);
    }

    #[test]
    fn quantiles_are_figures_that_were_measured() {
        let figures: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        check(figures, Some([10.0, 19.0]));
        check(vec![3.0], Some([3.0, 3.0]));
        assert!(p95(Vec::new()).is_nan());
    }
}
