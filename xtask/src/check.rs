//! `test`: format, lints, documentation, then native, wasm and real-browser tests.
//!
//! The first failure ends a run; with `--repeat`, all rounds run to the end.

use std::process::Command;
use std::time::Instant;
use std::{fs, hint, thread};

use anyhow::Result;

use crate::TestOptions;
use crate::command::{self, cargo, command, run_reading, say};
use crate::outcomes::{Outcomes, seconds, table};
use crate::site::{Builder, programs_of_tests};
use crate::{browsers, debian, npm, project, tools};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// The libraries that run in a browser, from the inside out.
const LIBRARIES: [&str; 10] = [
    "-p", "document", "-p", "text", "-p", "parse", "-p", "search", "-p", "baogao",
];

/// Number of slowest tests that are listed.
const SLOWEST: usize = 10;

/// The steps, the quick ones first.
const STEPS: &[Step] = &[
    step("format", false, format),
    step("lints", false, native_lints),
    step("lints of the viewer", false, wasm_lints),
    step("documentation", false, documentation),
    step("scripts", false, scripts),
    step("native tests", true, native_tests),
    step("wasm tests", true, wasm_tests),
    step("site", true, site),
    step("end-to-end tests", true, browsers::chromium),
    step("end-to-end in Firefox", true, browsers::firefox),
    step("end-to-end in WebKitGTK", true, browsers::webkit),
    step("end-to-end in legacy Chromium", true, browsers::legacy),
];

struct Step {
    name: &'static str,
    /// Steps of tests also run with a filter, and in each round of `--repeat`.
    is_test: bool,
    run: fn(&mut Run) -> Result<()>,
}

const fn step(name: &'static str, is_test: bool, run: fn(&mut Run) -> Result<()>) -> Step {
    Step { name, is_test, run }
}

/// A run of the suite, with its outcomes so far.
pub(crate) struct Run {
    pub(crate) options: TestOptions,
    outcomes: Outcomes,
    step: &'static str,
}

impl Run {
    /// Returns true if variations run too: in full runs, and with a filter.
    pub(crate) fn runs_variations(&self) -> bool {
        self.options.full || self.options.filter.is_some()
    }

    /// Runs `test`, a `cargo test`, and records its results.
    ///
    /// # Errors
    /// A test fails, or the tests cannot be run.
    pub(crate) fn test(
        &mut self,
        purpose: &str,
        mut test: Command,
        options: &[&str],
    ) -> Result<()> {
        // Repeated runs look for every failure.
        if self.options.repeat.is_some() {
            test.arg("--no-fail-fast");
        }
        test.arg("--").args(options);
        let times = project::target().join("test-times.tsv");
        fs::remove_file(&times).ok(); // there is none before the first run
        test.env("BAOGAO_TIMES", &times);
        let (step, outcomes) = (self.step, &mut self.outcomes);
        let result = run_reading(purpose, test, |line| outcomes.read_line(step, line));
        self.outcomes.read_times(self.step, &times);
        result
    }
}

/// Runs the task `test`.
pub(crate) fn run(options: TestOptions) -> Result<()> {
    let (load, repeat) = (options.load, options.repeat);
    let only_tests = options.filter.is_some() || repeat.is_some();
    let mut run = Run {
        options,
        outcomes: Outcomes::default(),
        step: "",
    };
    let steps: Vec<&Step> = STEPS
        .iter()
        .filter(|step| step.is_test || !only_tests)
        .collect();
    keep_busy(load);
    let mut summary = table(&["step", "result", "seconds"]);
    let mut failures = Vec::new();
    for round in 1..=repeat.unwrap_or(1) {
        for (place, step) in steps.iter().enumerate() {
            let name = match repeat {
                Some(rounds) => format!("{} ({round} of {rounds})", step.name),
                None => step.name.to_owned(),
            };
            say(&format!("[{}/{}] {name}", place + 1, steps.len()));
            run.step = step.name;
            let start = Instant::now();
            let result = (step.run)(&mut run);
            let outcome = if result.is_ok() { "ok" } else { "FAILED" };
            let spent = seconds(start.elapsed());
            summary.add_row([name.clone(), outcome.to_owned(), spent]);
            if let Err(error) = result {
                failures.push(error.context(format!("step “{name}”")));
                if repeat.is_none() {
                    break;
                }
            }
        }
    }
    let tests = match repeat {
        Some(_) => run.outcomes.all(),
        None => run.outcomes.slowest(SLOWEST),
    };
    println!("{tests}\n{summary}");
    failures.into_iter().next().map_or(Ok(()), Err)
}

/// Keeps `count` processors busy until this process ends, to reveal tests that depend on speed.
fn keep_busy(count: usize) {
    for _ in 0..count {
        thread::spawn(|| {
            loop {
                hint::spin_loop();
            }
        });
    }
}

fn format(_: &mut Run) -> Result<()> {
    tools::cargo_command("fmt")?;
    command::run(
        "find the code in its format (fix: cargo fmt --all)",
        cargo("fmt").args(["--all", "--check"]),
    )
}

fn native_lints(_: &mut Run) -> Result<()> {
    clippy("pass the lints", &["--workspace", "--all-targets"])?;
    // The end-to-end tests are off by default: they run and are linted only if they are named.
    let end_to_end = ["--package", "e2e", "--test", "browser", "--test", "legacy"];
    clippy("pass the lints of the end-to-end tests", &end_to_end)
}

fn wasm_lints(_: &mut Run) -> Result<()> {
    tools::wasm_target()?;
    let scope = [&WASM[..], &LIBRARIES, &["--lib", "--bin", "viewer"]].concat();
    clippy("pass the lints for wasm", &scope)
}

fn clippy(purpose: &str, scope: &[&str]) -> Result<()> {
    tools::cargo_command("clippy")?;
    let mut clippy = cargo("clippy");
    clippy
        .args(scope)
        .args(["--locked", "--", "-D", "warnings"]);
    command::run(purpose, &mut clippy)
}

fn documentation(_: &mut Run) -> Result<()> {
    let mut doc = cargo("doc");
    doc.args(["--no-deps", "--lib", "--locked", "--package", "publish"])
        .args(LIBRARIES)
        .env("RUSTDOCFLAGS", "-D warnings");
    command::run("document the libraries without warnings", &mut doc)
}

/// Checks the types of the scripts, including the modules generated from Rust, and lints them.
fn scripts(_: &mut Run) -> Result<()> {
    let generated = project::target().join("generated");
    let contract = programs_of_tests()?.join("contract");
    command::run(
        "generate the contract",
        command(contract).arg("generate").arg(generated),
    )?;
    let tools = npm::build_tools()?;
    let scripts = project::root().join("static/js");
    for (tool, arguments) in [
        ("tsc", &["-p", "."][..]),
        ("biome", &["check", "--error-on-warnings"]),
    ] {
        let mut check = command(tools.join(tool));
        command::run(
            "find the scripts correct",
            check.args(arguments).current_dir(&scripts),
        )?;
    }
    Ok(())
}

fn native_tests(run: &mut Run) -> Result<()> {
    let mut test = cargo("test");
    test.args(["--workspace", "--locked"])
        .args(&run.options.filter);
    run.test("pass the native tests", test, &[])
}

fn wasm_tests(run: &mut Run) -> Result<()> {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let mut test = cargo("test");
    test.args(WASM)
        .args(["--package", "baogao", "--test", "web", "--locked"])
        .args(&run.options.filter)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", debian::browser()?.driver);
    run.test("pass the wasm tests", test, &[])
}

fn site(_: &mut Run) -> Result<()> {
    Builder::prepare()?.for_tests().build()
}
