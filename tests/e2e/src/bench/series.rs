//! Repeated loads of a page, with their median and spread.

use super::load::Load;
use super::reader::Reader;

/// Repeated loads of a page.
#[derive(Debug, Default)]
pub(super) struct Series {
    loads: Vec<Load>,
}

/// The summary of a figure over many loads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Summary {
    pub(super) least: f64,
    pub(super) median: f64,
    pub(super) most: f64,
}

/// A report's page and another one (its plain page, or that of an earlier build), loaded in turns.
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) report: String,
    /// Number of times that the page contains the report's text.
    pub(super) times: usize,
    pub(super) reader: Reader,
    /// The name of the other page.
    pub(super) base: &'static str,
    pub(super) plain: Series,
    pub(super) page: Series,
}

impl Series {
    pub(super) fn add(&mut self, load: Load) {
        self.loads.push(load);
    }

    pub(super) fn count(&self) -> usize {
        self.loads.len()
    }

    /// Returns the summary of the figure that `take` takes from each load; `None` if no load has it.
    pub(super) fn summary(&self, take: impl Fn(&Load) -> Option<f64>) -> Option<Summary> {
        Summary::of(self.loads.iter().filter_map(take).collect())
    }

    /// Returns the median of the figure; NaN if no load has it.
    pub(super) fn median(&self, take: impl Fn(&Load) -> Option<f64>) -> f64 {
        self.summary(take)
            .map_or(f64::NAN, |summary| summary.median)
    }
}

impl Summary {
    pub(super) fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let (least, most) = (*figures.first()?, *figures.last()?);
        let upper = figures.len() / 2;
        let lower = (figures.len() - 1) / 2;
        let median = f64::midpoint(*figures.get(lower)?, *figures.get(upper)?);
        Some(Self {
            least,
            median,
            most,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[track_caller]
    fn check(figures: &[f64], expected: Option<[f64; 3]>) {
        let summary = Summary::of(figures.to_vec());
        let found = summary.map(|summary| [summary.least, summary.median, summary.most]);
        assert_eq!(found, expected);
    }

    #[test]
    fn the_median_is_in_the_middle() {
        check(&[], None);
        check(&[3.0], Some([3.0, 3.0, 3.0]));
        check(&[9.0, 1.0, 2.0], Some([1.0, 2.0, 9.0]));
        check(&[4.0, 1.0, 2.0, 9.0], Some([1.0, 3.0, 9.0]));
    }
}
