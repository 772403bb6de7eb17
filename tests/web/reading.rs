//! The report decoded from its page equals the published report.

use baogao::app::read_characters;
use baogao::contract::ids;
use baogao::markup::read_report;
use baogao::ports::Json;
use baogao::texts::Locale;
use document::{Block, Characters, Figure, Metadata, Paragraph, Rare, Report, Section, Slug};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CHARACTERS, KINDS, Page, json, published};

#[wasm_bindgen_test]
fn decodes_the_published_report() {
    let page = Page::new();
    let report = page.report();
    assert!(report.blocks_in_order().any(has_lead), "a lead is read too");
    assert_eq!(report, without_what_is_left_out(published()));
}

#[wasm_bindgen_test]
fn decodes_every_kind_of_block() {
    let [report, markup] = KINDS;
    let report: Report = serde_wasm_bindgen::from_value(json(report)).expect("a report");
    let _page = Page::of(markup);
    let read = read_report(
        ids::VIEWER,
        report.slug.clone(),
        Characters::default(),
        Locale::SimplifiedChinese,
    );
    assert_eq!(read.expect("a report"), without_what_is_left_out(report));
}

#[wasm_bindgen_test]
fn ignores_elements_of_browser_extensions() {
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
fn ignores_readings_over_characters_and_reads_through_wrappers() {
    let page = Page::new();
    let report = page.report();
    for field in ["h1", "#body p", "#body li", "#body summary > *", "#body td"] {
        let first = page.first(field);
        let html = first.inner_html();
        first.set_inner_html(&format!(
            "<ruby><rp>（</rp><rt>du</rt><rp>）</rp></ruby><font><font>{html}</font></font>"
        ));
        assert_eq!(page.report(), report, "{field}");
    }
}

#[wasm_bindgen_test]
fn rejects_pages_without_title_or_body() {
    for (broken, selector) in [("no title", "h1"), ("no body", "#body")] {
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
fn reads_characters_of_the_published_file() {
    let characters = read_characters(&Json::new(json(CHARACTERS))).expect("characters");
    assert!(characters.readings.contains("gong "), "{characters:?}");
}

#[wasm_bindgen_test]
fn rejects_invalid_characters_files() {
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

/// Removes the parts that `read_report` leaves empty.
fn without_what_is_left_out(mut report: Report) -> Report {
    let parts = report.parts.iter_mut();
    let parts = parts.map(|part| {
        part.metadata = Metadata::default();
        (&mut part.section, &mut part.closing)
    });
    let mut blocks: Vec<&mut Block> = Vec::new();
    for (section, closing) in parts {
        strip(section, &mut blocks);
        blocks.extend(closing);
    }
    for section in &mut report.sections {
        strip(section, &mut blocks);
    }
    blocks.extend(report.preamble.iter_mut().chain(&mut report.closing));
    for block in blocks {
        strip_block(block);
    }
    Report {
        publisher_line: None,
        source: None,
        views: None,
        attachments: Vec::new(),
        boilerplate: Vec::new(),
        ..report
    }
}

/// Removes numerals, and collects the blocks.
fn strip<'report>(section: &'report mut Section, blocks: &mut Vec<&'report mut Block>) {
    section.number = None;
    blocks.extend(&mut section.blocks);
    for section in &mut section.sections {
        strip(section, blocks);
    }
}

/// Removes links, emphasis and addresses.
fn strip_block(block: &mut Block) {
    let strip = |paragraph: &mut Paragraph| {
        paragraph.links = Rare::new();
        paragraph.strong = Rare::new();
    };
    match block {
        Block::Paragraph(paragraph) => strip(paragraph),
        Block::List { items, .. } => items.iter_mut().for_each(strip),
        Block::Table(table) => {
            for cell in table.rows.iter_mut().flatten() {
                cell.links = Rare::new();
            }
        }
        Block::Figure(figure) => {
            *figure = Figure {
                id: figure.id.clone(),
                caption: figure.caption.clone(),
                src: String::new(),
                alt: String::new(),
                links: Rare::new(),
                href: None,
                file: None,
            }
        }
    }
}

fn has_lead(block: &Block) -> bool {
    let has_lead = |paragraph: &Paragraph| paragraph.lead.is_some();
    match block {
        Block::Paragraph(paragraph) => has_lead(paragraph),
        Block::List { items, .. } => items.iter().any(has_lead),
        Block::Table(_) | Block::Figure(_) => false,
    }
}
