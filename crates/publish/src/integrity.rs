//! `integrity.json`: every file of the site with its sha384, for portals that pin what they embed.

use std::collections::BTreeMap;

use super::stage::Written;

/// Returns the text of the file, for the files that this publication has written.
pub(super) fn of(written: &[Written]) -> String {
    let hashes = written
        .iter()
        .map(|file| (&*file.name, format!("sha384-{}", file.sha384)));
    let hashes: BTreeMap<&str, String> = hashes.collect();
    format!("{:#}", serde_json::json!(hashes))
}
