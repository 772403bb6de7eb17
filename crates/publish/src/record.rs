//! `publication.json`: what each page of the site was made from, so that the next publication makes the changed ones alone.
//!
//! A page is kept only if nothing that it was made from has changed: program, viewer and settings (the basis), the page's
//! bytes, the files of its folder that its pictures were sought in; and only while its files are as they were written.
//! Without the file everything is made anew.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::assets::{Asset, sha384};
use super::figures;
use super::library::{Folder, PageFile};
use super::notice::Notice;
use super::site::Site;
use super::stage::hex;
use document::{Report, Slug};

/// The name of the file.
pub(super) const OWN_NAME: &str = "publication.json";

/// The sources of a site.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Records {
    /// The hash of program, viewer and settings; empty if unknown.
    basis: String,
    /// The pages by slug.
    pages: BTreeMap<String, Record>,
}

/// The sources of a report's files, and the other results of making them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Record {
    /// The name of the page's file, and the hash of its content.
    page: String,
    /// The files that were sought for its pictures, by path in the page's folder, with the state that each was in.
    sought: BTreeMap<String, String>,
    /// The report without its text, for lists.
    pub(super) report: Report,
    /// Notices, with places in the page's folder.
    pub(super) notices: Vec<Notice>,
    /// The files of the report.
    pub(super) files: Vec<Asset>,
}

impl Records {
    /// The empty records of a site that is made with this viewer, whose list of files is `viewer`.
    pub(super) fn new(site: &Site, viewer: &str) -> Self {
        let basis = program().map(|program| {
            let texts = [program, viewer, &site.digest].map(|text| hex(&Sha256::digest(text)));
            hex(&Sha256::digest(texts.concat()))
        });
        Self {
            basis: basis.unwrap_or_default(),
            pages: BTreeMap::new(),
        }
    }

    /// Returns the records of the site in `out`; none if it was made with anything else than the next one.
    pub(super) fn earlier(&self, out: &Path) -> Self {
        let text = fs::read(out.join(OWN_NAME)).unwrap_or_default();
        let records: Self = serde_json::from_slice(&text).unwrap_or_default();
        if records.basis == self.basis && !self.basis.is_empty() {
            records
        } else {
            Self::default()
        }
    }

    /// Returns the record of a report if everything is as it was: its page in `folder`, and its files in `out`.
    pub(super) fn current(&self, folder: &Folder, page: &PageFile, out: &Path) -> Option<&Record> {
        let slug = folder.slug();
        let record = self.pages.get(slug.as_str())?;
        let in_folder = |file: &Asset| {
            let name = file.file.strip_prefix(slug.as_str());
            let name = name.and_then(|name| name.strip_prefix('/'));
            name.is_some_and(|name| !name.contains(['/', '\\']))
        };
        let is_sought =
            |(path, state): (&String, &String)| figures::state(folder.path(), path) == *state;
        let is_current = record.report.slug == *slug
            && record.page == state_of(page)
            && record.sought.iter().all(is_sought)
            && record
                .files
                .iter()
                .all(|file| in_folder(file) && is_intact(file, out));
        is_current.then_some(record)
    }

    /// Adds the record of a report.
    pub(super) fn add(&mut self, record: Record) {
        self.pages.insert(record.report.slug.to_string(), record);
    }

    /// Returns true if the report has a record.
    pub(super) fn has(&self, slug: &Slug) -> bool {
        self.pages.contains_key(slug.as_str())
    }

    /// Returns the records by slug.
    pub(super) fn pages(&self) -> impl Iterator<Item = &Record> {
        self.pages.values()
    }

    /// Returns the text of the file.
    pub(super) fn text(&self) -> String {
        format!("{}\n", serde_json::json!(self))
    }
}

impl Record {
    /// A record of what was made from a page and the files that were sought for its pictures.
    pub(super) fn new(page: &PageFile, sought: BTreeMap<String, String>, report: &Report) -> Self {
        let report = Report {
            title: report.title.clone(),
            publisher_line: report.publisher_line.clone(),
            source: report.source.clone(),
            metadata: report.metadata.clone(),
            ..Report::empty(report.slug.clone())
        };
        Self {
            page: state_of(page),
            sought,
            report,
            notices: Vec::new(),
            files: Vec::new(),
        }
    }
}

fn state_of(page: &PageFile) -> String {
    format!("{} {}", page.name, hex(&Sha256::digest(&page.bytes)))
}

/// Returns true if the site in `out` has the file as it was written.
fn is_intact(file: &Asset, out: &Path) -> bool {
    let path = out.join(&file.file);
    let is_file = fs::symlink_metadata(&path)
        .is_ok_and(|metadata| metadata.is_file() && metadata.len() == file.bytes as u64);
    is_file && fs::read(&path).is_ok_and(|bytes| sha384(&bytes) == file.sha384)
}

/// Returns the hash of this program; `None` if the system does not tell. A version number would not do: programs that are
/// built while one works on them share it.
fn program() -> Option<&'static str> {
    static PROGRAM: OnceLock<Option<String>> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| {
        let mut program = BufReader::new(File::open(env::current_exe().ok()?).ok()?);
        let mut digest = Sha256::new();
        loop {
            let read = program.fill_buf().ok()?;
            if read.is_empty() {
                return Some(hex(&digest.finalize()));
            }
            digest.update(read);
            let length = read.len();
            program.consume(length);
        }
    });
    program.as_deref()
}
