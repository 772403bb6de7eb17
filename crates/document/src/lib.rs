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
//!     lead: Some(CharRange { start: 0, end: 6 }),
//!     ..Paragraph::new(ParagraphId::new(ParagraphId::digest(text), 1), text.to_owned())
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
mod figure;
mod grid;
mod id;
mod kind;
mod link;
mod metadata;
mod outline;
mod part;
mod portal;
mod section;
mod table;

pub use block::{Block, CharRange, Item, Paragraph};
pub use characters::Characters;
pub use contact::Contact;
pub use date::Date;
pub use figure::{Figure, Picture};
pub use id::{ParagraphId, SectionId, Slug};
pub use kind::Kind;
pub use link::{Attachment, Link, Rare};
pub use metadata::{Metadata, MetadataField};
pub use outline::{BodyPart, Entry, Outline};
pub use part::Part;
pub use portal::{Column, Footer, Portal};
pub use section::Section;
pub use table::{Cell, Table};

use serde::{Deserialize, Serialize};

/// The version of the `report.json` form that this crate writes and reads.
pub const SCHEMA: u32 = 2;

/// A complete report.
///
/// Preamble, then each section's heading, blocks and sections, then closing, then each part likewise, reproduce the body
/// of the page character for character, except for leading and trailing whitespace of lines. Every other character of
/// the page is in `title`, `publisher_line`, the names of `attachments` or `boilerplate`: lines that were read into
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
    /// The files that the page attaches, in page order.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// The further documents of the page, in page order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The boilerplate that was removed from the text, in page order.
    pub boilerplate: Vec<Boilerplate>,
    /// Readings and variants of the report's characters; empty before publishing.
    ///
    /// Published in a separate file, `characters-HASH.json`.
    #[serde(skip)]
    pub characters: Characters,
}

/// Boilerplate: a line of the page, or a part of one, that is not the report's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Boilerplate {
    /// Its purpose on the page.
    pub kind: BoilerplateKind,
    /// Its text, verbatim but trimmed.
    pub text: String,
    /// Its line on the page, counted from 1.
    pub line: u32,
}

/// The purpose of a piece of boilerplate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BoilerplateKind {
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
    /// A report without title and text.
    pub fn empty(slug: Slug) -> Self {
        Self {
            schema: SCHEMA,
            slug,
            title: String::new(),
            publisher_line: None,
            source: None,
            metadata: Metadata::default(),
            views: None,
            preamble: Vec::new(),
            sections: Vec::new(),
            closing: Vec::new(),
            attachments: Vec::new(),
            parts: Vec::new(),
            boilerplate: Vec::new(),
            characters: Characters::default(),
        }
    }

    /// The report's display name: its title, or its folder's name if the title is empty.
    pub fn name(&self) -> &str {
        if self.title.is_empty() {
            self.slug.as_str()
        } else {
            &self.title
        }
    }

    /// All sections in reading order, parents before children; a part is the parent of its sections.
    pub fn sections_in_order(&self) -> impl Iterator<Item = &Section> {
        let parts = self.parts.iter().map(|part| &part.section);
        let top = self.sections.iter().chain(parts);
        top.flat_map(Section::with_descendants)
    }

    /// All blocks of the body in reading order, without headings.
    pub fn blocks_in_order(&self) -> impl Iterator<Item = &Block> {
        let in_sections = self.sections.iter().flat_map(Section::blocks_in_order);
        let in_parts = self.parts.iter().flat_map(Part::blocks_in_order);
        let first = self.preamble.iter().chain(in_sections);
        first.chain(&self.closing).chain(in_parts)
    }

    /// The body's texts in reading order: one per heading, paragraph, list item, table cell and so on.
    pub fn body_texts(&self) -> impl Iterator<Item = &str> {
        let preamble = self.preamble.iter().flat_map(Block::texts);
        let closing = self.closing.iter().flat_map(Block::texts);
        let in_sections = self.sections.iter().flat_map(Section::texts);
        let in_parts = self.parts.iter().flat_map(Part::texts);
        preamble.chain(in_sections).chain(closing).chain(in_parts)
    }
}
