//! The searches that the bench measures ours against, from npm.
//!
//! `xtask/npm-peers/` names them and pins them with a lock file. They are installed into the cache, without running any of
//! their scripts; Pagefind's indexer is a program, packed by others and run as it is.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::command::{command, run, say};
use crate::{cache, npm};

/// The folder of the packages. `minisearch.min.js` is there too, which its package has unminified only.
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
