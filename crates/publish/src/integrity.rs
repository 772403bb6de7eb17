//! `integrity.json`: every file of the site with its sha384, for portals that pin what they embed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::PublishError;

const OWN_NAME: &str = "integrity.json";

/// Returns the text of the file, for the current files of `folder`.
pub(super) fn of_folder(folder: &Path) -> Result<String, PublishError> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    files.remove(OWN_NAME);
    let text = serde_json::to_string_pretty(&files);
    text.map_err(|error| PublishError::report(&folder.join(OWN_NAME), error))
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
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(|error| PublishError::read(&path, error))?;
            let digest = STANDARD.encode(Sha384::digest(bytes));
            files.insert(format!("{prefix}{name}"), format!("sha384-{digest}"));
        }
    }
    Ok(())
}
