//! The site before a publication, with the decision which of its files stay.
//!
//! Files that Baogao did not write stay. So do pages of reports that can no longer be read or are no longer there, and
//! hashed files that a page in the folder names, since caches may still have that page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Deserialize;

use super::PublishError;
use super::assets;

/// Files of a report, in its folder.
const REPORT_FILES: [&str; 6] = [
    "index.html",
    "report.json",
    "page.txt",
    "page.md.txt",
    "page.docx",
    "page.html.txt",
];

/// Digits of the hash in the publisher's own names; Trunk's have more.
const SHORTEST_HASH: usize = 10;

/// A file or folder in the site's folder.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The path relative to the site's folder, with slashes.
    pub(super) name: PathBuf,
    pub(super) kind: Kind,
}

/// Kinds of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    /// A file, link, pipe or socket.
    File,
    /// A folder that cannot be listed.
    Unreadable,
}

/// The site's folder before a publication.
#[derive(Clone, Debug)]
pub(super) struct Existing {
    /// Folders before their content.
    entries: Vec<Entry>,
    is_missing: bool,
    /// The slugs of the reports that the site lists.
    slugs: BTreeSet<String>,
    /// Files of Baogao that do not stay.
    obsolete: BTreeSet<PathBuf>,
}

/// The part of `assets.json` that is read again.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Listed {
    files: Vec<ListedFile>,
    kept: Vec<String>,
}

#[derive(Deserialize)]
struct ListedFile {
    file: String,
}

impl Existing {
    /// Lists the site in `out`.
    pub(super) fn read(out: &Path) -> Result<Self, PublishError> {
        let mut entries = Vec::new();
        let is_missing = match list(out, Path::new(""), &mut entries) {
            Ok(()) => false,
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) => return Err(PublishError::read(out, error)),
        };
        let listed = fs::read(out.join(assets::OWN_NAME)).unwrap_or_default();
        let listed: Listed = serde_json::from_slice(&listed).unwrap_or_default();
        let slugs = listed.files.iter().filter_map(|listed| {
            let slug = listed.file.strip_suffix("/report.json")?;
            Some(slug.to_owned())
        });
        Ok(Self {
            entries,
            is_missing,
            slugs: slugs.chain(listed.kept.iter().cloned()).collect(),
            obsolete: BTreeSet::new(),
        })
    }

    /// Returns true if there was no site.
    pub(super) fn is_missing(&self) -> bool {
        self.is_missing
    }

    /// Returns everything in the folder, folders before their content.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the slugs of reports that the site lists and `published` lacks.
    pub(super) fn gone(&self, published: &BTreeSet<String>) -> Vec<String> {
        self.slugs.difference(published).cloned().collect()
    }

    /// Returns true if an entry is in the next site too, unless that has a file of its name.
    pub(super) fn stays(&self, entry: &Entry) -> bool {
        !self.obsolete.contains(&entry.name)
    }

    /// Marks the files of a report as obsolete; its folder goes too if nothing else is in it.
    pub(super) fn prune(&mut self, slug: &str) {
        let folder = Path::new(slug);
        self.obsolete
            .extend(REPORT_FILES.map(|file| folder.join(file)));
        let of_report = self.entries.iter().map(|entry| &entry.name);
        let of_report = of_report.filter(|name| name.starts_with(folder) && is_hashed(name));
        let hashed: Vec<PathBuf> = of_report.cloned().collect();
        self.obsolete.extend(hashed);
        let is_other = |entry: &&Entry| entry.name.starts_with(folder) && entry.name != folder;
        let mut others = self.entries.iter().filter(is_other);
        if others.all(|entry| self.obsolete.contains(&entry.name)) {
            self.obsolete.insert(folder.to_owned());
        }
    }

    /// Marks hashed files as obsolete that no page in the folder of the site names, nor a script that a page names.
    ///
    /// Pages that `is_current` knows name files of the next site alone, and are not read.
    pub(super) fn drop_unnamed(&mut self, out: &Path, is_current: impl Fn(&Path) -> bool) {
        let is_hashed = |entry: &&Entry| entry.kind == Kind::File && is_hashed(&entry.name);
        let mut unnamed: BTreeMap<Vec<u8>, Vec<PathBuf>> = BTreeMap::new();
        for Entry { name, .. } in self.entries.iter().filter(is_hashed) {
            let file = name.file_name().unwrap_or_default();
            let paths = unnamed.entry(file.as_encoded_bytes().to_owned());
            paths.or_default().push(name.clone());
        }
        let pages = self.entries.iter().filter(|entry| {
            let is_page = entry
                .name
                .extension()
                .is_some_and(|ending| ending == "html");
            entry.kind == Kind::File && is_page && self.stays(entry) && !is_current(&entry.name)
        });
        let mut readers: Vec<PathBuf> = pages.map(|page| page.name.clone()).collect();
        while let Some(reader) = readers.pop() {
            let path = out.join(&reader);
            // Links and pipes are not pages.
            let is_file = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file());
            if is_file {
                let text = fs::read(&path).unwrap_or_default();
                let named = words(&text).filter_map(|word| unnamed.remove(word));
                readers.extend(named.flatten());
            }
        }
        self.obsolete.extend(unnamed.into_values().flatten());
    }
}

/// Returns the parts of a text that may be the name of a hashed file.
fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let is_in_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let words = text.split(move |byte| !is_in_name(byte));
    words.filter(|word| word.len() > SHORTEST_HASH)
}

/// Returns true if the name is one that the publisher or Trunk gives by content, or that earlier versions gave such a file.
pub(super) fn is_hashed(name: &Path) -> bool {
    let depth = name.components().count();
    let file = name.file_name().unwrap_or_default().to_string_lossy();
    if depth == 2 && file == "characters.json" {
        return true;
    }
    let Some((stem, ending)) = file.split_once('.') else {
        return false;
    };
    let Some((stem, hash)) = stem.trim_end_matches("_bg").rsplit_once('-') else {
        return false;
    };
    let is_ours = matches!(
        (depth, stem, ending),
        (1, "boot" | "frame" | "list" | "page", "js")
            | (1, "viewer", "js" | "wasm" | "css")
            | (1, "editor", "js" | "css")
            | (1, "print", "css")
            | (2, "characters", "json")
            | (2, "figure", "avif" | "gif" | "jpg" | "png" | "webp")
            | (2, "social", "png")
    );
    let is_hash = [SHORTEST_HASH, 16].contains(&hash.len())
        && hash.bytes().all(|one| one.is_ascii_hexdigit());
    is_ours && is_hash
}

fn list(folder: &Path, name: &Path, entries: &mut Vec<Entry>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = name.join(entry.file_name());
        // The stage of this publication.
        if name == Path::new(super::stage::INSIDE) {
            continue;
        }
        let is_folder = entry.file_type()?.is_dir();
        let place = entries.len();
        entries.push(Entry {
            name: name.clone(),
            kind: if is_folder { Kind::Folder } else { Kind::File },
        });
        if is_folder && list(&entry.path(), &name, entries).is_err() {
            entries.truncate(place + 1);
            if let Some(entry) = entries.get_mut(place) {
                entry.kind = Kind::Unreadable;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_hashed;

    #[test]
    fn recognizes_files_named_by_content() {
        for name in [
            "boot-95b1ed447d.js",
            "viewer-99db5aec99.css",
            "viewer-5e5459de7b1158d7_bg.wasm",
            "yi/social-95b1ed447d.png",
            "yi/figure-95b1ed447d.jpg",
        ] {
            assert!(is_hashed(Path::new(name)), "{name}");
        }
        for name in [
            "boot.js",
            "embed.js",
            "photo-95b1ed447d.js",
            "yi/boot-95b1ed447d.js",
            "page-2025123101.jpg",
            "boot-95b1ed447d.js.gz",
            "page-1.js",
            "social-95b1ed447d.png",
        ] {
            assert!(!is_hashed(Path::new(name)), "{name}");
        }
    }
}
