//! The program `baogao`: its output and exit codes.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const PAGE: &str = "甲区工作报告\n\n一、回顾\n全年顺利。\n";

/// A page whose third heading skips a number.
const ODD: &str =
    "甲区工作报告\n\n一、回顾\n全年顺利。\n二、安排\n继续努力。\n四、保障\n加强领导。\n";

/// The outcome of a run: exit code, stdout, stderr.
type Outcome = (Option<i32>, String, String);

#[test]
fn prints_the_report_of_a_page() {
    let (code, out, err) = parse(&file("good/jia-2025.txt", PAGE.as_bytes()));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let report: Value = serde_json::from_str(&out).expect("JSON and nothing else");
    assert_eq!(report["title"], "甲区工作报告");
    assert_eq!(report["sections"][0]["blocks"][0]["text"], "全年顺利。");
}

#[test]
fn names_a_report_after_its_folder_or_file() {
    check_slug("named/jia-2025/page.txt", "jia-2025");
    check_slug("named/wu-2025/page.md", "wu-2025");
    check_slug("named/yi-2024.txt", "yi-2024");
    check_slug("named/丙区.2023.txt", "丙区.2023");
}

#[test]
fn names_page_txt_after_the_current_folder() {
    let page = file("inside/ding-2025/page.txt", PAGE.as_bytes());
    let folder = page.parent().expect("a folder");
    let (code, out, _) = run(Command::new(BAOGAO)
        .args(["parse", "page.txt"])
        .current_dir(folder));
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        (code, &report["slug"]),
        (Some(0), &Value::from("ding-2025"))
    );
}

#[test]
fn reports_problems_with_their_place_and_keeps_the_text() {
    let path = file("odd/page-with-gap.txt", ODD.as_bytes());
    let (code, out, err) = parse(&path);
    assert_eq!(code, Some(0));
    assert!(out.contains("四、保障"), "no text is lost");
    let prefix = format!("{}:7:1: expected ", path.display());
    let lines: Vec<&str> = err.lines().collect();
    assert!(lines.len() == 1 && lines[0].starts_with(&prefix), "{err}");
    assert!(lines[0].contains(", but found “四、”"), "{err}");
}

#[test]
fn reads_html_and_gbk() {
    let html = "<meta charset=gbk><p>甲区报告<p>一、回顾<p>全年顺利。";
    let (html, ..) = encoding_rs::GBK.encode(html);
    for path in [
        "html/jia-2025/page.html",
        "html/jia-2025.htm",
        "html/jia-2025.txt",
    ] {
        let (code, out, err) = parse(&file(path, &html));
        assert_eq!((code, err.as_str()), (Some(0), ""), "{path}");
        let report: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(
            (&report["slug"], &report["title"]),
            (&Value::from("jia-2025"), &Value::from("甲区报告"))
        );
    }
}

#[test]
fn reads_and_explains_markdown() {
    let path = file(
        "markdown/jia-2025.md",
        "# 甲区报告\n\n## 概况\n\n- 甲\n".as_bytes(),
    );
    let (code, out, err) = parse(&path);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        (&report["title"], &report["sections"][0]["heading"]),
        (&"甲区报告".into(), &"概况".into())
    );
    assert_eq!(report["sections"][0]["blocks"][0]["kind"], "list");
    let (_, out, _) = run(Command::new(BAOGAO).args(["parse", "--explain"]).arg(&path));
    assert!(
        out.contains("3  a heading             markdown-heading"),
        "{out}"
    );
}

#[test]
fn reads_and_explains_documents() {
    let path = file("documents/jia-2025/page.docx", &docx());
    let (code, out, err) = parse(&path);
    assert_eq!(code, Some(0));
    let expected = format!(
        "{}:2:3: paragraph 2: expected characters that can be seen",
        path.display()
    );
    assert!(err.starts_with(&expected), "{err}");
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        (&report["slug"], &report["title"]),
        (&"jia-2025".into(), &"甲区报告".into())
    );
    let (_, out, _) = run(Command::new(BAOGAO).args(["parse", "--explain"]).arg(&path));
    assert!(out.contains("    2  "), "{out}");
}

/// Returns a document of two paragraphs.
fn docx() -> Vec<u8> {
    let xml = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>甲区报告</w:t></w:r></w:p>\
               <w:p><w:r><w:t>顺利\u{202e}。</w:t></w:r></w:p></w:body></w:document>";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file(
        "word/document.xml",
        options.compression_method(zip::CompressionMethod::Stored),
    )
    .expect("a new entry");
    zip.write_all(xml.as_bytes()).expect("memory");
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn explains_each_line_as_text_and_as_json() {
    let path = file("explained/jia-2025.txt", PAGE.as_bytes());
    let explain = |option: &str| run(Command::new(BAOGAO).args(["parse", option]).arg(&path));
    let (code, out, _) = explain("--explain");
    let heading = out.lines().find(|line| line.contains("numbered-headings"));
    let heading = heading.expect("a decision about the heading");
    assert_eq!(code, Some(0));
    assert!(
        heading.trim_start().starts_with("3  a heading"),
        "{heading}"
    );
    assert!(
        heading.ends_with("“一、回顾”  bare, 1 of a run of 1"),
        "{heading}"
    );
    let (code, json, _) = explain("--explain=json");
    let decisions: Vec<Value> = serde_json::from_str(&json).expect("JSON and nothing else");
    assert_eq!((code, decisions.len()), (Some(0), out.lines().count()));
    let title = &decisions[0];
    assert_eq!(
        (&title["line"], &title["rule"]),
        (&Value::from(1), &Value::from("title-below-boilerplate"))
    );
}

#[test]
fn rejects_invalid_pages_in_one_line() {
    let empty = "expected the text of a page, but found no text";
    check_refused("bad/empty.txt", Some(b""), empty);
    check_refused("bad/whitespace.txt", Some(b" \r\n\t\n"), empty);
    let binary = "expected the text of a page, but found binary content (a NUL at byte 1)";
    check_refused("bad/binary.txt", Some(b"a\0b"), binary);
    let other = "expected a page in UTF-8, but found other bytes at byte 1";
    check_refused("bad/other.txt", Some(b"a\xff\xfe"), other);
    check_refused(
        "bad/missing.txt",
        None,
        "No such file or directory (os error 2)",
    );
    let old = "expected a document in the format .docx, but found an old or encrypted one (open it in Word or WPS, remove its password, and save it as .docx)";
    check_refused(
        "bad/old.doc",
        Some(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        old,
    );
    let other = "expected a document in the format .docx, but found another format (open it in Word or WPS, and save it as .docx)";
    check_refused("bad/text.docx", Some(PAGE.as_bytes()), other);
    let name = "expected a name that can stand in an address";
    check_refused("bad/a#b.txt", Some(PAGE.as_bytes()), name);
}

#[test]
fn names_a_missing_folder_of_reports() {
    let command = [
        "publish",
        "--reports",
        "gone",
        "--viewer",
        "gone",
        "--out",
        "gone",
    ];
    let (code, out, err) = run(Command::new(BAOGAO).args(command));
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert_eq!(
        err,
        "gone: cannot be read: No such file or directory (os error 2)\n"
    );
}

#[test]
fn warns_once_for_each_kind_and_each_time_on_request() {
    let root = folder().join("many");
    for slug in ["bing", "ding", "jia", "wu", "yi"] {
        file(&format!("many/reports/{slug}/page.txt"), PAGE.as_bytes());
    }
    shared::write_viewer(&root.join("viewer"));
    let publish = |options: &[&str]| {
        let mut command = Command::new(BAOGAO);
        command.arg("publish").args(options).current_dir(&root);
        run(command.args(["--reports", "reports", "--viewer", "viewer", "--out", "out"]))
    };
    let (code, out, grouped) = publish(&[]);
    assert_eq!((code, out.as_str()), (Some(0), ""));
    let day = "the page names no day of publication: no meta PubDate";
    let line = format!("5 times: {day}: bing, ding, jia and 2 more\n");
    assert!(grouped.contains(&line), "{grouped}");
    assert!(!grouped.contains('\r'), "no progress where nobody sees it");
    let (_, _, each) = publish(&["--verbose", "--threads", "1"]);
    assert!(each.contains(&format!("wu: {day}\n")), "{each}");
    assert!(each.lines().count() > grouped.lines().count());
}

#[track_caller]
fn check_slug(path: &str, expected: &str) {
    let (code, out, _) = parse(&file(path, PAGE.as_bytes()));
    let report: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, &report["slug"]), (Some(0), &Value::from(expected)));
}

#[track_caller]
fn check_refused(path: &str, bytes: Option<&[u8]>, expected: &str) {
    let path = match bytes {
        Some(bytes) => file(path, bytes),
        None => folder().join(path),
    };
    let expected = format!("{}: {expected}\n", path.display());
    assert_eq!(parse(&path), (Some(1), String::new(), expected));
}

const BAOGAO: &str = env!("CARGO_BIN_EXE_baogao");

fn parse(path: &Path) -> Outcome {
    run(Command::new(BAOGAO).arg("parse").arg(path))
}

fn run(command: &mut Command) -> Outcome {
    let output = command.output().expect("the command line");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli")
}

fn file(path: &str, bytes: &[u8]) -> PathBuf {
    let path = folder().join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, bytes).expect("a file");
    path
}
