//! The end-to-end harness: real browsers over the built site, which it knows from outside only.
//!
//! ```text
//! visit ── one test: a page in a browser of its own, judged when the test is through
//!   ├─ site       what is served             ├─ fault    what is broken on purpose
//!   ├─ page       what a reader does         ├─ find     by role and name, as readers find things
//!   ├─ complaint  what the browser says      ├─ emulate  screen, medium, preferences, script
//!   ├─ axe        accessibility, judged      ├─ paper    print, read back
//!   ├─ evidence   what is left to look at
//!   └─ browser ── driver   a session, and the process behind it
//! ```
//!
//! Three rules hold everywhere. A test waits for a condition, never for a time. It fails on every
//! policy violation, uncaught exception and console error that it did not declare. And no process it
//! started outlives it, however it dies.

#![allow(
    clippy::missing_errors_doc,
    reason = "every step fails alike: the browser did not do it"
)]

mod axe;
mod browser;
mod complaint;
mod driver;
mod emulate;
mod evidence;
mod failure;
mod fault;
mod find;
mod gate;
mod page;
mod paper;
mod site;
mod visit;

pub use complaint::Complaint;
pub use driver::Driver;
pub use emulate::{Preference, Viewport};
pub use failure::{Failure, Outcome};
pub use fault::Fault;
pub use find::Role;
pub use page::{Page, Tab};
pub use paper::Paper;
pub use site::Site;
pub use visit::{read, read_on, visit, visit_site};
