//! A file system that breaks at one call, for the tests of a publication's safety.

use std::cell::Cell;
use std::io;
use std::path::Path;

use publish::{Disk, Store};

/// A file system that breaks at one call.
pub(crate) struct Broken {
    /// Number of calls that still succeed.
    left: Cell<usize>,
    fault: Fault,
    can_exchange: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The call fails for lack of space, and leaves a truncated file.
    Full,
    /// The process is killed: no later call has an effect either.
    Killed,
}

impl Broken {
    pub(crate) fn new(left: usize, fault: Fault, can_exchange: bool) -> Self {
        Self {
            left: Cell::new(left),
            fault,
            can_exchange,
        }
    }

    fn call(&self, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        match self.left.get() {
            0 if self.fault == Fault::Killed => Err(io::ErrorKind::Interrupted.into()),
            left => {
                self.left.set(left.wrapping_sub(1));
                if left == 0 {
                    return Err(io::ErrorKind::StorageFull.into());
                }
                work()
            }
        }
    }
}

impl Store for Broken {
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(|| Disk.create_folder(folder))
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        let is_last = self.left.get() == 0;
        if is_last && !file.exists() {
            // A full disk or a kill leaves a truncated file.
            Disk.write(file, bytes.get(..bytes.len() / 2).unwrap_or_default())
                .ok();
        }
        self.call(|| Disk.write(file, bytes))
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(|| Disk.copy_mode(from, to))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(|| Disk.link(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(|| Disk.rename(from, to))
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.can_exchange {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.call(|| Disk.exchange(one, other))
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        self.call(|| Disk.remove(file))
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.call(|| Disk.remove_folder(folder))
    }
}
