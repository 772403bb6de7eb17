//! The end-to-end harness: real browsers over the built site, and nothing of the product inside.
//!
//! ```text
//! visit ── one test: a page in its own browser, judged at its end
//!   ├─ site      what is served          fault    what is broken on purpose
//!   ├─ page      what a test does        find     by role and name, as a reader finds things
//!   │                                    emulate  screen, media, script
//!   ├─ complaint what a browser held against the page
//!   ├─ axe, paper  whole pages judged: accessibility, print
//!   └─ browser ── driver   a session, and the process behind it
//! ```
//!
//! Three rules hold everywhere. A test waits for a condition, never for a time. It fails on every
//! policy violation, uncaught exception and console error it did not declare. And no process it
//! started outlives it, however it dies.

mod browser;
mod complaint;
mod driver;
mod emulate;
mod failure;
mod find;
mod page;
mod visit;

pub use complaint::Complaint;
pub use driver::Driver;
pub use emulate::{Preference, Viewport};
pub use failure::{Failure, Outcome};
pub use find::Role;
pub use page::{Page, Tab};
pub use visit::visit;
