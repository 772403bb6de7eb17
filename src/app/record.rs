//! `report.json` as the browser has parsed it, read into the model.
//!
//! By hand: serde's way, through serde-wasm-bindgen, costs the page 14 kB of its 120 when compressed.
//! `tests/web` holds both to the same answer.

use crate::browser::Json;
use crate::report::{
    Block, CharRange, Characters, Date, Metadata, Paragraph, ParagraphId, Report, Section,
    SectionId, Slug, Table,
};

/// Reads a report; `None` where the JSON is not one. Furniture is left: the page shows none.
pub fn read_report(json: &Json) -> Option<Report> {
    Some(Report {
        schema: json.number("schema")?,
        slug: Slug::from_published(json.text("slug")?),
        title: json.text("title")?,
        publisher_line: json.text("publisher_line"),
        source: json.text("source"),
        metadata: read_metadata(&json.get("metadata"))?,
        views: json.number("views").map(u64::from),
        preamble: json.list("preamble", read_block)?,
        sections: json.list("sections", read_section)?,
        closing: json.list("closing", read_block)?,
        furniture: Vec::new(),
        characters: read_characters(&json.get("characters")),
    })
}

fn read_metadata(json: &Json) -> Option<Metadata> {
    let date = |name| json.text(name).map(Date::from_published);
    Some(Metadata {
        index_number: json.text("index_number"),
        category: json.text("category"),
        publisher: json.text("publisher"),
        written_on: date("written_on"),
        name: json.text("name"),
        document_number: json.text("document_number"),
        published_on: date("published_on"),
        keywords: json.list("keywords", Json::as_text)?,
    })
}

/// A report that was not published has none.
fn read_characters(json: &Json) -> Characters {
    let text = |name| json.text(name).unwrap_or_default();
    Characters {
        readings: text("readings"),
        phrases: text("phrases"),
        variants: text("variants"),
        compatibility: text("compatibility"),
    }
}

fn read_section(json: &Json) -> Option<Section> {
    Some(Section {
        id: SectionId::from_published(json.text("id")?),
        level: u8::try_from(json.number("level")?).ok()?,
        number: json.text("number"),
        heading: json.text("heading")?,
        blocks: json.list("blocks", read_block)?,
        sections: json.list("sections", read_section)?,
    })
}

fn read_block(json: &Json) -> Option<Block> {
    match json.text("kind")?.as_str() {
        "paragraph" => read_paragraph(json).map(Block::Paragraph),
        "list" => Some(Block::List {
            id: read_id(json)?,
            items: json.list("items", read_paragraph)?,
        }),
        "table" => {
            let (header, rows) = (json.list("header", read_row)?, json.list("rows", read_row)?);
            Some(Block::Table(Table {
                id: read_id(json)?,
                header,
                rows,
            }))
        }
        _ => None,
    }
}

fn read_paragraph(json: &Json) -> Option<Paragraph> {
    let lead = json.get("lead");
    let lead = lead.number("0").zip(lead.number("1")).map(CharRange::from);
    Some(Paragraph {
        id: read_id(json)?,
        text: json.text("text")?,
        lead,
    })
}

fn read_row(json: &Json) -> Option<Vec<String>> {
    json.items(Json::as_text)
}

fn read_id(json: &Json) -> Option<ParagraphId> {
    json.text("id").map(ParagraphId::from_published)
}
