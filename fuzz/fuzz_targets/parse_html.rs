//! Fuzzes HTML in any encoding: no panic, no markup in the text, unique ids, and problems with places on the page.

#![no_main]

use parse::parse_html;
use libfuzzer_sys::fuzz_target;

#[path = "../../crates/parse/tests/shared/mod.rs"]
mod shared;

fuzz_target!(|page: &[u8]| {
    if let Ok(parsed) = parse_html(page, &shared::slug()) {
        shared::assert_named_once(&parsed.report);
        // Columns count decoded characters, so they can only be checked for UTF-8.
        if let Ok(page) = std::str::from_utf8(page) {
            shared::assert_on_page(page, &parsed.problems);
        }
    }
});
