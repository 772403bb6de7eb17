//! Tables: rows with the caption, the unit and the notes that belong to them.
//!
//! ```text
//! table   = [caption] [unit] row { row } { note }         in this order only; other lines around it stay paragraphs
//! caption = <caption> | line above: 表1 …, 附表2 …, a short line that ends with 表 | first row, one cell across
//! unit    = 单位：万元, a line above or a first row with nothing else
//! note    = 注：… and the notes after it, 资料来源：…, lines below or last rows, one cell across
//! ```
//!
//! A line or a cell with links stays what it is, since captions, units and notes have none.

use crate::blocks::limits::{LONGEST_TABLE_TITLE_CHARS, LONGEST_UNIT_CHARS};
use crate::findings::Findings;
use crate::line::figure::Placed;
use crate::line::mark::{Numbering, read_mark};
use crate::line::span::Span;
use crate::line::vocabulary::{NOTES, SOURCES_OF_TABLES};
use crate::line::{Line, Sign};
use crate::outline::{Piece, Row};
use crate::rule::Rule;
use document::Cell;
use text::characters::{digit, is_han_numeral, length_up_to, squeezed};
use text::sentence::ends_sentence;

/// A piece of a section, with the rows of a table as one.
#[derive(Debug)]
pub(crate) enum Group<'page> {
    Paragraph(Line<'page>),
    Item(Option<Numbering>, Line<'page>),
    Figure(Placed<'page>),
    Table(Lines),
}

/// The lines of a table.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) caption: Option<String>,
    pub(crate) unit: Option<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) notes: Vec<String>,
    /// The line of the last row.
    pub(crate) number: u32,
}

/// Groups the pieces under one heading.
pub(crate) fn group<'page>(
    pieces: Vec<Piece<'page>>,
    findings: &mut Findings,
) -> Vec<Group<'page>> {
    let mut groups: Vec<Group<'_>> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Row(row, number) => add_row(&mut groups, row, number, findings),
            Piece::Note(line) => match groups.last_mut() {
                Some(Group::Table(table)) if is_plain(&line) => table.add_note(&line, findings),
                _ => groups.push(Group::Paragraph(line)),
            },
            Piece::Paragraph(line) | Piece::Heading(_, _, line) => {
                groups.push(Group::Paragraph(line));
            }
            Piece::Item(numbering, line) => groups.push(Group::Item(numbering, line)),
            Piece::Figure(figure) => groups.push(Group::Figure(figure)),
        }
    }
    for group in &mut groups {
        if let Group::Table(table) = group {
            table.take_rows_across(findings);
        }
    }
    groups
}

fn add_row(groups: &mut Vec<Group<'_>>, row: Row, number: u32, findings: &mut Findings) {
    if let Some(Group::Table(table)) = groups.last_mut()
        && table.takes(&row)
    {
        table.rows.push(row);
        table.number = number;
        return;
    }
    let mut table = Lines::default();
    let begins_with_title = || across(&row).is_some_and(|text| !names_unit(text));
    // Above a row with the title, a unit would come before its caption.
    if !begins_with_title() {
        table.unit = take(groups, |line| names_unit(line.text())).map(|line| {
            findings.decide(&line, Rule::TableUnit, String::new);
            line.into_text()
        });
    }
    table.caption = take(groups, is_caption).map(|line| {
        findings.decide(&line, Rule::TableCaption, String::new);
        line.into_text()
    });
    table.rows.push(row);
    table.number = number;
    groups.push(Group::Table(table));
}

/// Takes the last paragraph if it is `wanted` and has no links.
fn take<'page>(
    groups: &mut Vec<Group<'page>>,
    wanted: fn(&Line<'_>) -> bool,
) -> Option<Line<'page>> {
    let is_wanted = |group: &mut Group<'_>| matches!(group, Group::Paragraph(line) if is_plain(line) && wanted(line));
    match groups.pop_if(is_wanted) {
        Some(Group::Paragraph(line)) => Some(line),
        _ => None,
    }
}

impl Lines {
    fn takes(&self, row: &Row) -> bool {
        let is_below_header = self.rows.last().is_none_or(Row::is_header);
        self.notes.is_empty() && !row.is_first() && (!row.is_header() || is_below_header)
    }

    fn add_note(&mut self, line: &Line<'_>, findings: &mut Findings) {
        findings.decide(line, Rule::TableNote, String::new);
        self.notes.push(line.text().to_owned());
    }

    /// Makes caption, unit and notes of the first and last rows with one cell across the table.
    fn take_rows_across(&mut self, findings: &mut Findings) {
        let number = self.number;
        let mut decide = |rule: Rule, text: &str| {
            findings.decide_at(number, text, rule, || "a cell across the table".to_owned());
        };
        if self.caption.is_none()
            && self.unit.is_none()
            && let Some(title) = self.take_first(|text| !names_unit(text))
        {
            decide(Rule::TableCaption, &title);
            self.caption = Some(title);
        }
        if self.unit.is_none()
            && let Some(unit) = self.take_first(names_unit)
        {
            decide(Rule::TableUnit, &unit);
            self.unit = Some(unit);
        }
        let mut notes = Vec::new();
        while let Some(note) = self
            .rows
            .last()
            .and_then(across)
            .filter(|text| names_note(text))
            && self.rows.len() > 1
        {
            decide(Rule::TableNote, note);
            notes.push(note.to_owned());
            self.rows.pop();
        }
        notes.reverse();
        notes.append(&mut self.notes);
        self.notes = notes;
    }

    /// Takes the first row if it has one cell across the table with a text that is `wanted`.
    fn take_first(&mut self, wanted: fn(&str) -> bool) -> Option<String> {
        let first = self.rows.first().filter(|_| self.rows.len() > 1)?;
        let text = across(first).filter(|text| wanted(text))?.to_owned();
        self.rows.remove(0);
        Some(text)
    }
}

/// Returns the text of a row of markup whose other cells are empty, if it has a place of its own: a unit, or across columns.
fn across(row: &Row) -> Option<&str> {
    let is_filled = |cell: &&Cell| !cell.text.is_empty();
    let mut filled = row.cells.iter().filter(is_filled);
    let only = filled
        .next()
        .filter(|cell| cell.links.is_empty() && cell.rowspan == 1)?;
    let is_only = filled.next().is_none() && matches!(row.sign, Sign::Row { .. });
    let is_wide = usize::from(only.colspan) * 2 > row.cells.len() && only.colspan > 1;
    let text = only.text.as_str();
    let is_title = is_wide && read_mark(text).is_none() && !ends_sentence(text);
    let is_across = names_unit(text) || is_wide && names_note(text) || is_title;
    (is_only && is_across).then_some(text)
}

/// Returns true for a line without links.
fn is_plain(line: &Line<'_>) -> bool {
    !line.spans().iter().any(Span::is_link)
}

fn is_caption(line: &Line<'_>) -> bool {
    let text = line.text();
    let rest = text
        .strip_prefix("附表")
        .or_else(|| text.strip_prefix('表'));
    let next = rest.and_then(|rest| rest.trim_start().chars().next());
    let is_numbered = next.is_some_and(|next| digit(next).is_some() || is_han_numeral(next));
    let is_short = length_up_to(text, LONGEST_TABLE_TITLE_CHARS + 1) <= LONGEST_TABLE_TITLE_CHARS;
    let is_title = is_numbered || text.ends_with('表') && line.facts.mark.is_none();
    line.sign == Sign::Caption || is_short && is_title && !line.facts.ends_sentence
}

/// Returns true for the unit of a table's figures: 单位：万元, （单位：%）.
fn names_unit(text: &str) -> bool {
    let is_short = length_up_to(text, LONGEST_UNIT_CHARS + 1) <= LONGEST_UNIT_CHARS;
    is_short && {
        let squeezed = squeezed(text);
        let bare = squeezed.trim_start_matches('(');
        ["单位:", "计量单位:", "金额单位:"]
            .iter()
            .any(|label| bare.starts_with(label))
    }
}

/// Returns true for 注： and the like, with a number or none before the colon.
fn names_note(text: &str) -> bool {
    let mut words = NOTES.iter().chain(SOURCES_OF_TABLES);
    words.any(|word| {
        let rest = text.strip_prefix(word).unwrap_or_default();
        let rest = rest.trim_start_matches(|next: char| digit(next).is_some() || next == ' ');
        rest.starts_with([':', '：'])
    })
}

#[cfg(test)]
mod tests {
    use super::names_unit;

    #[test]
    fn knows_units_of_tables() {
        for text in [
            "单位：万元",
            "（单位：亿元、%）",
            "单 位: 万元",
            "金额单位：万元",
        ] {
            assert!(names_unit(text), "{text}");
        }
        for text in [
            "单位",
            "单位负责人",
            "各单位：",
            &format!("单位：{}", "长".repeat(40)),
        ] {
            assert!(!names_unit(text), "{text}");
        }
    }
}
