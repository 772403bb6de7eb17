//! Blocks: the pieces of an outline become sections, and paragraphs, lists and tables with ids.
//!
//! ```text
//! page      = body { title body }                      each further document is a part
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

use document::{Metadata, Part, Section, SectionId};

use crate::findings::Findings;
use crate::line::Line;
use crate::line::span;
use crate::outline::Piece;
pub(crate) use body::Body;
use namer::Namer;

/// A document, outlined: its title unless it is the page's, and its pieces, those from `closing` on being the closing.
#[derive(Debug)]
pub(crate) struct Outlined<'page> {
    pub(crate) title: Option<Line<'page>>,
    pub(crate) pieces: Vec<Piece<'page>>,
    pub(crate) closing: usize,
}

/// Assembles the body of a page from its documents.
///
/// `anchors` are the names that links within the page lead to, each with the order of its line; `None` without such links.
pub(crate) fn assemble(
    documents: Vec<Outlined<'_>>,
    anchors: Option<&[(Rc<str>, u32)]>,
    findings: &mut Findings,
) -> Body {
    let mut namer = Namer::new(anchors.is_some());
    let mut whole = Body::default();
    for (document, number) in documents.into_iter().zip(1..) {
        let Some(title) = document.title else {
            whole = assemble_one(
                document.pieces,
                document.closing,
                None,
                &mut namer,
                findings,
            );
            continue;
        };
        let id = SectionId::of_part(number);
        namer.place(title.order, id.as_str());
        let body = assemble_one(
            document.pieces,
            document.closing,
            Some(&id),
            &mut namer,
            findings,
        );
        whole.parts.push(Part {
            section: Section {
                id,
                level: 2,
                number: None,
                links: span::links(title.spans(), title.text()),
                heading: title.into_text(),
                blocks: body.preamble,
                sections: body.sections,
            },
            metadata: Metadata::default(),
            closing: body.closing,
        });
    }
    if let (Some(anchors), Some(places)) = (anchors, &namer.places) {
        fragment::lead_to_ids(&mut whole, anchors, places);
    }
    whole
}

/// Assembles one document, whose section ids begin with `prefix`.
fn assemble_one(
    mut pieces: Vec<Piece<'_>>,
    closing: usize,
    prefix: Option<&SectionId>,
    namer: &mut Namer,
    findings: &mut Findings,
) -> Body {
    let closing = pieces.split_off(closing.min(pieces.len()));
    let mut builder = Builder {
        namer,
        prefix,
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
    builder.body
}

struct Builder<'page, 'borrow> {
    namer: &'borrow mut Namer,
    prefix: Option<&'borrow SectionId>,
    body: Body,
    /// The open sections, outermost first, with the last step of the path of each.
    open: Vec<(u32, Section)>,
    /// The pieces below the last heading, or above the first.
    pieces: Vec<Piece<'page>>,
    findings: &'borrow mut Findings,
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
        let id = self
            .prefix
            .map_or_else(|| SectionId::at(&path), |part| part.at_path(&path));
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
