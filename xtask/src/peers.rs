//! Search libraries from npm, which the benchmark compares with the search of a report.
//!
//! `xtask/npm-peers/` pins them with a lock file. They are installed into the cache, without running any of
//! their scripts; Pagefind's indexer is a third-party binary.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::command::{command, run, say};
use crate::{cache, npm};

/// Returns the folder of the packages, with `minisearch.min.js`, which its package lacks.
///
/// # Errors
/// npm cannot install them.
pub(crate) fn modules() -> Result<PathBuf> {
    let name = npm::folder_name("npm-peers")?;
    let folder = cache::installed(
        &name,
        |folder| folder.join(MINISEARCH).is_file(),
        |folder| {
            say("installing five search libraries from npm, once per machine, 30 MB");
            npm::install("npm-peers", folder)?;
            minify(folder)
        },
    )?;
    Ok(folder.join("node_modules"))
}

const MINISEARCH: &str = "node_modules/minisearch.min.js";

fn minify(folder: &Path) -> Result<()> {
    let mut terser = command(folder.join("node_modules/.bin/terser"));
    terser.arg("node_modules/minisearch/dist/umd/index.js");
    terser.args(["--compress", "--mangle", "--output", MINISEARCH]);
    run("minify MiniSearch", terser.current_dir(folder))
}
