//! Legacy Chromium from npm, for the tests: third-party binaries, unpacked and run unchanged.
//!
//! `xtask/npm-kernels/` pins them with a lock file. They are some 280 MB packed and 800 MB unpacked; the
//! packages are deleted afterwards.

use std::fs::{self, File, Permissions};
use std::io::BufReader;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::say;
use crate::{cache, npm};

/// Returns the folder with `chromium-80` and the other versions in `xtask/npm-kernels/package.json`.
///
/// # Errors
/// npm cannot install them.
pub(crate) fn folder() -> Result<PathBuf> {
    let name = npm::folder_name("npm-kernels")?;
    cache::installed(&name, Path::is_dir, install)
}

fn install(folder: &Path) -> Result<()> {
    say(
        "installing five versions of legacy Chromium from npm, once per machine, 280 MB, about 1 min",
    );
    npm::install("npm-kernels", folder)?;
    let modules = folder.join("node_modules");
    for entry in fs::read_dir(&modules).context("could not read what npm installed")? {
        let name = entry?.file_name();
        if name.to_string_lossy().starts_with("chromium-") {
            let packed = modules.join(&name).join("bin").join("chromium.br");
            unpack(&packed, &folder.join(&name))
                .with_context(|| format!("could not unpack {}", packed.display()))?;
        }
    }
    fs::remove_dir_all(&modules).context("could not tidy up after npm")
}

fn unpack(packed: &Path, program: &Path) -> Result<()> {
    let mut packed = BufReader::new(File::open(packed)?);
    let mut unpacked = File::create(program)?;
    brotli_decompressor::BrotliDecompress(&mut packed, &mut unpacked)?;
    unpacked.set_permissions(Permissions::from_mode(0o755))?;
    Ok(())
}
