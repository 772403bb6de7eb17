//! Baogao reads Chinese government reports: from a page's text to a page people can really read.
//!
//! The modules, from the inside out; each may import only from those above it, and
//! `tests/tidy/` holds them to it.

pub mod report;

pub mod parse;
pub mod quotation;
pub mod search;

pub mod state;
pub mod texts;

pub mod browser;
pub mod view;

pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod api;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
