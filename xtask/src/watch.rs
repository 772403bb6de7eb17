//! Watches the sources for changes by polling: a few hundred files, twice a second.
//!
//! Polling works on every file system and in every container, unlike notifications from the system,
//! and costs about a millisecond.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::project;

const PAUSE: Duration = Duration::from_millis(400);

/// Everything that determines the built site. `dist/` and the target folder are excluded: a build must
/// not start another.
const SOURCES: [&str; 11] = [
    "crates",
    "src",
    "static",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo",
    "xtask/finish.sh",
    "xtask/npm",
];

/// The names, sizes and modification times of files at one moment.
#[derive(PartialEq, Eq)]
pub(crate) struct Snapshot {
    files: BTreeMap<PathBuf, (SystemTime, u64)>,
}

impl Snapshot {
    /// Takes a snapshot of the sources in the checkout.
    pub(crate) fn of_sources() -> Self {
        Self::of(&SOURCES.map(|name| project::root().join(name)))
    }

    /// Takes a snapshot of the files at and below `paths`.
    pub(crate) fn of(paths: &[PathBuf]) -> Self {
        let mut files = BTreeMap::new();
        for path in paths {
            collect(path, &mut files);
        }
        Self { files }
    }

    /// Returns the paths of the files, sorted.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.keys().map(PathBuf::as_path)
    }

    /// Waits until the sources differ from this snapshot and stay the same for one poll; returns the
    /// new snapshot.
    pub(crate) fn wait_for_change(&self) -> Self {
        let mut last = Self::of_sources();
        loop {
            thread::sleep(PAUSE);
            let now = Self::of_sources();
            if now == last && now != *self {
                return now;
            }
            last = now;
        }
    }
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, (SystemTime, u64)>) {
    // A file that has vanished meanwhile is missing from the next snapshot too.
    let Ok(metadata) = path.metadata() else {
        return;
    };
    if metadata.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if !is_temporary(&entry.file_name().to_string_lossy()) {
                collect(&entry.path(), files);
            }
        }
    } else {
        let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        files.insert(path.to_path_buf(), (modified, metadata.len()));
    }
}

/// Returns true if `name` is that of a temporary file of an editor.
fn is_temporary(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

#[cfg(test)]
mod tests {
    use super::is_temporary;

    #[test]
    fn ignores_temporary_files_of_editors() {
        assert!(is_temporary(".page.txt.swp"));
        assert!(is_temporary("#page.txt#"));
        assert!(is_temporary("page.txt~"));
        assert!(!is_temporary("page.txt"));
    }
}
