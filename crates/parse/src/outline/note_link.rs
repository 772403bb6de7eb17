//! Links between notes and their marks in the text, both ways.
//!
//! ```text
//! linked = a mark after a word that stands once in the text, and the only note that begins with it
//! ```
//!
//! Each end gets a name, as places of a saved page have one, which becomes the id of its block when blocks have ids. Marks
//! that the page links itself stay as they are.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::findings::Findings;
use crate::line::Line;
use crate::line::span::{Span, SpanKind};
use crate::outline::note_mark::{MarkKind, mark_bytes, marks_in, note_mark};
use crate::outline::piece::Piece;
use crate::rule::Rule;

/// The only place of a mark, or the number of places.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    piece: usize,
    start_bytes: usize,
    count: usize,
}

type Places = BTreeMap<(MarkKind, u32), Place>;

/// Links the notes among `pieces`, of which those from `closing` on are the closing of the `number`-th document.
///
/// Returns the names of the places linked to, each with the order of its line.
pub(crate) fn link_notes(
    pieces: &mut [Piece<'_>],
    closing: usize,
    number: usize,
    findings: &mut Findings,
) -> Vec<(Rc<str>, u32)> {
    let is_note =
        |place: usize, piece: &Piece<'_>| matches!(piece, Piece::Note(_)) || place >= closing;
    let (mut notes, mut marks) = (Places::new(), Places::new());
    for (piece, one) in pieces.iter().enumerate() {
        let note = one
            .line()
            .filter(|_| is_note(piece, one))
            .and_then(|line| note_mark(line.text(), false));
        if let Some(mark) = note {
            add(&mut notes, mark, piece, 0);
        }
    }
    if notes.is_empty() {
        return Vec::new();
    }
    for (piece, one) in pieces.iter().enumerate() {
        let line = one.line().filter(|_| !is_note(piece, one));
        for (start_bytes, mark) in line.into_iter().flat_map(|line| marks_in(line.text())) {
            add(&mut marks, mark, piece, start_bytes);
        }
    }
    let mut names = Vec::new();
    for (index, (mark, note)) in notes.iter().enumerate() {
        let Some(place) = marks
            .get(mark)
            .filter(|place| place.count == 1 && note.count == 1)
        else {
            continue;
        };
        for (from, to) in [(place, note), (note, place)] {
            // No name of a page has a space.
            let name: Rc<str> = format!("note {number} {index} {}", to.piece).into();
            let order = pieces.get(to.piece).map_or(0, Piece::order);
            if let Some(line) = pieces.get_mut(from.piece).and_then(Piece::line_mut) {
                add_link(line, from.start_bytes, &name);
                findings.decide(line, Rule::NoteLink, || format!("{mark:?}"));
            }
            names.push((name, order));
        }
    }
    names
}

fn add(places: &mut Places, mark: (MarkKind, u32), piece: usize, start_bytes: usize) {
    let place = places.entry(mark).or_default();
    (place.piece, place.start_bytes) = (piece, start_bytes);
    place.count += 1;
}

/// Links the mark at `start_bytes` to the place `name`, unless a link of the page is there.
fn add_link(line: &mut Line<'_>, start_bytes: usize, name: &str) {
    let length_bytes = line.text().get(start_bytes..).map_or(0, mark_bytes);
    let kind = SpanKind::Link(format!("#{name}").into());
    let added = Span::new(start_bytes, start_bytes + length_bytes, kind);
    let is_beside =
        |span: &Span| span.end_bytes <= added.start_bytes || span.start_bytes >= added.end_bytes;
    let spans = line.spans_mut();
    if spans.iter().filter(|span| span.is_link()).all(is_beside) {
        let place = spans.partition_point(|span| span.start_bytes < added.start_bytes);
        spans.insert(place, added);
    }
}
