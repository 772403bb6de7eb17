//! Blocks with ids: paragraphs with their leads, lists and tables.

use std::collections::BTreeMap;

use document::{Block, CharRange, Figure, Paragraph, ParagraphId, Table};

use crate::blocks::fragment::Places;
use crate::blocks::header;
use crate::blocks::lead::leads;
use crate::blocks::table::{self, Group, Lines};
use crate::findings::Findings;
use crate::line::Line;
use crate::line::figure::Placed;
use crate::line::mark::Numbering;
use crate::line::span;
use crate::outline::Piece;

/// Makes blocks and assigns their ids, which differ for repetitions of a text.
#[derive(Debug, Default)]
pub(crate) struct Namer {
    occurrences: BTreeMap<u32, u32>,
    /// The ids of sections and blocks by their lines; `None` if no link needs them.
    pub(crate) places: Option<Places>,
}

/// The list that is still open.
#[derive(Debug, Default)]
struct Open<'page> {
    items: Vec<Line<'page>>,
    numbering: Option<Numbering>,
}

impl Namer {
    /// A namer that keeps the places of blocks if `has_places`.
    pub(crate) fn new(has_places: bool) -> Self {
        Self {
            places: has_places.then(Places::new),
            ..Self::default()
        }
    }

    /// Converts the pieces under one heading to blocks.
    pub(crate) fn blocks(&mut self, pieces: Vec<Piece<'_>>, findings: &mut Findings) -> Vec<Block> {
        let groups = table::group(pieces, findings);
        let paragraphs: Vec<&Line<'_>> = groups.iter().filter_map(paragraph_line).collect();
        let mut leads = leads(&paragraphs, findings).into_iter();
        let mut blocks = Vec::new();
        let mut open = Open::default();
        for group in groups {
            let is_next =
                matches!(&group, Group::Item(numbering, _) if *numbering == open.numbering);
            if !is_next && !open.items.is_empty() {
                let items = std::mem::take(&mut open.items);
                blocks.push(self.list(items, findings));
            }
            match group {
                Group::Item(numbering, line) => {
                    open.numbering = numbering;
                    open.items.push(line);
                }
                Group::Paragraph(line) => {
                    let paragraph = self.paragraph(line, leads.next().flatten());
                    blocks.push(Block::Paragraph(paragraph));
                }
                Group::Table(lines) => blocks.push(self.table(lines, findings)),
                Group::Figure(figure) => blocks.push(self.figure(figure)),
            }
        }
        if !open.items.is_empty() {
            blocks.push(self.list(open.items, findings));
        }
        blocks
    }

    /// Items get their ids before the list, so that a single item keeps the id of its text.
    fn list(&mut self, items: Vec<Line<'_>>, findings: &mut Findings) -> Block {
        let leads = leads(&items.iter().collect::<Vec<_>>(), findings);
        let texts: Vec<&str> = items.iter().map(Line::text).collect();
        let joined = texts.join("\n");
        let named = items.into_iter().zip(leads);
        let items = named
            .map(|(item, lead)| self.paragraph(item, lead))
            .collect();
        Block::List {
            id: self.name(&joined),
            items,
        }
    }

    fn table(&mut self, lines: Lines, findings: &mut Findings) -> Block {
        let orders: Vec<u32> = lines.rows.iter().map(|row| row.order).collect();
        let rows = header::cells(lines.rows, lines.number, findings);
        let cells = rows.iter().flatten().map(|cell| cell.text.as_str());
        let id = self.name(&cells.collect::<Vec<_>>().join("\n"));
        for order in orders {
            self.place(order, id.as_str());
        }
        Block::Table(Table {
            id,
            caption: lines.caption,
            unit: lines.unit,
            rows,
            notes: lines.notes,
        })
    }

    fn figure(&mut self, figure: Placed<'_>) -> Block {
        let caption = figure.caption;
        let text = caption.as_ref().map_or("", Line::text);
        let id = self.name(&[text, &figure.alt, &figure.src].join("\n"));
        self.place(figure.order, id.as_str());
        let links = caption
            .as_ref()
            .map(|line| span::links(line.spans(), line.text()));
        Block::Figure(Figure {
            id,
            src: figure.src,
            alt: figure.alt,
            links: links.unwrap_or_default(),
            caption: caption.map(Line::into_text),
            href: figure.href.map(|href| href.as_ref().to_owned()),
            file: None,
        })
    }

    fn paragraph(&mut self, line: Line<'_>, lead: Option<CharRange>) -> Paragraph {
        let (spans, text) = (line.spans(), line.text());
        let id = self.name(text);
        self.place(line.order, id.as_str());
        Paragraph {
            id,
            lead,
            links: span::links(spans, text),
            strong: span::strong(spans, text, lead),
            text: line.into_text(),
        }
    }

    /// Notes that the line with this `order` begins the block or section `id`, unless another began with it.
    pub(crate) fn place(&mut self, order: u32, id: &str) {
        if let Some(places) = &mut self.places {
            places.entry(order).or_insert_with(|| id.to_owned());
        }
    }

    fn name(&mut self, text: &str) -> ParagraphId {
        let digest = ParagraphId::digest(text);
        let occurrence = self.occurrences.entry(digest).or_insert(0);
        *occurrence += 1;
        ParagraphId::new(digest, *occurrence)
    }
}

fn paragraph_line<'group, 'page>(group: &'group Group<'page>) -> Option<&'group Line<'page>> {
    match group {
        Group::Paragraph(line) => Some(line),
        Group::Item(..) | Group::Table(_) | Group::Figure(_) => None,
    }
}
