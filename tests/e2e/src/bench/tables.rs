//! Comparisons as tables: each figure of the page next to that of the plain page.

use crate::bench::table::Table;

use super::load::Load;
use super::series::{Comparison, Summary};

/// A figure of every load, or only of loads of pages with a viewer.
struct Measure {
    name: &'static str,
    take: fn(&Load) -> Option<f64>,
    show: fn(f64) -> String,
}

const MEASURES: [Measure; 8] = [
    Measure {
        name: "bytes, kB",
        take: |load| Some(load.bytes / 1000.0),
        show: |figure| format!("{figure:.1}"),
    },
    Measure {
        name: "first paint, ms",
        take: |load| Some(load.first_paint),
        show: whole,
    },
    Measure {
        name: "first contentful paint, ms",
        take: |load| Some(load.first_contentful_paint),
        show: whole,
    },
    Measure {
        name: "largest contentful paint, ms",
        take: |load| Some(load.largest_contentful_paint),
        show: whole,
    },
    Measure {
        name: "layout shift",
        take: |load| Some(load.layout_shift),
        show: |figure| format!("{figure:.4}"),
    },
    Measure {
        name: "blocking, ms",
        take: |load| Some(load.blocking),
        show: whole,
    },
    Measure {
        name: "longest task, ms",
        take: |load| Some(load.longest_task),
        show: whole,
    },
    Measure {
        name: "viewer ready, ms",
        take: |load| load.ready,
        show: whole,
    },
];

/// Returns the table of one comparison, with its heading.
pub(super) fn of_comparison(comparison: &Comparison) -> String {
    let Comparison {
        report,
        times,
        reader,
        base,
        plain,
        page,
    } = comparison;
    let times_base = format!("× {base}");
    let mut table = Table::new(&["median", base, "within", "page", "within", &times_base]);
    for Measure { name, take, show } in &MEASURES {
        let (plain, page) = (plain.summary(take), page.summary(take));
        let cells = [plain, page].map(|summary| shown(summary, *show));
        let [[plain_median, plain_spread], [median, spread]] = cells;
        table.row([
            (*name).to_owned(),
            plain_median,
            plain_spread,
            median,
            spread,
            ratio(page, plain),
        ]);
    }
    let (name, loads) = (reader.name(), page.count());
    format!("### {report} at {times}×, {name}, {loads} loads each\n\n{table}\n")
}

fn shown(summary: Option<Summary>, show: fn(f64) -> String) -> [String; 2] {
    summary.map_or_else(Default::default, |summary| {
        let spread = [show(summary.least), show(summary.most)].join("–");
        [show(summary.median), spread]
    })
}

/// Returns the median relative to the plain page's; empty if there is none.
fn ratio(page: Option<Summary>, plain: Option<Summary>) -> String {
    let ratio = page
        .zip(plain)
        .map(|(page, plain)| page.median / plain.median);
    let ratio = ratio.filter(|ratio| ratio.is_finite());
    ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
}

fn whole(figure: f64) -> String {
    format!("{figure:.0}")
}
