//! Any HTML, in any encoding: no panic, no markup that was not text, names that stand once, problems
//! that lie on the page.

#![no_main]

use parse::parse_html;
use libfuzzer_sys::fuzz_target;

#[path = "../../crates/parse/tests/shared/mod.rs"]
mod shared;

fuzz_target!(|page: &[u8]| {
    if let Ok(parsed) = parse_html(page, &shared::slug()) {
        shared::assert_named_once(&parsed.report);
        // Bytes in other encodings have other columns.
        if let Ok(page) = std::str::from_utf8(page) {
            shared::assert_on_page(page, &parsed.problems);
        }
    }
});
