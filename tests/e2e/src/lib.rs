//! The end-to-end harness: runs real browsers on the built site, which it only uses from outside.
//!
//! ```text
//! visit ── one test: a page in an isolated context, checked for console errors at the end
//!   ├─ site         the served site            ├─ fault     injected faults
//!   ├─ publication  a site with another report ├─ frame     switching between documents
//!   ├─ host         a portal around the report ├─ find      elements by role and name
//!   ├─ page         actions of a reader        ├─ times     durations of tests
//!   ├─ until        waiting for a condition    ├─ emulate   screen, medium, preferences, scripts
//!   ├─ clock        the page's clock, held     ├─ paper     prints, read back
//!   ├─ console_error  errors of the browser    ├─ pairwise  sampled combinations
//!   ├─ axe          accessibility by axe       ├─ evidence  screenshots and logs of failures
//!   ├─ standards    accessibility by three engines: equal_access, code_sniffer, exemption
//!   ├─ picture      comparison with reference pictures: pixels
//!   ├─ tree         the accessibility tree
//!   └─ pool ── browser ── driver ── guard   one browser per worker, its driver, and their end
//!                 │
//!                 ├─ engine    the engine, and the capabilities that it lacks
//!                 ├─ targets   isolated contexts of Chromium
//!                 └─ firefox, inject   substitutes for commands that other drivers lack
//! bench ── benchmarks of pages: not tests, since times vary
//! legacy ── guard   legacy Chromium, without a driver
//! ```
//!
//! Three rules hold everywhere. A test waits for a condition, never for a time. It fails on every policy violation,
//! uncaught exception and console error that it did not declare. And no process that it started outlives it, however it
//! ends.
//!
//! A run of the tests uses one engine, which `BAOGAO_ENGINE` names. Tests of capabilities that the engine lacks are skipped,
//! and the skips are printed to stderr.

#![allow(
    clippy::missing_errors_doc,
    reason = "every step fails for the same reason: the browser did not succeed"
)]

pub mod bench;

mod axe;
mod browser;
mod clock;
mod code_sniffer;
mod console_error;
mod driver;
mod emulate;
mod engine;
mod equal_access;
mod evidence;
mod exemption;
mod failure;
mod fault;
mod find;
mod firefox;
mod frame;
mod guard;
mod host;
mod inject;
mod legacy;
mod page;
mod pairwise;
mod paper;
mod picture;
mod pixels;
mod pool;
mod publication;
mod served;
mod site;
mod standards;
mod targets;
mod times;
mod tree;
mod until;
mod visit;

pub use console_error::ConsoleError;
pub use driver::Driver;
pub use emulate::{Preference, Viewport};
pub use engine::{Capability, Engine};
pub use failure::{Failure, Outcome};
pub use fault::Fault;
pub use find::Role;
pub use host::Host;
pub use legacy::LegacyChromium;
pub use page::{Page, Tab};
pub use pairwise::{combinations, is_full};
pub use paper::Paper;
pub use publication::Publication;
pub use served::keep;
pub use site::Site;
pub use tree::Node;
pub use visit::{read, read_on, visit, visit_site, visit_within};
