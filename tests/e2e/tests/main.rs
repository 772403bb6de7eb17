//! What readers, portals and browsers may rely on, each as a sentence.
//!
//! `harness` tests the tests: that a violation is seen, a fault injected, a process ended.

mod harness;
