//! The searches that are compared, each on a page with the same text.

use std::fs;

use serde_json::{Value, json};
use xtask::plain_page_of;

use crate::Outcome;
use crate::bench::pages::Pair;

const BOX: &str = include_str!("../../../probes/boxes/box.js");

const SEARCH: &str = "<div role=\"search\"><input type=\"search\" aria-label=\"搜索\" autocomplete=\"off\"> \
    <output role=\"status\"></output></div>\n";

/// A search, and the page that it stands on.
#[derive(Clone, Debug)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) address: String,
}

impl Tool {
    /// The page that a reader gets.
    pub(super) fn ours(pair: &Pair) -> Self {
        Self {
            name: "Baogao",
            address: pair.page.clone(),
        }
    }

    /// The plain page with the plainest search: `indexOf` in every block, whatever is typed.
    pub(super) fn bare(pair: &Pair) -> Outcome<Self> {
        let report = serde_json::from_slice(&fs::read(pair.folder.join("report.json"))?)?;
        fs::write(pair.folder.join("box.js"), BOX)?;
        let page = box_page(report, "<script src=\"box.js\"></script>\n");
        fs::write(pair.folder.join("box.html"), page)?;
        Ok(Self {
            name: "bare box",
            address: format!("{}box.html", pair.page),
        })
    }
}

/// The plain page of a report with its metadata, a search box before the text, and `scripts` behind it.
fn box_page(mut report: Value, scripts: &str) -> String {
    if let (Some(metadata), Some(preamble)) = (metadata(&report), report["preamble"].as_array_mut())
    {
        preamble.splice(0..0, metadata);
    }
    let page = plain_page_of(&report);
    let (head, text) = page.split_once("<h1>").unwrap_or((&page, ""));
    [head, SEARCH, "<h1>", text, scripts].concat()
}

/// The values of the metadata table as paragraphs.
fn metadata(report: &Value) -> Option<Vec<Value>> {
    let metadata: baogao::report::Metadata =
        serde_json::from_value(report["metadata"].clone()).ok()?;
    let values = metadata.values().into_iter().flatten();
    Some(
        values
            .map(|text| json!({ "kind": "paragraph", "text": text }))
            .collect(),
    )
}
