//! The site under test, served as a portal's host would, or nearly.

use std::path::{Path, PathBuf};
use std::{env, fs};

use baogao::report::Report;
use xtask::Server;

use crate::{Failure, Fault, Outcome};

/// A served folder and the report in it that tests read.
#[derive(Debug)]
pub struct Site {
    server: Server,
    report: Report,
}

impl Site {
    /// The site that `cargo xtask test` has built.
    pub fn built() -> Outcome<Self> {
        Self::built_with(None)
    }

    /// The same with something wrong in it.
    pub fn built_with(fault: Option<Fault>) -> Outcome<Self> {
        let folder = env::var_os("BAOGAO_DIST").map(PathBuf::from);
        let folder = folder.ok_or_else(|| Failure::new("no site is built: run cargo xtask test"))?;
        Self::of(&folder, fault)
    }

    /// The site in `folder`, which holds a folder with a `report.json`.
    pub fn of(folder: &Path, fault: Option<Fault>) -> Outcome<Self> {
        let report = serde_json::from_slice(&fs::read(first_report(folder)?)?)?;
        let server = Server::start_with(folder, move |request, response| match fault {
            Some(fault) => fault.apply(request, response),
            None => response,
        })?;
        Ok(Self { server, report })
    }

    /// The report as its `report.json` has it: what the page must show.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The address of `path` in the site.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.server.address())
    }

    /// The address of the report's page, with `rest` (`?…#…`) behind it.
    pub fn report_address(&self, rest: &str) -> String {
        self.address(&format!("{}/{rest}", self.report.slug))
    }

    /// The paths asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }
}

/// The `report.json` whose folder comes first by name.
fn first_report(folder: &Path) -> Outcome<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path().join("report.json");
        if file.is_file() {
            found.push(file);
        }
    }
    let first = found.into_iter().min();
    first.ok_or_else(|| Failure::new(format!("no report in {}", folder.display())))
}
