//! The house's rules as code: who may import whom, where colours stand, what no file may hold.
//!
//! Each rule is a test. It lists its faults as `file:line: what stands there`, all at once, under the
//! rule in words. Files are read as text, with comments and strings blanked where only code counts.

#![allow(clippy::expect_used, reason = "a checkout that cannot be read fails")]

mod clock;
mod imports;
mod manifests;
mod source;
mod styles;
mod words;
