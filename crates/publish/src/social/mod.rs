//! Social images: the picture that chats and social networks show with a link to a report.
//!
//! Links to images are absolute, so that only a site with `base_url` has them.

mod canvas;
mod cohesion;
mod lines;
mod picture;
mod title;
mod typeface;

pub(super) use canvas::{HEIGHT, WIDTH};
pub(super) use typeface::Typeface;

use super::notice::Notice;
use super::site::Site;
use super::stage::hashed;
use super::viewer::Viewer;
use document::Report;

/// The social image of a report: a file of the site, with its path relative to the site's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SocialImage {
    /// A picture of the report's title, in the report's folder.
    Picture(String),
    /// A page icon, in place of a picture that cannot be drawn.
    Icon(String),
}

impl SocialImage {
    /// Returns the path of the file.
    pub(super) fn file(&self) -> &str {
        match self {
            Self::Picture(file) | Self::Icon(file) => file,
        }
    }
}

/// The social image of one report, with what belongs to it.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// `None` if the site has no `base_url`, or neither picture nor icon.
    pub(super) image: Option<SocialImage>,
    /// The picture.
    pub(super) png: Option<Vec<u8>>,
    /// The reason for the icon in its place.
    pub(super) notice: Option<Notice>,
}

/// Draws the picture of a report.
pub(super) fn draw(site: &Site, viewer: &Viewer, report: &Report) -> Drawn {
    if site.portal.base_url.is_none() {
        return Drawn::default();
    }
    match picture::draw(site, site.social_font.as_ref(), report) {
        Ok(png) => Drawn {
            image: Some(SocialImage::Picture(format!(
                "{}/{}",
                report.slug,
                hashed("social", "png", &png)
            ))),
            png: Some(png),
            notice: None,
        },
        Err(fault) => {
            let icon = viewer.social_icon().map(str::to_owned);
            let effect = icon
                .as_ref()
                .map_or("no og:image", |_| "og:image is the icon");
            let kind = format!("no social image: {effect}");
            Drawn {
                image: icon.map(SocialImage::Icon),
                png: None,
                notice: Some(Notice::of_page(kind, format!("{fault}: {effect}"))),
            }
        }
    }
}
