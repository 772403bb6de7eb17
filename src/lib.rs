//! The app: the page of a government report, rendered natively and hydrated in the browser.
//!
//! The modules, from the inside out; each may import only from those above it, and
//! `tests/tidy/` holds them to it. What is inside of them all are crates: `document` and `search`.

pub mod contract;
pub mod quotation;

pub mod state;
pub mod texts;

pub mod browser;
pub mod markup;
pub mod view;

pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod api;

#[cfg(not(target_arch = "wasm32"))]
pub mod scripts;
