//! Filling a stage: the pages of all reports side by side, then the site's own pages and lists.

use std::collections::BTreeSet;
use std::num::NonZero;
use std::path::Path;
use std::thread;

use super::document::{self, Document, Page};
use super::each::each;
use super::library::Folder;
use super::making::{Home, Made, Maker};
use super::notice::Notice;
use super::record::{self, Record, Records};
use super::site::{PolicyPlace, Site};
use super::stage::{Stage, Turn};
use super::viewer::Viewer;
use super::{
    Progress, PublishError, Request, assets, integrity, policy, report_schema, site_pages, sitemap,
    social,
};
use ::document::{Report, Slug};
use baogao::view::EMBEDDING_PAGE;

/// The contents of a filled stage.
pub(super) struct Filled {
    viewer: Viewer,
    records: Records,
    /// The reports of all pages without their texts, in the order of their slugs.
    listed: Vec<Report>,
    pub(super) made: BTreeSet<Slug>,
    /// The slugs of reports that cannot be read and whose earlier pages stay.
    unread: Vec<String>,
    pub(super) notices: Vec<Notice>,
    pub(super) failures: Vec<PublishError>,
}

/// Writes the pages of all reports, and the site's own, into the stage.
pub(super) fn fill(
    stage: &mut Stage,
    request: &Request,
    site: &Site,
    (folders, out): (&[Folder], &Path),
    progress: &mut dyn FnMut(Progress),
) -> Result<Filled, PublishError> {
    let viewer = Viewer::install(&request.viewer, stage)?;
    let mut records = Records::new(site, &viewer.digest);
    let earlier = records.earlier(out);
    let maker = Maker {
        site,
        viewer: &viewer,
        out,
        earlier: &earlier,
        is_only: folders.len() == 1,
    };
    let mut only = None;
    let at_once = || thread::available_parallelism().map_or(1, NonZero::get);
    let threads = request.threads.map_or_else(at_once, NonZero::get);
    let mut results: Vec<Option<Result<_, PublishError>>> = folders.iter().map(|_| None).collect();
    let mut progressed = Progress {
        done: 0,
        all: folders.len(),
    };
    each(
        folders,
        threads,
        |folder| maker.make(folder),
        |index, mut made| {
            only = made.as_mut().ok().and_then(|made| made.home.take());
            let written = match made {
                Ok(made) => Ok(write_report(stage, made)?),
                Err(error) => Err(error),
            };
            if let Some(result) = results.get_mut(index) {
                *result = Some(written);
            }
            progressed.done += 1;
            progress(progressed);
            Ok(())
        },
    )?;
    let (mut notices, mut listed, mut failures) = (Vec::new(), Vec::new(), Vec::new());
    let (mut made, mut unread) = (BTreeSet::new(), Vec::new());
    for (folder, result) in folders.iter().zip(results.into_iter().flatten()) {
        let slug = folder.slug();
        match result {
            Ok((record, is_new)) => {
                let places = record.notices.iter().cloned();
                notices.extend(places.map(|one| one.in_folder(folder.path(), slug.as_str())));
                listed.push(record.report.clone());
                if is_new {
                    made.insert(slug.clone());
                }
                records.add(record);
            }
            Err(error) => {
                let earlier = folder.earlier(out);
                unread.extend(earlier.iter().map(|_| slug.to_string()));
                listed.extend(earlier);
                failures.push(error);
            }
        }
    }
    if failures.len() == folders.len() {
        return Err(PublishError::nothing(&request.reports, failures));
    }
    let filled = Filled {
        viewer,
        records,
        listed,
        made,
        unread,
        notices,
        failures,
    };
    filled.write_pages(site, stage, folders, only)?;
    Ok(filled)
}

/// Writes the files of a report, and returns their record and whether they are new.
fn write_report(
    stage: &mut Stage,
    Made {
        record, contents, ..
    }: Made,
) -> Result<(Record, bool), PublishError> {
    if let Some(contents) = &contents {
        for (asset, content) in record.files.iter().zip(contents) {
            stage.write_asset(asset, content)?;
        }
    } else {
        for asset in &record.files {
            stage.keep(asset)?;
        }
    }
    Ok((record, contents.is_some()))
}

impl Filled {
    /// Returns true if a file is the page of a report, kept from the last publication.
    pub(super) fn is_kept(&self, file: &Path) -> bool {
        let slug = file.parent().and_then(Path::to_str);
        let is_page = file.file_name().is_some_and(|name| name == "index.html");
        let slug = slug.and_then(Slug::new);
        is_page && slug.is_some_and(|slug| self.records.has(&slug) && !self.made.contains(&slug))
    }

    /// Writes the pages of the site.
    fn write_pages(
        &self,
        site: &Site,
        stage: &mut Stage,
        folders: &[Folder],
        only: Option<Home>,
    ) -> Result<(), PublishError> {
        let Self { viewer, listed, .. } = self;
        let mut write =
            |name: &str, page: &Document| stage.write(Turn::Page, name, page.html.as_bytes());
        write("index.html", &self.home(site, folders, only)?)?;
        write("404.html", &site_pages::not_found(site, viewer))?;
        for (folder, page) in site_pages::folders(site, viewer) {
            write(&format!("{folder}index.html"), &page)?;
        }
        let embedding = site_pages::embedding(site, viewer, listed.iter());
        write(&format!("{EMBEDDING_PAGE}index.html"), &embedding)
    }

    /// Returns the home page: the only report, or a list of several.
    ///
    /// `only` is the report if it was made now. A second parse would take as much memory as the first.
    fn home(
        &self,
        site: &Site,
        folders: &[Folder],
        only: Option<Home>,
    ) -> Result<Document, PublishError> {
        let folder = match self.listed.as_slice() {
            [only] => folders.iter().find(|folder| *folder.slug() == only.slug),
            _ => None,
        };
        let Some(folder) = folder.filter(|folder| self.records.has(folder.slug())) else {
            return Ok(site_pages::list(site, &self.viewer, self.listed.iter()));
        };
        let page = Page::home(folder.slug().as_str());
        let source = match only {
            Some(only) => only.source(),
            None => folder.parse(folder.page()?, page.folder())?,
        };
        let social = social::draw(site, &self.viewer, source.report());
        let image = social.image.as_ref();
        Ok(document::report(site, &self.viewer, &source, image, &page))
    }

    /// Writes the lists of the files of the site.
    pub(super) fn write_lists(
        &self,
        site: &Site,
        stage: &mut Stage,
        kept: Vec<String>,
    ) -> Result<(), PublishError> {
        let Self { viewer, listed, .. } = self;
        let mut write = |name: &str, text: &str| stage.write(Turn::Manifest, name, text.as_bytes());
        write("report.schema.json", &report_schema())?;
        if site.policy == PolicyPlace::Header {
            write("policy.txt", &policy::header(&viewer.policy_of_all()))?;
        }
        write("sitemap.xml", &sitemap::render(site, listed.iter()))?;
        let assets = self
            .records
            .pages()
            .flat_map(|record| record.files.iter().cloned());
        let kept = kept
            .into_iter()
            .chain(self.unread.iter().cloned())
            .collect();
        let assets = assets::of(stage.written(), viewer, assets, kept);
        stage.write(Turn::Manifest, assets::OWN_NAME, assets.as_bytes())?;
        stage.write(
            Turn::Manifest,
            record::OWN_NAME,
            self.records.text().as_bytes(),
        )?;
        let integrity = integrity::of(stage.written());
        stage.write(Turn::Manifest, "integrity.json", integrity.as_bytes())
    }
}
