//! Parts: the documents of a page after its first.

use serde::{Deserialize, Serialize};

use super::{Block, Metadata, Section, SectionId};

/// A further document on the page: a section whose heading is its title, with metadata and a closing of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Published", into = "Published")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Published"))]
pub struct Part {
    /// The document: its title as heading, its preamble as blocks, and its outline.
    pub section: Section,
    /// Its own metadata.
    pub metadata: Metadata,
    /// The text after its last section.
    pub closing: Vec<Block>,
}

/// A part as it is in `report.json`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "Part"))]
struct Published {
    /// The id of the part: `d2` for the second document of the page.
    id: SectionId,
    /// The title, verbatim.
    title: String,
    /// Its own metadata.
    metadata: Metadata,
    /// The text before its first heading.
    preamble: Vec<Block>,
    /// The outline with its text; its top headings have level 2.
    sections: Vec<Section>,
    /// The text after its last section.
    closing: Vec<Block>,
}

impl Part {
    /// All blocks of the part in reading order, without headings.
    pub fn blocks_in_order(&self) -> impl Iterator<Item = &Block> {
        self.section.blocks_in_order().chain(&self.closing)
    }

    /// The texts of the part in reading order; its title is the first.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let closing = self.closing.iter().flat_map(Block::texts);
        self.section.texts().chain(closing)
    }
}

impl From<Part> for Published {
    fn from(part: Part) -> Self {
        Self {
            id: part.section.id,
            title: part.section.heading,
            metadata: part.metadata,
            preamble: part.section.blocks,
            sections: part.section.sections,
            closing: part.closing,
        }
    }
}

impl From<Published> for Part {
    fn from(part: Published) -> Self {
        Self {
            section: Section {
                id: part.id,
                level: 2,
                number: None,
                heading: part.title,
                links: super::Rare::new(),
                blocks: part.preamble,
                sections: part.sections,
            },
            metadata: part.metadata,
            closing: part.closing,
        }
    }
}
