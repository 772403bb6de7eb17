//! Figures: pictures in the body, with their captions.

use serde::{Deserialize, Serialize};

use super::{Block, Link, ParagraphId, Rare, Report, Section};

/// A picture of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Figure {
    /// The id, derived from caption, alternative text and address.
    pub id: ParagraphId,
    /// The address: resolved if the page says what it is relative to, else as written. A picture inside the page has a `data:`
    /// address until it is published, and one whose address no reader can open an empty one.
    pub src: String,
    /// The alternative text; empty if the page has none.
    pub alt: String,
    /// The caption, trimmed and never empty.
    pub caption: Option<String>,
    /// The links in the caption.
    #[serde(default, skip_serializing_if = "Rare::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<Link>"))]
    pub links: Rare<Link>,
    /// The address that the picture itself links to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// The published picture; `None` before publishing, and if the page's folder does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Picture>,
}

/// A picture among the files of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Picture {
    /// The file, relative to the report's folder.
    pub href: String,
    /// The width, in pixels of the picture.
    pub width: u32,
    /// The height, in pixels of the picture.
    pub height: u32,
}

impl Report {
    /// Calls `visit` with each figure of the body, in reading order.
    pub fn visit_figures(&mut self, visit: &mut dyn FnMut(&mut Figure)) {
        visit_blocks(&mut self.preamble, visit);
        for section in &mut self.sections {
            visit_section(section, visit);
        }
        visit_blocks(&mut self.closing, visit);
        for part in &mut self.parts {
            visit_section(&mut part.section, visit);
            visit_blocks(&mut part.closing, visit);
        }
    }
}

fn visit_section(section: &mut Section, visit: &mut dyn FnMut(&mut Figure)) {
    visit_blocks(&mut section.blocks, visit);
    for below in &mut section.sections {
        visit_section(below, visit);
    }
}

fn visit_blocks(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Figure)) {
    for block in blocks {
        if let Block::Figure(figure) = block {
            visit(figure);
        }
    }
}
