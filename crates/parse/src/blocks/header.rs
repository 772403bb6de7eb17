//! The header of a table.
//!
//! ```text
//! header = rows that the markup declares | rows above a rule | a first row without figures, if others have some
//! ```

use crate::findings::Findings;
use crate::outline::Row;
use crate::rule::Rule;

/// The texts of the cells, row by row.
type Cells = Vec<Vec<String>>;

/// Splits the `rows` of a table, which ends on the line `number`, into header and other rows.
pub(crate) fn part_header(rows: Vec<Row>, number: u32, findings: &mut Findings) -> (Cells, Cells) {
    let is_worded = |row: &Row| {
        let mut cells = row.cells.iter();
        !cells.any(|cell| cell.chars().any(|character| character.is_ascii_digit()))
    };
    let declared = rows.iter().take_while(|row| row.is_header).count();
    let (header_rows, rule) = if declared > 0 {
        (declared, Rule::DeclaredHeader)
    } else if let Some(rule) = rows.iter().position(|row| row.is_rule) {
        (rule, Rule::RuledHeader)
    } else {
        let has_figures = rows.iter().skip(1).any(|row| !is_worded(row));
        let is_header = rows.first().is_some_and(is_worded) && has_figures;
        (usize::from(is_header), Rule::WordedHeader)
    };
    let rows = rows
        .into_iter()
        .filter(|row| !row.is_rule)
        .map(|row| row.cells);
    let mut header: Vec<Vec<String>> = rows.collect();
    let rest = header.split_off(header_rows.min(header.len()));
    if let Some(first) = header.first() {
        let line = u32::try_from(header.len() + rest.len())
            .map_or(number, |rows| number + 1 - rows.min(number));
        findings.decide_at(line, &first.join(" "), rule, || {
            format!("{} of {}", header.len(), header.len() + rest.len())
        });
    }
    (header, rest)
}
