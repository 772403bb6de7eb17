//! Fuzzes text: no panic, no lost character, unique ids, and problems with places on the page.

#![no_main]

use parse::parse;
use libfuzzer_sys::fuzz_target;

#[path = "../../crates/parse/tests/shared/mod.rs"]
mod shared;

fuzz_target!(|page: &str| {
    if let Ok(parsed) = parse(page, &shared::slug()) {
        shared::assert_faithful(page, &parsed.report);
        shared::assert_named_once(&parsed.report);
        shared::assert_on_page(page, &parsed.problems);
    }
});
