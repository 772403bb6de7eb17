//! `cargo xtask TASK`: the tasks of a developer, each of which works from a bare checkout.
//!
//! A task's result (an address, a table, a summary) goes to stdout; progress and the output of tools go
//! to stderr.

mod bench;
mod browsers;
mod cache;
mod check;
mod command;
mod debian;
mod legacy;
mod npm;
mod outcomes;
mod peers;
mod project;
mod serve;
mod site;
mod stamp;
mod tools;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

/// The tasks of a developer.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Task {
    /// Build, serve, rebuild on change
    Serve {
        /// The port; by default the first free one from 8080 on
        #[arg(long)]
        port: Option<u16>,
    },
    /// Build the static site in dist/
    Build,
    /// Check the format and the lints, and run the tests
    #[command(alias = "ci")]
    Test(TestOptions),
    /// Measure, and print tables
    Bench(BenchOptions),
}

/// The choice of tests, and how often they run.
#[derive(clap::Args)]
struct TestOptions {
    /// Run every variation in every engine, and large matrices whole
    #[arg(long)]
    full: bool,
    /// Run only the tests, N times, and print a table of all of them
    #[arg(long, value_name = "N")]
    repeat: Option<usize>,
    /// Keep K processors busy meanwhile
    #[arg(long, value_name = "K", default_value_t = 0)]
    load: usize,
    /// Run only tests with this in their name
    filter: Option<String>,
}

/// The choice of benchmarks.
#[derive(clap::Args)]
struct BenchOptions {
    /// Number of loads of each page; two disturbed loads cannot move the median of seven
    #[arg(long, value_name = "N", default_value_t = 7)]
    runs: u32,
    /// Compare with the site of an earlier build, in this folder
    #[arg(long, value_name = "SITE")]
    before: Option<PathBuf>,
    /// Run only benchmarks with this in their title
    name: Option<String>,
}

fn main() -> ExitCode {
    let task = Task::parse();
    // Ctrl+C is how `serve` ends; for any other task it is a failure.
    let is_done = matches!(task, Task::Serve { .. });
    command::end_with_children_on_interrupt(if is_done { 0 } else { 130 });
    if let Err(error) = run(task) {
        command::say(&format!("failed: {error:#}"));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Serve { port } => serve::run(port),
        Task::Build => site::run(),
        Task::Test(options) => check::run(options),
        Task::Bench(options) => bench::run(&options),
    }
}
