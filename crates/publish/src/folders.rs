//! The folders of a publication: the site's folder differs from the others, and one publication at a time writes to it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::{PublishError, Request};

/// Returns the site's folder as an absolute path without links.
///
/// # Errors
/// The viewer or the reports are that folder or in it, however it is spelled.
pub(super) fn check(request: &Request) -> Result<PathBuf, PublishError> {
    let out = resolved(&request.out)?;
    for (folder, what) in [
        (&request.viewer, "the viewer"),
        (&request.reports, "the reports"),
    ] {
        let is_inside = fs::canonicalize(folder).is_ok_and(|folder| folder.starts_with(&out));
        if is_inside {
            return Err(PublishError::same_folder(&request.out, what));
        }
    }
    Ok(out)
}

/// Locks the site's folder for this publication; waits while another one has the lock. The lock is on the parent folder,
/// which no publication replaces, and ends with the process.
///
/// # Errors
/// Neither that folder nor the site's can be opened.
pub(super) fn lock(out: &Path) -> Result<File, PublishError> {
    let around = out.ancestors().skip(1).find(|folder| folder.is_dir());
    let around = around.unwrap_or(out);
    let open = File::open(around).or_else(|error| File::open(out).map_err(|_| error));
    let lock = open.and_then(|folder| folder.lock().map(|()| folder));
    lock.map_err(|error| PublishError::read(around, error))
}

/// Resolves links in what exists of a path.
fn resolved(path: &Path) -> Result<PathBuf, PublishError> {
    if let Ok(resolved) = fs::canonicalize(path) {
        return Ok(resolved);
    }
    let absolute = std::path::absolute(path).map_err(|error| PublishError::read(path, error))?;
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => Ok(resolved(parent)?.join(name)),
        _ => Ok(absolute),
    }
}
