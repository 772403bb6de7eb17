//! `assets.json`: the files of the site with hash, size, kind, and when a page loads them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha384};

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Asset {
    /// The path relative to the site's folder, with slashes.
    pub(super) file: String,
    /// The SHA-384 hash of its content, in Base64.
    pub(super) sha384: String,
    /// The size in bytes, uncompressed.
    pub(super) bytes: usize,
    kind: Kind,
    when: When,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum When {
    /// Before anything is shown.
    FirstView,
    /// With each page of a report, after the first view.
    Viewer,
    /// With each page that has tables, after the first view.
    Tables,
    /// When it comes into view.
    InView,
    /// In a portal's page, or in the frame there.
    Embedded,
    /// On the page for portal editors.
    Editor,
    /// On the list of reports.
    List,
    /// On request of a reader or a program.
    Asked,
}

impl Asset {
    /// A file with this content.
    pub(super) fn new(file: String, content: &[u8], kind: Kind, when: When) -> Self {
        Self {
            file,
            sha384: sha384(content),
            bytes: content.len(),
            kind,
            when,
        }
    }
}

/// Returns the SHA-384 hash of a file's content, in Base64.
pub(super) fn sha384(content: &[u8]) -> String {
    STANDARD.encode(Sha384::digest(content))
}

/// Returns the text of the manifest: the files of the viewer among those written, and those of the reports.
pub(super) fn of(
    written: &[Written],
    viewer: &Viewer,
    reports: impl Iterator<Item = Asset>,
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
        (&viewer.list, Kind::Script, When::List),
    ];
    let shared = shared.map(|(file, kind, when)| (file.clone(), kind, when));
    let icons = viewer.icons.iter().cloned();
    let icons = icons.map(|icon| (icon, Kind::Icon, When::Viewer));
    let embed = ("embed.js".to_owned(), Kind::Script, When::Embedded);
    let of_viewer = shared.into_iter().chain(icons).chain([embed]);
    let of_viewer = of_viewer.filter_map(|(name, kind, when)| {
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
        files: of_viewer.chain(reports).collect(),
        kept,
    };
    format!("{:#}", serde_json::json!(manifest))
}
