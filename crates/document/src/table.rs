//! Tables: rows of cells, with the caption, the unit and the notes around them.

use serde::{Deserialize, Serialize};

use super::{Link, ParagraphId, Rare};

/// A table as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Table {
    /// The id of the table as a whole.
    pub id: ParagraphId,
    /// The caption above the cells, such as 表1 收支总表.
    pub caption: Option<String>,
    /// The unit of the figures with its label, such as 单位：万元, below the caption and above the cells.
    pub unit: Option<String>,
    /// The rows; never empty.
    pub rows: Vec<Vec<Cell>>,
    /// The notes below the cells.
    pub notes: Vec<String>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Cell {
    /// The text, trimmed; may be empty.
    pub text: String,
    /// True for the header of a column or of a row.
    pub header: bool,
    /// The number of columns that the cell takes; left out where it is 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub colspan: u16,
    /// The number of rows that the cell takes; left out where it is 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rowspan: u16,
    /// The links in the text.
    #[serde(default, skip_serializing_if = "Rare::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Vec<Link>"))]
    pub links: Rare<Link>,
}

impl Table {
    /// The texts in page order: caption, unit, cells row by row, notes.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let above = self.caption.iter().chain(&self.unit).map(String::as_str);
        let cells = self.rows.iter().flatten().map(|cell| cell.text.as_str());
        above
            .chain(cells)
            .chain(self.notes.iter().map(String::as_str))
    }

    /// The number of rows at the top that have header cells alone.
    pub fn header_rows(&self) -> usize {
        let is_header = |row: &&Vec<Cell>| row.iter().all(|cell| cell.header);
        let rows = self.rows.iter().take_while(is_header).count();
        // A table of headers alone has no text below them.
        if rows == self.rows.len() { 0 } else { rows }
    }

    /// The number of lines of texts: caption and unit, each row, the notes.
    pub fn line_count(&self) -> usize {
        self.rows.len() + 2
    }

    /// The texts of a line, see [`Table::text`].
    pub fn line(&self, line: usize) -> impl Iterator<Item = &str> {
        (0..).map_while(move |index| self.text(line, index))
    }

    /// A text by its line and its index there: the first line is caption and unit, the last the notes, those between are
    /// the rows.
    pub fn text(&self, line: usize, index: usize) -> Option<&str> {
        let Some(row) = line.checked_sub(1) else {
            let mut above = self.caption.iter().chain(&self.unit);
            return above.nth(index).map(String::as_str);
        };
        match self.rows.get(row) {
            Some(row) => Some(row.get(index)?.text.as_str()),
            None if row == self.rows.len() => self.notes.get(index).map(String::as_str),
            None => None,
        }
    }
}

impl Cell {
    /// A cell of one row and one column.
    pub fn new(text: String, header: bool) -> Self {
        Self {
            text,
            header,
            colspan: 1,
            rowspan: 1,
            links: Rare::new(),
        }
    }
}

const fn one() -> u16 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_one(span: &u16) -> bool {
    *span == 1
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};
    use crate::ParagraphId;

    #[test]
    fn lines_are_the_texts_in_page_order() {
        let cell = |text: &str| Cell::new(text.to_owned(), false);
        let table = Table {
            id: ParagraphId::new(1, 1),
            caption: Some("表1".to_owned()),
            unit: Some("单位：万元".to_owned()),
            rows: vec![vec![cell("甲"), cell("乙")], vec![cell("丙")]],
            notes: vec!["注：丁".to_owned()],
        };
        let lines = (0..table.line_count()).map(|line| table.line(line).collect::<Vec<_>>());
        let lines: Vec<_> = lines.collect();
        let expected: [&[&str]; 4] = [&["表1", "单位：万元"], &["甲", "乙"], &["丙"], &["注：丁"]];
        assert_eq!(lines, expected);
        assert!(table.texts().eq(lines.concat()));
    }
}
