//! Publishes reports: turns folders of pages and a built viewer into a site of static files.
//!
//! Every page is prerendered and complete without script. Addresses between files are relative: the site works on
//! any static host, under any path.
//!
//! # Example
//!
//! ```
//! use std::{env, fs, process};
//!
//! use publish::{Request, publish};
//!
//! let folder = env::temp_dir().join(format!("baogao-{}-example", process::id()));
//! let report = folder.join("reports/jia-2025");
//! fs::create_dir_all(&report)?;
//! fs::write(report.join("page.txt"), "甲区工作报告\n\n一、回顾\n全年顺利。\n")?;
//! let outcome = publish(&Request {
//!     reports: folder.join("reports"),
//!     viewer: folder.join("viewer"),
//!     out: folder.join("site"),
//!     site: None,
//! });
//! fs::remove_dir_all(&folder)?;
//! // `cargo xtask build` makes a viewer; there is none here.
//! let error = outcome.unwrap_err().to_string();
//! assert!(error.contains("expected a built viewer"), "{error}");
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! # Place in the flow
//!
//! page → document → **publish** → browser. The crate reads pages with `parse`, looks up their characters in the
//! dictionaries of `text`, and renders each `document::Report` with the components of `baogao`. The program `baogao`
//! (`crates/cli`) calls it, by hand or from Trunk's post-build hook. It is native only: in the browser the viewer
//! hydrates the pages that it has written.

mod assets;
mod characters;
mod document;
mod error;
mod head;
mod integrity;
mod library;
mod policy;
mod prerender;
mod schema;
mod site;
mod site_pages;
mod sitemap;
mod viewer;

use std::fs;
use std::path::{Path, PathBuf};

pub use characters::characters_of;
pub use error::PublishError;
pub use schema::report_schema;

use baogao::view::EMBEDDING_PAGE;
use document::{Document, Page};
use library::Source;
use site::{PolicyPlace, Site};
use viewer::Viewer;

/// The input and output folders of a publication.
#[derive(Clone, Debug)]
pub struct Request {
    /// The folder of page folders: `<slug>/page.txt` or `<slug>/page.html` each.
    pub reports: PathBuf,
    /// The folder of the built viewer.
    pub viewer: PathBuf,
    /// The folder to write to; it may be the viewer's.
    pub out: PathBuf,
    /// The portal's `site.toml`; by default the one in, or next to, the folder of reports.
    pub site: Option<PathBuf>,
}

/// Publishes the site and returns notices for its publisher, one sentence each.
///
/// They list settings and metadata without a value, and the problems that the parser found.
///
/// # Errors
/// A file cannot be read or written, `site.toml` is malformed, the viewer is incomplete, or a page has
/// no report. Pages are written only after all input has been read.
pub fn publish(request: &Request) -> Result<Vec<String>, PublishError> {
    let (site, mut notices) = Site::read(request)?;
    let (sources, problems) = library::read(&request.reports)?;
    notices.extend(problems);
    let viewer = Viewer::install(&request.viewer, &request.out)?;
    let mut writer = Writer { out: &request.out };
    for source in &sources {
        let slug = source.report.slug.as_str();
        let page = document::report(&site, &viewer, source, &Page::in_folder(slug));
        writer.write(&format!("{slug}/index.html"), &page.render())?;
        writer.write(&format!("{slug}/report.json"), &source.json()?)?;
        writer.write(&format!("{slug}/characters.json"), &source.characters()?)?;
        writer.write_bytes(&format!("{slug}/{}", source.file), &source.page)?;
        notices.extend(page.notices);
    }
    let home = home(&site, &viewer, &sources);
    writer.write("index.html", &home.render())?;
    writer.write("404.html", &site_pages::not_found(&site, &viewer).render())?;
    for (folder, page) in site_pages::folders(&site, &viewer) {
        writer.write(&format!("{folder}index.html"), &page.render())?;
    }
    let embedding = site_pages::embedding(&site, &viewer, &sources);
    writer.write(&format!("{EMBEDDING_PAGE}index.html"), &embedding.render())?;
    writer.write("report.schema.json", &report_schema())?;
    if site.policy == PolicyPlace::Header {
        writer.write("policy.txt", &policy::header(&viewer.policy_with_frames()))?;
    }
    writer.write("sitemap.xml", &sitemap::render(&site, &sources))?;
    let assets = assets::of_site(&request.out, &viewer, &sources)?;
    writer.write("assets.json", &assets)?;
    writer.write("integrity.json", &integrity::of_folder(&request.out)?)?;
    notices.dedup();
    Ok(notices)
}

/// Returns the home page: the only report, or a list of several.
fn home(site: &Site, viewer: &Viewer, sources: &[Source]) -> Document {
    match sources {
        [only] => document::report(site, viewer, only, &Page::home(only.report.slug.as_str())),
        several => site_pages::list(site, viewer, several),
    }
}

struct Writer<'request> {
    out: &'request Path,
}

impl Writer<'_> {
    fn write(&mut self, name: &str, text: &str) -> Result<(), PublishError> {
        self.write_bytes(name, text.as_bytes())
    }

    fn write_bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| PublishError::write(folder, error))?;
        }
        fs::write(&path, bytes).map_err(|error| PublishError::write(&path, error))
    }
}
