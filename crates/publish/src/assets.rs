//! `assets.json`: the files of the site with hash, size, kind, and when a page loads them.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha384};

use super::PublishError;
use super::library::Source;
use super::viewer::Viewer;

const OWN_NAME: &str = "assets.json";

/// The file as a whole.
#[derive(Serialize)]
struct Manifest {
    schema: u32,
    files: Vec<Asset>,
}

/// One file of the site.
#[derive(Serialize)]
struct Asset {
    /// The path relative to the site's folder, with slashes.
    file: String,
    sha384: String,
    /// The size in bytes, uncompressed.
    bytes: usize,
    kind: Kind,
    when: When,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Page,
    Style,
    Script,
    Wasm,
    Data,
    Icon,
    Source,
}

/// The occasion on which a browser loads a file.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum When {
    /// Before anything is shown.
    FirstView,
    /// With each page of a report, after the first view.
    Viewer,
    /// In a portal's page, or in the frame there.
    Embedded,
    /// On the page for portal editors.
    Editor,
    /// On request of a reader or a program.
    Asked,
}

/// Returns the text of the manifest, for the files that pages of the published site in `folder` load.
pub(super) fn of_site(
    folder: &Path,
    viewer: &Viewer,
    sources: &[Source],
) -> Result<String, PublishError> {
    let shared = [
        (&viewer.late_style, Kind::Style, When::Viewer),
        (&viewer.print_style, Kind::Style, When::Viewer),
        (&viewer.boot, Kind::Script, When::Viewer),
        (&viewer.page, Kind::Script, When::Viewer),
        (&viewer.script, Kind::Script, When::Viewer),
        (&viewer.wasm, Kind::Wasm, When::Viewer),
        (&viewer.frame, Kind::Script, When::Embedded),
        (&viewer.editor, Kind::Script, When::Editor),
        (&viewer.editor_style, Kind::Style, When::Editor),
    ];
    let shared = shared.map(|(file, kind, when)| (file.clone(), kind, when));
    let icons = viewer.icons.iter().cloned();
    let icons = icons.map(|icon| (icon, Kind::Icon, When::Viewer));
    let embed = ("embed.js".to_owned(), Kind::Script, When::Embedded);
    let reports = sources.iter().flat_map(|source| {
        let file = |name: &str| format!("{}/{name}", source.report.slug);
        [
            (file("index.html"), Kind::Page, When::FirstView),
            (file("characters.json"), Kind::Data, When::Viewer),
            (file("report.json"), Kind::Data, When::Asked),
            (file(source.file), Kind::Source, When::Asked),
        ]
    });
    let files = shared.into_iter().chain(icons).chain([embed]);
    let files = files
        .chain(reports)
        .map(|(file, kind, when)| asset(folder, file, kind, when));
    let manifest = Manifest {
        schema: 1,
        files: files.collect::<Result<_, _>>()?,
    };
    let text = serde_json::to_string_pretty(&manifest);
    text.map_err(|error| PublishError::report(&folder.join(OWN_NAME), error))
}

fn asset(folder: &Path, file: String, kind: Kind, when: When) -> Result<Asset, PublishError> {
    let path = folder.join(&file);
    let body = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
    Ok(Asset {
        sha384: STANDARD.encode(Sha384::digest(&body)),
        bytes: body.len(),
        file,
        kind,
        when,
    })
}
