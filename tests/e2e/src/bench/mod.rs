//! Benchmarks in a browser: a report's page compared with the same text as a plain page, by loads and by queries.
//!
//! ```text
//! growth ─▶ pages   1, 10 and 100 times the text, published, each with its plain page
//! reader            a desktop; a slow phone on a slow line
//! load              one load in a new tab, and its cost
//! series ─▶ tables  many loads: medians, spread, × plain
//!        ─▶ limits  the limits, and which are kept
//! sizes             files by assets.json, with brotli
//! plain, table      a report as bare HTML; tables in Markdown
//! builds            the built site and that of an earlier build
//! modes             switching modes, by controls and by bare attributes
//! favourites        opening a long list of them
//! embedding         a portal's page with the report in it, compared with the same page with a link
//! search            typing into the page's search, and into other searches on the same text
//! ```
//!
//! Compared pages take turns, so that other load on the machine affects both.

mod builds;
mod embedding;
mod favourites;
mod growth;
mod limits;
mod load;
mod modes;
mod pages;
mod plain;
mod reader;
mod search;
mod series;
mod sizes;
mod table;
mod tables;

use std::path::PathBuf;

use load::Browser;
use pages::{Pages, Pair};
use reader::Reader;
use series::{Comparison, Series};

use crate::{Failure, Outcome};

/// The inputs of a benchmark.
#[derive(Clone, Debug)]
pub struct Request {
    /// Number of loads of each page.
    pub runs: u32,
    /// The folder of page folders, with `site.toml` in it or beside it.
    pub reports: PathBuf,
    /// The folder of the built viewer.
    pub viewer: PathBuf,
    /// The folder in which npm has installed the libraries that the search is compared with, if it has.
    pub peers: Option<PathBuf>,
    /// The built site.
    pub site: PathBuf,
    /// The site of an earlier build to compare with.
    pub before: Option<PathBuf>,
}

/// Measures the sizes of the built site's files, and returns the tables as Markdown.
pub fn measure_sizes(request: &Request) -> Outcome<String> {
    sizes::measure(&request.site)
}

/// Measures how pages load, and returns the tables as Markdown.
pub fn measure_loads(request: &Request) -> Outcome<String> {
    let pages = Pages::publish(request)?;
    pages.compress();
    in_runtime(async {
        let browser = Browser::start().await?;
        let mut comparisons = Vec::new();
        for pair in pages.pairs() {
            for reader in Reader::ALL {
                comparisons.push(compare(&browser, pair, reader, request.runs).await?);
            }
        }
        browser.quit().await?;
        let tables = comparisons.iter().map(tables::of_comparison);
        let limits = limits::table(&comparisons);
        Ok([limits, tables.collect()].concat())
    })
}

/// Measures how the pages of two builds load, and returns the tables as Markdown.
pub fn measure_builds(request: &Request) -> Outcome<String> {
    let before = request
        .before
        .as_ref()
        .ok_or_else(|| Failure::new("expected the site of an earlier build"))?;
    in_runtime(builds::measure(before, &request.site, request.runs))
}

/// Measures how pages are searched, and returns the tables as Markdown.
pub fn measure_searches(request: &Request) -> Outcome<String> {
    let pages = Pages::publish(request)?;
    in_runtime(search::measure(&pages, request))
}

/// Measures how fast modes switch and a long list opens, and returns the tables as Markdown.
pub fn measure_modes(request: &Request) -> Outcome<String> {
    let pages = Pages::publish(request)?;
    in_runtime(async {
        let modes = modes::measure(&pages, request.runs).await?;
        let favourites = favourites::measure(&pages, request.runs).await?;
        Ok(format!("{modes}\n{favourites}"))
    })
}

/// Measures what embedding a report costs a portal's page, and returns the tables as Markdown.
pub fn measure_embedding(request: &Request) -> Outcome<String> {
    let pages = Pages::publish(request)?;
    in_runtime(embedding::measure(&pages, request.runs))
}

fn in_runtime(measuring: impl Future<Output = Outcome<String>>) -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(measuring)
}

async fn compare(browser: &Browser, pair: &Pair, reader: Reader, runs: u32) -> Outcome<Comparison> {
    let runs = pair.runs(runs);
    eprintln!("bench: {}, {}, {runs} loads", pair.name(), reader.name());
    let (mut plain, mut page) = (Series::default(), Series::default());
    // This load is not counted: the server compresses the files, and the browser loads its fonts.
    browser.load(&pair.plain, Reader::Desktop).await?;
    browser.load(&pair.page, Reader::Desktop).await?;
    for _ in 0..runs {
        plain.add(browser.load(&pair.plain, reader).await?);
        page.add(browser.load(&pair.page, reader).await?);
    }
    Ok(Comparison {
        report: pair.report.clone(),
        times: pair.times,
        reader,
        base: "plain",
        plain,
        page,
    })
}
