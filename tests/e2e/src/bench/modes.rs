//! Benchmark of switching modes: by the page's own controls, compared with setting the bare attribute, as plain CSS would.

use crate::bench::table::Table;
use serde::Deserialize;
use serde_json::json;

use super::load::{Browser, ask};
use super::pages::{Pages, Pair};
use super::reader::Reader;
use super::series::Summary;
use crate::Outcome;

const PROBE: &str = concat!(
    include_str!("probes/frame.js"),
    include_str!("probes/switcher.js")
);

/// Maximum time beyond that of plain CSS: two display frames, in ms.
const MOST_BEYOND: f64 = 2.0 * 1000.0 / 60.0;

/// Multiple of the text from which on a switch takes seconds even for plain CSS.
const LONGEST: usize = 100;

/// A control that switches a mode on, one that switches it off, and the attribute with its values off and on.
const SWITCHES: [(&str, &str, &str, [&str; 2]); 4] = [
    ("大", "中", "data-text-size", ["18", "22"]),
    ("2.4 倍", "1.8 倍", "data-line-height", ["1.8", "2.4"]),
    ("深色", "默认", "data-theme", ["light", "dark"]),
    ("长者助手", "退出长者助手", "data-elder", ["off", "on"]),
];

/// Times from each switch until it was painted, in ms.
#[derive(Debug, Deserialize)]
struct Times {
    pressed: Vec<f64>,
    set: Vec<f64>,
}

/// Measures, and returns the table as Markdown.
pub(super) async fn measure(pages: &Pages, runs: u32) -> Outcome<String> {
    let browser = Browser::start().await?;
    let mut table = Table::new(&[
        "switched",
        "bare attribute, ms",
        "by its control, ms",
        "beyond, ms",
        "must be at most 33",
    ]);
    for pair in pages.pairs().iter().filter(|pair| pair.times < LONGEST) {
        for reader in Reader::ALL {
            eprintln!(
                "bench: switching modes of {}, {}",
                pair.name(),
                reader.name()
            );
            for row in compare(&browser, pair, reader, runs).await? {
                table.row(row);
            }
        }
    }
    browser.quit().await?;
    Ok(table.to_string())
}

async fn compare(
    browser: &Browser,
    pair: &Pair,
    reader: Reader,
    runs: u32,
) -> Outcome<Vec<[String; 5]>> {
    let page = browser.open_tab(&pair.page, reader, PROBE).await?;
    let mut rows = Vec::new();
    for (on, off, attribute, values) in SWITCHES {
        let switch = json!({ "on": on, "off": off, "attribute": attribute, "values": values });
        let times: Times = ask(page, &format!("switcher.compare({switch}, {runs})")).await?;
        let [set, pressed] = [times.set, times.pressed]
            .map(|times| Summary::of(times).map_or(f64::NAN, |summary| summary.median));
        let beyond = pressed - set;
        let verdict = if beyond <= MOST_BEYOND {
            "kept"
        } else {
            "EXCEEDED"
        };
        rows.push([
            format!("{on}: {}, {}", pair.name(), reader.name()),
            format!("{set:.0}"),
            format!("{pressed:.0}"),
            format!("{beyond:.0}"),
            verdict.to_owned(),
        ]);
    }
    browser.close_tab().await?;
    Ok(rows)
}
