//! Benchmark of opening 我的收藏 with a thousand favourites: how long the page is blocked.

use crate::bench::table::Table;

use super::load::{Browser, ask};
use super::pages::Pages;
use super::reader::Reader;
use super::series::Summary;
use crate::Outcome;

const PROBE: &str = include_str!("probes/favourites.js");

const FAVOURITES: usize = 1000;

/// Maximum time that the page may be blocked, in ms.
const LONGEST: f64 = 100.0;

/// Measures, and returns the table as Markdown.
pub(super) async fn measure(pages: &Pages, runs: u32) -> Outcome<String> {
    let browser = Browser::start().await?;
    let mut table = Table::new(&[
        "list of 1000 favourites opens on",
        "longest task, ms",
        "must be at most 100",
    ]);
    for pair in pages.pairs().iter().filter(|pair| pair.times == 1) {
        for reader in Reader::ALL {
            let name = format!("{}, {}", pair.name(), reader.name());
            eprintln!("bench: favourites on {name}");
            let page = browser.open_tab(&pair.page, reader, PROBE).await?;
            let fill = format!("favourites.fill({FAVOURITES})");
            ask::<Option<bool>>(page, &fill).await?;
            page.reload().await?;
            let mut longest = Vec::new();
            for _ in 0..runs {
                longest.push(ask(page, "favourites.open()").await?);
            }
            browser.close_tab().await?;
            let longest = Summary::of(longest).map_or(f64::NAN, |summary| summary.median);
            let verdict = if longest <= LONGEST {
                "kept"
            } else {
                "EXCEEDED"
            };
            table.row([name, format!("{longest:.0}"), verdict.to_owned()]);
        }
    }
    browser.quit().await?;
    Ok(table.to_string())
}
