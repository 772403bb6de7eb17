//! Figures: the pictures that a saved page names, taken from its folder and from the page itself into the site.
//!
//! Nothing is fetched. A picture that the folder lacks, and one that is refused, stays a link to the place that it had.

mod fault;
mod file;
mod format;
mod place;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::mem;
use std::path::Path;

use data_url::DataUrl;

use super::notice::Notice;
use super::stage::{hashed, hex};
use document::{Picture, Report};
use fault::Fault;
use place::Place;
use sha2::{Digest, Sha256};

/// The pictures of a report.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    /// The files to publish in the report's folder, by name.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// One notice for each reason for which pictures stay links.
    pub(super) notices: Vec<Notice>,
    /// The files of the page's folder that were sought: their paths there, and the state that each was in.
    pub(super) sought: BTreeMap<String, String>,
}

/// Pictures that stay links for one reason: how many, and the address of the first.
type Refusals = BTreeMap<Fault, (usize, String)>;

/// Takes the pictures of `report` from `folder`, that of its page, and completes its figures.
///
/// A picture inside the page becomes a file too, and its figure loses the address, which is the picture itself.
pub(super) fn take(report: &mut Report, folder: &Path) -> Pictures {
    let mut pictures = Pictures::default();
    let mut refusals = Refusals::new();
    let mut known: BTreeMap<String, Option<Picture>> = BTreeMap::new();
    report.visit_figures(&mut |figure| {
        let src = mem::take(&mut figure.src);
        let is_inside = is_data(&src);
        let picture = known.get(&src).cloned().unwrap_or_else(|| {
            let picture = pictures.take(&src, folder).map_err(|fault| {
                // The picture itself is no address to show.
                let shown = if is_inside { "data:" } else { &src };
                refusals.entry(fault).or_insert((0, shown.to_owned())).0 += 1;
            });
            known.insert(src.clone(), picture.clone().ok());
            picture.ok()
        });
        figure.file = picture;
        if !is_inside {
            figure.src = src;
        }
    });
    let notices = refusals
        .into_iter()
        .map(|(fault, (count, first))| fault.notice(count, &first));
    pictures.notices.extend(notices);
    pictures
}

/// Returns the state of the file `path` in a page's folder: the hash of its content, or the reason for its refusal.
pub(super) fn state(folder: &Path, path: &str) -> String {
    let place = Place::parse(path).unwrap_or_default();
    state_of(&file::read(folder, &place))
}

/// Changes the addresses of published pictures for a page from which the report's folder is `folder`, with a last slash.
pub(super) fn rebase(report: &mut Report, folder: &str) {
    report.visit_figures(&mut |figure| {
        if let Some(file) = &mut figure.file {
            file.href.insert_str(0, folder);
        }
    });
}

impl Pictures {
    fn take(&mut self, src: &str, folder: &Path) -> Result<Picture, Fault> {
        let bytes = if is_data(src) {
            inside(src)?
        } else {
            let place = Place::parse(src)?;
            let bytes = file::read(folder, &place);
            self.sought.insert(place.address(), state_of(&bytes));
            bytes?
        };
        let (ending, width, height) = format::recognize(&bytes)?;
        let name = hashed("figure", ending, &bytes);
        self.files.insert(name.clone(), bytes);
        Ok(Picture {
            href: name,
            width,
            height,
        })
    }
}

fn is_data(src: &str) -> bool {
    src.get(.."data:".len())
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// Decodes a picture inside the page.
fn inside(src: &str) -> Result<Vec<u8>, Fault> {
    let url = DataUrl::process(src).map_err(|_| Fault::Damaged)?;
    url.decode_to_vec()
        .map(|(bytes, _)| bytes)
        .map_err(|_| Fault::Damaged)
}

fn state_of(read: &Result<Vec<u8>, Fault>) -> String {
    match read {
        Ok(bytes) => hex(&Sha256::digest(bytes)),
        Err(fault) => fault.found().to_owned(),
    }
}
