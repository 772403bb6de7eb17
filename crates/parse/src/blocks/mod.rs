//! Blocks: the pieces of an outline become sections, and paragraphs, lists and tables with ids.
//!
//! ```text
//! body      = preamble { section } closing
//! section   = heading { block } { section }            sections of a deeper level
//! block     = paragraph | list | table | figure        with its lead, see lead; figure
//! list      = item { item }                            of one numbering
//! table     = [caption] [unit] row { row } { note }    see table; with its headers, see header
//! ```

mod body;
pub(crate) mod figure;
mod fragment;
mod header;
mod lead;
mod limits;
mod namer;
mod table;

use std::rc::Rc;

use document::{Section, SectionId};

use crate::findings::Findings;
use crate::line::Line;
use crate::line::span;
use crate::outline::Piece;
pub(crate) use body::Body;
use namer::Namer;

/// Assembles the body from the pieces of its outline, of which those from `closing` on are the closing.
///
/// `anchors` are the names that links within the page lead to, each with the order of its line; `None` without such links.
pub(crate) fn assemble(
    mut pieces: Vec<Piece<'_>>,
    closing: usize,
    anchors: Option<&[(Rc<str>, u32)]>,
    findings: &mut Findings,
) -> Body {
    let closing = pieces.split_off(closing.min(pieces.len()));
    let mut builder = Builder {
        namer: Namer::new(anchors.is_some()),
        body: Body::default(),
        open: Vec::new(),
        pieces: Vec::new(),
        findings,
    };
    for piece in pieces {
        match piece {
            Piece::Heading(level, number, line) => builder.open(level, number, line),
            piece => builder.pieces.push(piece),
        }
    }
    builder.close_down_to(0);
    builder.body.closing = builder.namer.blocks(closing, builder.findings);
    if let (Some(anchors), Some(places)) = (anchors, &builder.namer.places) {
        fragment::lead_to_ids(&mut builder.body, anchors, places);
    }
    builder.body
}

struct Builder<'page, 'findings> {
    namer: Namer,
    body: Body,
    /// The open sections, outermost first, with the last step of the path of each.
    open: Vec<(u32, Section)>,
    /// The pieces below the last heading, or above the first.
    pieces: Vec<Piece<'page>>,
    findings: &'findings mut Findings,
}

impl Builder<'_, '_> {
    fn open(&mut self, level: u8, number: Option<String>, heading: Line<'_>) {
        self.close_down_to(level);
        let siblings = self
            .open
            .last()
            .map_or(&self.body.sections, |(_, open)| &open.sections);
        let step = u32::try_from(siblings.len() + 1).unwrap_or(u32::MAX);
        let path: Vec<u32> = self
            .open
            .iter()
            .map(|(step, _)| *step)
            .chain([step])
            .collect();
        let id = SectionId::at(&path);
        self.namer.place(heading.order, id.as_str());
        let section = Section {
            id,
            level,
            number,
            links: span::links(heading.spans(), heading.text()),
            heading: heading.into_text(),
            blocks: Vec::new(),
            sections: Vec::new(),
        };
        self.open.push((step, section));
    }

    /// Closes the open sections at `level` and deeper.
    ///
    /// Their pieces become blocks now, since ids depend on page order.
    fn close_down_to(&mut self, level: u8) {
        let blocks = self
            .namer
            .blocks(std::mem::take(&mut self.pieces), self.findings);
        match self.open.last_mut() {
            Some((_, section)) => section.blocks = blocks,
            None => self.body.preamble.extend(blocks),
        }
        while let Some((_, section)) = self.open.pop_if(|(_, section)| section.level >= level) {
            let siblings = match self.open.last_mut() {
                Some((_, parent)) => &mut parent.sections,
                None => &mut self.body.sections,
            };
            siblings.push(section);
        }
    }
}
