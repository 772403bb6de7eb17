//! Minimal invented pages, one per form, with the parser's results and problems as snapshots.
//!
//! The snapshots next to this file specify the outline. `tests/pages/ok` has valid pages, and `tests/pages/err` pages
//! with a fault, which cause a problem but lose no text. Their README lists the forms they cover.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::collections::BTreeSet;
use std::path::Path;

use parse::{parse, parse_bytes};

#[test]
fn ok_pages_read_as_their_snapshots() {
    insta::glob!("pages/ok/*.txt", |path| insta::assert_snapshot!(read(path)));
}

#[test]
fn err_pages_say_what_was_expected() {
    insta::glob!("pages/err/*.txt", |path| insta::assert_snapshot!(read(
        path
    )));
}

#[test]
fn rejects_pages_without_text_in_one_sentence() {
    let refuse =
        |page: &[u8]| parse_bytes(page, &shared::slug()).map_err(|error| error.to_string());
    let blank = Err("expected the text of a page, but found no text".to_owned());
    assert_eq!(refuse(b""), blank);
    assert_eq!(refuse("\u{feff} \r\n\u{3000}".as_bytes()), blank);
    let nul = "expected the text of a page, but found binary content (a NUL at byte 3)";
    assert_eq!(refuse("\u{7532}\0".as_bytes()), Err(nul.to_owned()));
    let bytes = "expected a page in UTF-8, but found other bytes at byte 1";
    assert_eq!(refuse(b"a\xff\xfe"), Err(bytes.to_owned()));
    assert!(parse("a\0", &shared::slug()).is_err());
}

#[test]
fn ignores_byte_order_mark_and_crlf() {
    let page = "甲区工作报告\n\n一、回顾\n全年顺利。\n";
    let saved = format!("\u{feff}{}", page.replace('\n', "\r\n"));
    let plain = parse(page, &shared::slug());
    assert_eq!(parse(&saved, &shared::slug()), plain);
    assert_eq!(parse_bytes(saved.as_bytes(), &shared::slug()), plain);
    // A second mark is a character of the page.
    let twice = parse("\u{feff}\u{feff}甲", &shared::slug()).expect("a report");
    assert_eq!(twice.report.title, "\u{feff}甲");
}

#[test]
fn reads_the_same_body_from_the_text_of_its_report() {
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/reports");
    let bundled = bundled.join("guanhu-2025/page.txt");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let paths = pages("ok")
        .into_iter()
        .map(|page| root.join(page).with_extension("txt"));
    for path in paths.chain([bundled]) {
        let page = std::fs::read(&path).expect("a page");
        let report = parse_bytes(&page, &shared::slug())
            .expect("a report")
            .report;
        let again = parse(&shared::text(&report), &shared::slug())
            .expect("a report")
            .report;
        assert_eq!(again.title, report.title, "{}", path.display());
        assert_eq!(again.preamble, report.preamble, "{}", path.display());
        assert_eq!(again.sections, report.sections, "{}", path.display());
        assert_eq!(again.closing, report.closing, "{}", path.display());
        assert_eq!(again.parts, report.parts, "{}", path.display());
    }
}

#[test]
fn lists_every_page_with_its_form() {
    let list = include_str!("pages/README.md").lines();
    let forms = list.filter_map(|line| line.strip_prefix("- ")?.rsplit_once(": "));
    let listed = forms.flat_map(|(_, pages)| pages.split(", "));
    let listed = listed.map(|page| page.trim_matches('`'));
    let path = |page: &str| match page.split_once('/') {
        Some(_) => page.to_owned(),
        None => format!("ok/{page}"),
    };
    let listed: BTreeSet<String> = listed.map(path).collect();
    let there: BTreeSet<String> = ["ok", "err", "html", "markdown"]
        .into_iter()
        .flat_map(pages)
        .collect();
    let differing: Vec<&String> = listed.symmetric_difference(&there).collect();
    assert!(differing.is_empty(), "in one of both only: {differing:?}");
}

/// Returns the pages of a folder, without file extensions.
fn pages(folder: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let entries = std::fs::read_dir(root.join(folder)).expect("a folder of pages");
    let names = entries.map(|entry| entry.expect("a page").path().with_extension(""));
    let names = names.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    names.map(|name| format!("{folder}/{name}")).collect()
}

/// Parses a page, checks that no character is lost, and returns its outline.
fn read(path: &Path) -> String {
    let page = std::fs::read(path).expect("a page");
    let parsed = parse_bytes(&page, &shared::slug()).expect("a report");
    shared::assert_faithful(&String::from_utf8_lossy(&page), &parsed.report);
    shared::outline(&parsed)
}
