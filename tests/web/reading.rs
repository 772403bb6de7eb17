//! The report read off its page is the report that was published.

use baogao::app::read_characters;
use baogao::browser::Json;
use baogao::contract::ids;
use baogao::markup::read_report;
use baogao::texts::Locale;
use document::{Block, Characters, Paragraph, Report, Section, Slug};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CHARACTERS, Page, json, published};

#[wasm_bindgen_test]
fn ok_what_is_read_is_what_was_published() {
    let page = Page::new();
    let report = page.report();
    assert!(report.blocks_in_order().any(has_lead), "a lead is read too");
    assert_eq!(report, without_what_is_left_out(published()));
}

#[wasm_bindgen_test]
fn ok_what_others_put_between_is_left() {
    let page = Page::new();
    let report = page.report();
    for place in ["#body", "#s1 > details"] {
        let first = page.first(place);
        first
            .insert_adjacent_html("afterbegin", "<aside>朗读插件</aside>")
            .expect("an element more");
    }
    assert_eq!(page.report(), report);
}

#[wasm_bindgen_test]
fn err_what_is_no_page_of_a_report_gives_none() {
    for (broken, selector) in [
        ("no title", "h1"),
        ("no metadata", ".metadata"),
        ("no body", "#body"),
    ] {
        let page = Page::new();
        page.first(selector).remove();
        let slug = Slug::from_published("web".to_owned());
        let report = read_report(
            ids::VIEWER,
            slug,
            Characters::default(),
            Locale::SimplifiedChinese,
        );
        assert_eq!(report, None, "{broken}");
    }
}

#[wasm_bindgen_test]
fn ok_characters_are_those_of_the_file() {
    let characters = read_characters(&Json::new(json(CHARACTERS))).expect("characters");
    assert!(characters.readings.contains("gong "), "{characters:?}");
}

#[wasm_bindgen_test]
fn err_what_are_no_characters_gives_none() {
    for text in [
        "null",
        "1",
        "[]",
        "{}",
        "{\"schema\":1}",
        "{\"schema\":\"1\",\"readings\":\"\",\"phrases\":\"\",\"variants\":\"\",\"compatibility\":\"\"}",
        "{\"schema\":1.5,\"readings\":\"\",\"phrases\":\"\",\"variants\":\"\",\"compatibility\":\"\"}",
        "{\"schema\":1,\"readings\":\"\",\"phrases\":\"\",\"variants\":\"\",\"compatibility\":[]}",
    ] {
        assert_eq!(read_characters(&Json::new(json(text))), None, "{text}");
    }
    assert_eq!(read_characters(&Json::new(JsValue::UNDEFINED)), None);
}

/// As `read_report` says: what the page does not show, or the viewer makes no use of.
fn without_what_is_left_out(mut report: Report) -> Report {
    fn without_numbers(sections: &mut [Section]) {
        for section in sections {
            section.number = None;
            without_numbers(&mut section.sections);
        }
    }
    without_numbers(&mut report.sections);
    Report {
        publisher_line: None,
        source: None,
        views: None,
        furniture: Vec::new(),
        ..report
    }
}

fn has_lead(block: &Block) -> bool {
    let has_lead = |paragraph: &Paragraph| paragraph.lead.is_some();
    match block {
        Block::Paragraph(paragraph) => has_lead(paragraph),
        Block::List { items, .. } => items.iter().any(has_lead),
        Block::Table(_) => false,
    }
}
