//! Hidden characters stay in the text and are reported with their place.

#![allow(clippy::unwrap_used, reason = "a test without its input fails")]

use document::Slug;
use parse::{Parsed, parse};

#[test]
fn reports_characters_that_change_direction_or_cannot_be_seen() {
    let page = "甲区工作报告\n一、回顾\n全年\u{202e}2025\u{202c}年顺利。\n零\u{200b}宽。\n";
    let Parsed { report, problems } = parse(page, &Slug::new("jia").unwrap()).unwrap();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "3:3: expected characters that can be seen, but found U+202E, which changes the direction of text, \
             and 1 more in this line",
            "4:2: expected characters that can be seen, but found U+200B, which cannot be seen",
        ]
    );
    let text: Vec<&str> = report
        .blocks_in_order()
        .flat_map(document::Block::texts)
        .collect();
    assert_eq!(text, ["全年\u{202e}2025\u{202c}年顺利。", "零\u{200b}宽。"]);
}
