//! The headers of a table: of its columns, and of its rows.
//!
//! ```text
//! header     = rows that the markup declares | rows above a rule | first rows without figures, if others have some
//! row header = first cell, if no first cell is a figure and other columns have figures
//! first rows = one, and those that its cells span, or that divide one of its cells
//! ```
//!
//! Years are no figures: 2024年, 2024.

use document::Cell;

use crate::findings::Findings;
use crate::line::vocabulary::UNITS;
use crate::outline::Row;
use crate::rule::Rule;
use text::characters::{digit, fold};

/// Returns the cells of the `rows` of a table, which ends on the line `number`, with the headers marked as such.
pub(crate) fn cells(rows: Vec<Row>, number: u32, findings: &mut Findings) -> Vec<Vec<Cell>> {
    let (header_rows, rule) = header(&rows);
    let is_text = |row: &Row| !row.is_rule;
    let all = rows.iter().filter(|row| is_text(row)).count();
    let mut decide = |row: &Row, rule: Rule| {
        let line = u32::try_from(all).map_or(number, |rows| number + 1 - rows.min(number));
        let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        findings.decide_at(line, &texts.join(" "), rule, || {
            format!("{} of {all}", header_rows.min(all))
        });
    };
    if let Some(first) = rows.iter().find(|row| is_text(row) && header_rows > 0) {
        decide(first, rule);
    }
    let has_row_headers = has_row_headers(rows.get(header_rows..).unwrap_or_default());
    if let (true, Some(first)) = (has_row_headers, rows.get(header_rows)) {
        decide(first, Rule::RowHeaders);
    }
    let mut below = 0;
    let rows = rows.into_iter().filter(is_text).enumerate();
    let cells = rows.map(|(index, row)| {
        let mut cells = row.cells;
        for cell in &mut cells {
            cell.header |= index < header_rows;
        }
        if has_row_headers
            && index >= header_rows
            && let Some(first) = first_cell(&mut cells, &mut below)
        {
            first.header |= !first.text.is_empty();
        }
        cells
    });
    cells.collect()
}

/// Returns the number of rows of the header, and the rule that says so.
fn header(rows: &[Row]) -> (usize, Rule) {
    let declared = rows.iter().take_while(|row| row.is_header()).count();
    if declared > 0 {
        return (declared, Rule::DeclaredHeader);
    }
    if let Some(rule) = rows.iter().position(|row| row.is_rule) {
        return (rule, Rule::RuledHeader);
    }
    let has_figures = |row: &Row| row.cells.iter().any(|cell| is_figure(&cell.text));
    let Some(first) = rows.first().filter(|row| !has_figures(row)) else {
        return (0, Rule::WordedHeader);
    };
    let worded = rows.iter().take_while(|row| !has_figures(row)).count();
    if worded == rows.len() || first.cells.iter().all(|cell| cell.text.is_empty()) {
        return (0, Rule::WordedHeader);
    }
    let spanned = first
        .cells
        .iter()
        .map(|cell| usize::from(cell.rowspan))
        .max();
    let is_divided = first.cells.iter().any(|cell| cell.colspan > 1);
    let wanted = spanned.unwrap_or(1).max(if is_divided { 2 } else { 1 });
    (wanted.min(worded), Rule::WordedHeader)
}

/// Returns true if the first cells of the `rows` below a header are the headers of these rows.
fn has_row_headers(rows: &[Row]) -> bool {
    let is_first_figure = |row: &Row| row.cells.first().is_some_and(|cell| is_figure(&cell.text));
    let has_figure = |row: &&Row| row.cells.iter().skip(1).any(|cell| is_figure(&cell.text));
    let is_declared = |row: &Row| row.cells.iter().any(|cell| cell.header);
    rows.len() > 1
        && !rows.iter().any(is_declared)
        && !rows.iter().any(is_first_figure)
        && rows.iter().filter(has_figure).count() * 2 > rows.len()
}

/// Returns the cell in the first column, unless a cell from above takes it; `below` are the further rows which that takes.
fn first_cell<'row>(cells: &'row mut [Cell], below: &mut u16) -> Option<&'row mut Cell> {
    if *below > 0 {
        *below -= 1;
        return None;
    }
    let first = cells.first_mut()?;
    *below = first.rowspan.saturating_sub(1);
    Some(first)
}

/// Returns true for a figure, with its sign and a percent sign or a unit: 58, -1.2, 3.5%, 1,024, 100亿元. A year is none.
fn is_figure(text: &str) -> bool {
    let is_of_figure = |one: char| {
        let is_sign = matches!(fold(one), '.' | ',' | '%' | '-' | '+' | '<' | '>');
        digit(one).is_some() || is_sign || matches!(one, '—' | '–' | '‰' | '±' | ' ')
    };
    let number = text.trim_end_matches(|one| UNITS.contains(one) || one == '倍');
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let has_digit = number.chars().any(|one| digit(one).is_some());
    has_digit && number.chars().all(is_of_figure) && !is_year
}

#[cfg(test)]
mod tests {
    use super::is_figure;

    #[test]
    fn tells_figures_from_words_and_years() {
        for text in [
            "58",
            "-1.2",
            "3.5%",
            "1,024",
            "１２．５",
            "1.3倍",
            "100亿元",
        ] {
            assert!(is_figure(text), "{text}");
        }
        for text in ["", "—", "2024", "2024年", "A1", "5G用户"] {
            assert!(!is_figure(text), "{text}");
        }
    }
}
