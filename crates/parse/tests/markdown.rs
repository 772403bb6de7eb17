//! Markdown: pages under snapshot, and nothing of a file is lost.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use parse::{Format, Parsed, parse_as};
use proptest::prelude::*;

fn read(page: &str) -> Parsed {
    parse_as(page.as_bytes(), Format::Markdown, &shared::slug()).expect("a report")
}

/// Checks the texts of the body below a title, one a line.
#[track_caller]
fn check(page: &str, expected: &str) {
    let report = read(&format!("# 甲区工作报告\n\n{page}")).report;
    assert_eq!(report.title, "甲区工作报告");
    let texts: Vec<&str> = report.body_texts().collect();
    assert_eq!(texts.join("\n"), expected, "{page}");
}

#[test]
fn pages_read_as_their_snapshots() {
    insta::glob!("pages/markdown/*.md", |path| {
        let page = std::fs::read_to_string(path).expect("a page");
        let parsed = read(&page);
        shared::assert_keeps_words(&page, &parsed.report);
        shared::assert_on_page(&page, &parsed.problems);
        insta::assert_snapshot!(shared::outline(&parsed));
    });
}

#[test]
fn joins_lines_of_a_paragraph_and_keeps_breaks() {
    check("全年\n顺利\\\n再说  \n一段", "全年顺利\n再说\n一段");
    check("全年<br/>顺利", "全年\n顺利");
}

#[test]
fn keeps_numbers_of_lists_as_written() {
    check("3. 甲项\n4. 乙项", "3. 甲项\n4. 乙项");
    check(
        "1) 甲项\n1) 乙项\n\n   续\n1) 丙项",
        "1) 甲项\n2) 乙项\n续\n3) 丙项",
    );
    check("1.\n2. 乙项", "1.\n2. 乙项");
}

#[test]
fn shows_what_commonmark_leaves_out() {
    check(
        "甲项\n\n[乙]: a.html\n[丙]: b.html\n\n见[丙]",
        "甲项\n[乙]: a.html\n见丙",
    );
    check("> 甲项\n>\n> [乙]: a.html", "甲项\n[乙]: a.html");
    check(
        "- 甲项\n\n  [乙]: a.html\n- 丙项",
        "甲项\n[乙]: a.html\n丙项",
    );
    check("|甲|\n|-|\n|乙|丙|丁|", "甲\n乙\n丙\n丁");
    check("\u{b}| 乙 | 丙 |\n|-|-|", "\n乙\n丙");
    check("```乙\n丙\n```", "乙\n丙");
}

#[test]
fn shows_raw_html_as_text() {
    check(
        "<div onclick=\"x()\">\n甲项\n</div>\n\n乙<script>丙</script>",
        "<div onclick=\"x()\">\n甲项\n</div>\n乙<script>丙</script>",
    );
}

#[test]
fn keeps_an_image_inside_the_text_of_another() {
    let report = read("# 甲区工作报告\n\n![甲![乙](b.png)丙](a.png)").report;
    shared::assert_keeps_words("甲区工作报告甲乙丙", &report);
}

#[test]
fn reports_places_in_the_file() {
    let page =
        "\u{feff}# 甲区工作报告\r\n\r\n## 一、回顾\r\n\r\n- 顺利\u{202e}\r\n\r\n[没有用]: a\r\n";
    let problems = read(page).problems;
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "5:5: expected characters that can be seen, but found U+202E, which changes the direction of text",
            "7:1: expected a link that uses this definition, but found “[没有用]: a”",
        ]
    );
}

#[test]
fn leaves_number_signs_of_its_text() {
    check("\\# 甲项\n\n    # 乙项", "# 甲项\n# 乙项");
}

/// Building blocks of Markdown; what is no text has no Chinese character.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    " ",
    "    ",
    "# ",
    "## ",
    "甲",
    "乙项",
    "丙。",
    "丁",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "> ",
    "|",
    "|-|-|\n",
    "\n---\n",
    "\n===\n",
    "`",
    "```\n",
    "~~~",
    "**",
    "_",
    "\\",
    "[",
    "]",
    "](u)",
    "](<u> \"t\")",
    "![",
    "[^1]",
    "[^1]: ",
    "[^a]",
    "[x]: u\n",
    "[x]",
    "<b>",
    "<br>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<http://u>",
    "&amp;",
    "&#0;",
    "\r\n",
    "\t",
    "\u{b}",
    "　　",
    "一、",
    "（一）",
    "附件",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_the_words_of_any_file(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        let page = pieces.concat();
        if let Ok(parsed) = parse_as(page.as_bytes(), Format::Markdown, &shared::slug()) {
            shared::assert_keeps_words(&page, &parsed.report);
            shared::assert_named_once(&parsed.report);
            shared::assert_on_page(&page, &parsed.problems);
        }
    }
}
