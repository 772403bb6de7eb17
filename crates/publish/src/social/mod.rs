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

use super::PublishError;
use super::library::Source;
use super::site::Site;
use super::stage::{Stage, Turn, hashed};
use super::viewer::Viewer;

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

/// Draws a picture for each report into the stage, and returns the reports' images in their order.
///
/// Adds a notice for each report that has the icon instead. All images are `None` if the site has no `base_url`.
pub(super) fn draw_all(
    site: &Site,
    viewer: &Viewer,
    sources: &[Source],
    stage: &mut Stage,
    notices: &mut Vec<String>,
) -> Result<Vec<Option<SocialImage>>, PublishError> {
    if site.portal.base_url.is_none() {
        return Ok(vec![None; sources.len()]);
    }
    let typeface = site.social_font.clone().or_else(Typeface::bundled);
    let images = sources.iter().map(|source| {
        let report = source.report();
        let slug = &report.slug;
        match picture::draw(site, typeface.as_ref(), report) {
            Ok(png) => {
                let file = format!("{slug}/{}", hashed("social", "png", &png));
                stage.write(Turn::Hashed, &file, &png)?;
                Ok(Some(SocialImage::Picture(file)))
            }
            Err(fault) => {
                let icon = viewer.social_icon().map(str::to_owned);
                let effect = icon
                    .as_ref()
                    .map_or("no og:image", |_| "og:image is the icon");
                notices.push(format!("{slug}: {fault}: {effect}"));
                Ok(icon.map(SocialImage::Icon))
            }
        }
    });
    images.collect()
}
