//! House rules as tests: imports between modules, places of colours, forbidden text.
//!
//! Each rule is a test. It lists all faults as `file:line: text`, under the rule in words. Files are read
//! as text, with comments and strings blanked out where a rule is about code.

#![allow(clippy::expect_used, reason = "a checkout that cannot be read fails")]

mod clock;
mod conformance;
mod imports;
mod manifests;
mod scrolling;
mod source;
mod styles;
mod text_nodes;
mod words;
