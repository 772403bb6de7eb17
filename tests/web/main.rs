//! The viewer in a real browser: it takes over the published page, and what the reader does is kept.
//!
//! `viewer.html`, `report.json` and `characters.json` beside this file are what `baogao publish` makes of `page.txt`;
//! `tests/prerender` holds them to that.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test without its input fails")]
#![allow(
    clippy::disallowed_methods,
    reason = "these tests look at the browser from outside the product"
)]

mod addresses;
mod folding;
mod hydration;
mod page;
mod preferences;
mod reading;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
