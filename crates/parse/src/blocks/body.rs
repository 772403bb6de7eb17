//! The body of a document, with its links.

use document::{Block, Link, Part, Rare, Section};

/// The body of a report.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) preamble: Vec<Block>,
    pub(crate) sections: Vec<Section>,
    pub(crate) closing: Vec<Block>,
    /// The further documents of the page.
    pub(crate) parts: Vec<Part>,
}

impl Body {
    /// Calls `change` with the links of each text that may have any.
    pub(crate) fn for_each_text(&mut self, change: &mut impl FnMut(&mut Rare<Link>)) {
        of_blocks(&mut self.preamble, change);
        for section in &mut self.sections {
            of_section(section, change);
        }
        of_blocks(&mut self.closing, change);
        for part in &mut self.parts {
            of_section(&mut part.section, change);
            of_blocks(&mut part.closing, change);
        }
    }
}

fn of_section(section: &mut Section, change: &mut impl FnMut(&mut Rare<Link>)) {
    change(&mut section.links);
    of_blocks(&mut section.blocks, change);
    for below in &mut section.sections {
        of_section(below, change);
    }
}

fn of_blocks(blocks: &mut [Block], change: &mut impl FnMut(&mut Rare<Link>)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => change(&mut paragraph.links),
            Block::List { items, .. } => {
                for item in items {
                    change(&mut item.links);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    change(&mut cell.links);
                }
            }
            Block::Figure(figure) => change(&mut figure.links),
        }
    }
}
