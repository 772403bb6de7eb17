//! Notices that the sources have changed, by looking at them: a few hundred files, twice a second.
//!
//! Looking works on every file system and in every container, and costs about a millisecond;
//! notifications from the system do neither.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

const PAUSE: Duration = Duration::from_millis(400);

/// What the site is built from. `dist/` and the target folder are not: a build must not start another.
const SOURCES: &[&str] = &[
    "src",
    "static",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo",
];

/// The state of the sources at one moment.
#[derive(PartialEq, Eq)]
pub(crate) struct Sources {
    files: BTreeMap<PathBuf, (SystemTime, u64)>,
}

impl Sources {
    /// Looks at the sources of the checkout at `root`.
    pub(crate) fn look(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        for name in SOURCES {
            collect(&root.join(name), &mut files);
        }
        Self { files }
    }

    /// Waits until the sources differ from these and have come to rest; gives the new state.
    pub(crate) fn wait_for_change(&self, root: &Path) -> Self {
        let mut last = Self::look(root);
        loop {
            thread::sleep(PAUSE);
            let now = Self::look(root);
            if now == last && now != *self {
                return now;
            }
            last = now;
        }
    }
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, (SystemTime, u64)>) {
    // A file can vanish between two looks; the next look will not find it either.
    let Ok(metadata) = path.metadata() else {
        return;
    };
    if metadata.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if !is_passing(&entry.file_name().to_string_lossy()) {
                collect(&entry.path(), files);
            }
        }
    } else {
        let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        files.insert(path.to_path_buf(), (modified, metadata.len()));
    }
}

/// Editors write such files beside the one being edited, and take them away again.
fn is_passing(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

#[cfg(test)]
mod tests {
    use super::is_passing;

    #[test]
    fn files_of_editors_are_passed_over() {
        assert!(is_passing(".page.txt.swp"));
        assert!(is_passing("#page.txt#"));
        assert!(is_passing("page.txt~"));
        assert!(!is_passing("page.txt"));
    }
}
