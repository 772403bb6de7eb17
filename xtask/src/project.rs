//! Where things are: the checkout, the site it builds, cargo's target folder.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the checkout.
///
/// cargo says at run time where this package lies; a path fixed when compiling would go wrong as
/// soon as two checkouts share a target folder.
pub(crate) fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = package.as_deref().and_then(Path::parent);
    root.unwrap_or(Path::new(".")).to_path_buf()
}

/// The built site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The reports' page folders.
pub(crate) fn reports() -> PathBuf {
    root().join("static/reports")
}

/// The viewer as built, which publishes reports. `dist/` holds it only as its pages ask for it.
pub(crate) fn viewer() -> PathBuf {
    target().join("viewer")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
