//! Hostile pages end soon with a message; encodings that editors use are read.

#![allow(clippy::unwrap_used, reason = "a test without its input fails")]

use document::{Report, Slug};
use parse::{Parsed, parse, parse_bytes};

fn parsed(page: &[u8]) -> (Report, Vec<String>) {
    let Parsed { report, problems } = parse_bytes(page, &Slug::new("jia").unwrap()).unwrap();
    (report, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn leaves_out_attributes_beyond_the_limit_and_names_the_tag() {
    let attributes: Vec<String> = (0..300_000).map(|number| format!(" a{number}=1")).collect();
    let attributes = attributes.concat();
    let page = format!("<h1>甲区报告</h1>\n<p>一、回顾</p>\n<p{attributes}>全年顺利。</p>");
    let (report, problems) = parsed(page.as_bytes());
    let texts: Vec<&str> = report
        .blocks_in_order()
        .flat_map(document::Block::texts)
        .collect();
    assert_eq!(texts, ["全年顺利。"]);
    assert_eq!(
        problems,
        ["3:1: expected a tag with at most 1000 attributes, but found more, which are left out"]
    );
}

#[test]
fn makes_paragraphs_of_headings_beyond_the_limit_and_names_the_first() {
    let headings: Vec<String> = (1..=6000)
        .map(|number| format!("## 事项{number}\n"))
        .collect();
    let headings = headings.concat();
    let (report, problems) = parsed(format!("甲区报告\n{headings}").as_bytes());
    let texts = report
        .blocks_in_order()
        .flat_map(document::Block::texts)
        .count();
    assert!(report.sections_in_order().count() <= 5000);
    assert!(
        texts + report.sections_in_order().count() == 6000,
        "every line is there"
    );
    let is_named = |problem: &String| problem.contains("expected at most 5000 headings");
    assert_eq!(
        problems.iter().filter(|problem| is_named(problem)).count(),
        1
    );
}

#[test]
fn refuses_a_page_with_too_many_lines_and_names_the_line() {
    let page = format!("甲区报告\n{}", "年\n".repeat(100_001));
    let error = parse(&page, &Slug::new("jia").unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected at most 100000 lines of text, but found more, from line 100001 on"
    );
}

#[test]
fn reads_utf_16_with_a_byte_order_mark() {
    for page in [
        "甲区报告\n一、回顾\n全年顺利。\n",
        "<h1>甲区报告</h1><p>一、回顾<p>全年顺利。",
    ] {
        let units: Vec<u16> = format!("\u{feff}{page}").encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [little, big] {
            let (report, problems) = parsed(&bytes);
            assert_eq!(
                (report.title.as_str(), problems.len()),
                ("甲区报告", 0),
                "{page}"
            );
        }
    }
}
