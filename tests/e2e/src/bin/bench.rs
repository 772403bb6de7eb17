//! The benchmark in a browser, as a program: `bench RUNS REPORTS VIEWER TABLES`. `cargo xtask bench` runs it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use e2e::bench::{Request, measure};
use e2e::{Failure, Outcome};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let words: Vec<String> = env::args().skip(1).collect();
    let [runs, reports, viewer, tables] = words.as_slice() else {
        return Err(Failure::new("expected RUNS REPORTS VIEWER TABLES"));
    };
    let request = Request {
        runs: runs.parse()?,
        reports: PathBuf::from(reports),
        viewer: PathBuf::from(viewer),
    };
    Ok(fs::write(tables, measure(&request)?)?)
}
