//! The compared pages: published reports with 1, 10 and 100 times their text, and the plain page of each.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use document::Slug;
use publish::publish;
use serde_json::Value;
use server::{Server, brotli_of};

use super::plain::plain_page_of;

use super::Request;
use super::growth::grown;
use crate::{Failure, Outcome};

const TIMES: [usize; 3] = [1, 10, 100];

/// Number of loads of pages with a hundred times the text, each of which takes the slow phone most of a minute.
const RUNS_OF_LONGEST: u32 = 3;

/// The pages, served as by a public host until this is dropped.
pub(super) struct Pages {
    pairs: Vec<Pair>,
    // The server is dropped before the folder that it serves.
    server: Server,
    folder: Folder,
}

/// A report's page and its plain page, by address.
pub(super) struct Pair {
    pub(super) report: String,
    pub(super) times: usize,
    /// The folder of the pages. Files written to it later are served too.
    pub(super) folder: PathBuf,
    pub(super) page: String,
    pub(super) plain: String,
}

impl Pages {
    /// Publishes the reports of `request`.
    pub(super) fn publish(request: &Request) -> Outcome<Self> {
        let folder = Folder::create()?;
        let (grown, site) = (folder.0.join("reports"), folder.site());
        let mut published = Vec::new();
        for report in reports_in(&request.reports)? {
            for times in TIMES {
                write_grown(&request.reports, &report, times, &grown)?;
                published.push((report.clone(), times));
            }
        }
        publish(&publish::Request {
            reports: grown,
            viewer: request.viewer.clone(),
            out: site.clone(),
            site: settings(&request.reports),
            prune: false,
            in_place: false,
            threads: None,
        })
        .map_err(Failure::new)?;
        let server = Server::setup(&site).compressed().start()?;
        let pair = |(report, times): (String, usize)| -> Outcome<Pair> {
            let slug = slug_of(&report, times);
            let folder = site.join(&slug);
            let data: Value = serde_json::from_slice(&fs::read(folder.join("report.json"))?)?;
            fs::write(folder.join("plain.html"), plain_page_of(&data))?;
            let page = format!("{}{slug}/", server.address());
            let plain = format!("{page}plain.html");
            Ok(Pair {
                report,
                times,
                folder,
                page,
                plain,
            })
        };
        let pairs: Outcome<Vec<Pair>> = published.into_iter().map(pair).collect();
        Ok(Self {
            pairs: pairs?,
            server,
            folder,
        })
    }

    /// Makes the server compress all files now, so that no load waits for it.
    pub(super) fn compress(&self) {
        self.server.compress_ahead();
    }

    /// Returns the address of the site.
    pub(super) fn address(&self) -> String {
        self.server.address()
    }

    /// Returns the paths requested so far.
    pub(super) fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// Returns the total size in bytes of the files at these paths, each compressed with brotli. Missing files count as 0.
    pub(super) fn compressed_bytes(&self, paths: &BTreeSet<String>) -> usize {
        let files = paths.iter().filter_map(|path| {
            let file = self.folder.site().join(path.trim_start_matches('/'));
            let index = file.join("index.html");
            fs::read(if file.is_dir() { index } else { file }).ok()
        });
        files.map(|body| brotli_of(&body).len()).sum()
    }

    /// Returns the pages to compare, from short to long for each report.
    pub(super) fn pairs(&self) -> &[Pair] {
        &self.pairs
    }
}

impl Pair {
    /// Returns the report's name and the multiple of its text.
    pub(super) fn name(&self) -> String {
        format!("{} at {}×", self.report, self.times)
    }

    /// Returns the number of loads of these pages if short ones are loaded `runs` times.
    pub(super) fn runs(&self, runs: u32) -> u32 {
        if TIMES.last() == Some(&self.times) {
            runs.min(RUNS_OF_LONGEST)
        } else {
            runs
        }
    }
}

/// A folder that is deleted when dropped.
struct Folder(PathBuf);

impl Folder {
    fn create() -> Outcome<Self> {
        let path = env::temp_dir().join(format!("baogao-bench-{}", process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// Returns the folder that is served.
    fn site(&self) -> PathBuf {
        self.0.join("site")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed stays among the temporary files.
        drop(fs::remove_dir_all(&self.0));
    }
}

fn reports_in(folder: &Path) -> Outcome<Vec<String>> {
    let mut reports = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().join("page.txt").is_file() {
            reports.extend(entry.file_name().into_string());
        }
    }
    reports.sort();
    Ok(reports)
}

fn write_grown(reports: &Path, report: &str, times: usize, out: &Path) -> Outcome {
    let page = fs::read_to_string(reports.join(report).join("page.txt"))?;
    let slug = Slug::new(report);
    let slug = slug.ok_or_else(|| Failure::new(format!("{report:?} is no folder name")))?;
    let folder = out.join(slug_of(report, times));
    fs::create_dir_all(&folder)?;
    let page = if times == 1 {
        page
    } else {
        grown(&page, &slug, times)?
    };
    Ok(fs::write(folder.join("page.txt"), page)?)
}

fn slug_of(report: &str, times: usize) -> String {
    format!("{report}-{times}x")
}

/// Returns the file with the settings of the reports' site, so that their pages are complete.
fn settings(reports: &Path) -> Option<PathBuf> {
    let folders = [Some(reports), reports.parent()].into_iter().flatten();
    folders
        .map(|folder| folder.join("site.toml"))
        .find(|file| file.is_file())
}
