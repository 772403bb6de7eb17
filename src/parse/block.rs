//! Blocks with their names: paragraphs, lists, and the leads that siblings give each other.

use std::collections::BTreeMap;

use crate::report::{Block, CharRange, Paragraph, ParagraphId};

use super::lead::leads;
use super::mark::Numbering;

/// A piece of text under a heading, not yet named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Paragraph(String),
    /// Items in a row with equal numbering make one list.
    Item(Option<Numbering>, String),
}

impl Piece {
    fn paragraph(&self) -> Option<&str> {
        match self {
            Self::Paragraph(text) => Some(text),
            Self::Item(..) => None,
        }
    }
}

/// Gives out names, a second one to a text that occurs twice.
#[derive(Debug, Default)]
pub(super) struct Namer {
    occurrences: BTreeMap<u32, u32>,
}

impl Namer {
    fn name(&mut self, text: &str) -> ParagraphId {
        let digest = ParagraphId::digest(text);
        let occurrence = self.occurrences.entry(digest).or_insert(0);
        *occurrence += 1;
        ParagraphId::new(digest, *occurrence)
    }

    /// Makes blocks of the pieces under one heading.
    pub(super) fn blocks(&mut self, pieces: Vec<Piece>) -> Vec<Block> {
        let paragraphs: Vec<&str> = pieces.iter().filter_map(Piece::paragraph).collect();
        let mut leads = leads(&paragraphs).into_iter();
        let mut blocks = Vec::new();
        let mut items: Vec<String> = Vec::new();
        let mut open = None;
        for piece in pieces {
            match piece {
                Piece::Item(numbering, text) => {
                    if open != Some(numbering) {
                        self.close_list(&mut items, &mut blocks);
                    }
                    open = Some(numbering);
                    items.push(text);
                }
                Piece::Paragraph(text) => {
                    self.close_list(&mut items, &mut blocks);
                    open = None;
                    blocks.push(Block::Paragraph(
                        self.paragraph(text, leads.next().flatten()),
                    ));
                }
            }
        }
        self.close_list(&mut items, &mut blocks);
        blocks
    }

    /// The items are named before the list: one item alone keeps the name its text gives it.
    fn close_list(&mut self, items: &mut Vec<String>, blocks: &mut Vec<Block>) {
        if items.is_empty() {
            return;
        }
        let texts = std::mem::take(items);
        let leads = leads(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let joined = texts.join("\n");
        let named = texts
            .into_iter()
            .zip(leads)
            .map(|(text, lead)| self.paragraph(text, lead));
        let items = named.collect();
        let id = self.name(&joined);
        blocks.push(Block::List { id, items });
    }

    fn paragraph(&mut self, text: String, lead: Option<CharRange>) -> Paragraph {
        Paragraph {
            id: self.name(&text),
            text,
            lead,
        }
    }
}
