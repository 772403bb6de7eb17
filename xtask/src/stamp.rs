//! Detects that the built site is up to date, so that no task builds the same site twice.
//!
//! The stamp is a file in the target folder, written after a build. It holds a digest of the inputs
//! (contents of the sources, tools) and one of the outputs (names, sizes, modification times): a file
//! that was changed or removed in `dist/` is noticed without reading all of it.

use std::fs;
use std::hash::{Hash, Hasher};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fnv::FnvHasher;

use crate::project;
use crate::watch::Snapshot;

/// The stamp that a build of the current inputs writes.
pub(crate) struct Stamp {
    path: PathBuf,
    inputs: u64,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    /// Computes the stamp of the site for the current sources and `tools`.
    ///
    /// # Errors
    /// A source cannot be read.
    pub(crate) fn of_site(tools: &impl Hash) -> Result<Self> {
        let sources = Snapshot::of_sources(&project::root());
        Ok(Self {
            path: project::target().join("site.stamp"),
            inputs: inputs(&sources, tools)?,
            outputs: vec![project::dist(), project::viewer()],
        })
    }

    /// Whether a build of the same inputs has completed and its outputs are unchanged.
    pub(crate) fn is_current(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|text| text == self.text())
    }

    /// Removes the stamp before a build, so that an interrupted one is repeated.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub(crate) fn remove(&self) -> Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("could not remove {}", self.path.display()))
            }
            _ => Ok(()),
        }
    }

    /// Writes the stamp after a build.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn write(&self) -> Result<()> {
        fs::write(&self.path, self.text())
            .with_context(|| format!("could not write {}", self.path.display()))
    }

    fn text(&self) -> String {
        let mut hasher = FnvHasher::default();
        Snapshot::of(&self.outputs).hash(&mut hasher);
        format!("{:016x} {:016x}\n", self.inputs, hasher.finish())
    }
}

fn inputs(sources: &Snapshot, tools: &impl Hash) -> Result<u64> {
    let mut hasher = FnvHasher::default();
    tools.hash(&mut hasher);
    for path in sources.paths() {
        path.hash(&mut hasher);
        read(path)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step fails the test")]
mod tests {
    use std::path::PathBuf;
    use std::{env, fs, process};

    use super::{Stamp, inputs};
    use crate::watch::Snapshot;

    #[test]
    fn is_current_until_an_output_changes() {
        let folder = folder("outputs");
        let dist = folder.join("dist");
        fs::create_dir_all(dist.join("report")).unwrap();
        let page = dist.join("report/index.html");
        fs::write(&page, "报告").unwrap();
        let stamp = Stamp {
            path: folder.join("site.stamp"),
            inputs: 7,
            outputs: vec![dist.clone()],
        };
        assert!(!stamp.is_current(), "never built");
        stamp.write().unwrap();
        assert!(stamp.is_current());
        fs::write(&page, "报告。").unwrap();
        assert!(!stamp.is_current(), "changed");
        stamp.write().unwrap();
        fs::remove_file(&page).unwrap();
        assert!(!stamp.is_current(), "missing");
        fs::write(&page, "报告").unwrap();
        stamp.write().unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert!(!stamp.is_current(), "all missing");
        stamp.write().unwrap();
        let other = Stamp { inputs: 8, ..stamp };
        assert!(!other.is_current(), "other inputs");
        other.remove().unwrap();
        other.remove().unwrap();
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn inputs_differ_by_content_name_and_tools_but_not_by_time() {
        let folder = folder("inputs");
        let sources = [folder.join("src")];
        let source = &sources[0];
        fs::create_dir_all(source).unwrap();
        let digest = |tools: &str| inputs(&Snapshot::of(&sources), &tools).unwrap();
        fs::write(source.join("a.rs"), "a").unwrap();
        let first = digest("trunk 1");
        assert_ne!(digest("trunk 2"), first);
        fs::write(source.join("a.rs"), "b").unwrap();
        assert_ne!(digest("trunk 1"), first);
        fs::write(source.join("a.rs"), "a").unwrap();
        assert_eq!(digest("trunk 1"), first);
        fs::rename(source.join("a.rs"), source.join("b.rs")).unwrap();
        assert_ne!(digest("trunk 1"), first);
        fs::remove_dir_all(folder).unwrap();
    }

    /// An empty folder of this process.
    fn folder(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("baogao-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }
}
