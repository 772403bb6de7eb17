//! Decodes the report from its page.

use crate::contract::ids;
use crate::ports::{Element, get_element};
use crate::texts::Locale;
use ::document::{
    Block, Cell, CharRange, Characters, Date, Figure, Metadata, MetadataField, Paragraph,
    ParagraphId, Part, Rare, Report, Section, SectionId, Slug, Table,
};

/// Decodes the report whose page is in the element `root_id`; `None` if there is none.
///
/// All that the viewer does not use stays empty: publisher's line, source, views, numerals, links, addresses, attachments,
/// the metadata of further documents, and boilerplate.
pub fn read_report(
    root_id: &str,
    slug: Slug,
    characters: Characters,
    locale: Locale,
) -> Option<Report> {
    let root = get_element(root_id)?;
    let body = read_contents(&get_element(ids::BODY)?, 2);
    Some(Report {
        title: root.find("h1")?.text(),
        metadata: root
            .find(".metadata > tbody")
            .map_or_else(Metadata::default, |rows| read_metadata(&rows, locale)),
        preamble: body.blocks,
        sections: body.sections,
        closing: body.blocks_after,
        parts: body.parts,
        characters,
        ..Report::empty(slug)
    })
}

/// The content of the body or of a section.
#[derive(Default)]
struct Contents {
    blocks: Vec<Block>,
    sections: Vec<Section>,
    /// Blocks after the sections, which only the body and its parts have.
    blocks_after: Vec<Block>,
    parts: Vec<Part>,
}

fn read_metadata(rows: &Element, locale: Locale) -> Metadata {
    let none = locale.texts().none;
    let fields = rows.attribute("data-fields");
    let fields = fields.as_deref().unwrap_or("0 1 2 3 4 5 6 7").split(' ');
    let mut cells = MetadataField::ALL.map(|_| None);
    let mut blank = Vec::new();
    for (field, row) in fields.zip(rows.children()) {
        let place = field.parse().ok().and_then(|field: usize| {
            Some((cells.get_mut(field)?, *MetadataField::ALL.get(field)?))
        });
        match (place, row.find("td")) {
            (Some((_, field)), Some(cell)) if cell.text() == none => blank.push(field),
            (Some((place, _)), cell) => *place = cell,
            _ => {}
        }
    }
    let text = |cell: Option<Element>| cell.map(|cell| cell.text());
    let date = |cell: Option<Element>| {
        let date = cell?.find("time")?.attribute("datetime");
        date.map(Date::from_published)
    };
    let [
        index,
        category,
        publisher,
        written,
        name,
        number,
        day,
        words,
    ] = cells;
    Metadata {
        index_number: text(index),
        category: text(category),
        publisher: text(publisher),
        written_on: date(written),
        name: text(name),
        document_number: text(number),
        published_on: date(day),
        keywords: text(words).map_or(Vec::new(), |words| {
            words.split(' ').map(str::to_owned).collect()
        }),
        blank,
    }
}

/// Reads sections and blocks. Browser extensions add other elements, which are ignored.
fn read_contents(parent: &Element, level: u8) -> Contents {
    let mut contents = Contents::default();
    for element in parent.children() {
        if element.tag() == "section" {
            if let Some((section, blocks_after)) = read_section(&element, level) {
                contents.add(section, blocks_after);
            }
        } else if contents.sections.is_empty() {
            contents.blocks.extend(read_block(&element));
        } else {
            contents.blocks_after.extend(read_block(&element));
        }
    }
    contents
}

/// Reads a section, and the blocks after its sections.
fn read_section(section: &Element, level: u8) -> Option<(Section, Vec<Block>)> {
    let details = section.find("details")?;
    let id = SectionId::from_published(section.id());
    // A part is a document of its own, whose sections begin at the same level.
    let below = if id.is_part() {
        level
    } else {
        level.saturating_add(1)
    };
    let contents = read_contents(&details, below);
    let section = Section {
        id,
        level,
        number: None,
        heading: details.find("summary")?.text(),
        links: Rare::new(),
        blocks: contents.blocks,
        sections: contents.sections,
    };
    Some((section, contents.blocks_after))
}

impl Contents {
    fn add(&mut self, section: Section, closing: Vec<Block>) {
        if section.id.is_part() {
            self.parts.push(Part {
                section,
                metadata: Metadata::default(),
                closing,
            });
        } else {
            self.sections.push(section);
        }
    }
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
        "div" => Some(Block::Table(read_table(element))),
        "figure" => Some(Block::Figure(Figure {
            id: id(),
            src: String::new(),
            alt: String::new(),
            caption: element.find("figcaption").map(|caption| caption.text()),
            links: Rare::new(),
            href: None,
            file: None,
        })),
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
        lead,
        ..Paragraph::new(ParagraphId::from_published(element.id()), element.text())
    }
}

fn read_table(element: &Element) -> Table {
    let text = |selector| element.find(selector).map(|found| found.text());
    let groups = element.find("table").into_iter();
    let groups = groups.flat_map(|table| table.children());
    let rows = groups.flat_map(|group| group.children());
    let rows = rows.filter(|row| row.tag() == "tr");
    let notes = element.children().filter(|child| child.tag() == "p");
    Table {
        id: ParagraphId::from_published(element.id()),
        caption: text("caption > .name"),
        unit: text("caption > .unit"),
        rows: rows
            .map(|row| row.children().map(|cell| read_cell(&cell)).collect())
            .collect(),
        notes: notes.map(|note| note.text()).collect(),
    }
}

fn read_cell(element: &Element) -> Cell {
    let span = |name| {
        let span = element.attribute(name)?;
        span.parse().ok()
    };
    Cell {
        colspan: span("colspan").unwrap_or(1),
        rowspan: span("rowspan").unwrap_or(1),
        ..Cell::new(element.text(), element.tag() == "th")
    }
}
