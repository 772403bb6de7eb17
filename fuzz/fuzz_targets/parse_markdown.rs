//! Any Markdown: no panic, no word lost, names that stand once, problems that lie on the page.

#![no_main]

use libfuzzer_sys::fuzz_target;
use parse::{Format, parse_as};

#[path = "../../crates/parse/tests/shared/mod.rs"]
mod shared;

fuzz_target!(|page: &str| {
    if let Ok(parsed) = parse_as(page.as_bytes(), Format::Markdown, &shared::slug()) {
        shared::assert_named_once(&parsed.report);
        shared::assert_on_page(page, &parsed.problems);
        // Addresses are no text, and neither are the names of characters.
        if !page.contains(['(', ':', '<', '&']) {
            shared::assert_keeps_words(page, &parsed.report);
        }
    }
});
