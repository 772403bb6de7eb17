//! The data model: a report as plain data, together with ids and the settings of a portal.
//!
//! [`Report`] serializes to `report.json`, whose form is public (`report.schema.json`). Offsets count characters
//! (Unicode scalar values), never bytes.
//!
//! ```
//! use document::{Block, CharRange, Paragraph, ParagraphId};
//!
//! let text = "构建新格局。推动矛盾源头治理。";
//! let block = Block::Paragraph(Paragraph {
//!     id: ParagraphId::new(ParagraphId::digest(text), 1),
//!     text: text.to_owned(),
//!     lead: Some(CharRange { start: 0, end: 6 }),
//! });
//!
//! let Block::Paragraph(paragraph) = &block else { unreachable!() };
//! let lead = paragraph.lead.expect("a run-in heading");
//! assert_eq!(lead.split(&paragraph.text), ("", "构建新格局。", "推动矛盾源头治理。"));
//! assert!(block.has_id(paragraph.id.as_str()));
//! ```
//!
//! # Place in the flow
//!
//! `document` depends on no other crate of the workspace; all others but `text` build on it. `parse` produces a
//! [`Report`] from a page, `publish` writes it as `report.json` and as a prerendered page, and in the browser the
//! app reads it back from that page for display and for `search`.

mod block;
mod characters;
mod contact;
mod date;
mod id;
mod metadata;
mod outline;
mod portal;
mod section;

pub use block::{Block, CharRange, Item, Paragraph, Table};
pub use characters::Characters;
pub use contact::Contact;
pub use date::Date;
pub use id::{ParagraphId, SectionId, Slug};
pub use metadata::Metadata;
pub use outline::{Entry, Outline};
pub use portal::{Column, Footer, Portal};
pub use section::Section;

use serde::{Deserialize, Serialize};

/// The version of the `report.json` form that this crate writes and reads.
pub const SCHEMA: u32 = 1;

/// A complete report.
///
/// Preamble, then each section's heading, blocks and sections, then closing, reproduce the body of the page
/// character for character, except for leading and trailing whitespace of lines. Every other character of the
/// page is in `title`, `publisher_line` or `furniture`, the page's boilerplate: lines that were read into
/// `metadata`, `source` or `views` remain there verbatim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Report {
    /// The version of the file's form, [`SCHEMA`].
    pub schema: u32,
    /// The name of the report's folder.
    pub slug: Slug,
    /// The page's title, verbatim; empty if the page has none.
    pub title: String,
    /// The line that names the publisher's openness page (某机关政府信息公开), if the page has one.
    pub publisher_line: Option<String>,
    /// The source of the text, as the page gives it (来源).
    pub source: Option<String>,
    /// The page's metadata table.
    pub metadata: Metadata,
    /// The number of views, as the page gives it; `None` if it gives `-` or nothing.
    pub views: Option<u64>,
    /// The text before the first heading: dateline, speaker, salutation, paragraphs.
    pub preamble: Vec<Block>,
    /// The outline with its text.
    pub sections: Vec<Section>,
    /// The text after the last section: closing address, signature, date, attachments, notes.
    pub closing: Vec<Block>,
    /// The boilerplate that was removed from the text, in page order.
    pub furniture: Vec<Furniture>,
    /// Readings and variants of the report's characters; empty before publishing.
    ///
    /// Published in a separate file, `characters-HASH.json`.
    #[serde(skip)]
    pub characters: Characters,
}

/// Boilerplate: a line of the page, or a part of one, that is not the report's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Furniture {
    /// Its purpose on the page.
    pub kind: FurnitureKind,
    /// Its text, verbatim but trimmed.
    pub text: String,
    /// Its line on the page, counted from 1.
    pub line: u32,
}

/// The purpose of a piece of boilerplate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FurnitureKind {
    /// Links to other parts of the portal, and the portal's tools.
    Navigation,
    /// The page's position in the portal (当前位置: …).
    Breadcrumb,
    /// A line that was read into [`Metadata`].
    Metadata,
    /// A line with date, source or views, read into `metadata`, `source` and `views`.
    Byline,
    /// A repetition of the title.
    Title,
    /// The legal status of the document (文件已失效).
    Status,
    /// Labels of the print and type-size tools.
    PageTools,
    /// Share bars and QR hints.
    Share,
    /// A contents list that repeats the headings.
    Contents,
    /// Anything else around a text: captions, editors' names, related links.
    Other,
}

impl Report {
    /// The report's display name: its title, or its folder's name if the title is empty.
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

    /// All blocks of the body in reading order, without headings.
    pub fn blocks_in_order(&self) -> impl Iterator<Item = &Block> {
        let in_sections = self.sections_in_order().flat_map(|section| &section.blocks);
        self.preamble.iter().chain(in_sections).chain(&self.closing)
    }

    /// The body's texts in reading order: one per heading, paragraph, list item and table cell.
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
