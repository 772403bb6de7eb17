//! The benchmarks in a browser: has the end-to-end harness, which drives browsers, measure pages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{command, run, say};
use crate::debian::{self, Browser};
use crate::{peers, project};

/// What the harness can measure.
#[derive(Clone, Debug)]
pub(crate) enum Matter {
    /// How pages load.
    Loads,
    /// How they load in the site of an earlier build, in this folder, and in today's.
    Builds(PathBuf),
    /// How modes of pages switch.
    Modes,
    /// How pages are searched.
    Searches,
    /// What embedding a report costs a portal.
    Embedding,
}

/// The tables of all reports, each page loaded `runs` times.
///
/// The harness depends on this package, so it is started and not called.
pub(crate) fn measure(matter: Matter, runs: u32) -> Result<String> {
    let name = match &matter {
        Matter::Loads => "loads",
        Matter::Builds(_) => "builds",
        Matter::Modes => "modes",
        Matter::Searches => "searches",
        Matter::Embedding => "embedding",
    };
    let Browser { chromium, driver } = debian::browser()?;
    let tables = project::target().join(format!("browser-{name}.md"));
    let mut bench = command("cargo");
    // Of the optimized profiles the one that compiles in a minute; its server compresses large pages.
    bench.args(["run", "--quiet", "--locked", "--profile", "bench"]);
    bench.args(["--package", "e2e", "--bin", "bench", "--"]);
    bench.args([name, &runs.to_string()]);
    bench.args([&project::reports(), &project::viewer(), &tables]);
    match matter {
        Matter::Searches => match peers::modules() {
            Ok(peers) => drop(bench.arg(peers)),
            Err(error) => say(&format!("going on without other searches: {error:#}")),
        },
        Matter::Builds(before) => drop(bench.args([before, project::dist()])),
        _ => {}
    }
    bench
        .env("BAOGAO_CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver);
    run("measure pages in a browser", &mut bench)?;
    fs::read_to_string(&tables).with_context(|| format!("could not read {}", tables.display()))
}
