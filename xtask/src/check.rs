//! `test`: format, lints, documentation, then native, wasm and real-browser tests. The first step that
//! fails ends it.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use xtask::Table;

use crate::arguments::Arguments;
use crate::command::{command, run as run_command, say};
use crate::debian::{self, Browser};
use crate::site::Builder;
use crate::{browsers, tools};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// What is checked, in this order: what is quick to find out comes first.
const STEPS: &[Step] = &[
    Step {
        name: "format",
        is_test: false,
        run: format,
    },
    Step {
        name: "lints",
        is_test: false,
        run: native_lints,
    },
    Step {
        name: "lints of the viewer",
        is_test: false,
        run: wasm_lints,
    },
    Step {
        name: "documentation",
        is_test: false,
        run: documentation,
    },
    Step {
        name: "native tests",
        is_test: true,
        run: native_tests,
    },
    Step {
        name: "wasm tests",
        is_test: true,
        run: wasm_tests,
    },
    Step {
        name: "site",
        is_test: true,
        run: site,
    },
    Step {
        name: "end-to-end tests",
        is_test: true,
        run: browsers::chromium,
    },
    Step {
        name: "end-to-end in Firefox",
        is_test: true,
        run: browsers::firefox,
    },
    Step {
        name: "end-to-end in WebKitGTK",
        is_test: true,
        run: browsers::webkit,
    },
    Step {
        name: "end-to-end in old kernels",
        is_test: true,
        run: browsers::kernels,
    },
];

struct Step {
    name: &'static str,
    /// Runs also when only the tests of some name are asked for.
    is_test: bool,
    run: fn(&Choice) -> Result<()>,
}

/// What the command line chose.
pub(crate) struct Choice {
    /// Large matrices are run whole, not as a pairwise sample.
    pub(crate) is_full: bool,
    /// Only tests with this in their name.
    pub(crate) filter: Option<String>,
}

/// The task `test`.
pub(crate) fn run(arguments: &mut Arguments) -> Result<()> {
    let is_full = arguments.switch("--full");
    let choice = Choice {
        is_full,
        filter: arguments.last_word()?,
    };
    let steps: Vec<&Step> = STEPS
        .iter()
        .filter(|step| step.is_test || choice.filter.is_none())
        .collect();
    let mut summary = Table::new(&["step", "result", "seconds"]);
    for (place, step) in steps.iter().enumerate() {
        say(&format!("[{}/{}] {}", place + 1, steps.len(), step.name));
        let start = Instant::now();
        let result = (step.run)(&choice);
        let outcome = if result.is_ok() { "ok" } else { "FAILED" };
        summary.row([
            step.name.to_owned(),
            outcome.to_owned(),
            seconds(start.elapsed()),
        ]);
        if let Err(error) = result {
            println!("{summary}");
            return Err(error).with_context(|| format!("step “{}”", step.name));
        }
    }
    println!("{summary}");
    Ok(())
}

fn format(_: &Choice) -> Result<()> {
    tools::component("fmt", "rustfmt")?;
    run_command(
        "find the code in its format (cure: cargo fmt --all)",
        cargo("fmt").args(["--all", "--check"]),
    )
}

fn native_lints(_: &Choice) -> Result<()> {
    tools::component("clippy", "clippy")?;
    let scope = ["--workspace", "--all-targets", "--locked"];
    run_command(
        "pass the lints",
        cargo("clippy").args(scope).args(DENY_WARNINGS),
    )
}

fn wasm_lints(_: &Choice) -> Result<()> {
    tools::wasm_target()?;
    let scope = ["--lib", "--bin", "viewer", "--locked"];
    run_command(
        "pass the lints for wasm",
        cargo("clippy").args(WASM).args(scope).args(DENY_WARNINGS),
    )
}

fn documentation(_: &Choice) -> Result<()> {
    let mut doc = cargo("doc");
    doc.args(["--no-deps", "--lib", "--locked"])
        .env("RUSTDOCFLAGS", "-D warnings");
    run_command("document the library without warnings", &mut doc)
}

fn native_tests(choice: &Choice) -> Result<()> {
    let mut test = cargo("test");
    test.args(["--workspace", "--locked"]).args(&choice.filter);
    run_command("pass the native tests", &mut test)
}

fn wasm_tests(choice: &Choice) -> Result<()> {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen()?.program("wasm-bindgen-test-runner");
    let Browser { driver, .. } = debian::browser()?;
    let mut test = cargo("test");
    test.args(WASM)
        .args(["--test", "web", "--locked"])
        .args(&choice.filter);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver);
    run_command("pass the wasm tests", &mut test)
}

fn site(_: &Choice) -> Result<()> {
    Builder::prepare()?.for_tests().build()
}

pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.arg(subcommand);
    cargo
}

fn seconds(duration: Duration) -> String {
    format!("{:.1}", duration.as_secs_f32())
}
