//! Puts the files of the built viewer into the site, named by their content. The build has minified them.

use std::path::Path;

use super::PublishError;
use super::built::Built;
use super::policy::policy;
use super::stage::{Stage, Turn, hashed};

/// The style sheets that are inlined, in this order; those of the components come between.
const STYLES_BEFORE: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The style sheets of tables and figures, inlined into pages that have any.
const STYLES_OF_BLOCKS: [&str; 2] = ["table.css", "figure.css"];

/// The style sheets that come after the first paint, in one file.
const LATE_STYLES: [&str; 9] = [
    "labels.css",
    "viewer.css",
    "bar.css",
    "themes.css",
    "modes.css",
    "settings.css",
    "keeping.css",
    "elder.css",
    "embed.css",
];

/// The viewer's files that pages load, with names relative to the site's folder.
#[derive(Clone, Debug)]
pub(super) struct Viewer {
    /// The critical style.
    style: String,
    /// The same, with that of tables and figures.
    style_with_blocks: String,
    /// The script that runs before the first paint.
    pub(super) preferences: String,
    /// The print style sheet.
    pub(super) print_style: String,
    /// The style sheet of the viewer's own parts and of rare choices.
    pub(super) late_style: String,
    /// The loader.
    pub(super) boot: String,
    /// The frame's side of an embedded report.
    pub(super) frame: String,
    /// The script of every report's page, viewer or not.
    pub(super) page: String,
    /// The script of tables.
    pub(super) tables: String,
    /// The script of the page for portal editors.
    pub(super) editor: String,
    /// The script of the list of reports.
    pub(super) list: String,
    /// The style sheet of the page for portal editors alone.
    pub(super) editor_style: String,
    /// The glue between browser and wasm.
    pub(super) script: String,
    /// The wasm.
    pub(super) wasm: String,
    /// The page icons.
    pub(super) icons: Vec<String>,
    /// The hash of the list of all its files.
    pub(super) digest: String,
}

impl Viewer {
    /// The critical style of a page, which may have tables and figures.
    pub(super) fn style(&self, has_blocks: bool) -> &str {
        if has_blocks {
            &self.style_with_blocks
        } else {
            &self.style
        }
    }

    /// The policy under which a page of the site with this style runs.
    pub(super) fn policy(&self, style: &str) -> String {
        policy(&[style], &[&self.preferences])
    }

    /// The policy of all pages, with frames of the site's own. A server that sends one header for all sends this one.
    pub(super) fn policy_of_all(&self) -> String {
        let styles = [self.style.as_str(), &self.style_with_blocks];
        with_frames(&policy(&styles, &[&self.preferences]))
    }

    /// Returns the icon that stands in for a social image: a bitmap if there is one, since most networks show no SVG.
    pub(super) fn social_icon(&self) -> Option<&str> {
        let is_vector = |icon: &&String| icon.rsplit('.').next() == Some("svg");
        // The last one is the largest.
        let icons = self.icons.iter().rev();
        icons.min_by_key(is_vector).map(String::as_str)
    }

    /// Reads the built viewer from `folder`, and adds to the stage what pages load.
    pub(super) fn install(folder: &Path, stage: &mut Stage) -> Result<Self, PublishError> {
        let built = Built::open(folder)?;
        let wasm = built.name_ending("_bg.wasm")?;
        let script = wasm.replace("_bg.wasm", ".js");
        let boot = built.text("js/boot.js")?;
        let late_styles = LATE_STYLES
            .iter()
            .map(|name| built.text(&format!("css/{name}")));
        let late_style = late_styles.collect::<Result<String, PublishError>>()?;
        let icons: Vec<String> = built.names_in("icons/").map(str::to_owned).collect();

        let mut write_hashed = |stem: &str, ending: &str, text: &str| {
            let name = hashed(stem, ending, text.as_bytes());
            stage.write(Turn::Hashed, &name, text.as_bytes())?;
            Ok::<String, PublishError>(name)
        };
        let frame = write_hashed("frame", "js", &built.text("js/frame.js")?)?;
        let boot = boot.replace("./frame.js", &format!("./{frame}"));
        let boot = write_hashed("boot", "js", &boot)?;
        let tables = write_hashed("tables", "js", &built.text("js/tables.js")?)?;
        let page = built.text("js/page.js")?;
        let page = page.replace("./tables.js", &format!("./{tables}"));
        let page = write_hashed("page", "js", &page)?;
        let print_style = write_hashed("print", "css", &built.text("css/print.css")?)?;
        let late_style = write_hashed("viewer", "css", &late_style)?;
        let editor = write_hashed("editor", "js", &built.text("js/editor.js")?)?;
        let list = write_hashed("list", "js", &built.text("js/list.js")?)?;
        let editor_style = write_hashed("editor", "css", &built.text("css/editor.css")?)?;
        // Trunk's names of these files contain a hash.
        for name in [&wasm, &script] {
            stage.write(Turn::Hashed, name, &built.bytes(name)?)?;
        }
        // The first two keep their names, since portals refer to them.
        stage.write(Turn::Data, "embed.js", &built.bytes("js/embed.js")?)?;
        stage.write(
            Turn::Data,
            "embed.d.ts",
            &built.bytes("js/contract/embed.d.ts")?,
        )?;
        for icon in &icons {
            stage.write(Turn::Data, icon, &built.bytes(icon)?)?;
        }
        let style = style(&built)?;
        let of_blocks = STYLES_OF_BLOCKS.map(|name| built.text(&format!("css/{name}")));
        let of_blocks = of_blocks
            .into_iter()
            .collect::<Result<String, PublishError>>()?;
        Ok(Self {
            style_with_blocks: format!("{style}{of_blocks}"),
            style,
            preferences: built.text("js/preferences.js")?,
            print_style,
            late_style,
            boot,
            frame,
            page,
            tables,
            editor,
            list,
            editor_style,
            script,
            wasm,
            icons,
            digest: built.digest(),
        })
    }
}

/// The same policy with frames of the site's own pages.
pub(super) fn with_frames(policy: &str) -> String {
    format!("{policy}; frame-src 'self'")
}

/// The inlined style sheets, in order.
fn style(built: &Built) -> Result<String, PublishError> {
    let before = STYLES_BEFORE.iter().map(|name| format!("css/{name}"));
    let components = built.names_in("css/components/").map(str::to_owned);
    before
        .chain(components)
        .map(|name| built.text(&name))
        .collect()
}
