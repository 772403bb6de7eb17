//! Paths: the checkout, the site it builds, cargo's target folder.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the root of the checkout.
///
/// cargo passes the path of this package at run time; a path fixed at compile time would be wrong as
/// soon as two checkouts share a target folder.
pub(crate) fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = package.as_deref().and_then(Path::parent);
    root.unwrap_or(Path::new(".")).to_path_buf()
}

/// Returns the folder of the built site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Returns the folder of the reports' page folders.
pub(crate) fn reports() -> PathBuf {
    root().join("static/reports")
}

/// Returns the folder of the built viewer. `dist/` has only the files of it that pages load.
pub(crate) fn viewer() -> PathBuf {
    target().join("viewer")
}

/// Returns cargo's target folder.
pub(crate) fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
