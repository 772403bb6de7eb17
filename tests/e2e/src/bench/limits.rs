//! Limits for the pages, and the table that shows which are kept.

use crate::bench::table::Table;

use super::load::Load;
use super::reader::Reader;
use super::series::Comparison;

/// A limit for the cost of a page relative to its plain page.
struct Limit {
    name: &'static str,
    times: usize,
    reader: Reader,
    most: f64,
    found: fn(&Comparison) -> f64,
    show: fn(f64) -> String,
}

/// The limits. Paint is the first contentful paint: pages with a background are painted empty earlier, without text to read.
/// Limits for ten times the text hold for both readers.
const LIMITS: [Limit; 6] = [
    Limit {
        name: "first paint, × plain, desktop",
        times: 1,
        reader: Reader::Desktop,
        most: 1.05,
        found: paint_ratio,
        show: ratio,
    },
    Limit {
        name: "first paint, × plain, slow phone",
        times: 1,
        reader: Reader::SlowPhone,
        most: 1.05,
        found: paint_ratio,
        show: ratio,
    },
    Limit {
        name: "viewer ready, × plain's first paint, slow phone",
        times: 1,
        reader: Reader::SlowPhone,
        most: 2.4,
        found: |comparison| comparison.page.median(|load| load.ready) / plain_paint(comparison),
        show: ratio,
    },
    Limit {
        name: "blocking, desktop",
        times: 1,
        reader: Reader::Desktop,
        most: 50.0,
        found: |comparison| comparison.page.median(blocking),
        show: millis,
    },
    Limit {
        name: "blocking at 10× beyond plain's, desktop",
        times: 10,
        reader: Reader::Desktop,
        most: 100.0,
        found: new_blocking,
        show: millis,
    },
    Limit {
        name: "blocking at 10× beyond plain's, slow phone",
        times: 10,
        reader: Reader::SlowPhone,
        most: 100.0,
        found: new_blocking,
        show: millis,
    },
];

/// Returns the table of the limits of all reports.
pub(super) fn table(comparisons: &[Comparison]) -> String {
    let mut table = Table::new(&["must reach", "report", "at most", "found", ""]);
    for limit in &LIMITS {
        let held = comparisons
            .iter()
            .filter(|comparison| limit.holds(comparison));
        for comparison in held {
            let found = (limit.found)(comparison);
            table.row([
                limit.name.to_owned(),
                comparison.report.clone(),
                (limit.show)(limit.most),
                (limit.show)(found),
                verdict(found <= limit.most).to_owned(),
            ]);
        }
    }
    format!("{table}\n")
}

impl Limit {
    fn holds(&self, comparison: &Comparison) -> bool {
        (self.times, self.reader) == (comparison.times, comparison.reader)
    }
}

fn verdict(is_kept: bool) -> &'static str {
    if is_kept { "kept" } else { "EXCEEDED" }
}

fn paint_ratio(comparison: &Comparison) -> f64 {
    comparison.page.median(paint) / plain_paint(comparison)
}

fn plain_paint(comparison: &Comparison) -> f64 {
    comparison.plain.median(paint)
}

fn new_blocking(comparison: &Comparison) -> f64 {
    comparison.page.median(blocking) - comparison.plain.median(blocking)
}

#[expect(clippy::unnecessary_wraps, reason = "a load may lack the figure")]
fn paint(load: &Load) -> Option<f64> {
    Some(load.first_contentful_paint)
}

#[expect(clippy::unnecessary_wraps, reason = "a load may lack the figure")]
fn blocking(load: &Load) -> Option<f64> {
    Some(load.blocking)
}

fn ratio(figure: f64) -> String {
    format!("{figure:.2}")
}

fn millis(figure: f64) -> String {
    format!("{figure:.0} ms")
}
