//! Benchmark of two builds of the site, loaded in turns: the cost of a change.

use std::fs;
use std::path::Path;

use server::Server;

use super::load::Browser;
use super::reader::Reader;
use super::series::{Comparison, Series};
use super::tables;
use crate::Outcome;

/// Loads the report pages that both sites have, `runs` times from each, and returns the tables as Markdown.
pub(super) async fn measure(before: &Path, now: &Path, runs: u32) -> Outcome<String> {
    let serve = |folder: &Path| Server::setup(folder).compressed().start();
    let (old, new) = (serve(before)?, serve(now)?);
    old.compress_ahead();
    new.compress_ahead();
    let browser = Browser::start().await?;
    let mut output = String::new();
    for report in reports_in(now)?
        .into_iter()
        .filter(|report| before.join(report).is_dir())
    {
        let [old, new] = [&old, &new].map(|server| format!("{}{report}/", server.address()));
        for reader in Reader::ALL {
            let (mut plain, mut page) = (Series::default(), Series::default());
            browser.load(&old, Reader::Desktop).await?;
            browser.load(&new, Reader::Desktop).await?;
            for _ in 0..runs {
                plain.add(browser.load(&old, reader).await?);
                page.add(browser.load(&new, reader).await?);
            }
            output.push_str(&tables::of_comparison(&Comparison {
                report: report.clone(),
                times: 1,
                reader,
                base: "before",
                plain,
                page,
            }));
        }
    }
    browser.quit().await?;
    Ok(output)
}

/// The folders of `site` with a report in them.
fn reports_in(site: &Path) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        if entry.path().join("report.json").is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
