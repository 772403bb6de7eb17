//! Benchmark of embedding: a portal's page with the element, compared with the same page with a link only.

use std::collections::BTreeSet;

use crate::bench::table::Table;

use super::load::Browser;
use super::pages::{Pages, Pair};
use super::reader::Reader;
use super::series::Summary;
use crate::{Host, Outcome};

/// A long page with text above and below the report.
const PAGE: &str = "long";

/// Maximum time until the portal's content is painted, relative to the page without the report.
const MOST_TIMES: f64 = 1.02;

/// Maximum size of the script that defines the element, in bytes with brotli.
const MOST_BYTES: usize = 4000;

/// Measures, and returns the tables as Markdown.
pub(super) async fn measure(pages: &Pages, runs: u32) -> Outcome<String> {
    let browser = Browser::start().await?;
    let mut paints = Table::new(&[
        "the portal's first contentful paint",
        "link alone, ms",
        "with the report, ms",
        "×, median of turns",
        "within",
        "at most",
        "",
    ]);
    // The cost for the portal's page does not depend on the length of the report.
    for pair in pages.pairs().iter().filter(|pair| pair.times == 1) {
        let host = Host::of(pages.address(), &pair.page)?;
        for reader in Reader::ALL {
            eprintln!("bench: embedding {}, {}", pair.name(), reader.name());
            paints.row(compare(&browser, &host, pair, reader, runs).await?);
        }
    }
    browser.quit().await?;
    Ok([paints.to_string(), sizes(pages).to_string()].join("\n"))
}

async fn compare(
    browser: &Browser,
    host: &Host,
    pair: &Pair,
    reader: Reader,
    runs: u32,
) -> Outcome<[String; 7]> {
    let (without, with) = (host.address_without_script(PAGE), host.address(PAGE));
    // These loads are not counted: the servers compress the files, and the browser loads its fonts.
    browser.load(&without, Reader::Desktop).await?;
    browser.load(&with, Reader::Desktop).await?;
    let (mut alone, mut embedded, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..runs {
        // The order alternates, since the second page may profit from warm caches.
        let addresses = if turn % 2 == 0 {
            [&without, &with]
        } else {
            [&with, &without]
        };
        let mut paints = [0.0; 2];
        for (paint, address) in paints.iter_mut().zip(addresses) {
            *paint = browser.load(address, reader).await?.first_contentful_paint;
        }
        if turn % 2 == 1 {
            paints.reverse();
        }
        let [plain, full] = paints;
        alone.push(plain);
        embedded.push(full);
        ratios.push(full / plain);
    }
    let median = |figures| Summary::of(figures).map_or(f64::NAN, |summary| summary.median);
    let spread = Summary::of(ratios.clone());
    let spread = spread.map_or_else(String::new, |Summary { least, most, .. }| {
        format!("{least:.2}–{most:.2}")
    });
    let ratio = median(ratios);
    Ok([
        format!("{}, {}", pair.name(), reader.name()),
        format!("{:.0}", median(alone)),
        format!("{:.0}", median(embedded)),
        format!("{ratio:.3}"),
        spread,
        format!("{MOST_TIMES}"),
        verdict(ratio <= MOST_TIMES),
    ])
}

fn sizes(pages: &Pages) -> Table {
    let mut table = Table::new(&["brotli", "bytes", "at most", ""]);
    let bytes = pages.compressed_bytes(&BTreeSet::from(["/embed.js".to_owned()]));
    table.row([
        "embed.js".to_owned(),
        bytes.to_string(),
        MOST_BYTES.to_string(),
        verdict(bytes > 0 && bytes <= MOST_BYTES),
    ]);
    table
}

fn verdict(is_kept: bool) -> String {
    if is_kept { "kept" } else { "EXCEEDED" }.to_owned()
}
