//! `report.json` read by hand gives what serde reads, and anything else gives no report.

use baogao::app::read_report;
use baogao::browser::Json;
use baogao::report::Report;
use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{REPORT, json};

#[wasm_bindgen_test]
fn ok_reading_equals_that_of_serde() {
    check_equal(json(REPORT));
}

#[wasm_bindgen_test]
fn ok_every_field_that_may_be_null_may_have_a_value() {
    for (place, value) in [
        ("publisher_line", "null"),
        ("source", "\"甲报\""),
        ("views", "1234567"),
        ("metadata.category", "\"工作报告\""),
        ("metadata.document_number", "\"甲府〔2025〕1号\""),
        ("metadata.written_on", "\"2025-02-24T16:40\""),
        ("metadata.published_on", "null"),
        ("metadata.keywords", "[]"),
        ("sections.0.number", "null"),
        ("sections", "[]"),
        ("more", "{\"of a later version\": []}"),
    ] {
        check_equal(changed(place, value));
    }
}

#[wasm_bindgen_test]
fn err_what_is_no_report_gives_none() {
    for text in ["null", "1", "\"report\"", "[]", "{}", "{\"schema\":1}"] {
        assert_eq!(read_report(&Json::new(json(text))), None, "{text}");
    }
    assert_eq!(read_report(&Json::new(JsValue::UNDEFINED)), None);
}

#[wasm_bindgen_test]
fn err_a_corrupt_report_gives_none() {
    for (place, value) in [
        ("schema", "\"1\""),
        ("schema", "-1"),
        ("schema", "1.5"),
        ("title", "null"),
        ("metadata", "null"),
        ("metadata.keywords", "[1]"),
        ("preamble", "{}"),
        ("closing", "null"),
        ("sections", "[null]"),
        ("sections.0.id", "1"),
        ("sections.0.level", "300"),
        ("sections.0.heading", "null"),
        ("sections.0.sections", "null"),
        ("sections.0.blocks.0.kind", "\"picture\""),
        ("sections.0.blocks.0.text", "null"),
        ("sections.0.sections.0.blocks.0.items", "{}"),
        ("sections.0.sections.1.blocks.0.rows", "[[1]]"),
        ("sections.0.sections.1.blocks.0.header", "null"),
    ] {
        let report = read_report(&Json::new(changed(place, value)));
        assert_eq!(report, None, "{place}: {value}");
    }
}

/// Furniture aside, which the page does not show and the product does not read.
#[track_caller]
fn check_equal(value: JsValue) {
    let ours = read_report(&Json::new(value.clone()));
    let serde: Result<Report, _> = serde_wasm_bindgen::from_value(value);
    let serde = serde.expect("a report, as serde reads it");
    assert_eq!(
        ours,
        Some(Report {
            furniture: Vec::new(),
            ..serde
        })
    );
}

/// The report with another value at `place`.
fn changed(place: &str, value: &str) -> JsValue {
    let report = json(REPORT);
    let (path, name) = place.rsplit_once('.').unwrap_or(("", place));
    let steps = path.split('.').filter(|step| !step.is_empty());
    let parent = steps.fold(report.clone(), |parent, step| {
        Reflect::get(&parent, &step.into()).expect("a field of the report")
    });
    let value = JSON::parse(value).expect("JSON");
    Reflect::set(&parent, &name.into(), &value).expect("a changed report");
    report
}
