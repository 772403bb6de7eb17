//! The end-to-end harness: real browsers over the built site, which it knows from outside only.
//!
//! ```text
//! visit ── one test: a page in a context of its own, judged when the test is through
//!   ├─ site       what is served             ├─ fault    what is broken on purpose
//!   ├─ publication  published again with another report
//!   ├─ host       a portal around it         ├─ frame    from document to document
//!   ├─ page       what a reader does         ├─ find     by role and name, as readers find things
//!   ├─ until      the one way to wait        ├─ times    how long each test took
//!   ├─ clock      the page\'s, held by a test │
//!   ├─ console error  what the browser says      ├─ emulate  screen, medium, preferences, script
//!   ├─ axe        accessibility, judged      ├─ paper    print, read back
//!   ├─ standards  the same, by three         │  equal_access, code_sniffer, exemption
//!   ├─ evidence   what is left to look at    ├─ pairwise  which combinations are tried
//!   ├─ picture    what it looked like when a person accepted it
//!   │  pixels     decoded, compared, written
//!   ├─ tree       what screen readers are told
//!   └─ pool ── browser ── driver ── guard   one browser per worker, its driver, and their end
//!                 │
//!                 ├─ engine    which browser it is, and what it cannot do
//!                 ├─ targets   Chromium's isolated contexts
//!                 └─ firefox, inject   what other drivers than Chromium's have no command for
//! bench ── what pages cost: no test, since a time is no promise
//! kernel ── guard   old Chromium, without a driver
//! ```
//!
//! Three rules hold everywhere. A test waits for a condition, never for a time. It fails on every
//! policy violation, uncaught exception and console error that it did not declare. And no process it
//! started outlives it, however it dies.
//!
//! A run of the tests drives one engine, the one `BAOGAO_ENGINE` names. What that engine cannot do is
//! skipped where a test asks for it, and named on stderr.

#![allow(
    clippy::missing_errors_doc,
    reason = "every step fails alike: the browser did not do it"
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
mod kernel;
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
pub use kernel::Kernel;
pub use page::{Page, Tab};
pub use pairwise::{combinations, is_full};
pub use paper::Paper;
pub use publication::Publication;
pub use served::keep;
pub use site::Site;
pub use tree::Node;
pub use visit::{read, read_on, visit, visit_site, visit_within};
