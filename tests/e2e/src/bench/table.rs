//! Tables in Markdown.

use std::fmt::{self, Display};

use comfy_table::{CellAlignment, presets};

/// A table under construction; displays as Markdown.
#[derive(Clone, Debug)]
pub(crate) struct Table(comfy_table::Table);

impl Table {
    /// Creates a table without rows. The first column is text, the others are figures and aligned to the right.
    pub(crate) fn new(header: &[&str]) -> Self {
        let mut table = comfy_table::Table::new();
        table
            .load_preset(presets::ASCII_MARKDOWN)
            .set_header(header);
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        Self(table)
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.0.add_row(cells.into_iter().collect::<Vec<String>>());
    }
}

impl Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.0)
    }
}
