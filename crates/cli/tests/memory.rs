//! Memory: a page of short cells takes at most twelve times its size, besides the memory that every run takes.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use shared::{write, write_viewer};

const BAOGAO: &str = env!("CARGO_BIN_EXE_baogao");

/// The size of the page; a larger one would take a test build too long.
const PAGE_BYTES: usize = 300_000;

/// Maximum memory per byte of the page.
const TIMES: usize = 12;

/// The memory of a run with a page of one line, rounded up.
const BASE_BYTES: usize = 3 << 20;

#[test]
fn parses_a_table_of_short_cells_within_the_limit() {
    let folder = folder("parse");
    let page = folder.join("page.html");
    write(&page, table().as_bytes());
    assert_fits(&["parse".as_ref(), &page]);
}

#[test]
fn publishes_a_table_of_short_cells_within_the_limit() {
    let folder = folder("publish");
    let [reports, viewer, out] = ["reports", "viewer", "out"].map(|name| folder.join(name));
    write(&reports.join("jia/page.html"), table().as_bytes());
    write_viewer(&viewer);
    assert_fits(&[
        "publish".as_ref(),
        "--reports".as_ref(),
        &reports,
        "--viewer".as_ref(),
        &viewer,
        "--out".as_ref(),
        &out,
    ]);
}

fn table() -> String {
    let row = format!("<tr>{}</tr>\n", "<td>1.2</td>".repeat(20));
    let rows = row.repeat(PAGE_BYTES / row.len());
    format!("<h1>甲区报告</h1><p>全年。</p><table>{rows}</table>")
}

/// Runs the program with a limit on its data segment: heap and other private memory, without code and files.
fn assert_fits(arguments: &[&Path]) {
    let most_kilobytes = (TIMES * PAGE_BYTES + BASE_BYTES) / 1024;
    let limit = format!("ulimit -d {most_kilobytes} && exec \"$0\" \"$@\"");
    let output = Command::new("sh")
        .args(["-c", &limit, BAOGAO])
        .args(arguments)
        .output()
        .expect("a run");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "expected a run within {most_kilobytes} kB, but found {:?} {said}",
        output.status
    );
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("memory")
        .join(name);
    fs::remove_dir_all(&folder).ok(); // there is none before the first run
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
