//! `bench`: the committed benchmarks, each a section with its tables, as Markdown on stdout.
//!
//! Criterion measures the native code; the end-to-end harness, which drives browsers, the built site.

use std::fs;

use anyhow::{Context, Result};

use crate::BenchOptions;
use crate::command::{self, cargo, run_reading, say};
use crate::debian::{self, Browser};
use crate::site::Builder;
use crate::{peers, project};

/// The benchmarks in the order of the output: the title, and its name in the harness.
const BENCHMARKS: &[(&str, Option<&str>)] = &[
    ("Sizes", Some("sizes")),
    ("Native code", None),
    ("In the browser", Some("loads")),
    ("Builds", Some("builds")),
    ("Modes", Some("modes")),
    ("Search", Some("searches")),
    ("Embedding", Some("embedding")),
];

/// Runs the task `bench`.
pub(crate) fn run(options: &BenchOptions) -> Result<()> {
    let wanted = options.name.as_deref().unwrap_or_default().to_lowercase();
    Builder::prepare()?.build()?;
    println!("# Benchmarks");
    for &(title, name) in BENCHMARKS {
        let has_nothing_to_compare = name == Some("builds") && options.before.is_none();
        if has_nothing_to_compare || !title.to_lowercase().contains(&wanted) {
            continue;
        }
        say(&format!("measuring: {title}"));
        let section = match name {
            Some(name) => measure_site(name, options)?,
            None => measure_native()?,
        };
        println!("\n## {title}\n\n{}", section.trim_end());
    }
    Ok(())
}

/// Runs the benchmarks of native code, and returns criterion's measurements.
fn measure_native() -> Result<String> {
    let mut bench = cargo("bench");
    bench.args(["--workspace", "--locked", "--benches"]);
    let mut report = String::from("```text\n");
    run_reading("run the native benchmarks", bench, |line| {
        if line.contains("time:") || line.contains("thrpt:") {
            report.extend([line, "\n"]);
        }
    })?;
    report.push_str("```");
    Ok(report)
}

/// Runs the benchmark `name` of the end-to-end harness, and returns its tables.
fn measure_site(name: &str, options: &BenchOptions) -> Result<String> {
    // A difference of 2 % shows only over more loads.
    let runs = options.runs * if name == "embedding" { 3 } else { 1 };
    let Browser { chromium, driver } = debian::browser()?;
    let tables = project::target().join(format!("browser-{name}.md"));
    let mut bench = cargo("run");
    // The optimized profile that compiles in a minute; the server of the harness compresses large pages.
    bench
        .args(["--quiet", "--locked", "--profile", "bench"])
        .args(["--package", "e2e", "--bin", "bench", "--"])
        .args([name, &runs.to_string()])
        .arg(&tables)
        .env("BAOGAO_REPORTS", project::reports())
        .env("BAOGAO_VIEWER", project::viewer())
        .env("BAOGAO_DIST", project::dist())
        .env("BAOGAO_CHROMIUM", chromium)
        .env("CHROMEDRIVER", driver)
        .envs(options.before.iter().map(|site| ("BAOGAO_BEFORE", site)));
    if name == "searches" {
        match peers::modules() {
            Ok(peers) => drop(bench.env("BAOGAO_PEERS", peers)),
            Err(error) => say(&format!("going on without other searches: {error:#}")),
        }
    }
    command::run("measure pages in a browser", &mut bench)?;
    fs::read_to_string(&tables).with_context(|| format!("could not read {}", tables.display()))
}
