//! Sections: the outline of a report with its text.

use serde::{Deserialize, Serialize};

use super::{Block, Link, Rare, SectionId};

/// A heading with the text and the sections below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Section {
    /// The id, derived from the position in the outline.
    pub id: SectionId,
    /// The depth of the heading: 2 for the top (the title is 1), one more for each step down.
    pub level: u8,
    /// The heading's numeral without brackets or stop (一), if it has one.
    pub number: Option<String>,
    /// The whole heading, including its numeral and its stop.
    pub heading: String,
    /// The links in the heading.
    #[serde(default, skip_serializing_if = "Rare::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<Link>"))]
    pub links: Rare<Link>,
    /// The text before the first subsection.
    pub blocks: Vec<Block>,
    /// The subsections.
    pub sections: Vec<Section>,
}

impl Section {
    /// This section and all its descendants, in reading order.
    pub fn with_descendants(&self) -> Box<dyn Iterator<Item = &Section> + '_> {
        let below = self.sections.iter().flat_map(Section::with_descendants);
        Box::new(std::iter::once(self).chain(below))
    }

    /// The blocks of the section and its descendants, in reading order.
    pub fn blocks_in_order(&self) -> impl Iterator<Item = &Block> {
        self.with_descendants().flat_map(|section| &section.blocks)
    }

    /// The texts of the section and its descendants, headings included, in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.with_descendants().flat_map(|section| {
            let blocks = section.blocks.iter().flat_map(Block::texts);
            std::iter::once(section.heading.as_str()).chain(blocks)
        })
    }
}
