//! The benchmarks in a browser, as a program: `bench loads|modes|searches|embedding RUNS REPORTS VIEWER TABLES [PEERS]`,
//! or `bench builds RUNS REPORTS VIEWER TABLES BEFORE NOW`.
//! `cargo xtask bench` runs it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use e2e::bench::{
    Request, measure_builds, measure_embedding, measure_loads, measure_modes, measure_searches,
};
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
    let [what, runs, reports, viewer, tables, others @ ..] = words.as_slice() else {
        return Err(Failure::new(
            "expected WHAT RUNS REPORTS VIEWER TABLES and what it needs",
        ));
    };
    let measure = match what.as_str() {
        "loads" => measure_loads,
        "builds" => measure_builds,
        "modes" => measure_modes,
        "searches" => measure_searches,
        "embedding" => measure_embedding,
        other => {
            return Err(Failure::new(format!(
                "expected loads, builds, modes, searches or embedding, but found {other}"
            )));
        }
    };
    let request = Request {
        runs: runs.parse()?,
        reports: PathBuf::from(reports),
        viewer: PathBuf::from(viewer),
        peers: others.first().map(PathBuf::from),
        builds: match others {
            [before, now] => Some([before, now].map(PathBuf::from)),
            _ => None,
        },
    };
    Ok(fs::write(tables, measure(&request)?)?)
}
