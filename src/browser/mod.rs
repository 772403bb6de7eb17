//! Browser APIs: apart from `api`, the only module that names `web_sys` and `js_sys`.
//!
//! Name prefixes are contracts: `get_` reads, `set_` writes, `watch_` calls back until its [`Subscription`] is
//! dropped. Signatures have strings, numbers and closures. Natively every function is inert, so that the components
//! that prerender need no `cfg`.

/// An error of reading records from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The text is damaged or something else.
    Foreign,
    /// The records are of a newer version.
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
