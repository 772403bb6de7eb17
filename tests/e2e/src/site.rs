//! The site under test, served as by a portal's host.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::{env, fs};

use document::Report;
use publish::characters_of;
use server::{Gate, Request, Response, Server};

use crate::inject::Injected;
use crate::{Failure, Fault, Outcome, keep};

/// A served folder, with the report that tests read.
#[derive(Debug)]
pub struct Site {
    server: Arc<Server>,
    gate: Gate,
    folder: PathBuf,
    report: Report,
}

/// Additions of the server to the files of a site.
#[derive(Debug, Default)]
struct Added {
    /// Name and value of a header in every response.
    header: Option<(String, String)>,
    /// Path of a page with its leading slash, and its text.
    page: Option<(String, String)>,
}

impl Added {
    fn header(name: &str, value: &str) -> Self {
        Self {
            header: Some((name.to_owned(), value.to_owned())),
            ..Self::default()
        }
    }
}

impl Site {
    /// Serves the site that `cargo xtask test` has built, with `fault`.
    pub fn built(fault: Option<Fault>) -> Outcome<Self> {
        Self::of(&built_folder()?, "/", fault)
    }

    /// Serves the built site below the path `base`.
    pub fn built_below(base: &str) -> Outcome<Self> {
        Self::of(&built_folder()?, base, None)
    }

    /// Serves the built site with the header `name` in every response.
    pub fn built_sending(name: &str, value: &str) -> Outcome<Self> {
        Self::serve(&built_folder()?, "/", None, Added::header(name, value))
    }

    /// Serves the built site with another page at `path`, which `make` makes from the report's page.
    pub fn built_with(path: &str, make: impl FnOnce(&str) -> Outcome<String>) -> Outcome<Self> {
        let folder = built_folder()?;
        let report = first_report(&folder)?.with_file_name("index.html");
        let page = make(&fs::read_to_string(report)?)?;
        let added = Added {
            page: Some((format!("/{path}"), page)),
            ..Added::default()
        };
        Self::serve(&folder, "/", None, added)
    }

    /// Serves the site in `folder`, one of whose folders contains a `report.json`, below the path `base`.
    pub fn of(folder: &Path, base: &str, fault: Option<Fault>) -> Outcome<Self> {
        Self::serve(folder, base, fault, Added::default())
    }

    /// Serves the site in `folder`, with `policy` as the Content Security Policy in the header of every response.
    pub fn under_policy(folder: &Path, policy: &str) -> Outcome<Self> {
        let policy = Added::header("Content-Security-Policy", policy);
        Self::serve(folder, "/", None, policy)
    }

    fn serve(folder: &Path, base: &str, fault: Option<Fault>, added: Added) -> Outcome<Self> {
        let mut report: Report = serde_json::from_slice(&fs::read(first_report(folder)?)?)?;
        report.characters = characters_of(&report);
        let gate = Gate::default();
        let gate_before_wasm = gate.clone();
        let injected = Injected::of_this_test();
        let is_stored = AtomicBool::new(false);
        let intercept = move |request: &Request, response: Response| {
            let response = match fault {
                None => response,
                Some(fault) if fault.holds_back(request) => response.held_by(&gate_before_wasm),
                Some(fault) => fault.apply(request, response, &is_stored),
            };
            let response = match &added.page {
                Some((path, page)) if *path == request.path => {
                    Response::new(200, "text/html; charset=utf-8", page.as_str())
                }
                _ => response,
            };
            let response = injected.put_into(request, response);
            match &added.header {
                None => response,
                Some((name, value)) => response.with_header(name, value),
            }
        };
        let server = Server::setup(folder)
            .base(base)
            .intercept(intercept)
            .start()?;
        let server = keep(server);
        Ok(Self {
            server,
            gate,
            folder: fs::canonicalize(folder)?,
            report,
        })
    }

    /// Returns the report of `report.json`, which the page must show and its search must find.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Returns the address of `path` in the site.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.server.address())
    }

    /// Returns the address of the report's page followed by `rest` (`?…#…`).
    pub fn report_address(&self, rest: &str) -> String {
        self.address(&format!("{}/{rest}", self.report.slug))
    }

    /// Returns the `file:` address of the report's page, as on a disk or a memory stick.
    pub fn folder_address(&self) -> String {
        format!(
            "file://{}/{}/index.html",
            self.folder.display(),
            self.report.slug
        )
    }

    /// Returns the paths requested so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// Releases the wasm that [`Fault::WasmLate`] holds back.
    pub fn let_wasm_through(&self) {
        self.gate.open();
    }
}

impl Drop for Site {
    /// Releases responses that are held back, since the server completes all responses before it stops.
    fn drop(&mut self) {
        self.gate.open();
    }
}

fn built_folder() -> Outcome<PathBuf> {
    let folder = env::var_os("BAOGAO_DIST").map(PathBuf::from);
    folder.ok_or_else(|| Failure::new("no site is built: run cargo xtask test"))
}

/// Returns the `report.json` of the folder that is first by name.
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
