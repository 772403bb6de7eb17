//! Sections: the outline, and the text that hangs on it.

use serde::{Deserialize, Serialize};

use super::{Block, SectionId};

/// A heading with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Section {
    /// Made from the position in the outline.
    pub id: SectionId,
    /// The depth of the heading: 2 for the top (the title is 1), one more for each step down.
    pub level: u8,
    /// The heading's numeral without brackets or stop (一); `None` for a heading without one.
    pub number: Option<String>,
    /// The whole heading, its numeral and its stop included.
    pub heading: String,
    /// The text before the first subsection.
    pub blocks: Vec<Block>,
    /// The subsections.
    pub sections: Vec<Section>,
}

impl Section {
    /// This section and all below it, in reading order.
    pub fn with_descendants(&self) -> Box<dyn Iterator<Item = &Section> + '_> {
        let below = self.sections.iter().flat_map(Section::with_descendants);
        Box::new(std::iter::once(self).chain(below))
    }
}
