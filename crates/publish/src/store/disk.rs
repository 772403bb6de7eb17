//! The real file system.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use super::Store;

/// The file system of the machine.
#[derive(Clone, Copy, Debug)]
pub struct Disk;

impl Store for Disk {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let is_folder = fs::symlink_metadata(folder)?.is_dir();
                if is_folder { Ok(()) } else { Err(error) }
            }
            result => result,
        }
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        File::create_new(file)?.write_all(bytes)
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (from, of) = (fs::metadata(from)?, fs::metadata(to)?);
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, chown};
            if (from.uid(), from.gid()) != (of.uid(), of.gid()) {
                chown(to, Some(from.uid()), Some(from.gid()))?;
            }
        }
        fs::set_permissions(to, from.permissions())
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        exchange(one, other)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            result => result,
        }
    }
}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    let result = renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE);
    result.map_err(|error| match error {
        // The kernel or the file system has no exchange, or a folder is a mount point or on another mount.
        Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::BUSY | Errno::XDEV => {
            io::ErrorKind::Unsupported.into()
        }
        error => error.into(),
    })
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
