//! Open data: every `report.json` matches the schema that is published with it.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

use std::fs;
use std::path::PathBuf;

use document::Slug;
use jsonschema::Validator;
use parse::parse_bytes;
use publish::report_schema;
use serde_json::{Value, json};

#[test]
fn schema_is_a_valid_json_schema() {
    let schema: Value = serde_json::from_str(&report_schema()).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a JSON Schema");
    assert_eq!(schema["title"], "Report");
}

#[test]
fn every_report_matches_the_schema() {
    let validator = validator();
    let pages = pages();
    assert!(pages.len() > 10, "bundled and invented pages");
    for path in pages {
        let report = report(&path);
        let faults: Vec<String> = validator
            .iter_errors(&report)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn every_report_round_trips() {
    for path in pages() {
        let written = report(&path);
        let read: document::Report = serde_json::from_value(written.clone()).expect("a report");
        let again = serde_json::to_value(&read).expect("JSON");
        assert_eq!(again, written, "{}", path.display());
    }
}

#[test]
fn figures_links_attachments_spans_and_parts_match_the_schema() {
    let figure = json!({ "kind": "figure", "id": "p-1", "src": "./a.png", "alt": "图", "caption": null,
        "links": [{ "start": 0, "end": 1, "href": "#s1" }], "href": "https://jia.example/",
        "file": { "href": "figure-0123456789.png", "width": 640, "height": 480 } });
    let table = json!({ "kind": "table", "id": "p-2", "caption": "表1", "unit": "万元",
        "rows": [[{ "text": "科目", "header": true, "colspan": 2, "rowspan": 2 }]], "notes": ["注"] });
    let metadata = report(&PathBuf::from("../../tests/web/page.txt"))["metadata"].clone();
    let part = json!({ "id": "d2", "title": "附表", "metadata": metadata, "preamble": [figure, table],
        "sections": [], "closing": [] });
    let mut report = report(&PathBuf::from("../../tests/web/page.txt"));
    report["preamble"] = json!([figure, table]);
    report["attachments"] = json!([{ "name": "附件", "href": "a.pdf" }]);
    report["parts"] = json!([part]);
    let validator = validator();
    let faults: Vec<String> = validator
        .iter_errors(&report)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    serde_json::from_value::<document::Report>(report.clone()).expect("a report");
    report["preamble"][0]["file"]["width"] = json!(-1);
    assert!(!validator.is_valid(&report));
}

#[test]
fn rejects_mutilated_reports() {
    check("/title", None);
    check("/sections", None);
    check("/metadata/keywords", None);
    check("/schema", Some(json!("1")));
    check("/schema", Some(json!(-1)));
    check("/views", Some(json!("很多")));
    check("/metadata/written_on", Some(json!(2025)));
    check("/sections/0/level", Some(json!("二")));
    check("/sections/0/heading", Some(Value::Null));
    check("/sections/0/blocks/0/kind", Some(json!("picture")));
    check("/sections/0/blocks/0/lead", Some(json!([1])));
    check("/sections/0/blocks/0/lead", Some(json!([0, 1, 2])));
    check("/closing", Some(json!({})));
}

/// Checks that a report is invalid once the value at `place` is removed or replaced.
#[track_caller]
fn check(place: &str, replacement: Option<Value>) {
    let mut report = report(&PathBuf::from("../../tests/web/page.txt"));
    let validator = validator();
    assert!(validator.is_valid(&report));
    if let Some(value) = replacement {
        *report.pointer_mut(place).expect(place) = value;
    } else {
        let (parent, name) = place.rsplit_once('/').expect("a pointer");
        let parent = report.pointer_mut(parent).and_then(Value::as_object_mut);
        parent.expect(place).remove(name).expect(place);
    }
    assert!(!validator.is_valid(&report), "{place}");
}

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&report_schema()).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

fn report(path: &PathBuf) -> Value {
    let page = fs::read(path).expect("a page");
    let parsed = parse_bytes(&page, &Slug::new("report").expect("a slug")).expect("a report");
    serde_json::to_value(parsed.report).expect("JSON")
}

/// Returns the bundled and the invented pages, among them tables, lists and attachments.
fn pages() -> Vec<PathBuf> {
    let entries = |folder: &str| {
        let entries = fs::read_dir(folder).expect("a folder of pages");
        entries.map(|entry| entry.expect("a page").path())
    };
    let bundled = entries("../../static/reports").map(|folder| folder.join("page.txt"));
    let invented = entries("../parse/tests/pages/ok").chain(entries("../parse/tests/pages/err"));
    bundled.chain(invented).collect()
}
