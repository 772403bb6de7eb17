//! The stage: a folder in which the new site is complete before it takes the place of the old one.
//!
//! If the system can exchange two folders in one step, the stage is a sibling of the site: files that stay get a
//! second name in it, and both are exchanged. Elsewhere its files are renamed into the site one by one, those first that
//! others need: hashed files, data, pages, lists, manifests.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

use super::PublishError;
use super::assets::{Asset, sha384};
use super::existing::{self, Entry, Existing, Kind};
use super::store::Store;

/// The name of a stage in the site's folder.
pub(super) const INSIDE: &str = ".baogao-new";

/// Groups of files, in the order in which they are renamed into a site that cannot be exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// Files with their content's hash in the name; nothing refers to them yet.
    Hashed,
    /// Files of a report that its page or other programs load.
    Data,
    /// Pages.
    Page,
    /// Lists of all files.
    Manifest,
}

/// A file of the new site.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// The path relative to the site's folder, with slashes.
    pub(super) name: String,
    /// The SHA-384 hash of its content, in Base64.
    pub(super) sha384: String,
    /// The size in bytes.
    pub(super) bytes: usize,
    turn: Turn,
}

/// The way in which the new site took the old one's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In one step.
    Exchanged,
    /// File by file.
    Renamed,
}

/// A stage that is being filled.
pub(super) struct Stage<'run> {
    store: &'run dyn Store,
    /// The folder of the site; it may not exist yet.
    out: &'run Path,
    folder: PathBuf,
    is_sibling: bool,
    written: Vec<Written>,
    /// The folders made so far.
    folders: BTreeSet<PathBuf>,
}

impl<'run> Stage<'run> {
    /// Opens an empty stage for the site in `out`, an absolute path. Removes the stage of a run that was killed.
    ///
    /// The stage is in the site's folder if that must not be exchanged, if the parent folder is not writable, or if both are on
    /// different mounts.
    pub(super) fn open(
        store: &'run dyn Store,
        out: &'run Path,
        in_place: bool,
    ) -> Result<Self, PublishError> {
        let name = out.file_name().unwrap_or_default().to_string_lossy();
        let sibling = out.with_file_name(format!(".{name}.baogao-new"));
        let inside = out.join(INSIDE);
        for leftover in [&sibling, &inside] {
            store
                .remove_folder(leftover)
                .map_err(|error| PublishError::write(leftover, error))?;
        }
        let parent = out.parent().unwrap_or(out);
        create_all(store, parent)?;
        let is_there = !in_place && store.create_folder(&sibling).is_ok();
        let can_move = || {
            let moved = store.rename(&sibling, &inside);
            moved.and_then(|()| store.rename(&inside, &sibling)).is_ok()
        };
        let is_sibling = is_there && (!out.is_dir() || can_move());
        if is_there && !is_sibling {
            store.remove_folder(&sibling).ok(); // it is empty
        }
        if !is_sibling {
            create_all(store, &inside)?;
        }
        Ok(Self {
            store,
            out,
            folder: if is_sibling { sibling } else { inside },
            is_sibling,
            written: Vec::new(),
            folders: BTreeSet::new(),
        })
    }

    /// Adds a file.
    pub(super) fn write(
        &mut self,
        turn: Turn,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), PublishError> {
        self.put(turn, name, bytes, sha384(bytes))
    }

    /// Adds a file of a report.
    pub(super) fn write_asset(&mut self, asset: &Asset, bytes: &[u8]) -> Result<(), PublishError> {
        let name = &asset.file;
        self.put(turn_of(name), name, bytes, asset.sha384.clone())
    }

    /// Adds a file of a report that the old site has with the same content: it gets a second name.
    pub(super) fn keep(&mut self, asset: &Asset) -> Result<(), PublishError> {
        let name = &asset.file;
        let (from, to) = (self.out.join(name), self.folder.join(name));
        self.create_folders(name)?;
        if self.store.link(&from, &to).is_err() {
            // This system has no second names, or not as many.
            let bytes = fs::read(&from).map_err(|error| PublishError::read(&from, error))?;
            return self.write_asset(asset, &bytes);
        }
        self.written.push(Written {
            name: name.clone(),
            sha384: asset.sha384.clone(),
            bytes: asset.bytes,
            turn: turn_of(name),
        });
        Ok(())
    }

    fn put(
        &mut self,
        turn: Turn,
        name: &str,
        bytes: &[u8],
        sha384: String,
    ) -> Result<(), PublishError> {
        self.create_folders(name)?;
        self.store
            .write(&self.folder.join(name), bytes)
            .map_err(|error| PublishError::write(&self.out.join(name), error))?;
        self.written.push(Written {
            name: name.to_owned(),
            sha384,
            bytes: bytes.len(),
            turn,
        });
        Ok(())
    }

    /// Returns the files added so far.
    pub(super) fn written(&self) -> &[Written] {
        &self.written
    }

    /// Puts the new site in the place of the old one. `existing` tells which old files stay.
    pub(super) fn commit(&mut self, existing: &Existing) -> Result<Way, PublishError> {
        let write_error = |error| PublishError::write(self.out, error);
        if existing.is_missing() && self.is_sibling {
            self.store
                .rename(&self.folder, self.out)
                .map_err(write_error)?;
            return Ok(Way::Exchanged);
        }
        let files = self.files();
        let is_blocked = |entry: &&Entry| entry.kind != Kind::File && files.contains(&*entry.name);
        if let Some(folder) = existing.entries().iter().find(is_blocked) {
            let error = io::Error::from(io::ErrorKind::IsADirectory);
            return Err(PublishError::write(&self.out.join(&folder.name), error));
        }
        if self.is_sibling {
            match self.exchange(existing) {
                Ok(()) => return Ok(Way::Exchanged),
                Err(error) if can_rename(&error) => {}
                Err(error) => return Err(write_error(error)),
            }
        }
        self.rename_all(existing).map_err(write_error)?;
        Ok(Way::Renamed)
    }

    /// Removes the stage, with the old site if both were exchanged. A failure only wastes space: the next run tries again.
    pub(super) fn clear(&self) {
        self.store.remove_folder(&self.folder).ok();
    }

    fn exchange(&self, existing: &Existing) -> io::Result<()> {
        let (files, folders) = (self.files(), self.folders());
        self.store.copy_mode(self.out, &self.folder)?;
        for entry in existing.entries() {
            let name = &*entry.name;
            let (from, to) = (self.out.join(name), self.folder.join(name));
            if files.contains(name) || !existing.stays(entry) {
                continue;
            }
            match entry.kind {
                Kind::Unreadable => return Err(io::ErrorKind::PermissionDenied.into()),
                Kind::Folder => {
                    self.store.create_folder(&to)?;
                    self.store.copy_mode(&from, &to)?;
                }
                // A link or file in the place of a folder of the site is removed.
                Kind::File if folders.contains(name) => {}
                Kind::File => self.store.link(&from, &to)?,
            }
        }
        self.store.exchange(&self.folder, self.out)?;
        self.add_late(existing)
    }

    /// Adds files that others have put into the old site since it was listed.
    fn add_late(&self, existing: &Existing) -> io::Result<()> {
        let files = self.files();
        let known: BTreeSet<&Path> = existing
            .entries()
            .iter()
            .map(|entry| &*entry.name)
            .collect();
        let now = Existing::read(&self.folder).map_err(io::Error::other)?;
        for entry in now.entries() {
            let name = &*entry.name;
            if known.contains(name) || files.contains(name) {
                continue;
            }
            let (from, to) = (self.folder.join(name), self.out.join(name));
            match entry.kind {
                Kind::File => self.store.link(&from, &to)?,
                Kind::Folder | Kind::Unreadable => self.store.create_folder(&to)?,
            }
        }
        Ok(())
    }

    fn rename_all(&mut self, existing: &Existing) -> io::Result<()> {
        self.written.sort_by_key(|file| file.turn);
        let (files, folders) = (self.files(), self.folders());
        // Folders are made first: they need space, which renaming does not.
        for folder in folders {
            let folder = self.out.join(folder);
            if self.store.create_folder(&folder).is_err() {
                self.store.remove(&folder)?;
                self.store.create_folder(&folder)?;
            }
        }
        for file in &self.written {
            let (from, to) = (self.folder.join(&file.name), self.out.join(&file.name));
            self.store.rename(&from, &to)?;
        }
        for entry in existing.entries() {
            let name = &*entry.name;
            if entry.kind == Kind::File && !files.contains(name) && !existing.stays(entry) {
                self.store.remove(&self.out.join(name))?;
            }
        }
        Ok(())
    }

    fn files(&self) -> BTreeSet<&Path> {
        self.written
            .iter()
            .map(|file| Path::new(&file.name))
            .collect()
    }

    /// Returns the folders of the written files, parents first.
    fn folders(&self) -> BTreeSet<&Path> {
        let names = self.written.iter().map(|file| Path::new(&file.name));
        let folders = names.flat_map(|name| name.ancestors().skip(1));
        folders.filter(|folder| *folder != Path::new("")).collect()
    }

    fn create_folders(&mut self, name: &str) -> Result<(), PublishError> {
        let mut folder = self.folder.clone();
        let segments: Vec<&str> = name.split('/').collect();
        for segment in segments.iter().take(segments.len() - 1) {
            folder.push(segment);
            if self.folders.insert(folder.clone()) {
                self.store
                    .create_folder(&folder)
                    .map_err(|error| PublishError::write(&folder, error))?;
            }
        }
        Ok(())
    }
}

/// Returns the turn of a file of a report.
fn turn_of(name: &str) -> Turn {
    if existing::is_hashed(Path::new(name)) {
        Turn::Hashed
    } else if name.ends_with("/index.html") {
        Turn::Page
    } else {
        Turn::Data
    }
}

/// Returns the name of a file by its content.
pub(super) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digest = hex(digest.get(..5).unwrap_or_default());
    format!("{stem}-{digest}.{ending}")
}

/// Returns bytes in lowercase hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}"); // a String takes it all
        digits
    })
}

/// Returns true for errors of exchanging or linking after which files can still be renamed one by one.
fn can_rename(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, TooManyLinks, Unsupported};
    matches!(
        error.kind(),
        Unsupported | PermissionDenied | CrossesDevices | TooManyLinks
    )
}

fn create_all(store: &dyn Store, folder: &Path) -> Result<(), PublishError> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        create_all(store, parent)?;
    }
    store
        .create_folder(folder)
        .map_err(|error| PublishError::write(folder, error))
}
