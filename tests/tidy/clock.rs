//! Time and timers: scripts take both from the page's clock, which browser tests hold and advance.
//!
//! Rust takes them from the port `Clock`; `clippy.toml` forbids the browser's own methods besides.

use crate::source::{assert_none, files};

/// The definition of the clock, for the pages of a site and for the pages of portals.
const CLOCK: &str = "static/js/clock.js";

/// The implementation of the port `Clock` in the browser.
const CLOCK_PORT: &str = "src/ports/web/clock.rs";

/// Other sources of time and timers in Rust.
const RUST_CLOCKS: [&str; 9] = [
    "baogaoClock",
    "gloo_timers",
    "js_sys::Date",
    "std::time",
    "Instant",
    "SystemTime",
    "set_timeout",
    "set_interval",
    "request_animation_frame",
];

const TIMERS: [&str; 6] = [
    "setTimeout",
    "setInterval",
    "clearTimeout",
    "clearInterval",
    "requestAnimationFrame",
    "requestIdleCallback",
];

const TIME: [&str; 4] = ["Date.now", "new Date()", "performance.", "timeStamp"];

#[test]
fn scripts_take_time_and_timers_from_the_clock() {
    let mut scripts = files(&["static/js"], ".js");
    scripts.retain(|script| script.path != CLOCK);
    let mut faults = Vec::new();
    for script in scripts {
        for (index, line) in script.text.lines().enumerate() {
            if TIMERS.iter().chain(&TIME).any(|word| line.contains(word)) {
                faults.push(script.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none(
        "time, timers and frames come from self.baogaoClock",
        &faults,
    );
}

#[test]
fn the_app_takes_time_and_timers_from_the_port() {
    let mut sources = files(&["src"], ".rs");
    sources.retain(|source| source.path != CLOCK_PORT);
    let mut faults = Vec::new();
    for source in sources {
        for (index, line) in source.code().lines().enumerate() {
            if RUST_CLOCKS.iter().any(|word| line.contains(word)) {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none("time, timers and frames come from ports::Clock", &faults);
}

#[test]
fn browser_tests_and_their_hosts_set_no_timers() {
    let mut sources = files(&["tests/e2e/tests"], ".rs");
    sources.extend(files(&["tests/e2e/hosts"], ""));
    let mut faults = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if ["setTimeout", "setInterval"]
                .iter()
                .any(|word| line.contains(word))
            {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none(
        "a test about time holds the clock and advances it (Page::hold_clock)",
        &faults,
    );
}
