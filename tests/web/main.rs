//! The viewer in a real browser: it hydrates the published page and stores the reader's choices.
//!
//! `viewer.html`, `report.json` and `characters.json` in this folder are the output of `baogao publish` for
//! `page.txt`; `kinds.html` is the markup of `kinds.json`, a report by hand with every kind of block.
//! `crates/publish/tests/prerender` checks both.

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
