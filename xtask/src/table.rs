//! Tables in Markdown, set so that they read well in a terminal too.

use std::fmt::{self, Display};

/// A table under construction; displays as Markdown.
#[derive(Clone, Debug)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table; the first column is text, the others are figures and stand to the right.
    pub fn new(header: &[&str]) -> Self {
        Self {
            rows: vec![header.iter().map(|&cell| cell.to_owned()).collect()],
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }
}

impl Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                self.rows
                    .iter()
                    .filter_map(|row| row.get(column))
                    .map(|cell| width(cell))
                    .max()
            })
            .map(|widest| widest.unwrap_or(0).max(3))
            .collect();
        for (number, row) in self.rows.iter().enumerate() {
            for (column, &wanted) in widths.iter().enumerate() {
                let cell = row.get(column).map_or("", String::as_str);
                let blanks = " ".repeat(wanted.saturating_sub(width(cell)));
                let (before, after) = if column == 0 {
                    ("", blanks.as_str())
                } else {
                    (blanks.as_str(), "")
                };
                write!(formatter, "| {before}{cell}{after} ")?;
            }
            writeln!(formatter, "|")?;
            if number == 0 {
                for (column, &wanted) in widths.iter().enumerate() {
                    let dashes = "-".repeat(wanted - 1);
                    let rule = if column == 0 {
                        format!("{dashes}-")
                    } else {
                        format!("{dashes}:")
                    };
                    write!(formatter, "| {rule} ")?;
                }
                writeln!(formatter, "|")?;
            }
        }
        Ok(())
    }
}

fn width(cell: &str) -> usize {
    cell.chars().count()
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn figures_stand_to_the_right() {
        let mut table = Table::new(&["step", "seconds"]);
        table.row(["format".to_owned(), "1.5".to_owned()]);
        let expected = "| step   | seconds |\n| ------ | ------: |\n| format |     1.5 |\n";
        assert_eq!(table.to_string(), expected);
    }
}
