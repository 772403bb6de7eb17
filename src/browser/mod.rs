//! The browser, and the only module that names its interfaces.
//!
//! Verbs are a contract: `get_` reads, `set_` writes, `watch_` calls back until its [`Watch`] is
//! dropped. Signatures speak strings, numbers and closures. Natively every function is inert, so that
//! the components that prerender carry no `cfg`.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;

/// The name of a fault, as the loader's script knows it: it holds the words for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `report.json` could not be had.
    ReportMissing,
    /// `report.json` came, but is not a report of this version.
    ReportCorrupt,
    /// The app broke.
    Panic,
}

impl Fault {
    /// The name.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReportMissing => "report-missing",
            Self::ReportCorrupt => "report-corrupt",
            Self::Panic => "panic",
        }
    }
}
