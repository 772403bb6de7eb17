//! The grid of a table: the columns of its cells where some span rows or columns, and the headers of each.

use super::{Cell, Table};

/// The maximum number of columns; cells beyond share the last one. Spans are attacker-controlled numbers.
const MOST_COLUMNS: usize = 4096;

impl Table {
    /// Returns the first column of each cell, row by row, counted from 0.
    pub fn columns(&self) -> Vec<Vec<usize>> {
        // For each column, the first row in which no cell from above takes it.
        let mut free_from: Vec<usize> = Vec::new();
        let rows = self.rows.iter().enumerate();
        let place = |(row, cells): (usize, &Vec<Cell>)| {
            let mut next = 0;
            let columns = cells.iter().map(|cell| {
                while free_from.get(next).is_some_and(|free| *free > row) {
                    next += 1;
                }
                let first = next.min(MOST_COLUMNS);
                next = (first + cell.width()).min(MOST_COLUMNS);
                if free_from.len() < next {
                    free_from.resize(next, 0);
                }
                let taken = free_from.get_mut(first..next);
                taken.unwrap_or_default().fill(row + cell.height());
                first
            });
            columns.collect()
        };
        rows.map(place).collect()
    }

    /// Returns the headers of the cell with the index `index` in a row: those of its row, then those of its column.
    ///
    /// In a row without header cells the first cell is its header. Headers are not empty and not repeated.
    pub fn headers_of(&self, row: usize, index: usize) -> Vec<&str> {
        let columns = self.columns();
        let at = |row: usize, index: usize| columns.get(row)?.get(index).copied();
        let Some(column) = at(row, index) else {
            return Vec::new();
        };
        let head = self.header_rows();
        let cells = self.rows.iter().zip(&columns).enumerate();
        let cells = cells.flat_map(|(row, (cells, columns))| {
            let cells = cells.iter().zip(columns);
            cells.map(move |(cell, column)| (row, *column, cell))
        });
        let (mut of_row, mut of_column, mut first) = (Vec::new(), Vec::new(), None);
        for (from, start, cell) in cells.take_while(|(from, ..)| *from <= row) {
            let is_beside = from + cell.height() > row && start < column;
            let is_above = from < row && start <= column && column < start + cell.width();
            if from < head && is_above {
                of_column.push(cell.text.as_str());
            } else if from >= head && is_beside && cell.header {
                of_row.push(cell.text.as_str());
            } else if from >= head && is_beside && start == 0 {
                first = Some(cell.text.as_str());
            }
        }
        if of_row.is_empty() {
            of_row.extend(first);
        }
        of_row.append(&mut of_column);
        of_row.retain(|header| !header.is_empty());
        of_row.dedup();
        of_row
    }
}

impl Cell {
    /// Returns the number of columns that the cell takes, at least 1.
    pub fn width(&self) -> usize {
        usize::from(self.colspan.max(1))
    }

    /// Returns the number of rows that the cell takes, at least 1.
    pub fn height(&self) -> usize {
        usize::from(self.rowspan.max(1))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Cell, ParagraphId, Table};

    /// Makes a table of rows in which `#` marks a header, `>` a second column and `_` a second row of a cell.
    fn table(rows: &[&str]) -> Table {
        let cell = |text: &str| Cell {
            colspan: if text.contains('>') { 2 } else { 1 },
            rowspan: if text.contains('_') { 2 } else { 1 },
            ..Cell::new(
                text.trim_matches(['#', '>', '_']).to_owned(),
                text.contains('#'),
            )
        };
        let row = |row: &&str| row.split_whitespace().map(cell).collect();
        Table {
            id: ParagraphId::new(1, 1),
            caption: None,
            unit: None,
            rows: rows.iter().map(row).collect(),
            notes: Vec::new(),
        }
    }

    #[test]
    fn spans_move_the_cells_beside_and_below_them() {
        let table = table(&["#项目_ #收入>", "#预算 #决算", "税收 1 2"]);
        assert_eq!(table.columns(), [vec![0, 1], vec![1, 2], vec![0, 1, 2]]);
    }

    #[test]
    fn headers_are_those_of_the_row_then_those_of_the_column() {
        let table = table(&[
            "#项目>_ #收入>",
            "#预算 #决算",
            "#税收_ #国内 1 2",
            "#进口 3 4",
        ]);
        assert_eq!(table.headers_of(2, 2), ["税收", "国内", "收入", "预算"]);
        assert_eq!(table.headers_of(3, 2), ["税收", "进口", "收入", "决算"]);
        assert_eq!(table.headers_of(1, 0), ["收入"]);
        assert_eq!(table.headers_of(2, 0), ["项目"]);
    }

    #[test]
    fn the_first_cell_names_a_row_without_headers() {
        let table = table(&["#项目 #数值", "税收 1"]);
        assert_eq!(table.headers_of(1, 1), ["税收", "数值"]);
        assert_eq!(table.headers_of(1, 0), ["项目"]);
        assert!(table.headers_of(9, 9).is_empty());
    }

    #[test]
    fn spans_beyond_any_table_end_with_its_last_column() {
        let mut table = table(&["甲> 乙"]);
        for cell in &mut table.rows[0] {
            cell.colspan = u16::MAX;
        }
        assert_eq!(table.columns(), [vec![0, super::MOST_COLUMNS]]);
    }
}
