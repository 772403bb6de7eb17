//! The user's cache folder, where tools are installed once per machine, never into the checkout.
//!
//! Each tool is complete: an installation is prepared in `NAME.part` and renamed when it is done, so an
//! interrupted one never counts. A lock file makes parallel runs wait for each other.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::command::say;

/// Returns the folder of the tool `name` in its version, such as `trunk-0.21.14`.
///
/// A folder that is missing or not `is_usable` is replaced by one that `install` fills, which may hold
/// files of an interrupted installation.
///
/// # Errors
/// The cache cannot be written, or `install` fails.
pub(crate) fn installed(
    name: &str,
    is_usable: impl Fn(&Path) -> bool,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let root = root()?;
    let folder = root.join(name);
    if is_usable(&folder) {
        return Ok(folder);
    }
    fs::create_dir_all(&root).with_context(|| unwritable(&root))?;
    let _lock = lock(
        &root.join("lock"),
        "waiting for another run that is installing tools",
    )?;
    if is_usable(&folder) {
        return Ok(folder); // thanks to the run that held the lock
    }
    let part = folder.with_file_name(format!("{name}.part"));
    fs::create_dir_all(&part).with_context(|| unwritable(&part))?;
    install(&part)?;
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| unwritable(&folder))?;
    }
    fs::rename(&part, &folder).with_context(|| unwritable(&folder))?;
    Ok(folder)
}

/// Locks the file at `path`, creating it; reports `waiting` while another process holds the lock.
///
/// The lock is held until it is dropped; the system releases it when the process dies.
///
/// # Errors
/// The file cannot be created, or the file system has no locks.
pub(crate) fn lock(path: &Path, waiting: &str) -> Result<File> {
    let file = File::create(path).with_context(|| unwritable(path))?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        say(waiting);
    }
    file.lock()
        .with_context(|| format!("could not lock {}", path.display()))?;
    Ok(file)
}

fn root() -> Result<PathBuf> {
    let cache = dirs::cache_dir();
    let cache = cache.ok_or_else(|| anyhow!("no place for tools: set HOME or XDG_CACHE_HOME"))?;
    Ok(cache.join("baogao"))
}

fn unwritable(path: &Path) -> String {
    format!(
        "could not write {}: XDG_CACHE_HOME can name another folder for tools",
        path.display()
    )
}
