//! Saved pages: HTML gives the same body as the text of the page, and only visible text.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::fmt::Write as _;
use std::path::Path;

use document::Report;
use encoding_rs::{GB18030, GBK};
use parse::{Parsed, parse, parse_bytes, parse_html};

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a page")
}

fn parse_text(page: &str) -> Report {
    parse(page, &shared::slug()).expect("a report").report
}

fn parse_saved(page: &str) -> Parsed {
    parse_html(page.as_bytes(), &shared::slug()).expect("a report")
}

#[track_caller]
fn assert_same_body(html: &Report, text: &Report, page: &str) {
    assert_eq!(html.title, text.title, "{page}");
    assert_eq!(html.metadata, text.metadata, "{page}");
    assert_eq!(html.preamble, text.preamble, "{page}");
    assert_eq!(html.sections, text.sections, "{page}");
    assert_eq!(html.closing, text.closing, "{page}");
    assert_eq!(html.parts, text.parts, "{page}");
}

#[test]
fn ok_pages_read_as_their_snapshots() {
    insta::glob!("pages/html/*.html", |path| {
        insta::assert_snapshot!(shared::outline(&parse_saved(&read(path))));
    });
}

#[test]
fn reads_one_body_from_html_and_text_of_a_page() {
    insta::glob!("pages/html/*.txt", |path| {
        let html = read(&path.with_extension("html"));
        let text = parse_text(&read(path));
        assert_same_body(&parse_saved(&html).report, &text, &html);
    });
}

#[test]
fn reads_one_body_from_every_form_as_html_and_text() {
    insta::glob!("pages/ok/*.txt", |path| {
        // HTML collapses spaces, so pages that pad with them use ideographic spaces instead.
        let text = read(path).replace("  ", "\u{3000}");
        let html = on_a_portal(&text);
        assert_same_body(&parse_saved(&html).report, &parse_text(&text), &html);
    });
}

#[test]
fn reads_gbk_and_gb18030_like_utf_8() {
    let page = include_str!("pages/html/gkmlpt.html");
    let plain = parse_saved(page);
    for declaration in ["<meta charset=gb2312>", "<meta charset='GB18030'>", ""] {
        let declared = page.replace("<meta charset=\"utf-8\">", declaration);
        for encoding in [GBK, GB18030] {
            let (bytes, ..) = encoding.encode(&declared);
            let parsed = parse_bytes(&bytes, &shared::slug()).expect("a report");
            assert_eq!(parsed, plain, "{declaration} {}", encoding.name());
        }
    }
}

#[test]
fn reads_and_reports_text_in_gbk() {
    let page = include_str!("pages/html/gkmlpt.txt");
    let parsed = parse_bytes(&GBK.encode(page).0, &shared::slug()).expect("a report");
    assert_eq!(parsed.report, parse_text(page));
    let problems: Vec<String> = parsed.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["1:1: expected a page in UTF-8, but found GB18030 (GBK)"]
    );
}

#[test]
fn rejects_pages_without_visible_text() {
    for page in [
        "<p>",
        "<!doctype html><title>甲</title><script>乙</script>",
        "<table><tr><td>",
    ] {
        let error = parse_bytes(page.as_bytes(), &shared::slug()).expect_err(page);
        assert!(error.is_no_text(), "{page}");
    }
}

#[test]
fn refuses_pages_that_are_no_document_with_the_reason() {
    for (page, found) in [
        (
            "<title>安全验证</title><p>请完成验证后继续访问。<input type=text>",
            "a check for robots, so save the page from a browser: “安全验证”",
        ),
        (
            "<html><script>document.cookie='a=1';location.reload()</script>",
            "a check for robots, so save the page from a browser: “document.cookie”",
        ),
        (
            "<p>某系统<form><input name=n><input type=password></form>",
            "a login, so save the page after it: “password field”",
        ),
        (
            "<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr>nginx",
            "the notice of an error: “404 Not Found”",
        ),
        (
            "<ul class=nav><li><a href=/>首页</a></ul><p>抱歉，您要找的页面不存在。<img src=404.png>",
            "the notice of an error: “抱歉，您要找的页面不存在。”",
        ),
        (
            "<frameset><frame src=top.html><frame src=main.html></frameset>",
            "frames alone, whose pages have to be saved themselves: “top.html”",
        ),
    ] {
        let error = parse_html(page.as_bytes(), &shared::slug()).expect_err(page);
        assert_eq!(
            error.to_string(),
            format!("expected a document, but found {found}")
        );
    }
}

#[test]
fn reads_short_documents_pictures_and_files() {
    for (page, title) in [
        (
            "<title>关于系统维护的公告</title><h1>关于系统维护的公告</h1><p>本站今晚维护。",
            "关于系统维护的公告",
        ),
        (
            "<title>某市2025年公报_某市政府</title><div><img src=1.jpg><img src=2.jpg></div>",
            "某市2025年公报",
        ),
        (
            "<title>某市政府预算公开</title><iframe src=/a/budget.pdf></iframe>",
            "某市政府预算公开",
        ),
    ] {
        assert_eq!(parse_saved(page).report.title, title, "{page}");
    }
}

#[test]
fn keeps_text_in_deep_and_broken_nesting() {
    let deep = "<div><b><table><tr><td>".repeat(20_000);
    let page = format!("<p>某镇报告<p>一、回顾{deep}末尾的文字。");
    let report = parse_saved(&page).report;
    let all: String = report.body_texts().collect();
    assert!(all.ends_with("末尾的文字。"), "{all}");
}

/// Returns a portal's page around `text`, with lines as paragraphs and rows of cells as tables.
fn on_a_portal(text: &str) -> String {
    let mut page = String::from(
        "<!DOCTYPE html><html><head><title>某站</title><script>var a = '<p>';</script></head><body>\n\
         <div id=top><a href=/>首页</a> <a href=/b>互动</a></div><div class=main><div class=text>\n",
    );
    let mut is_in_table = false;
    for line in text.split('\n') {
        let cells = shared::cells(line);
        // The rule below a header has no counterpart in HTML.
        if cells.is_empty() {
            continue;
        }
        let is_row = cells.len() > 1;
        if is_row != is_in_table {
            page += if is_row { "<table>" } else { "</table>" };
        }
        is_in_table = is_row;
        if is_row {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| format!("<td>{}</td>", escaped(cell)))
                .collect();
            let _ = writeln!(page, "<tr>{}</tr>", cells.concat());
        } else {
            let _ = writeln!(page, "<p>{}</p>", escaped(line));
        }
    }
    page + "</div></div>\n<div class=foot><p>版权所有 某市</p><p>本站由某公司提供技术支持。</p></div></body></html>"
}

fn escaped(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}
