//! `cargo xtask TASK`: what a developer does with this project, each from a bare checkout.
//!
//! A task's answer (an address, a table, a summary) goes to stdout. What is happening on the way,
//! and what the tools say, goes to stderr.

mod arguments;
mod bench;
mod browsers;
mod cache;
mod check;
mod command;
mod criterion;
mod debian;
mod kernels;
mod load;
mod npm;
mod outcomes;
mod pages;
mod peers;
mod project;
mod references;
mod serve;
mod site;
mod sizes;
mod stamp;
mod tools;
mod watch;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use arguments::Arguments;

/// What can be asked for, in the order of the usage text.
const TASKS: &[Task] = &[
    Task {
        name: "serve",
        options: "[--port N]",
        does: "build, serve, rebuild on change",
        run: serve::run,
    },
    Task {
        name: "build",
        options: "",
        does: "the static site in dist/",
        run: site::run,
    },
    Task {
        name: "test",
        options: "[--full] [--repeat N] [--load K] [FILTER]",
        does: "format, lints, and tests; --full: every variation in every engine; --repeat: only the tests, N times; --load: beside K busy threads",
        run: check::run,
    },
    Task {
        name: "bench",
        options: "[--runs N] [--before SITE] [NAME]",
        does: "the benchmarks, as tables; loads every page N times; --before: and those of an earlier build's SITE",
        run: bench::run,
    },
    Task {
        name: "ci",
        options: "",
        does: "the same as test",
        run: check::run,
    },
];

struct Task {
    name: &'static str,
    options: &'static str,
    does: &'static str,
    run: fn(&mut Arguments) -> Result<()>,
}

fn main() -> ExitCode {
    let mut arguments = Arguments::new(env::args().skip(1));
    let name = arguments.next_word();
    if let Some("help" | "--help" | "-h") = name.as_deref() {
        println!("{}", usage());
        return ExitCode::SUCCESS;
    }
    let Some(task) = TASKS.iter().find(|task| Some(task.name) == name.as_deref()) else {
        return refuse(&name.map_or("no task given".to_owned(), |name| {
            format!("unknown task {name:?}")
        }));
    };
    // Ctrl+C is how `serve` ends; elsewhere it means that the task was not done.
    command::end_with_children_on_interrupt(if task.name == "serve" { 0 } else { 130 });
    match (task.run)(&mut arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<arguments::Misuse>() => refuse(&error.to_string()),
        Err(error) => {
            command::say(&format!("{} failed: {error:#}", task.name));
            ExitCode::FAILURE
        }
    }
}

fn refuse(reason: &str) -> ExitCode {
    eprintln!("{reason}\n\n{}", usage());
    ExitCode::from(2)
}

fn usage() -> String {
    let lines = TASKS.iter().map(|task| {
        let call = format!("{} {}", task.name, task.options);
        format!("    {call:<24} {}", task.does)
    });
    let lines: Vec<String> = lines.collect();
    format!("usage: cargo xtask TASK\n\n{}", lines.join("\n"))
}
