//! Blocks with ids: paragraphs with their leads, lists and tables.

use std::collections::BTreeMap;

use document::{Block, CharRange, Paragraph, ParagraphId, Table};

use crate::blocks::header;
use crate::blocks::lead::leads;
use crate::findings::Findings;
use crate::line::Line;
use crate::line::mark::Numbering;
use crate::outline::{Piece, Row};

/// Makes blocks and assigns their ids, which differ for repetitions of a text.
#[derive(Debug, Default)]
pub(crate) struct Namer {
    occurrences: BTreeMap<u32, u32>,
}

/// The list or the table that is still open.
#[derive(Debug, Default)]
struct Open<'page> {
    items: Vec<Line<'page>>,
    numbering: Option<Numbering>,
    rows: Vec<Row>,
    /// The line of the last row.
    row_line: u32,
}

impl Open<'_> {
    fn takes(&self, piece: &Piece<'_>) -> bool {
        match piece {
            Piece::Item(numbering, _) => {
                self.rows.is_empty() && (self.items.is_empty() || self.numbering == *numbering)
            }
            Piece::Row(row, _) => {
                let is_below_header = self.rows.last().is_none_or(|last| last.is_header);
                self.items.is_empty() && (!row.is_header || is_below_header)
            }
            Piece::Paragraph(_) | Piece::Heading(..) => false,
        }
    }
}

impl Namer {
    /// Converts the pieces under one heading to blocks.
    pub(crate) fn blocks(&mut self, pieces: Vec<Piece<'_>>, findings: &mut Findings) -> Vec<Block> {
        let paragraphs: Vec<&Line<'_>> = pieces.iter().filter_map(paragraph_line).collect();
        let mut leads = leads(&paragraphs, findings).into_iter();
        let mut blocks = Vec::new();
        let mut open = Open::default();
        for piece in pieces {
            if !open.takes(&piece) {
                blocks.extend(self.close(std::mem::take(&mut open), findings));
            }
            match piece {
                Piece::Item(numbering, line) => {
                    open.numbering = numbering;
                    open.items.push(line);
                }
                Piece::Row(row, number) => {
                    open.rows.push(row);
                    open.row_line = number;
                }
                Piece::Paragraph(line) | Piece::Heading(_, _, line) => {
                    let paragraph = self.paragraph(line.into_text(), leads.next().flatten());
                    blocks.push(Block::Paragraph(paragraph));
                }
            }
        }
        blocks.extend(self.close(open, findings));
        blocks
    }

    fn close(&mut self, open: Open<'_>, findings: &mut Findings) -> Option<Block> {
        if !open.rows.is_empty() {
            return Some(self.table(open.rows, open.row_line, findings));
        }
        (!open.items.is_empty()).then(|| self.list(open.items, findings))
    }

    /// Items get their ids before the list, so that a single item keeps the id of its text.
    fn list(&mut self, items: Vec<Line<'_>>, findings: &mut Findings) -> Block {
        let leads = leads(&items.iter().collect::<Vec<_>>(), findings);
        let texts: Vec<String> = items.into_iter().map(Line::into_text).collect();
        let joined = texts.join("\n");
        let named = texts.into_iter().zip(leads);
        let items = named
            .map(|(text, lead)| self.paragraph(text, lead))
            .collect();
        Block::List {
            id: self.name(&joined),
            items,
        }
    }

    fn table(&mut self, rows: Vec<Row>, line: u32, findings: &mut Findings) -> Block {
        let rows = header::cells(rows, line, findings);
        let cells = rows.iter().flatten().map(|cell| cell.text.as_str());
        let id = self.name(&cells.collect::<Vec<_>>().join("\n"));
        Block::Table(Table {
            id,
            caption: None,
            unit: None,
            rows,
            notes: Vec::new(),
        })
    }

    fn paragraph(&mut self, text: String, lead: Option<CharRange>) -> Paragraph {
        Paragraph {
            lead,
            ..Paragraph::new(self.name(&text), text)
        }
    }

    fn name(&mut self, text: &str) -> ParagraphId {
        let digest = ParagraphId::digest(text);
        let occurrence = self.occurrences.entry(digest).or_insert(0);
        *occurrence += 1;
        ParagraphId::new(digest, *occurrence)
    }
}

fn paragraph_line<'piece, 'page>(piece: &'piece Piece<'page>) -> Option<&'piece Line<'page>> {
    match piece {
        Piece::Paragraph(line) | Piece::Heading(_, _, line) => Some(line),
        Piece::Item(..) | Piece::Row(..) => None,
    }
}
