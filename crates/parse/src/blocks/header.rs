//! The header of a table.
//!
//! ```text
//! header = rows that the markup declares | rows above a rule | a first row without figures, if others have some
//! ```

use document::Cell;

use crate::findings::Findings;
use crate::outline::Row;
use crate::rule::Rule;

/// Returns the cells of the `rows` of a table, which ends on the line `number`, with the header marked as such.
pub(crate) fn cells(rows: Vec<Row>, number: u32, findings: &mut Findings) -> Vec<Vec<Cell>> {
    let is_worded = |row: &Row| {
        let mut cells = row.cells.iter();
        !cells.any(|cell| {
            cell.text
                .chars()
                .any(|character| character.is_ascii_digit())
        })
    };
    let declared = rows.iter().take_while(|row| row.is_header()).count();
    let (header_rows, rule) = if declared > 0 {
        (declared, Rule::DeclaredHeader)
    } else if let Some(rule) = rows.iter().position(|row| row.is_rule) {
        (rule, Rule::RuledHeader)
    } else {
        let has_figures = rows.iter().skip(1).any(|row| !is_worded(row));
        let is_header = rows.first().is_some_and(is_worded) && has_figures;
        (usize::from(is_header), Rule::WordedHeader)
    };
    let is_text = |row: &Row| !row.is_rule;
    let all = rows.iter().filter(|row| is_text(row)).count();
    if let Some(first) = rows.iter().find(|row| is_text(row) && header_rows > 0) {
        let line = u32::try_from(all).map_or(number, |rows| number + 1 - rows.min(number));
        let texts: Vec<&str> = first.cells.iter().map(|cell| cell.text.as_str()).collect();
        findings.decide_at(line, &texts.join(" "), rule, || {
            format!("{} of {all}", header_rows.min(all))
        });
    }
    let rows = rows.into_iter().filter(is_text).enumerate();
    let cells = rows.map(|(index, row)| {
        let mut cells = row.cells;
        for cell in &mut cells {
            cell.header |= index < header_rows;
        }
        cells
    });
    cells.collect()
}
