//! The tools from npm: wasm-opt, since Debian's is too old; esbuild, TypeScript and Biome for the scripts; and engines that
//! check a page's accessibility.
//!
//! `xtask/npm/` pins them with a lock file; they are installed into the cache, without running any
//! of their scripts.

use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use fnv::FnvHasher;

use crate::command::{command, run, say};
use crate::{cache, debian, project};

/// Returns the folder of the tools for build and scripts. It must come first on the PATH: distributions have older ones.
///
/// # Errors
/// There is no npm, or it cannot install them.
pub(crate) fn build_tools() -> Result<PathBuf> {
    Ok(modules()?.join(".bin"))
}

/// The engines that check a page's accessibility: the environment variable for the tests, and the script below
/// `node_modules`.
const ENGINES: [(&str, &str); 3] = [
    ("BAOGAO_AXE", "axe-core/axe.min.js"),
    ("BAOGAO_EQUAL_ACCESS", "accessibility-checker-engine/ace.js"),
    ("BAOGAO_CODESNIFFER", "html_codesniffer/build/HTMLCS.js"),
];

/// Returns the environment variables with the paths of the accessibility engines, for the tests.
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
                "installing wasm-opt, esbuild, TypeScript, Biome and three accessibility engines from npm, once per machine, a few seconds",
            );
            install("npm", folder)
        },
    )?;
    Ok(folder.join("node_modules"))
}

/// Returns the name of the cache folder for `xtask/LIST/` in the version of its lock file.
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

/// Installs the packages that `xtask/LIST/` pins into `folder`, without running any of their scripts.
///
/// # Errors
/// There is no npm, or it does not succeed.
pub(crate) fn install(list: &str, folder: &Path) -> Result<()> {
    debian::node()?;
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
