//! The built viewer: its files found, named by their content and put into the site. The build has minified them.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::PublishError;
use super::policy::policy;

/// The style sheets that are inlined, in this order; those of the components stand between.
const STYLES_BEFORE: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The style sheets that come after the first paint, in one file.
const LATE_STYLES: [&str; 8] = [
    "labels.css",
    "viewer.css",
    "themes.css",
    "modes.css",
    "settings.css",
    "keeping.css",
    "elder.css",
    "embed.css",
];

/// What pages need of the viewer. Names are relative to the site's folder.
#[derive(Clone, Debug)]
pub(super) struct Viewer {
    /// The critical style.
    pub(super) style: String,
    /// The script that runs before the first paint.
    pub(super) preferences: String,
    /// The print style sheet.
    pub(super) print_style: String,
    /// The style sheet of what only the viewer shows, and of rarer choices.
    pub(super) late_style: String,
    /// The loader.
    pub(super) boot: String,
    /// The frame's side of an embedded report.
    pub(super) frame: String,
    /// What pages do without the viewer.
    pub(super) page: String,
    /// What the page for portal editors does.
    pub(super) editor: String,
    /// The style sheet of that page alone.
    pub(super) editor_style: String,
    /// The glue between browser and wasm.
    pub(super) script: String,
    /// The wasm.
    pub(super) wasm: String,
    /// The page icons.
    pub(super) icons: Vec<String>,
}

impl Viewer {
    /// The policy under which the pages of the site run: their inline code is the same.
    pub(super) fn policy(&self) -> String {
        policy(&[&self.style], &[&self.preferences])
    }

    /// The same, with frames of the site's own pages. A server that sends one header for all sends this one.
    pub(super) fn policy_with_frames(&self) -> String {
        format!("{}; frame-src 'self'", self.policy())
    }

    /// Reads the built viewer from `folder`, and writes into `out` what pages will ask for.
    pub(super) fn install(folder: &Path, out: &Path) -> Result<Self, PublishError> {
        if !folder.is_dir() {
            return Err(PublishError::viewer_lacks(folder, "such folder"));
        }
        let wasm = file_ending(folder, "_bg.wasm")?
            .ok_or_else(|| PublishError::viewer_lacks(folder, "file ending in _bg.wasm"))?;
        let script = wasm.replace("_bg.wasm", ".js");
        if !folder.join(&script).is_file() {
            return Err(PublishError::viewer_lacks(folder, "script beside the wasm"));
        }
        let style = style(&folder.join("css"))?;
        let preferences = read(&folder.join("js/preferences.js"))?;
        let boot = read(&folder.join("js/boot.js"))?;
        let page = read(&folder.join("js/page.js"))?;
        let frame = read(&folder.join("js/frame.js"))?;
        let embed = read(&folder.join("js/embed.js"))?;
        let embed_types = read(&folder.join("js/contract/embed.d.ts"))?;
        let print_style = read(&folder.join("css/print.css"))?;
        let editor = read(&folder.join("js/editor.js"))?;
        let editor_style = read(&folder.join("css/editor.css"))?;
        let late_styles = LATE_STYLES
            .iter()
            .map(|name| read(&folder.join("css").join(name)));
        let late_style = late_styles.collect::<Result<String, PublishError>>()?;
        let icons = names(&folder.join("icons"))?
            .into_iter()
            .map(|name| format!("icons/{name}"))
            .collect();

        fs::create_dir_all(out).map_err(|error| PublishError::write(out, error))?;
        if folder == out {
            // What was built only to be inlined or renamed is no part of the site.
            for consumed in ["css", "js"] {
                let path = out.join(consumed);
                fs::remove_dir_all(&path).map_err(|error| PublishError::write(&path, error))?;
            }
        } else {
            copy(folder, out, &wasm)?;
            copy(folder, out, &script)?;
            copy_folder(folder, out, "icons")?;
        }
        let frame = write_hashed(out, "frame", "js", &frame)?;
        let boot = boot.replace("./frame.js", &format!("./{frame}"));
        let boot = write_hashed(out, "boot", "js", &boot)?;
        // Portals name these two, so that they keep their names.
        write(out, "embed.js", &embed)?;
        write(out, "embed.d.ts", &embed_types)?;
        let page = write_hashed(out, "page", "js", &page)?;
        let print_style = write_hashed(out, "print", "css", &print_style)?;
        let late_style = write_hashed(out, "viewer", "css", &late_style)?;
        let editor = write_hashed(out, "editor", "js", &editor)?;
        let editor_style = write_hashed(out, "editor", "css", &editor_style)?;
        Ok(Self {
            style,
            preferences,
            print_style,
            late_style,
            boot,
            frame,
            page,
            editor,
            editor_style,
            script,
            wasm,
            icons,
        })
    }
}

fn style(folder: &Path) -> Result<String, PublishError> {
    let components = folder.join("components");
    let before = STYLES_BEFORE.iter().map(|name| folder.join(name));
    let between = names(&components)?
        .into_iter()
        .map(|name| components.join(name));
    let styles: Result<Vec<String>, PublishError> =
        before.chain(between).map(|path| read(&path)).collect();
    Ok(styles?.concat())
}

fn write_hashed(out: &Path, stem: &str, ending: &str, text: &str) -> Result<String, PublishError> {
    use std::fmt::Write as _;
    let digest = Sha256::digest(text.as_bytes());
    let mut name = format!("{stem}-");
    for byte in digest.iter().take(5) {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name = format!("{name}.{ending}");
    write(out, &name, text)?;
    Ok(name)
}

fn write(out: &Path, name: &str, text: &str) -> Result<(), PublishError> {
    let path = out.join(name);
    fs::write(&path, text).map_err(|error| PublishError::write(&path, error))
}

fn read(path: &Path) -> Result<String, PublishError> {
    fs::read_to_string(path).map_err(|error| PublishError::read(path, error))
}

fn names(folder: &Path) -> Result<Vec<String>, PublishError> {
    let entries = fs::read_dir(folder).map_err(|error| PublishError::read(folder, error))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

fn file_ending(folder: &Path, ending: &str) -> Result<Option<String>, PublishError> {
    Ok(names(folder)?
        .into_iter()
        .find(|name| name.ends_with(ending)))
}

fn copy(from: &Path, to: &Path, name: &str) -> Result<(), PublishError> {
    let target: PathBuf = to.join(name);
    fs::copy(from.join(name), &target).map_err(|error| PublishError::write(&target, error))?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path, name: &str) -> Result<(), PublishError> {
    let target = to.join(name);
    fs::create_dir_all(&target).map_err(|error| PublishError::write(&target, error))?;
    names(&from.join(name))?
        .iter()
        .try_for_each(|file| copy(from, to, &format!("{name}/{file}")))
}
