//! The browser, and the only module that names its interfaces.
//!
//! Verbs are a contract: `get_` reads, `set_` writes, `watch_` calls back until its [`Subscription`] is
//! dropped. Signatures speak strings, numbers and closures. Natively every function is inert, so that
//! the components that prerender carry no `cfg`.

/// Why a text holds no records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is something else, or damaged.
    Foreign,
    /// They are of a newer version.
    Newer,
}

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;
