//! The plain page: a report's title and text as bare HTML, the baseline of all comparisons.

use serde_json::Value;

/// The head. Without the viewport a phone would lay the page out for a window of 980 px, and paint more of it.
const HEAD: &str = "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width\">\n";

/// Returns the plain page of a report, from its `report.json`.
pub(crate) fn plain_page_of(report: &Value) -> String {
    let title = escape(report["title"].as_str().unwrap_or_default());
    let mut html = HEAD.to_owned();
    html += &["<title>", &title, "</title>\n<h1>", &title, "</h1>\n"].concat();
    blocks(&report["preamble"], &mut html);
    sections(&report["sections"], 2, &mut html);
    blocks(&report["closing"], &mut html);
    html
}

fn sections(list: &Value, depth: usize, html: &mut String) {
    let level = depth.min(6).to_string();
    for section in items(list) {
        let heading = escape(section["heading"].as_str().unwrap_or_default());
        *html += &["<h", &level, ">", &heading, "</h", &level, ">\n"].concat();
        blocks(&section["blocks"], html);
        sections(&section["sections"], depth + 1, html);
    }
}

fn blocks(list: &Value, html: &mut String) {
    for block in items(list) {
        paragraph(&block["text"], html);
        for item in items(&block["items"]) {
            paragraph(&item["text"], html);
        }
        for row in items(&block["header"]).chain(items(&block["rows"])) {
            for cell in items(row) {
                paragraph(cell, html);
            }
        }
    }
}

fn paragraph(text: &Value, html: &mut String) {
    if let Some(text) = text.as_str() {
        *html += &["<p>", &escape(text), "</p>\n"].concat();
    }
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::plain_page_of;

    #[test]
    fn the_text_comes_in_order() {
        let report = serde_json::json!({
            "title": "报告",
            "preamble": [{ "kind": "paragraph", "text": "各位" }],
            "sections": [{
                "heading": "一、回顾",
                "blocks": [{ "kind": "list", "items": [{ "text": "——a<b" }] }],
                "sections": [{ "heading": "(一)", "blocks": [], "sections": [] }],
            }],
            "closing": [{ "kind": "table", "header": [["项"]], "rows": [["值"]] }],
        });
        let page = plain_page_of(&report);
        let body = page.split_once("<h1>").unwrap().1.replace('\n', "");
        assert_eq!(
            body,
            "报告</h1><p>各位</p><h2>一、回顾</h2><p>——a&lt;b</p><h3>(一)</h3><p>项</p><p>值</p>"
        );
    }
}
