//! The benchmarks in a browser: a report's page against the same text as a plain page, load by load and
//! query by query.
//!
//! ```text
//! growth ─▶ pages   1, 10 and 100 times the text, published, each beside its plain page
//! reader            a desktop; a phone that is slow and on a slow line
//! load              one load in a tab of its own, and what it cost
//! series ─▶ tables  many loads: medians, spread, × plain
//!        ─▶ limits  what must be reached, kept or not
//! sizes             files by assets.json, with brotli
//! plain, table      a report as bare HTML; tables in Markdown
//! builds            two builds of the site, one of before
//! modes             switching modes, by controls and by bare attributes
//! favourites        opening a long list of them
//! embedding         a portal's page with the report in it, against the same page with a link
//! search            typing into the page's search, and into others on the same text
//! ```
//!
//! The two pages take turns, so that whatever else the machine does meanwhile falls on both.

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

/// What to measure.
#[derive(Clone, Debug)]
pub struct Request {
    /// How often each page is loaded.
    pub runs: u32,
    /// The folder of page folders, with `site.toml` in it or beside it.
    pub reports: PathBuf,
    /// The folder of the built viewer.
    pub viewer: PathBuf,
    /// Where npm has put the libraries to compare the search with; `None` where it has not.
    pub peers: Option<PathBuf>,
    /// The built site.
    pub site: PathBuf,
    /// The site of an earlier build, to compare with it.
    pub before: Option<PathBuf>,
}

/// Measures the sizes of the built site's files, and gives the tables as Markdown.
pub fn measure_sizes(request: &Request) -> Outcome<String> {
    sizes::measure(&request.site)
}

/// Measures how pages load, and gives the tables as Markdown.
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

/// Measures how the pages of two builds load, and gives the tables as Markdown.
pub fn measure_builds(request: &Request) -> Outcome<String> {
    let before = request
        .before
        .as_ref()
        .ok_or_else(|| Failure::new("expected the site of an earlier build"))?;
    in_runtime(builds::measure(before, &request.site, request.runs))
}

/// Measures how pages are searched, and gives the tables as Markdown.
pub fn measure_searches(request: &Request) -> Outcome<String> {
    let pages = Pages::publish(request)?;
    in_runtime(search::measure(&pages, request))
}

/// Measures how fast modes switch and a long list opens, and gives the tables as Markdown.
pub fn measure_modes(request: &Request) -> Outcome<String> {
    let pages = Pages::publish(request)?;
    in_runtime(async {
        let modes = modes::measure(&pages, request.runs).await?;
        let favourites = favourites::measure(&pages, request.runs).await?;
        Ok(format!("{modes}\n{favourites}"))
    })
}

/// Measures what embedding a report costs a portal's page, and gives the tables as Markdown.
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
    // Not counted: it has the server compress the files, and the browser find its fonts.
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
