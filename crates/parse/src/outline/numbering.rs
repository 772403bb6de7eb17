//! Classifies numbered lines as headings, list items or paragraphs.
//!
//! ```text
//! run      = lines of one numbering that count up: n, n + 1, …        gaps and repeats are problems
//! items    = a run with a line that ends in "；" | a run of lines with nothing between them
//! headings = a run of which at least half the lines have the form of a heading
//! else     = paragraphs, whose first sentences may be leads
//! ```
//!
//! The same mark may number headings in one run and items in the next, so each run is classified on its own. Runs
//! of 1. or （1） in which every heading is run in are paragraphs, unless the document has headings with that mark
//! elsewhere. A number and a space (12 月底前……) are not a mark in a run of one line, except for 1 before a title
//! without a stop.

use std::collections::{BTreeMap, BTreeSet};

use crate::line::form::{Form, form};
use crate::line::mark::{Numbering, read_mark};
use crate::line::{Line, Sign};
use crate::outline::levels::Style;
use crate::problem::Problem;

/// The role of a line in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A heading, which ends at `end_bytes` of the line.
    Heading {
        style: Style,
        ordinal: u32,
        end_bytes: usize,
    },
    /// A row of a table.
    Row,
    /// A note to the text, whatever its mark.
    Note,
    /// A list item; items with different numberings belong to different lists.
    Item {
        numbering: Option<Numbering>,
    },
    Paragraph,
}

/// A line with a mark.
#[derive(Clone, Copy, Debug)]
struct Marked {
    place: usize,
    numbering: Numbering,
    ordinal: u32,
    form: Form,
    /// The byte offset of the text after the mark and whitespace.
    title_bytes: usize,
}

/// Sets the role of each numbered line among `lines`; does not change other roles.
pub(crate) fn assign(lines: &[Line<'_>], roles: &mut [Role], problems: &mut Vec<Problem>) {
    let marked: Vec<Option<Marked>> = lines
        .iter()
        .enumerate()
        .zip(roles.iter())
        .map(|(line, role)| {
            mark(line).filter(|_| !matches!(role, Role::Row | Role::Note | Role::Heading { .. }))
        })
        .collect();
    let runs = runs(&marked);
    let kinds: Vec<Kind> = runs.iter().map(|run| judge(run, &marked)).collect();
    let headed: BTreeSet<Numbering> = runs
        .iter()
        .zip(&kinds)
        .filter(|(_, kind)| **kind == Kind::Headings)
        .filter_map(|(run, _)| run.first().map(|line| line.numbering))
        .collect();
    for (run, kind) in runs.iter().zip(kinds) {
        let is_headed = |line: &Marked| headed.contains(&line.numbering);
        match kind {
            Kind::Headings => set_headings(run, roles),
            Kind::RunIn if run.iter().all(is_headed) => set_headings(run, roles),
            Kind::Items => set_items(run, roles),
            Kind::RunIn | Kind::Paragraphs => continue,
        }
        report_gaps(lines, run, problems);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Headings,
    Items,
    /// Headings if the document has headings of this numbering elsewhere, else paragraphs with leads.
    RunIn,
    Paragraphs,
}

fn mark((place, line): (usize, &Line<'_>)) -> Option<Marked> {
    let mark = read_mark(&line.text).filter(|_| line.sign != Sign::Image)?;
    let title = line.text.get(mark.end_bytes..)?;
    let is_whole = title.trim_start().is_empty() && mark.numbering <= Numbering::Division;
    Some(Marked {
        place,
        numbering: mark.numbering,
        ordinal: mark.ordinal,
        form: if is_whole { Form::Bare } else { form(title) },
        title_bytes: mark.end_bytes + (title.len() - title.trim_start().len()),
    })
}

/// Returns the runs of a document, each in page order.
fn runs(marked: &[Option<Marked>]) -> Vec<Vec<Marked>> {
    let mut runs: Vec<Vec<Marked>> = Vec::new();
    let mut open: BTreeMap<Numbering, usize> = BTreeMap::new();
    for line in marked.iter().flatten() {
        let run = open.get(&line.numbering).and_then(|&run| runs.get_mut(run));
        match run {
            Some(run)
                if run
                    .last()
                    .is_some_and(|last| counts_on(last.ordinal, line.ordinal)) =>
            {
                run.push(*line);
            }
            _ => {
                open.insert(line.numbering, runs.len());
                runs.push(vec![*line]);
            }
        }
    }
    runs
}

/// Returns true if `next` continues a run after `last`.
///
/// Tolerates a gap of one and repeats; 1 always starts a new run.
fn counts_on(last: u32, next: u32) -> bool {
    next > 1 && (last..=last + 2).contains(&next)
}

fn judge(run: &[Marked], marked: &[Option<Marked>]) -> Kind {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return Kind::Paragraphs;
    };
    let count = |wanted: fn(Form) -> bool| run.iter().filter(|line| wanted(line.form)).count();
    let alone = count(|form| matches!(form, Form::Bare | Form::Sentence));
    let run_in = count(|form| matches!(form, Form::RunIn { .. }));
    let has_content = |line: &Marked| {
        matches!(line.form, Form::RunIn { .. }) || is_followed_by_text(line, marked)
    };
    let is_outermost = first.numbering <= Numbering::Division;
    let is_adjacent = run.len() > 1
        && !run
            .iter()
            .any(|line| line.place != last.place && has_content(line));
    let is_last_line = last.place + 1 == marked.len();
    // 12 月底前…… is spaced, not numbered.
    let is_quantity = run.len() == 1
        && first.numbering == Numbering::Decimal(1)
        && (first.ordinal != 1 || first.form != Form::Bare);
    if matches!(first.numbering, Numbering::Article | Numbering::Counted) || is_quantity {
        Kind::Paragraphs
    } else if count(|form| form == Form::Item) > 0 || is_adjacent && !is_outermost {
        Kind::Items
    } else if (alone + run_in) * 2 < run.len() || run.len() == 1 && is_last_line && run_in == 0 {
        Kind::Paragraphs
    } else if alone == 0 && (is_minor(first.numbering) || run.len() == 1) {
        Kind::RunIn
    } else if run.len() == 1 && first.ordinal != 1 && is_minor(first.numbering) {
        Kind::Paragraphs
    } else {
        Kind::Headings
    }
}

fn is_minor(numbering: Numbering) -> bool {
    matches!(
        numbering,
        Numbering::Arabic | Numbering::BracketedArabic | Numbering::Circled
    )
}

/// Returns true if the next line can belong under `line`.
///
/// That is text, a lower-ranking mark, or an article, which may be cited in text.
fn is_followed_by_text(line: &Marked, marked: &[Option<Marked>]) -> bool {
    let next = marked.get(line.place + 1);
    let is_below =
        |next: &Marked| next.numbering > line.numbering || next.numbering == Numbering::Article;
    next.is_some_and(|next| next.as_ref().is_none_or(is_below))
}

fn set_headings(run: &[Marked], roles: &mut [Role]) {
    for line in run {
        let end_bytes = match line.form {
            Form::Bare | Form::Sentence => usize::MAX,
            Form::RunIn { end_bytes } => line.title_bytes + end_bytes,
            Form::Item | Form::Text => continue,
        };
        if let Some(role) = roles.get_mut(line.place) {
            let style = Style::Numbered(line.numbering);
            *role = Role::Heading {
                style,
                ordinal: line.ordinal,
                end_bytes,
            };
        }
    }
}

fn set_items(run: &[Marked], roles: &mut [Role]) {
    for line in run {
        if let Some(role) = roles.get_mut(line.place) {
            *role = Role::Item {
                numbering: Some(line.numbering),
            };
        }
    }
}

fn report_gaps(lines: &[Line<'_>], run: &[Marked], problems: &mut Vec<Problem>) {
    for (last, next) in run.iter().zip(run.iter().skip(1)) {
        if next.ordinal == last.ordinal + 1 {
            continue;
        }
        if let Some(line) = lines.get(next.place) {
            let found = line.text.get(..next.title_bytes).unwrap_or("").trim_end();
            let expected = format!("number {} of this numbering", last.ordinal + 1);
            problems.push(Problem::within(line, 0, expected, found));
        }
    }
}
