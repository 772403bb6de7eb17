//! Sections: the outline of a report with its text.

use serde::{Deserialize, Serialize};

use super::{Block, SectionId};

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
}
