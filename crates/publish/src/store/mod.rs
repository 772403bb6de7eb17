//! The calls of the file system that publishing needs, so that tests can make any call fail or be the last one.

mod disk;

use std::io;
use std::path::Path;

pub use disk::Disk;

/// Calls of the file system. No call follows a link in the last component of a path, and none overwrites a file in place:
/// files that others have open stay unchanged.
pub trait Store {
    /// Creates a folder; an existing folder is no error.
    ///
    /// # Errors
    /// As the system reports them; something else of that name exists.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// Writes a new file; nothing of that name may exist.
    ///
    /// # Errors
    /// As the system reports them. The file may be truncated then.
    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Gives the folder `to` the owner and the permissions of the folder `from`.
    ///
    /// # Errors
    /// As the system reports them.
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives the file, link, pipe or socket `from` the second name `to`.
    ///
    /// # Errors
    /// As the system reports them.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Renames a file or folder over what may be at `to`.
    ///
    /// # Errors
    /// As the system reports them.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Exchanges two folders in one step: at every moment each name has a whole folder.
    ///
    /// # Errors
    /// [`io::ErrorKind::Unsupported`] where the system or the mount cannot; others as the system reports them.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;

    /// Removes a file, link, pipe or socket.
    ///
    /// # Errors
    /// As the system reports them.
    fn remove(&self, file: &Path) -> io::Result<()>;

    /// Removes a folder with its content; a missing folder is no error.
    ///
    /// # Errors
    /// As the system reports them.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
}
