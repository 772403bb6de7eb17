//! The benchmarks in a browser: has the end-to-end harness, which drives browsers, measure pages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{command, run, say};
use crate::debian::{self, Browser};
use crate::{peers, project};

/// The benchmarks of the end-to-end harness.
#[derive(Clone, Debug)]
pub(crate) enum Matter {
    /// The sizes of files.
    Sizes,
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
/// Measuring needs an optimized build of the harness, which is a program of its own.
pub(crate) fn measure(matter: Matter, runs: u32) -> Result<String> {
    let name = match &matter {
        Matter::Sizes => "sizes",
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
    bench.args([name, &runs.to_string()]).arg(&tables);
    bench
        .env("BAOGAO_REPORTS", project::reports())
        .env("BAOGAO_VIEWER", project::viewer())
        .env("BAOGAO_DIST", project::dist());
    match matter {
        Matter::Searches => match peers::modules() {
            Ok(peers) => drop(bench.env("BAOGAO_PEERS", peers)),
            Err(error) => say(&format!("going on without other searches: {error:#}")),
        },
        Matter::Builds(before) => drop(bench.env("BAOGAO_BEFORE", before)),
        _ => {}
    }
    bench
        .env("BAOGAO_CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver);
    run("measure pages in a browser", &mut bench)?;
    fs::read_to_string(&tables).with_context(|| format!("could not read {}", tables.display()))
}
