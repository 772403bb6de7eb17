//! Time and timers: scripts take both from the page's clock, which browser tests hold and advance.
//!
//! For Rust the same rule is a list of disallowed methods in `clippy.toml`.

use crate::source::{Source, assert_none, files};

/// The start of a clock's definition, which ends at the next `}` on a line of its own.
const DEFINITION: &str = "self.baogaoClock || {";

/// Scripts that define a clock: for portals' pages with an embedded report, and for the site's pages.
const DEFINED_IN: [&str; 2] = ["static/js/embed.js", "static/js/preferences.js"];

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
    let mut faults = Vec::new();
    for script in files(&["static/js"], ".js") {
        let (_, rest) = split_definition(&script);
        for (line, code) in rest {
            if TIMERS.iter().chain(&TIME).any(|word| code.contains(word)) {
                faults.push(script.fault(line, code.trim()));
            }
        }
    }
    assert_none(
        "time, timers and frames come from self.baogaoClock",
        &faults,
    );
}

#[test]
fn all_clocks_are_defined_alike() {
    let scripts = files(&["static/js"], ".js");
    let defined = scripts
        .iter()
        .map(|script| (script.path.as_str(), split_definition(script).0))
        .filter(|(_, definition)| !definition.is_empty());
    let (defined_in, mut definitions): (Vec<&str>, Vec<Vec<&str>>) = defined.unzip();
    assert_eq!(defined_in, DEFINED_IN);
    definitions.dedup();
    assert_eq!(definitions.len(), 1, "{definitions:#?}");
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

/// Returns the trimmed lines of a clock's definition, and all other lines with their numbers.
fn split_definition(script: &Source) -> (Vec<&str>, Vec<(usize, &str)>) {
    let (mut definition, mut rest) = (Vec::new(), Vec::new());
    let mut is_inside = false;
    for (index, line) in script.text.lines().enumerate() {
        if line.contains(DEFINITION) {
            is_inside = true;
        } else if is_inside && line.trim() == "}" {
            is_inside = false;
        } else if is_inside {
            definition.push(line.trim());
        } else {
            rest.push((index + 1, line));
        }
    }
    (definition, rest)
}
