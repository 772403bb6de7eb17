//! Fields: the searchable texts of a report. No hit crosses from one field to the next.

use std::borrow::Cow;
use std::rc::Rc;

use document::{Block, BodyPart, CharRange, Outline, Paragraph, ParagraphId, Report};

/// A field's place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The report's title.
    Title,
    /// A value of the metadata, by its index in `Metadata::values`.
    Metadata(usize),
    /// A heading, by its section's index in reading order.
    Heading(usize),
    /// A paragraph, a list item or the caption of a figure.
    Text(ParagraphId),
    /// A text of a table.
    Cell {
        /// The table.
        table: ParagraphId,
        /// The index of the text in page order: caption, unit, cells row by row, notes.
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
    part: BodyPart,
    block: usize,
    /// The line of a table's texts.
    line: usize,
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
        let outline = Rc::clone(&fields.outline);
        for (part, _) in outline.body_parts() {
            if let BodyPart::Section(entry) = *part
                && let Some(section) = outline.section(report, entry)
            {
                fields.add(Place::Heading(entry), Some(entry), &section.heading);
            }
            fields.add_blocks(outline.blocks(report, *part), *part);
        }
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

    /// The headers of a table's cell; none for other fields.
    pub(super) fn headers<'report>(
        &self,
        report: &'report Report,
        field: usize,
    ) -> Vec<&'report str> {
        let field = self.all.get(field);
        let Some(Position {
            part,
            block,
            line,
            text,
        }) = field.map(|field| field.block)
        else {
            return Vec::new();
        };
        let block = self.outline.blocks(report, part).get(block);
        // Lines are counted from the caption's.
        match (block, line.checked_sub(1)) {
            (Some(Block::Table(table)), Some(row)) => table.headers_of(row, text),
            _ => Vec::new(),
        }
    }

    /// The index of the field that contains the byte `offset` of the concatenated fields.
    pub(super) fn at(&self, offset: u32) -> usize {
        let after = self.all.partition_point(|field| field.start <= offset);
        after.saturating_sub(1)
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
                let Position {
                    part,
                    block,
                    line,
                    text,
                } = field.block;
                let blocks = self.outline.blocks(report, part);
                let text = blocks.get(block)?.text_at(line, text)?;
                Some(Cow::Borrowed(text))
            }
        }
    }

    fn add_blocks(&mut self, blocks: &[Block], part: BodyPart) {
        let section = match part {
            BodyPart::Section(entry) | BodyPart::ClosingOf(entry) => Some(entry),
            BodyPart::Preamble | BodyPart::Closing => None,
        };
        for (index, block) in blocks.iter().enumerate() {
            let position = |line, text| Position {
                part,
                block: index,
                line,
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
                    for line in 0..table.line_count() {
                        let mut index = 0;
                        while let Some(text) = table.text(line, index) {
                            let place = Place::Cell {
                                table: table.id.clone(),
                                cell,
                            };
                            self.add(place, section, text);
                            self.amend(None, position(line, index));
                            cell += 1;
                            index += 1;
                        }
                    }
                }
                Block::Figure(figure) => {
                    if let Some(caption) = &figure.caption {
                        self.add(Place::Text(figure.id.clone()), section, caption);
                        self.amend(None, position(0, 0));
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
                part: BodyPart::Preamble,
                block: 0,
                line: 0,
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
