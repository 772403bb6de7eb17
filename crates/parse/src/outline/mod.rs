//! Outline: headings with their levels, by the document's own evidence, and the roles of all other lines.
//!
//! ```text
//! page      = body { title body }                               documents
//! body      = [contents] preamble { section } [closing]        contents
//! section   = heading { line } { section }                     numbering, sentences, plain, levels
//! line      = row | note | item | paragraph                    table, notes
//! closing   = [address] [signature] [notes] [appendix]         closing, notes
//! ```
//!
//! Precedence, highest first: a contents list is removed; the appendix is split off; rows, Markdown's headings, dashes and
//! notes are what their own syntax says; numbered lines are classified in runs; remaining lines may be headings without a
//! number; levels come last, from all headings of the document.

mod broken;
mod closing;
mod contents;
mod documents;
mod levels;
mod limits;
mod note_link;
mod note_mark;
mod notes;
mod numbering;
mod piece;
mod plain;
mod role;
mod sentences;
mod table;

use document::{Boilerplate, BoilerplateKind};

use crate::findings::Findings;
use crate::line::form::Form;
use crate::line::mark::Numbering;
use crate::line::opening::is_dateline;
use crate::line::{Line, Sign};
use crate::problem::Problem;
use crate::rule::Rule;
use closing::Closing;
pub(crate) use documents::split;
use levels::levels;
use limits::MOST_HEADINGS;
pub(crate) use note_link::link_notes;
use notes::find_notes;
pub(crate) use piece::Piece;
use role::{Role, Roles, Style};
pub(crate) use table::Row;
use table::find_rows;
use text::characters::is_dash;

/// The lines of a body with their roles, in page order.
#[derive(Debug, Default)]
pub(crate) struct Outline<'page> {
    pub(crate) pieces: Vec<Piece<'page>>,
    /// The number of pieces before the closing.
    pub(crate) closing: usize,
    pub(crate) contents: Vec<Boilerplate>,
    /// The bars between cells.
    pub(crate) bars: Vec<Boilerplate>,
}

/// Determines the outline of a body.
pub(crate) fn outline<'page>(
    mut lines: Vec<Line<'page>>,
    findings: &mut Findings,
) -> Outline<'page> {
    let mut outline = Outline::default();
    if let Some(places) = contents::find_contents(&lines) {
        for line in lines.drain(places) {
            findings.decide(&line, Rule::Contents, String::new);
            outline
                .contents
                .push(line.boilerplate(BoilerplateKind::Contents));
        }
    }
    broken::report(&lines, findings);
    let mut rows = find_rows(&lines);
    let (roles, closing) = roles(&lines, &rows, findings);
    let mut levels =
        levels(roles.headings().map(|(_, style, ordinal)| (style, ordinal))).into_iter();
    for ((place, line), row) in lines.into_iter().enumerate().zip(&mut rows) {
        if place <= closing.start {
            outline.closing = outline.pieces.len();
        }
        let (rule, evidence) = roles.rule(place);
        findings.decide(&line, rule, || evidence);
        if let Some(rule) = closing.rule(place) {
            findings.decide(&line, rule, String::new);
        }
        match roles.get(place).unwrap_or(Role::Paragraph) {
            Role::Heading { end_bytes, .. } => {
                let (level, rule) = levels.next().unwrap_or((2, Rule::UsualLevel));
                findings.decide(&line, rule, || format!("level {level}"));
                let number = line
                    .facts
                    .mark
                    .map(|mark| mark.number(line.text()).to_owned());
                let (heading, rest) = line.cut(end_bytes);
                let heading = heading.map(|heading| Piece::Heading(level, number, heading));
                outline
                    .pieces
                    .extend(heading.into_iter().chain(rest.map(Piece::Paragraph)));
            }
            Role::Item { numbering } => outline.pieces.push(Piece::Item(numbering, line)),
            Role::Row => outline.add_row(row.take(), &line),
            Role::Note => outline.pieces.push(Piece::Note(line)),
            Role::Paragraph => outline.pieces.push(Piece::Paragraph(line)),
        }
    }
    if closing.start >= roles.len() {
        outline.closing = outline.pieces.len();
    }
    outline
}

impl<'page> Outline<'page> {
    fn add_row(&mut self, row: Option<Row>, line: &Line<'page>) {
        let Some(row) = row else { return };
        if !row.bars.is_empty() {
            self.bars.push(Boilerplate {
                kind: BoilerplateKind::Other,
                text: row.bars.clone(),
                line: line.number,
            });
        }
        self.pieces.push(Piece::Row(row, line.number));
    }
}

/// Returns the role of each line, and the place of the closing.
fn roles(lines: &[Line<'_>], rows: &[Option<Row>], findings: &mut Findings) -> (Roles, Closing) {
    let is_row = |place: usize| rows.get(place).is_some_and(Option::is_some);
    let mut closing = Closing::below(lines, is_heading_like);
    let text = lines.get(..closing.attached).unwrap_or(lines);
    let notes = find_notes(text, closing.text_end);
    closing.take_notes(notes.last().map(|notes| &notes.places), is_row);
    let text = lines.get(..closing.appendix).unwrap_or(lines);
    let mut roles = roles_by_sign(lines, is_row, closing.appendix, findings);
    for notes in notes {
        let (rule, last) = (notes.rule, notes.places.len());
        for place in notes.places {
            roles.set(place, Role::Note, rule, || format!("{last} lines"));
        }
    }
    numbering::assign(text, &mut roles, findings);
    // An author who marks headings by their depth leaves none unmarked but those with numbers.
    let is_signed = |line: &Line<'_>| matches!(line.sign, Sign::Heading(depth) if depth > 1);
    if !text.iter().any(is_signed) {
        sentences::assign(text, &mut roles);
        plain::assign(text, &mut roles);
    }
    limit_headings(lines, &mut roles, findings);
    closing.find_start(lines, &roles);
    (roles, closing)
}

/// Turns headings beyond [`MOST_HEADINGS`] into paragraphs.
fn limit_headings(lines: &[Line<'_>], roles: &mut Roles, findings: &mut Findings) {
    let beyond: Vec<usize> = roles
        .headings()
        .skip(MOST_HEADINGS)
        .map(|(place, ..)| place)
        .collect();
    if let Some(line) = beyond.first().and_then(|&place| lines.get(place)) {
        let expected = format!("at most {MOST_HEADINGS} headings");
        findings.problems.push(Problem::at(line, expected));
    }
    for place in beyond {
        roles.set(place, Role::Paragraph, Rule::Paragraph, || {
            "too many headings".to_owned()
        });
    }
}

fn is_heading_like(line: &Line<'_>) -> bool {
    let is_outer = line
        .facts
        .mark
        .is_some_and(|mark| mark.numbering <= Numbering::Arabic);
    is_outer
        && matches!(
            line.facts.form,
            Form::Bare | Form::Sentence | Form::RunIn { .. }
        )
}

/// Assigns the roles that a line's own syntax determines.
///
/// These are table rows, headings and items that are marked as such, and items after a dash. An appendix has no headings. A dateline above the text
/// is not an item.
fn roles_by_sign(
    lines: &[Line<'_>],
    is_row: impl Fn(usize) -> bool,
    appendix: usize,
    findings: &Findings,
) -> Roles {
    let mut roles = Roles::new(lines.len(), findings.is_explained());
    let mut is_above_text = true;
    for (place, line) in lines.iter().enumerate() {
        let is_item = has_dashes(line) && !(is_above_text && is_dateline(line));
        is_above_text = is_above_text && !line.facts.is_prose() && line.facts.mark.is_none();
        match line.sign {
            Sign::Row { .. } => roles.set(place, Role::Row, Rule::MarkupRow, String::new),
            _ if is_row(place) => roles.set(place, Role::Row, Rule::BarsOrTabs, String::new),
            Sign::Item => {
                let role = Role::Item { numbering: None };
                roles.set(place, role, Rule::ListItem, String::new);
            }
            Sign::Heading(depth) if place < appendix => {
                let role = Role::heading(Style::Signed(depth));
                roles.set(place, role, Rule::MarkdownHeading, || {
                    format!("depth {depth}")
                });
            }
            _ if is_item => {
                let role = Role::Item { numbering: None };
                roles.set(place, role, Rule::DashItem, String::new);
            }
            _ => {}
        }
    }
    roles
}

/// Returns true if `line` begins with an item's dash: two strokes, a long one, or a hyphen and a space.
fn has_dashes(line: &Line<'_>) -> bool {
    let text = line.text();
    let strokes = || {
        text.chars()
            .take_while(|&character| is_dash(character))
            .count()
    };
    let is_long = || text.starts_with(['—', '―', '─']) || text.starts_with("- ");
    line.facts.begins_with_dash
        && (is_long() || strokes() >= 2)
        && !text.trim_start_matches(is_dash).trim_start().is_empty()
}
