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
//!     prune: false,
//!     in_place: false,
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

mod addresses;
mod assets;
mod built;
mod characters;
mod document;
mod error;
mod existing;
mod folders;
mod head;
mod integrity;
mod library;
mod places;
mod policy;
mod prerender;
mod schema;
mod site;
mod site_pages;
mod sitemap;
mod slug;
mod social;
mod stage;
mod store;
mod viewer;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use built::list_viewer;
pub use characters::characters_of;
pub use error::PublishError;
pub use prerender::html as prerendered;
pub use schema::report_schema;
pub use stage::Way;
pub use store::{Disk, Store};

use baogao::state::Context;
use baogao::view::EMBEDDING_PAGE;
use document::{Document, Page};
use existing::Existing;
use library::{Folder, Source};
use site::{PolicyPlace, Site};
use social::SocialImage;
use stage::{Stage, Turn};
use viewer::Viewer;

/// The input and output folders of a publication.
#[derive(Clone, Debug)]
pub struct Request {
    /// The folder of page folders: `<slug>/page.txt`, `page.md`, `page.docx` or `page.html` each.
    pub reports: PathBuf,
    /// The folder of the built viewer.
    pub viewer: PathBuf,
    /// The folder of the site; none of the others may be in it.
    pub out: PathBuf,
    /// The portal's `site.toml`; by default the one in, or next to, the folder of reports.
    pub site: Option<PathBuf>,
    /// Removes the pages of reports that are no longer there.
    pub prune: bool,
    /// Replaces files in the site's folder and never the folder itself, for folders that are mounted into a container or
    /// served by a program that stays in them.
    pub in_place: bool,
}

/// The result of a publication.
#[derive(Debug)]
pub struct Outcome {
    /// Settings and metadata without a value, and the problems that the parser found, one sentence each.
    pub notices: Vec<String>,
    /// Reports that could not be read, with the reasons. Their earlier pages stay.
    pub failures: Vec<PublishError>,
    /// The slugs of reports that are no longer there. Their pages stay, unless they were to be pruned.
    pub gone: Vec<String>,
    /// The way in which the new site took the old one's place.
    pub way: Way,
}

/// Publishes the site: all of it, or nothing.
///
/// The new site takes the old one's place in one step where the system can exchange folders, and else file by file, in an
/// order in which each page finds its files at every moment. Files that others have put into the folder stay. A second
/// publication to the same folder waits for the first.
///
/// # Errors
/// A folder, setting or folder name is not as expected, the viewer is not as it was built, no report can be read, or the
/// site cannot be written. The old site stays as it was; only where a site is written file by file can it be partly new.
pub fn publish(request: &Request) -> Result<Outcome, PublishError> {
    publish_to(&Disk, request)
}

/// Publishes like [`publish`], by calls of `store`.
///
/// # Errors
/// Like [`publish`].
pub fn publish_to(store: &dyn Store, request: &Request) -> Result<Outcome, PublishError> {
    let out = folders::check(request)?;
    let (site, mut notices) = Site::read(request)?;
    let folders = library::list(&request.reports)?;
    let _lock = folders::lock(&out)?;
    let slugs: BTreeSet<String> = folders.iter().map(|one| one.slug().to_string()).collect();
    let gone = Existing::read(&out)?.gone(&slugs);
    let kept = if request.prune {
        Vec::new()
    } else {
        gone.clone()
    };
    let mut stage = Stage::open(store, &out, request.in_place)?;
    let filled = fill(
        &mut stage,
        request,
        &site,
        &folders,
        (&out, &mut notices, kept),
    );
    let (failures, way) = match filled.and_then(|failures| {
        // Others may have put files there meanwhile.
        let mut existing = Existing::read(&out)?;
        if request.prune {
            for slug in &gone {
                existing.prune(slug);
            }
        }
        existing.drop_unnamed(&out);
        Ok((failures, stage.commit(&existing)?))
    }) {
        Ok(done) => done,
        Err(error) => {
            stage.clear();
            return Err(error);
        }
    };
    stage.clear();
    notices.dedup();
    Ok(Outcome {
        notices,
        failures,
        gone,
        way,
    })
}

/// Writes all files of the site into the stage, and returns the errors of reports that cannot be read.
fn fill(
    stage: &mut Stage,
    request: &Request,
    site: &Site,
    folders: &[Folder],
    (out, notices, mut kept): (&Path, &mut Vec<String>, Vec<String>),
) -> Result<Vec<PublishError>, PublishError> {
    let viewer = Viewer::install(&request.viewer, stage)?;
    let (mut sources, mut listed, mut failures) = (Vec::new(), Vec::new(), Vec::new());
    for folder in folders {
        match folder.read() {
            Ok((source, problems)) => {
                notices.extend(problems);
                listed.push(source.context.clone());
                sources.push(source);
            }
            Err(error) => {
                let earlier = folder.earlier(out);
                kept.extend(earlier.iter().map(|one| one.report().slug.to_string()));
                listed.extend(earlier);
                failures.push(error);
            }
        }
    }
    if sources.is_empty() {
        return Err(PublishError::nothing(&request.reports, failures));
    }
    let images = social::draw_all(site, &viewer, &sources, stage, notices)?;
    for (source, image) in sources.iter().zip(&images) {
        let slug = source.report().slug.as_str();
        let page = Page::in_folder(slug);
        let page = document::report(site, &viewer, source, image.as_ref(), &page);
        let characters = format!("{slug}/{}", source.characters_name());
        stage.write(Turn::Hashed, &characters, source.characters.as_bytes())?;
        stage.write(
            Turn::Data,
            &format!("{slug}/report.json"),
            source.json()?.as_bytes(),
        )?;
        stage.write(Turn::Data, &format!("{slug}/{}", source.file), &source.page)?;
        stage.write(
            Turn::Page,
            &format!("{slug}/index.html"),
            page.html.as_bytes(),
        )?;
        notices.extend(page.notices);
    }
    let mut write_page =
        |name: &str, page: &Document| stage.write(Turn::Page, name, page.html.as_bytes());
    write_page(
        "index.html",
        &home(site, &viewer, (&sources, &images), &listed),
    )?;
    let reports = || listed.iter().map(Context::report);
    write_page("404.html", &site_pages::not_found(site, &viewer))?;
    for (folder, page) in site_pages::folders(site, &viewer) {
        write_page(&format!("{folder}index.html"), &page)?;
    }
    let embedding = site_pages::embedding(site, &viewer, reports());
    write_page(&format!("{EMBEDDING_PAGE}index.html"), &embedding)?;
    let mut write_list =
        |name: &str, text: &str| stage.write(Turn::Manifest, name, text.as_bytes());
    write_list("report.schema.json", &report_schema())?;
    if site.policy == PolicyPlace::Header {
        write_list("policy.txt", &policy::header(&viewer.policy_of_all()))?;
    }
    write_list("sitemap.xml", &sitemap::render(site, reports()))?;
    let assets = assets::of(stage.written(), &viewer, (&sources, &images), kept);
    stage.write(Turn::Manifest, assets::OWN_NAME, assets.as_bytes())?;
    let integrity = integrity::of(stage.written());
    stage.write(Turn::Manifest, "integrity.json", integrity.as_bytes())?;
    Ok(failures)
}

/// Returns the home page: the only report, or a list of several.
fn home(
    site: &Site,
    viewer: &Viewer,
    (sources, images): (&[Source], &[Option<SocialImage>]),
    listed: &[Context],
) -> Document {
    match (sources, images) {
        ([only], [image]) if listed.len() == 1 => {
            let page = Page::home(only.report().slug.as_str());
            document::report(site, viewer, only, image.as_ref(), &page)
        }
        _ => site_pages::list(site, viewer, listed.iter().map(Context::report)),
    }
}
