//! The built viewer: a folder with a list of its files and their hashes, so that no truncated or missing file is published.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::PublishError;
use super::stage::hex;

/// The name of the list.
const LIST: &str = "viewer.json";

/// The folder of a built viewer.
pub(super) struct Built {
    folder: PathBuf,
    /// The SHA-256 hash of each file by its path with slashes.
    files: BTreeMap<String, String>,
}

/// Lists the files of a built viewer with their hashes, in the folder itself. The build does it last.
///
/// # Errors
/// A file cannot be read, or the list not be written.
pub fn list_viewer(folder: &Path) -> Result<(), PublishError> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    files.remove(LIST);
    let path = folder.join(LIST);
    let text = serde_json::to_string_pretty(&files);
    let text = text.map_err(|error| PublishError::report(&path, error))?;
    fs::write(&path, text).map_err(|error| PublishError::write(&path, error))
}

impl Built {
    /// Opens the folder; its files are compared with the list when they are read.
    pub(super) fn open(folder: &Path) -> Result<Self, PublishError> {
        if !folder.is_dir() {
            return Err(PublishError::viewer_lacks(folder, "such folder"));
        }
        let path = folder.join(LIST);
        let list =
            fs::read(&path).map_err(|_| PublishError::viewer_lacks(&path, "list of files"))?;
        let files = serde_json::from_slice(&list)
            .map_err(|_| PublishError::viewer_lacks(&path, "list of files that can be read"))?;
        Ok(Self {
            folder: folder.to_owned(),
            files,
        })
    }

    /// Returns the hash of the list of files.
    pub(super) fn digest(&self) -> String {
        let files = self.files.iter();
        let lines = files.map(|(name, hash)| format!("{hash} {name}\n"));
        hash(lines.collect::<String>().as_bytes())
    }

    /// Returns the content of a file.
    pub(super) fn bytes(&self, name: &str) -> Result<Vec<u8>, PublishError> {
        let path = self.folder.join(name);
        let expected = self.files.get(name);
        let expected =
            expected.ok_or_else(|| PublishError::viewer_lacks(&path, "such file in the list"))?;
        let bytes = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
        if *expected != hash(&bytes) {
            return Err(PublishError::viewer_lacks(
                &path,
                "file with the listed content",
            ));
        }
        Ok(bytes)
    }

    /// Returns the content of a text file.
    pub(super) fn text(&self, name: &str) -> Result<String, PublishError> {
        let text = String::from_utf8(self.bytes(name)?);
        text.map_err(|_| PublishError::viewer_lacks(&self.folder.join(name), "text in UTF-8"))
    }

    /// Returns the names of the files in a folder, which ends with a slash.
    pub(super) fn names_in(&self, folder: &str) -> impl Iterator<Item = &str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(move |name| name.starts_with(folder))
    }

    /// Returns the name of the file with this ending.
    pub(super) fn name_ending(&self, ending: &str) -> Result<String, PublishError> {
        let name = self.files.keys().find(|name| name.ends_with(ending));
        let name = name.ok_or_else(|| PublishError::viewer_lacks(&self.folder, "wasm"))?;
        Ok(name.clone())
    }
}

fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn collect(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, String>,
) -> Result<(), PublishError> {
    let entries = fs::read_dir(folder).map_err(|error| PublishError::read(folder, error))?;
    for entry in entries {
        let path = entry
            .map_err(|error| PublishError::read(folder, error))?
            .path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
            files.insert(format!("{prefix}{name}"), hash(&bytes));
        }
    }
    Ok(())
}
