//! Fields: the searchable texts of a report. No hit crosses from one field to the next.

use std::borrow::Cow;
use std::rc::Rc;

use document::{Block, CharRange, Outline, Paragraph, ParagraphId, Report};

/// A field's place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The report's title.
    Title,
    /// A value of the metadata table, by its index in `Metadata::values`.
    Metadata(usize),
    /// A heading, by its section's index in reading order.
    Heading(usize),
    /// A paragraph or a list item.
    Text(ParagraphId),
    /// A cell of a table.
    Cell {
        /// The table.
        table: ParagraphId,
        /// The index of the cell, row by row, header first.
        cell: usize,
    },
}

/// A text of the report that is searched as a unit.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) place: Place,
    /// The field's byte offset in the concatenation of all fields, with one byte between them.
    pub(super) start: u32,
    /// The innermost section around it, as an index in reading order.
    pub(super) section: Option<usize>,
    /// The run-in heading, in characters of the field's text.
    pub(super) lead: Option<CharRange>,
    block: Position,
}

/// The block within its part of the report, and the text within the block.
#[derive(Clone, Copy, Debug)]
struct Position {
    is_closing: bool,
    block: usize,
    /// The row of a table.
    row: usize,
    text: usize,
}

/// All fields in page order.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub(super) all: Vec<Field>,
    outline: Rc<Outline>,
    next: u32,
}

impl Fields {
    pub(super) fn new(report: &Report, outline: Rc<Outline>) -> Self {
        let mut fields = Self {
            all: Vec::new(),
            outline,
            next: 0,
        };
        fields.add(Place::Title, None, report.name());
        for (row, value) in report.metadata.values().iter().enumerate() {
            if let Some(value) = value {
                fields.add(Place::Metadata(row), None, value);
            }
        }
        fields.add_blocks(&report.preamble, None, false);
        for (entry, section) in report.sections_in_order().enumerate() {
            fields.add(Place::Heading(entry), Some(entry), &section.heading);
            fields.add_blocks(&section.blocks, Some(entry), false);
        }
        fields.add_blocks(&report.closing, None, true);
        fields
    }

    /// The original text of a field; empty if there is no such field.
    pub(super) fn text<'report>(&self, report: &'report Report, field: usize) -> Cow<'report, str> {
        let text = self
            .all
            .get(field)
            .and_then(|field| self.find(report, field));
        text.unwrap_or_default()
    }

    /// The index of the field that contains the byte `offset` of the concatenated fields.
    pub(super) fn at(&self, offset: u32) -> usize {
        let behind = self.all.partition_point(|field| field.start <= offset);
        behind.saturating_sub(1)
    }

    fn find<'report>(&self, report: &'report Report, field: &Field) -> Option<Cow<'report, str>> {
        let section = || self.outline.section(report, field.section?);
        match &field.place {
            Place::Title => Some(Cow::Borrowed(report.name())),
            Place::Metadata(row) => {
                let mut values = report.metadata.values();
                values.get_mut(*row)?.take().map(Cow::Owned)
            }
            Place::Heading(_) => Some(Cow::Borrowed(&section()?.heading)),
            Place::Text(_) | Place::Cell { .. } => {
                let blocks = match field.section {
                    Some(_) => &section()?.blocks,
                    None if field.block.is_closing => &report.closing,
                    None => &report.preamble,
                };
                let Position {
                    block, row, text, ..
                } = field.block;
                let text = blocks.get(block)?.text_at(row, text)?;
                Some(Cow::Borrowed(text))
            }
        }
    }

    fn add_blocks(&mut self, blocks: &[Block], section: Option<usize>, is_closing: bool) {
        for (index, block) in blocks.iter().enumerate() {
            let position = |row, text| Position {
                is_closing,
                block: index,
                row,
                text,
            };
            match block {
                Block::Paragraph(paragraph) => {
                    self.add_paragraph(paragraph, section, position(0, 0));
                }
                Block::List { items, .. } => {
                    for (text, item) in items.iter().enumerate() {
                        self.add_paragraph(item, section, position(0, text));
                    }
                }
                Block::Table(table) => {
                    let mut cell = 0;
                    for (row, cells) in table.header.iter().chain(&table.rows).enumerate() {
                        for (column, text) in cells.iter().enumerate() {
                            let place = Place::Cell {
                                table: table.id.clone(),
                                cell,
                            };
                            self.add(place, section, text);
                            self.amend(None, position(row, column));
                            cell += 1;
                        }
                    }
                }
            }
        }
    }

    fn add_paragraph(&mut self, paragraph: &Paragraph, section: Option<usize>, at: Position) {
        self.add(Place::Text(paragraph.id.clone()), section, &paragraph.text);
        self.amend(paragraph.lead, at);
    }

    fn add(&mut self, place: Place, section: Option<usize>, text: &str) {
        self.all.push(Field {
            place,
            start: self.next,
            section,
            lead: None,
            block: Position {
                is_closing: false,
                block: 0,
                row: 0,
                text: 0,
            },
        });
        // Saturating is safe: no page reaches 4 GB.
        self.next = self
            .next
            .saturating_add(u32::try_from(text.len()).unwrap_or(u32::MAX));
        self.next = self.next.saturating_add(1);
    }

    fn amend(&mut self, lead: Option<CharRange>, block: Position) {
        if let Some(field) = self.all.last_mut() {
            field.lead = lead;
            field.block = block;
        }
    }
}
