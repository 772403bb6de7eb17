//! The program that runs benchmarks of the built site: `bench sizes|loads|builds|modes|searches|embedding RUNS TABLES`.
//!
//! `cargo xtask bench` runs it with these environment variables: `BAOGAO_REPORTS`, the folder of page folders;
//! `BAOGAO_VIEWER`, the built viewer; `BAOGAO_DIST`, the built site; and optionally `BAOGAO_BEFORE`, the site of an earlier
//! build, and `BAOGAO_PEERS`, the folder of other searches.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use e2e::bench::{
    Request, measure_builds, measure_embedding, measure_loads, measure_modes, measure_searches,
    measure_sizes,
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
    let [what, runs, tables] = words.as_slice() else {
        return Err(Failure::new("expected WHAT RUNS TABLES"));
    };
    let measure = match what.as_str() {
        "sizes" => measure_sizes,
        "loads" => measure_loads,
        "builds" => measure_builds,
        "modes" => measure_modes,
        "searches" => measure_searches,
        "embedding" => measure_embedding,
        other => return Err(Failure::new(format!("there is no benchmark {other}"))),
    };
    let request = Request {
        runs: runs.parse()?,
        reports: folder("BAOGAO_REPORTS")?,
        viewer: folder("BAOGAO_VIEWER")?,
        site: folder("BAOGAO_DIST")?,
        before: folder("BAOGAO_BEFORE").ok(),
        peers: folder("BAOGAO_PEERS").ok(),
    };
    Ok(fs::write(tables, measure(&request)?)?)
}

fn folder(variable: &str) -> Outcome<PathBuf> {
    let folder = env::var_os(variable).map(PathBuf::from);
    folder.ok_or_else(|| Failure::new(format!("{variable} is not set: run cargo xtask bench")))
}
