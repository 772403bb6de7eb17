//! Files of a page's folder, read without following links.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::fault::Fault;
use super::place::Place;

/// The size of the largest file that is read, in bytes.
pub(super) const LARGEST_BYTES: u64 = 64 << 20;

/// Reads the file at `place` in `folder`, a page's. Nothing but a file is opened: a pipe would wait for ever.
pub(super) fn read(folder: &Path, place: &Place) -> Result<Vec<u8>, Fault> {
    let paths = place.paths(folder);
    let (file, folders) = paths.split_last().ok_or(Fault::Missing)?;
    for folder in folders {
        let kind = fs::symlink_metadata(folder).map_err(fault)?;
        if kind.is_symlink() {
            return Err(Fault::Link);
        }
    }
    let kind = fs::symlink_metadata(file).map_err(fault)?;
    if kind.is_symlink() {
        return Err(Fault::Link);
    }
    if !kind.is_file() {
        return Err(Fault::NoFile);
    }
    if kind.len() > LARGEST_BYTES {
        return Err(Fault::LargeFile);
    }
    let mut bytes = Vec::new();
    // The file may grow meanwhile.
    let file = File::open(file).map_err(fault)?;
    file.take(LARGEST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(fault)?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(Fault::LargeFile);
    }
    Ok(bytes)
}

#[expect(clippy::needless_pass_by_value, reason = "map_err passes values")]
fn fault(error: io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename => {
            Fault::Missing
        }
        _ => Fault::Unreadable,
    }
}
