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
//!     threads: None,
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
mod each;
mod error;
mod existing;
mod figures;
mod filling;
mod folders;
mod head;
mod integrity;
mod library;
mod making;
mod notice;
mod places;
mod policy;
mod prerender;
mod record;
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
use std::num::NonZero;
use std::path::PathBuf;

pub use built::list_viewer;
pub use characters::characters_of;
pub use error::PublishError;
pub use notice::{Notice, grouped};
pub use prerender::{app_of, html as prerendered};
pub use schema::report_schema;
pub use stage::Way;
pub use store::{Disk, Store};

use ::document::Slug;
use existing::Existing;
use filling::fill;
use site::Site;
use stage::Stage;

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
    /// The number of threads that make pages; by default as many as the machine runs at once.
    pub threads: Option<NonZero<usize>>,
}

/// The pages that are done, and all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Pages that are made, kept or found unreadable.
    pub done: usize,
    /// All pages.
    pub all: usize,
}

/// The result of a publication.
#[derive(Debug)]
pub struct Outcome {
    /// Settings and metadata without a value, pictures that stay links, and the problems that the parser found.
    pub notices: Vec<Notice>,
    /// Reports that could not be read, with the reasons. Their earlier pages stay.
    pub failures: Vec<PublishError>,
    /// The slugs of reports that were made anew; the files of the others are kept, since nothing has changed.
    pub made: BTreeSet<Slug>,
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
/// Reports of which nothing has changed since the last publication keep their files. The same input gives the same site,
/// byte for byte, with any number of threads.
///
/// # Errors
/// A folder, setting or folder name is not as expected, the viewer is not as it was built, no report can be read, or the
/// site cannot be written. The old site stays as it was; only where a site is written file by file can it be partly new.
pub fn publish(request: &Request) -> Result<Outcome, PublishError> {
    publish_to(&Disk, request, &mut |_| {})
}

/// Publishes like [`publish`], by calls of `store`, and tells how far it is.
///
/// # Errors
/// Like [`publish`].
pub fn publish_to(
    store: &dyn Store,
    request: &Request,
    progress: &mut dyn FnMut(Progress),
) -> Result<Outcome, PublishError> {
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
    let committed =
        fill(&mut stage, request, &site, (&folders, &out), progress).and_then(|filled| {
            filled.write_lists(&site, &mut stage, kept)?;
            // Others may have put files there meanwhile.
            let mut existing = Existing::read(&out)?;
            if request.prune {
                for slug in &gone {
                    existing.prune(slug);
                }
            }
            existing.drop_unnamed(&out, |page| filled.is_kept(page));
            let way = stage.commit(&existing)?;
            Ok((filled, way))
        });
    stage.clear();
    let (filled, way) = committed?;
    notices.extend(filled.notices);
    Ok(Outcome {
        notices,
        failures: filled.failures,
        made: filled.made,
        gone,
        way,
    })
}
