//! `assets.json`: the files of the site with hash, size, kind, and when a page loads them.

use serde::Serialize;

use super::library::Source;
use super::social::SocialImage;
use super::stage::Written;
use super::viewer::Viewer;

/// The name of the file.
pub(super) const OWN_NAME: &str = "assets.json";

/// The file as a whole.
#[derive(Serialize)]
struct Manifest {
    schema: u32,
    files: Vec<Asset>,
    /// Reports of earlier publications whose pages stay, though they are no longer there or cannot be read.
    kept: Vec<String>,
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
    Image,
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
    /// With each page that has tables, after the first view.
    Tables,
    /// In a portal's page, or in the frame there.
    Embedded,
    /// On the page for portal editors.
    Editor,
    /// On request of a reader or a program.
    Asked,
}

/// Returns the text of the manifest, for the written files that pages load.
pub(super) fn of(
    written: &[Written],
    viewer: &Viewer,
    (sources, images): (&[Source], &[Option<SocialImage>]),
    kept: Vec<String>,
) -> String {
    let shared = [
        (&viewer.late_style, Kind::Style, When::Viewer),
        (&viewer.print_style, Kind::Style, When::Viewer),
        (&viewer.boot, Kind::Script, When::Viewer),
        (&viewer.page, Kind::Script, When::Viewer),
        (&viewer.tables, Kind::Script, When::Tables),
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
        let file = |name: &str| format!("{}/{name}", source.report().slug);
        [
            (file("index.html"), Kind::Page, When::FirstView),
            (file(&source.characters_name()), Kind::Data, When::Viewer),
            (file("report.json"), Kind::Data, When::Asked),
            (file(source.file), Kind::Source, When::Asked),
        ]
    });
    let pictures = images.iter().flatten().filter_map(|image| match image {
        SocialImage::Picture(file) => Some((file.clone(), Kind::Image, When::Asked)),
        SocialImage::Icon(_) => None, // it is listed as an icon
    });
    let files = shared
        .into_iter()
        .chain(icons)
        .chain([embed])
        .chain(reports)
        .chain(pictures);
    let files = files.filter_map(|(name, kind, when)| {
        let file = written.iter().find(|file| file.name == name)?;
        Some(Asset {
            sha384: file.sha384.clone(),
            bytes: file.bytes,
            file: name,
            kind,
            when,
        })
    });
    let manifest = Manifest {
        schema: 1,
        files: files.collect(),
        kept,
    };
    format!("{:#}", serde_json::json!(manifest))
}
