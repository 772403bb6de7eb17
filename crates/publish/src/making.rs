//! Making the files of one report: from its page, or kept as the last publication made them.

use std::path::Path;

use super::PublishError;
use super::assets::{Asset, Kind, When};
use super::document::{self, Page};
use super::figures;
use super::library::{Folder, PageFile, Source};
use super::record::{Record, Records};
use super::site::Site;
use super::social::{self, SocialImage};
use super::viewer::Viewer;
use ::document::Report;

/// All that reports are made with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Maker<'run> {
    pub(super) site: &'run Site,
    pub(super) viewer: &'run Viewer,
    /// The old site.
    pub(super) out: &'run Path,
    /// The sources of that site.
    pub(super) earlier: &'run Records,
    /// True if the site has one report, which the home page shows too.
    pub(super) is_only: bool,
}

/// The files of a report.
pub(super) struct Made {
    pub(super) record: Record,
    /// The content of the record's files in their order; `None` if they are kept.
    pub(super) contents: Option<Vec<Vec<u8>>>,
    /// The report for the home page, if that shows it and it was made.
    pub(super) home: Option<Home>,
}

/// A report to be shown on the home page too. Contexts stay on their thread.
pub(super) struct Home {
    page: PageFile,
    report: Report,
    characters: String,
}

impl Home {
    pub(super) fn source(self) -> Source {
        self.page.source(self.report, self.characters)
    }
}

impl Maker<'_> {
    /// Makes the files of the report in `folder`, or finds out that they can be kept.
    pub(super) fn make(&self, folder: &Folder) -> Result<Made, PublishError> {
        let page = folder.page()?;
        match self.earlier.current(folder, &page, self.out) {
            Some(record) => Ok(Made {
                record: record.clone(),
                contents: None,
                home: None,
            }),
            None => self.render(folder, page),
        }
    }

    fn render(&self, folder: &Folder, page: PageFile) -> Result<Made, PublishError> {
        let Self { site, viewer, .. } = *self;
        let source = folder.parse(page, "")?;
        let social = social::draw(site, viewer, source.report());
        let place = Page::in_folder(folder.slug().as_str());
        let page = document::report(site, viewer, &source, social.image.as_ref(), &place);
        let json = source.json()?;
        let (file, characters_name) = (source.page.name, source.characters_name());
        let Source {
            context,
            page: source_page,
            characters,
            pictures,
            problems,
        } = source;
        let mut record = Record::new(&source_page, pictures.sought, context.report());
        let report = context.into_report().filter(|_| self.is_only);
        let home = report.map(|mut report| {
            figures::rebase(&mut report, Page::home(folder.slug().as_str()).folder());
            Home {
                page: source_page.without_bytes(),
                report,
                characters: characters.clone(),
            }
        });
        let mut contents = Vec::new();
        let mut add = |name: &str, content: Vec<u8>, kind, when| {
            let name = format!("{}/{name}", folder.slug());
            record.files.push(Asset::new(name, &content, kind, when));
            contents.push(content);
        };
        add(
            "index.html",
            page.html.into_bytes(),
            Kind::Page,
            When::FirstView,
        );
        add(
            &characters_name,
            characters.into_bytes(),
            Kind::Data,
            When::Viewer,
        );
        add("report.json", json.into_bytes(), Kind::Data, When::Asked);
        add(file, source_page.bytes, Kind::Source, When::Asked);
        for (name, bytes) in pictures.files {
            add(&name, bytes, Kind::Image, When::InView);
        }
        if let (Some(SocialImage::Picture(file)), Some(png)) = (&social.image, social.png) {
            let name = file.rsplit('/').next().unwrap_or_default();
            add(name, png, Kind::Image, When::Asked);
        }
        record.notices = problems;
        record.notices.extend(pictures.notices);
        record.notices.extend(social.notice);
        record.notices.extend(page.notices);
        Ok(Made {
            record,
            contents: Some(contents),
            home,
        })
    }
}
