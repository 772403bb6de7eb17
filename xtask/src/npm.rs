//! The tools from npm: wasm-opt, which Debian has too old, terser, and what judges a page's accessibility.
//!
//! `xtask/npm/` pins them with a lock file; they are installed into the cache, without running any
//! of their scripts.

use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use fnv::FnvHasher;

use crate::command::{ask, command, find, run, say};
use crate::{cache, project};

/// The release of binaryen whose wasm-opt we use, as in `xtask/npm/package.json`.
const WASM_OPT_RELEASE: &str = "132";

/// Where wasm-opt was found.
pub(crate) enum WasmOpt {
    /// In this folder, which must come first on the PATH: distributions bring older ones.
    Folder(PathBuf),
    /// On the PATH, in the right release.
    Path,
}

/// wasm-opt, from npm or else from the PATH.
///
/// # Errors
/// npm cannot install it, and none of the right release is on the PATH.
pub(crate) fn wasm_opt() -> Result<WasmOpt> {
    match modules() {
        Ok(modules) => Ok(WasmOpt::Folder(modules.join(".bin"))),
        Err(_) if is_wasm_opt_on_path() => Ok(WasmOpt::Path),
        Err(error) => Err(error),
    }
}

/// The engines that judge a page's accessibility: the variable that tells the tests of each, and its
/// script below `node_modules`.
const ENGINES: [(&str, &str); 3] = [
    ("BAOGAO_AXE", "axe-core/axe.min.js"),
    ("BAOGAO_EQUAL_ACCESS", "accessibility-checker-engine/ace.js"),
    ("BAOGAO_CODESNIFFER", "html_codesniffer/build/HTMLCS.js"),
];

/// The variables that tell the tests where the accessibility engines are.
///
/// # Errors
/// npm cannot install them.
pub(crate) fn accessibility_engines() -> Result<[(&'static str, PathBuf); 3]> {
    let modules = modules()?;
    Ok(ENGINES.map(|(variable, script)| (variable, modules.join(script))))
}

fn modules() -> Result<PathBuf> {
    let name = folder_name("npm")?;
    let folder = cache::installed(
        &name,
        |folder| folder.join("node_modules").is_dir(),
        |folder| {
            say(
                "installing wasm-opt, terser and three accessibility engines from npm, once per machine, a few seconds",
            );
            install("npm", folder)
        },
    )?;
    Ok(folder.join("node_modules"))
}

/// `xtask/LIST/` in the version of its lock file, as the name of a folder in the cache.
///
/// # Errors
/// The lock file cannot be read.
pub(crate) fn folder_name(list: &str) -> Result<String> {
    let lock = project::root()
        .join("xtask")
        .join(list)
        .join("package-lock.json");
    let lock = fs::read(&lock)
        .with_context(|| format!("could not read {}: restore it from git", lock.display()))?;
    let mut hasher = FnvHasher::default();
    hasher.write(&lock);
    Ok(format!("{list}-{:016x}", hasher.finish()))
}

/// Installs what `xtask/LIST/` pins into `folder`, without running any of its scripts.
///
/// # Errors
/// There is no npm, or it does not succeed.
pub(crate) fn install(list: &str, folder: &Path) -> Result<()> {
    const CURE: &str = "install Node.js 20 or later with npm (Debian: apt-get install nodejs npm)";
    if find("npm").is_none() || find("node").is_none() {
        bail!("npm is missing: {CURE}");
    }
    let source = project::root().join("xtask").join(list);
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name))
            .with_context(|| format!("could not copy xtask/{list}/{name} into the cache"))?;
    }
    let options = [
        "ci",
        "--ignore-scripts",
        "--legacy-peer-deps",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ];
    run(
        &format!("install what xtask/{list}/ pins"),
        command("npm").args(options).current_dir(folder),
    )
    .map_err(|error| {
        anyhow!("{error:#}: see above; a network is needed, and an npm of Node.js 20 or later")
    })
}

fn is_wasm_opt_on_path() -> bool {
    ask(command("wasm-opt").arg("--version")).is_some_and(|text| is_right_release(&text))
}

fn is_right_release(said: &str) -> bool {
    said.split_whitespace().nth(2) == Some(WASM_OPT_RELEASE)
}

#[cfg(test)]
mod tests {
    use super::{WASM_OPT_RELEASE, is_right_release};

    #[test]
    fn releases_are_told_apart() {
        assert!(is_right_release("wasm-opt version 132 (version_132)"));
        assert!(!is_right_release("wasm-opt version 108"));
        assert!(!is_right_release(""));
    }

    #[test]
    fn package_and_lock_agree_with_the_release() {
        let pinned = format!("\"binaryen\": \"{WASM_OPT_RELEASE}.0.0\"");
        assert!(include_str!("../npm/package.json").contains(&pinned));
        assert!(include_str!("../npm/package-lock.json").contains(&pinned));
    }
}
