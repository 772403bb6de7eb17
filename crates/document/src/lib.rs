//! The model: what a report is once it has been read off its page. Plain data; it knows nobody.
//!
//! [`Report`] serializes to `report.json`, whose form is public (`report.schema.json`). Offsets in it
//! count characters (Unicode scalar values), never bytes.

mod block;
mod characters;
mod date;
mod id;
mod metadata;
mod portal;
mod section;

pub use block::{Block, CharRange, Item, Paragraph, Table};
pub use characters::Characters;
pub use date::Date;
pub use id::{ParagraphId, SectionId, Slug};
pub use metadata::Metadata;
pub use portal::{Column, Footer, Portal};
pub use section::Section;

use serde::{Deserialize, Serialize};

/// The version of the form of `report.json` that this code writes and reads.
pub const SCHEMA: u32 = 1;

/// One report, whole.
///
/// Preamble, then each section's heading, blocks and sections, then closing, give the body of the
/// page character for character, outer blanks of a line aside. Every other character of the page
/// stands in `title`, `publisher_line` or `furniture`: what was read out of a line into `metadata`,
/// `source` or `views` keeps that line, verbatim, among the furniture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Report {
    /// The form of this file, [`SCHEMA`].
    pub schema: u32,
    /// The name of the report's folder.
    pub slug: Slug,
    /// The page's title, as it stands there.
    pub title: String,
    /// The line that names whose openness page this is, if the page has one.
    pub publisher_line: Option<String>,
    /// Where the page says it took the text from (来源).
    pub source: Option<String>,
    /// The page's metadata table.
    pub metadata: Metadata,
    /// How often the page says it was viewed; `None` where it says `-` or nothing.
    pub views: Option<u64>,
    /// What stands before the first heading: dateline, speaker, salutation, text.
    pub preamble: Vec<Block>,
    /// The outline with the text under it.
    pub sections: Vec<Section>,
    /// What follows the last section's text: closing address, signature, date, attachments, notes.
    pub closing: Vec<Block>,
    /// What was taken off the page, in page order.
    pub furniture: Vec<Furniture>,
    /// What is known of the characters that occur; nothing before the report is published, and then in a
    /// file of its own, `characters.json`.
    #[serde(skip)]
    pub characters: Characters,
}

/// A line of the page, or a part of one, that is not the report's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Furniture {
    /// What it was for on the page.
    pub kind: FurnitureKind,
    /// Its text, verbatim, without outer blanks.
    pub text: String,
    /// The page's line it stood on, counted from 1.
    pub line: u32,
}

/// What a piece of furniture was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FurnitureKind {
    /// Links to other parts of the portal, and its tools.
    Navigation,
    /// Where the page hangs in the portal (当前位置: …).
    Breadcrumb,
    /// A line that was read into [`Metadata`].
    Metadata,
    /// A line of date, source and views, read into `metadata`, `source` and `views`.
    Byline,
    /// The title once more.
    Title,
    /// Whether the document is in force (文件已失效).
    Status,
    /// Words of the print and type-size tools.
    PageTools,
    /// Share bars and QR hints.
    Share,
    /// A contents list that repeats the headings.
    Contents,
    /// Captions, editors' names, related links and what else surrounds a text.
    Other,
}

impl Report {
    /// What to call the report: its title, or its folder's name where the page gives none.
    pub fn name(&self) -> &str {
        if self.title.is_empty() {
            self.slug.as_str()
        } else {
            &self.title
        }
    }

    /// All sections in reading order, parents before children.
    pub fn sections_in_order(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().flat_map(Section::with_descendants)
    }

    /// All blocks of the body in reading order, headings left out.
    pub fn blocks_in_order(&self) -> impl Iterator<Item = &Block> {
        let in_sections = self.sections_in_order().flat_map(|section| &section.blocks);
        self.preamble.iter().chain(in_sections).chain(&self.closing)
    }

    /// The body's text: one piece a heading, paragraph, list item or table cell, in reading order.
    pub fn body_texts(&self) -> impl Iterator<Item = &str> {
        let of_sections = self.sections_in_order().flat_map(|section| {
            let blocks = section.blocks.iter().flat_map(Block::texts);
            std::iter::once(section.heading.as_str()).chain(blocks)
        });
        let preamble = self.preamble.iter().flat_map(Block::texts);
        let closing = self.closing.iter().flat_map(Block::texts);
        preamble.chain(of_sections).chain(closing)
    }
}
