//! Any document of Word, and any archive: no panic, names that stand once.

#![no_main]

use libfuzzer_sys::fuzz_target;
use parse::{Format, parse_as};

#[path = "../../crates/parse/tests/shared/mod.rs"]
mod shared;
#[path = "../../crates/parse/tests/shared/docx.rs"]
mod builder;

fuzz_target!(|bytes: &[u8]| {
    let archive = [b"PK\x03\x04", bytes].concat();
    for file in [builder::Docx::of_pieces(bytes).bytes(), archive] {
        if let Ok(parsed) = parse_as(&file, Format::Docx, &shared::slug()) {
            shared::assert_named_once(&parsed.report);
        }
    }
});
