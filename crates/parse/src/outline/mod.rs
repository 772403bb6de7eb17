//! Assembles the body: preamble, sections by level, closing.

mod alternation;
pub(crate) mod broken;
pub(crate) mod closing;
pub(crate) mod contents;
mod levels;
mod note_mark;
mod notes;
mod numbering;
mod siblings;
pub(crate) mod table;

use document::{Block, Furniture, FurnitureKind, Section, SectionId};

use crate::blocks::{Namer, Piece};
use crate::line::form::{Form, form};
use crate::line::mark::{Numbering, read_mark};
use crate::line::opening::is_dateline;
use crate::line::{Line, Sign};
use crate::outline::closing::{appendix_start, closing_start, notes_start, text_end};
use crate::outline::levels::{Style, levels};
use crate::outline::notes::find_notes;
use crate::outline::numbering::Role;
use crate::outline::table::{Row, find_rows};
use crate::problem::Problem;
use text::characters::is_dash;
use text::sentence::is_prose;

/// The body of a report.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) preamble: Vec<Block>,
    pub(crate) sections: Vec<Section>,
    pub(crate) closing: Vec<Block>,
    /// The bars between table cells.
    pub(crate) furniture: Vec<Furniture>,
}

/// The most headings of a report; real ones have up to some hundred.
const MOST_HEADINGS: usize = 5000;

/// Assembles the body from its `lines`.
pub(crate) fn compose(lines: Vec<Line<'_>>, problems: &mut Vec<Problem>) -> Body {
    let attached = appendix_start(&lines, is_heading_like);
    let mut rows = find_rows(&lines);
    let text = lines.get(..attached).unwrap_or(&lines);
    let notes = find_notes(text, text_end(text, attached));
    let is_row = |place: usize| rows.get(place).is_some_and(Option::is_some);
    let appendix = notes_start(text, &notes, is_row, attached);
    let text = lines.get(..appendix).unwrap_or(&lines);
    let mut roles = roles_by_sign(&lines, &rows, appendix);
    for notes in notes {
        roles.get_mut(notes).unwrap_or_default().fill(Role::Note);
    }
    if let Some(roles) = roles.get_mut(..appendix) {
        numbering::assign(text, roles, problems);
        siblings::assign(text, roles);
    }
    limit_headings(&lines, &mut roles, problems);
    let closing = closing_start(&lines, &roles, appendix);
    let heading = |role: &Role| match *role {
        Role::Heading { style, ordinal, .. } => Some((style, ordinal)),
        Role::Item { .. } | Role::Row | Role::Note | Role::Paragraph => None,
    };
    let headings: Vec<_> = roles.iter().filter_map(heading).collect();
    let mut levels = levels(&headings).into_iter();
    let mut builder = Builder::default();
    for (place, ((line, role), row)) in lines.into_iter().zip(roles).zip(&mut rows).enumerate() {
        if place == closing {
            builder.begin_closing();
        }
        match role {
            Role::Heading { end_bytes, .. } => {
                let number = read_mark(&line.text).map(|mark| mark.number.to_owned());
                let (heading, rest) = line.cut(end_bytes);
                let level = levels.next().unwrap_or(2);
                if let Some(heading) = heading {
                    builder.open(level, number, heading.text.into_owned());
                }
                builder.add(rest.map(|rest| Piece::Paragraph(rest.text.into_owned())));
            }
            Role::Item { numbering } => {
                builder.add(Some(Piece::Item(numbering, line.text.into_owned())));
            }
            Role::Row => builder.add_row(row.take(), line.number),
            Role::Note | Role::Paragraph => {
                builder.add(Some(Piece::Paragraph(line.text.into_owned())));
            }
        }
    }
    builder.finish()
}

/// Makes paragraphs of headings beyond [`MOST_HEADINGS`]: each costs a page its links, ids and an entry of the contents.
fn limit_headings(lines: &[Line<'_>], roles: &mut [Role], problems: &mut Vec<Problem>) {
    let headings = roles.iter_mut().zip(lines);
    let headings = headings.filter(|(role, _)| matches!(role, Role::Heading { .. }));
    let mut beyond = headings.skip(MOST_HEADINGS);
    if let Some((role, line)) = beyond.next() {
        *role = Role::Paragraph;
        problems.push(Problem::at(
            line,
            format!("at most {MOST_HEADINGS} headings"),
        ));
    }
    beyond.for_each(|(role, _)| *role = Role::Paragraph);
}

fn is_heading_like(line: &Line<'_>) -> bool {
    read_mark(&line.text).is_some_and(|mark| {
        let title = line.text.get(mark.end_bytes..).unwrap_or("");
        mark.numbering <= Numbering::Arabic
            && matches!(
                form(title),
                Form::Bare | Form::Sentence | Form::RunIn { .. }
            )
    })
}

/// Assigns the roles that a line's own syntax determines.
///
/// These are table rows, Markdown headings, and items after a dash. An appendix has no headings.
fn roles_by_sign(lines: &[Line<'_>], rows: &[Option<Row>], appendix: usize) -> Vec<Role> {
    let mut roles = dash_items(lines);
    for (place, ((role, line), row)) in roles.iter_mut().zip(lines).zip(rows).enumerate() {
        if row.is_some() {
            *role = Role::Row;
        } else if let (Sign::Heading(depth), true) = (line.sign, place < appendix) {
            let style = Style::Signed(depth);
            *role = Role::Heading {
                style,
                ordinal: 1,
                end_bytes: usize::MAX,
            };
        }
    }
    roles
}

/// Assigns the role of an item to lines that begin with a dash, and of a paragraph to all others.
///
/// A dateline above the text is not an item.
fn dash_items(lines: &[Line<'_>]) -> Vec<Role> {
    let mut is_above_text = true;
    let role = |line: &Line<'_>| {
        let is_item = has_dashes(&line.text) && !(is_above_text && is_dateline(&line.text));
        is_above_text = is_above_text && !is_prose(&line.text) && read_mark(&line.text).is_none();
        if is_item {
            Role::Item { numbering: None }
        } else {
            Role::Paragraph
        }
    };
    lines.iter().map(role).collect()
}

/// Returns true if `text` begins with an item's dash: two strokes, a long one, or a hyphen and a space.
fn has_dashes(text: &str) -> bool {
    let bare = text.trim_start_matches(is_dash);
    let strokes = text
        .chars()
        .take_while(|&character| is_dash(character))
        .count();
    let is_long = text.starts_with(['—', '―', '─']) || text.starts_with("- ");
    (strokes >= 2 || is_long) && !bare.trim_start().is_empty()
}

/// A section that is still open.
struct Draft {
    level: u8,
    /// The last step of its path.
    step: u32,
    section: Section,
    pieces: Vec<Piece>,
}

#[derive(Default)]
struct Builder {
    namer: Namer,
    body: Body,
    /// The open sections, outermost first.
    open: Vec<Draft>,
    /// Pieces outside of sections: those of the preamble, then those of the closing.
    loose: Vec<Piece>,
    has_preamble: bool,
}

impl Builder {
    fn add(&mut self, piece: Option<Piece>) {
        let pieces = self
            .open
            .last_mut()
            .map_or(&mut self.loose, |draft| &mut draft.pieces);
        pieces.extend(piece);
    }

    fn add_row(&mut self, row: Option<Row>, line: u32) {
        let bars = row.as_ref().map_or("", |row| &row.bars);
        if !bars.is_empty() {
            let text = bars.to_owned();
            self.body.furniture.push(Furniture {
                kind: FurnitureKind::Other,
                text,
                line,
            });
        }
        self.add(row.map(Piece::Row));
    }

    fn open(&mut self, level: u8, number: Option<String>, heading: String) {
        self.end_preamble();
        self.close_down_to(level);
        let siblings = self
            .open
            .last()
            .map_or(&self.body.sections, |draft| &draft.section.sections);
        let step = u32::try_from(siblings.len() + 1).unwrap_or(u32::MAX);
        let path: Vec<u32> = self
            .open
            .iter()
            .map(|draft| draft.step)
            .chain([step])
            .collect();
        self.open.push(Draft {
            level,
            step,
            section: Section {
                id: SectionId::at(&path),
                level,
                number,
                heading,
                blocks: Vec::new(),
                sections: Vec::new(),
            },
            pieces: Vec::new(),
        });
    }

    fn begin_closing(&mut self) {
        self.end_preamble();
        self.close_down_to(0);
    }

    fn finish(mut self) -> Body {
        self.end_preamble();
        self.close_down_to(0);
        self.body.closing = self.namer.blocks(std::mem::take(&mut self.loose));
        self.body
    }

    fn end_preamble(&mut self) {
        if !self.has_preamble {
            self.has_preamble = true;
            self.body.preamble = self.namer.blocks(std::mem::take(&mut self.loose));
        }
    }

    /// Converts the open section's pieces to blocks now, since ids depend on page order.
    fn name_pieces(&mut self) {
        if let Some(draft) = self.open.last_mut() {
            let blocks = self.namer.blocks(std::mem::take(&mut draft.pieces));
            draft.section.blocks.extend(blocks);
        }
    }

    /// Closes the open sections at `level` and deeper.
    fn close_down_to(&mut self, level: u8) {
        self.name_pieces();
        while let Some(draft) = self.open.pop_if(|draft| draft.level >= level) {
            let siblings = match self.open.last_mut() {
                Some(parent) => &mut parent.section.sections,
                None => &mut self.body.sections,
            };
            siblings.push(draft.section);
        }
    }
}
