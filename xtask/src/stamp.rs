//! Detects that the built site is up to date, so that no task builds the same site twice.
//!
//! The stamp is a file in the target folder, written after a build, with a digest of its inputs: contents of
//! the sources, and tools.

use std::fs;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;

use anyhow::{Context, Result};
use fnv::FnvHasher;

use crate::project;
use crate::watch::Snapshot;

/// The stamp that a build of the current inputs writes.
pub(crate) struct Stamp {
    path: PathBuf,
    inputs: String,
}

impl Stamp {
    /// Computes the stamp of the site for the current sources and `tools`.
    ///
    /// # Errors
    /// A source cannot be read.
    pub(crate) fn of_site(tools: &impl Hash) -> Result<Self> {
        let sources = Snapshot::of_sources();
        Ok(Self {
            path: project::target().join("site.stamp"),
            inputs: digest(&sources, tools)?,
        })
    }

    /// Returns true if a build of the same inputs has completed, and its site is there.
    pub(crate) fn is_current(&self) -> bool {
        let outputs = [project::dist().join("integrity.json"), project::viewer()];
        outputs.iter().all(|output| output.exists())
            && fs::read_to_string(&self.path).is_ok_and(|text| text == self.inputs)
    }

    /// Invalidates the stamp before a build, so that an interrupted one is repeated.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn invalidate(&self) -> Result<()> {
        self.write_text("")
    }

    /// Writes the stamp after a build.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn write(&self) -> Result<()> {
        self.write_text(&self.inputs)
    }

    fn write_text(&self, text: &str) -> Result<()> {
        fs::write(&self.path, text)
            .with_context(|| format!("could not write {}", self.path.display()))
    }
}

fn digest(sources: &Snapshot, tools: &impl Hash) -> Result<String> {
    let mut hasher = FnvHasher::default();
    tools.hash(&mut hasher);
    for path in sources.paths() {
        path.hash(&mut hasher);
        let source = fs::read(path);
        let source = source.with_context(|| format!("could not read {}", path.display()))?;
        source.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step fails the test")]
mod tests {
    use std::{env, fs, process};

    use super::digest;
    use crate::watch::Snapshot;

    #[test]
    fn inputs_differ_by_content_name_and_tools_but_not_by_time() {
        let folder = env::temp_dir().join(format!("baogao-{}-inputs", process::id()));
        let sources = [folder.join("src")];
        let source = &sources[0];
        fs::create_dir_all(source).unwrap();
        let digest = |tools: &str| digest(&Snapshot::of(&sources), &tools).unwrap();
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
}
