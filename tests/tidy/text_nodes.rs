//! The report's text nodes: `static/js/ranges.js` alone walks over them and splits them.

use crate::source::{assert_none, files};

const OWNER: &str = "static/js/ranges.js";

const ACCESSES: [&str; 8] = [
    "createTreeWalker",
    "createNodeIterator",
    "splitText",
    "surroundContents",
    ".normalize()",
    "split_text",
    "web_sys::Text",
    "create_tree_walker",
];

#[test]
fn one_script_walks_over_text_nodes_and_splits_them() {
    let mut sources = files(&["static/js"], ".js");
    sources.retain(|source| source.path != OWNER);
    sources.extend(files(&["src"], ".rs"));
    let mut faults = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if ACCESSES.iter().any(|word| line.contains(word)) {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none(
        "text nodes are read and split in static/js/ranges.js",
        &faults,
    );
}
