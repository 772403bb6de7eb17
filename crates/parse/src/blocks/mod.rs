//! Blocks with ids: paragraphs with their leads, lists and tables.

pub(crate) mod lead;

use std::collections::BTreeMap;

use document::{Block, CharRange, Paragraph, ParagraphId, Table};

use crate::blocks::lead::leads;
use crate::line::mark::Numbering;
use crate::outline::table::{Row, part_header};

/// A piece of text under a heading, without an id yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Paragraph(String),
    /// Consecutive items with equal numbering form one list.
    Item(Option<Numbering>, String),
    /// Consecutive rows form one table.
    Row(Row),
}

impl Piece {
    fn paragraph(&self) -> Option<&str> {
        match self {
            Self::Paragraph(text) => Some(text),
            Self::Item(..) | Self::Row(_) => None,
        }
    }
}

/// The list or the table that is still open.
#[derive(Debug, Default)]
struct Open {
    items: Vec<String>,
    numbering: Option<Numbering>,
    rows: Vec<Row>,
}

impl Open {
    fn takes(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Item(numbering, _) => {
                self.rows.is_empty() && (self.items.is_empty() || self.numbering == *numbering)
            }
            Piece::Row(row) => {
                let is_below_header = self.rows.last().is_none_or(|last| last.is_header);
                self.items.is_empty() && (!row.is_header || is_below_header)
            }
            Piece::Paragraph(_) => false,
        }
    }
}

/// Assigns ids, which differ for repetitions of a text.
#[derive(Debug, Default)]
pub(crate) struct Namer {
    occurrences: BTreeMap<u32, u32>,
}

impl Namer {
    fn name(&mut self, text: &str) -> ParagraphId {
        let digest = ParagraphId::digest(text);
        let occurrence = self.occurrences.entry(digest).or_insert(0);
        *occurrence += 1;
        ParagraphId::new(digest, *occurrence)
    }

    /// Converts the pieces under one heading to blocks.
    pub(crate) fn blocks(&mut self, pieces: Vec<Piece>) -> Vec<Block> {
        let paragraphs: Vec<&str> = pieces.iter().filter_map(Piece::paragraph).collect();
        let mut leads = leads(&paragraphs).into_iter();
        let mut blocks = Vec::new();
        let mut open = Open::default();
        for piece in pieces {
            if !open.takes(&piece) {
                blocks.extend(self.close(std::mem::take(&mut open)));
            }
            match piece {
                Piece::Item(numbering, text) => {
                    open.numbering = numbering;
                    open.items.push(text);
                }
                Piece::Row(row) => open.rows.push(row),
                Piece::Paragraph(text) => {
                    blocks.push(Block::Paragraph(
                        self.paragraph(text, leads.next().flatten()),
                    ));
                }
            }
        }
        blocks.extend(self.close(open));
        blocks
    }

    fn close(&mut self, open: Open) -> Option<Block> {
        if !open.rows.is_empty() {
            return Some(self.table(open.rows));
        }
        (!open.items.is_empty()).then(|| self.list(open.items))
    }

    /// Items get their ids before the list, so that a single item keeps the id of its text.
    fn list(&mut self, texts: Vec<String>) -> Block {
        let leads = leads(&texts.iter().map(String::as_str).collect::<Vec<_>>());
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

    fn table(&mut self, rows: Vec<Row>) -> Block {
        let (header, rows) = part_header(rows);
        let cells: Vec<&str> = header
            .iter()
            .chain(&rows)
            .flatten()
            .map(String::as_str)
            .collect();
        let id = self.name(&cells.join("\n"));
        Block::Table(Table { id, header, rows })
    }

    fn paragraph(&mut self, text: String, lead: Option<CharRange>) -> Paragraph {
        Paragraph {
            id: self.name(&text),
            text,
            lead,
        }
    }
}
