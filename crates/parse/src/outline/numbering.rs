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

use crate::findings::Findings;
use crate::line::form::Form;
use crate::line::mark::Numbering;
use crate::line::{Line, Sign};
use crate::outline::role::{Role, Roles, Style};
use crate::problem::Problem;
use crate::rule::Rule;

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
pub(crate) fn assign(lines: &[Line<'_>], roles: &mut Roles, findings: &mut Findings) {
    let is_open =
        |place: usize| matches!(roles.get(place), Some(Role::Paragraph | Role::Item { .. }));
    let marked: Vec<Option<Marked>> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| marked(place, line).filter(|_| is_open(place)))
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
            Kind::Headings => set_headings(run, roles, Rule::NumberedHeadings),
            Kind::RunIn if run.iter().all(is_headed) => {
                set_headings(run, roles, Rule::HeadedElsewhere);
            }
            Kind::Items => set_items(run, roles),
            Kind::RunIn | Kind::Paragraphs => {
                explain_paragraphs(run, roles);
                continue;
            }
        }
        report_gaps(lines, run, findings);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Headings,
    Items,
    /// A run of headings if the document has headings of this numbering elsewhere, else of paragraphs with leads.
    RunIn,
    Paragraphs,
}

fn marked(place: usize, line: &Line<'_>) -> Option<Marked> {
    let mark = line.facts.mark.filter(|_| line.sign != Sign::Caption)?;
    let title = line.title();
    let is_whole = title.trim_start().is_empty() && mark.numbering <= Numbering::Division;
    Some(Marked {
        place,
        numbering: mark.numbering,
        ordinal: mark.ordinal,
        form: if is_whole {
            Form::Bare
        } else {
            line.facts.form
        },
        title_bytes: mark.end_bytes() + (title.len() - title.trim_start().len()),
    })
}

/// Returns the runs of a document, each in page order.
fn runs(marked: &[Option<Marked>]) -> Vec<Vec<Marked>> {
    let mut runs: Vec<Vec<Marked>> = Vec::new();
    let mut open: BTreeMap<Numbering, usize> = BTreeMap::new();
    for line in marked.iter().flatten() {
        let run = open.get(&line.numbering).and_then(|&run| runs.get_mut(run));
        let counts_on = |run: &&mut Vec<Marked>| {
            run.last()
                .is_some_and(|last| counts_on(last.ordinal, line.ordinal))
        };
        if let Some(run) = run.filter(counts_on) {
            run.push(*line);
        } else {
            open.insert(line.numbering, runs.len());
            runs.push(vec![*line]);
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
    // In 12 月底前…… the number is a part of the text.
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

fn set_headings(run: &[Marked], roles: &mut Roles, by: Rule) {
    for (line, count) in run.iter().zip(1..) {
        let end_bytes = match line.form {
            Form::Bare | Form::Sentence => usize::MAX,
            Form::RunIn { end_bytes } => line.title_bytes + usize::from(end_bytes),
            Form::Item | Form::Text => continue,
        };
        let role = Role::Heading {
            style: Style::Numbered(line.numbering),
            ordinal: line.ordinal,
            end_bytes,
        };
        roles.set(line.place, role, by, || evidence(line, count, run));
    }
}

fn set_items(run: &[Marked], roles: &mut Roles) {
    for (line, count) in run.iter().zip(1..) {
        let numbering = Some(line.numbering);
        let role = Role::Item { numbering };
        roles.set(line.place, role, Rule::NumberedItems, || {
            evidence(line, count, run)
        });
    }
}

/// Records the evidence for lines with a mark that stay paragraphs.
fn explain_paragraphs(run: &[Marked], roles: &mut Roles) {
    for (line, count) in run.iter().zip(1..) {
        if roles.is_paragraph(line.place) {
            let evidence = || evidence(line, count, run);
            roles.set(line.place, Role::Paragraph, Rule::Paragraph, evidence);
        }
    }
}

fn evidence(line: &Marked, count: usize, run: &[Marked]) -> String {
    let form = match line.form {
        Form::RunIn { .. } => "run in".to_owned(),
        form => format!("{form:?}").to_lowercase(),
    };
    format!("{form}, {count} of a run of {}", run.len())
}

fn report_gaps(lines: &[Line<'_>], run: &[Marked], findings: &mut Findings) {
    for (last, next) in run.iter().zip(run.iter().skip(1)) {
        let line = lines
            .get(next.place)
            .filter(|_| next.ordinal != last.ordinal + 1);
        if let Some(line) = line {
            let found = line.text().get(..next.title_bytes).unwrap_or("").trim_end();
            let expected = format!("number {} of this numbering", last.ordinal + 1);
            findings
                .problems
                .push(Problem::within(line, 0, expected, found));
        }
    }
}
