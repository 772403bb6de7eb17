//! The compared searches, each on a page with the same text.

use std::fs;

use crate::bench::plain::plain_page_of;
use serde_json::{Value, json};

use crate::Outcome;
use crate::bench::pages::Pair;

const BOX: &str = include_str!("../probes/boxes/box.js");

const SEARCH: &str = "<div role=\"search\"><input type=\"search\" aria-label=\"搜索\" autocomplete=\"off\"> \
    <output role=\"status\"></output></div>\n";

/// A search, and its page.
#[derive(Clone, Debug)]
pub(super) struct Tool {
    pub(super) name: String,
    pub(super) address: String,
}

impl Tool {
    /// Returns the page that readers get.
    pub(super) fn ours(pair: &Pair) -> Self {
        Self {
            name: "Baogao".to_owned(),
            address: pair.page.clone(),
        }
    }

    /// Returns the plain page with the simplest search: `indexOf` in every block.
    pub(super) fn bare(pair: &Pair) -> Outcome<Self> {
        write_page(pair, "bare box".to_owned(), "box", "")
    }
}

/// Writes the plain page of a report, with its metadata and a search box above the text, into a folder of its own. `scripts`
/// tell the box in which blocks to search.
pub(super) fn write_page(pair: &Pair, name: String, folder: &str, scripts: &str) -> Outcome<Tool> {
    let mut report = serde_json::from_slice(&fs::read(pair.folder.join("report.json"))?)?;
    let address = format!("{}{folder}/", pair.page);
    let folder = pair.folder.join(folder);
    fs::create_dir_all(&folder)?;
    show_metadata(&mut report)?;
    let page = plain_page_of(&report);
    let (head, text) = page.split_once("<h1>").unwrap_or((&page, ""));
    let scripts = ["<script src=\"box.js\"></script>\n", scripts].concat();
    let page = [head, SEARCH, "<h1>", text, &scripts].concat();
    fs::write(folder.join("index.html"), page)?;
    fs::write(folder.join("box.js"), BOX)?;
    Ok(Tool { name, address })
}

/// Inserts the values of the metadata before the text, as paragraphs.
fn show_metadata(report: &mut Value) -> Outcome {
    let metadata: document::Metadata = serde_json::from_value(report["metadata"].clone())?;
    let values = metadata.values().into_iter().flatten();
    let paragraphs = values.map(|text| json!({ "kind": "paragraph", "text": text }));
    if let Some(preamble) = report["preamble"].as_array_mut() {
        preamble.splice(0..0, paragraphs.collect::<Vec<Value>>());
    }
    Ok(())
}
