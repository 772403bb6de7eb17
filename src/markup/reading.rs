//! Decodes the report from its page.

use crate::contract::ids;
use crate::ports::{Element, get_element};
use crate::texts::Locale;
use ::document::{
    Block, CharRange, Characters, Date, Metadata, Paragraph, ParagraphId, Report, SCHEMA, Section,
    SectionId, Slug, Table,
};

/// Decodes the report whose page is in the element `root_id`; `None` if there is none.
///
/// Publisher's line, source, views, numerals and boilerplate stay empty: the viewer does not use them.
pub fn read_report(
    root_id: &str,
    slug: Slug,
    characters: Characters,
    locale: Locale,
) -> Option<Report> {
    let root = get_element(root_id)?;
    let body = read_contents(&get_element(ids::BODY)?, 2);
    Some(Report {
        schema: SCHEMA,
        slug,
        title: root.find("h1")?.text(),
        publisher_line: None,
        source: None,
        metadata: read_metadata(&root.find(".metadata > tbody")?, locale),
        views: None,
        preamble: body.blocks,
        sections: body.sections,
        closing: body.blocks_after,
        furniture: Vec::new(),
        characters,
    })
}

/// The content of the body or of a section.
#[derive(Default)]
struct Contents {
    blocks: Vec<Block>,
    sections: Vec<Section>,
    /// Blocks after the sections, which only the body has.
    blocks_after: Vec<Block>,
}

fn read_metadata(rows: &Element, locale: Locale) -> Metadata {
    let none = locale.texts().none;
    let mut values = rows.children().map(|row| {
        let value = row.find("td").map(|value| value.text());
        value.filter(|value| value != none)
    });
    let mut next = || values.next().flatten();
    // In the order of `Metadata::values`.
    Metadata {
        index_number: next(),
        category: next(),
        publisher: next(),
        written_on: next().map(Date::from_published),
        name: next(),
        document_number: next(),
        published_on: next().map(Date::from_published),
        keywords: next().map_or(Vec::new(), |words| {
            words.split(' ').map(str::to_owned).collect()
        }),
    }
}

/// Reads sections and blocks. Browser extensions add other elements, which are ignored.
fn read_contents(parent: &Element, level: u8) -> Contents {
    let mut contents = Contents::default();
    for element in parent.children() {
        if element.tag() == "section" {
            contents.sections.extend(read_section(&element, level));
        } else if contents.sections.is_empty() {
            contents.blocks.extend(read_block(&element));
        } else {
            contents.blocks_after.extend(read_block(&element));
        }
    }
    contents
}

fn read_section(section: &Element, level: u8) -> Option<Section> {
    let details = section.find("details")?;
    let contents = read_contents(&details, level.saturating_add(1));
    Some(Section {
        id: SectionId::from_published(section.id()),
        level,
        number: None,
        heading: details.find("summary")?.text(),
        blocks: contents.blocks,
        sections: contents.sections,
    })
}

fn read_block(element: &Element) -> Option<Block> {
    let id = || ParagraphId::from_published(element.id());
    match element.tag().as_str() {
        "p" => Some(Block::Paragraph(read_paragraph(element))),
        "ul" => Some(Block::List {
            id: id(),
            items: element
                .children()
                .map(|item| read_paragraph(&item))
                .collect(),
        }),
        "div" => {
            let rows = |part| {
                element
                    .find(part)
                    .map_or(Vec::new(), |part| read_rows(&part))
            };
            Some(Block::Table(Table {
                id: id(),
                header: rows("thead"),
                rows: rows("tbody"),
            }))
        }
        _ => None,
    }
}

fn read_paragraph(element: &Element) -> Paragraph {
    let count = |text: String| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let lead = element.find(".lead").map(|lead| {
        let start = count(lead.text_before());
        CharRange {
            start,
            end: start.saturating_add(count(lead.text())),
        }
    });
    Paragraph {
        id: ParagraphId::from_published(element.id()),
        text: element.text(),
        lead,
    }
}

fn read_rows(part: &Element) -> Vec<Vec<String>> {
    let rows = part.children();
    rows.map(|row| row.children().map(|cell| cell.text()).collect())
        .collect()
}
