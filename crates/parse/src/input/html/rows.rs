//! Tables: reads data tables row by row, and leaves layout tables to the layout.
//!
//! ```text
//! data   = table without a nested table or heading, with two cells or more in some row, and without a cell
//!          of the length of a whole text
//! row    = cell { tab cell }
//! header = row in <thead>, or of <th> alone
//! ```
//!
//! A cell that spans rows or columns has its text in the first of them and is empty in the others, so that columns
//! stay aligned and no text is repeated.

use crate::input::html::element::{self, Display};
use crate::input::html::tree::{NodeId, Step, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits;
use crate::line::{Line, Sign};

/// Lays out the lines below a node.
type LayOut = fn(&Tree, NodeId) -> Vec<VisualLine>;

/// Returns the rows of `table`, preceded by its caption; `None` if it is a layout table.
pub(crate) fn rows(tree: &Tree, table: NodeId, lay_out: LayOut) -> Option<Vec<VisualLine>> {
    let found = find(tree, table)?;
    let captions = found.captions.iter();
    let mut lines: Vec<VisualLine> = captions
        .flat_map(|&caption| lay_out(tree, caption))
        .collect();
    let mut grid = Grid::default();
    for row in &found.rows {
        lines.extend(read_row(tree, row, &mut grid, lay_out));
    }
    Some(lines)
}

#[derive(Default)]
struct Found {
    captions: Vec<NodeId>,
    rows: Vec<Row>,
}

struct Row {
    element: NodeId,
    cells: Vec<NodeId>,
    is_in_head: bool,
}

/// Returns the parts of a data table.
fn find(tree: &Tree, table: NodeId) -> Option<Found> {
    let mut found = Found::default();
    let (mut is_frame, mut is_in_head) = (false, false);
    let mut cell_bytes = None;
    tree.walk(table, |step| {
        let node = match step {
            Step::Enter(node) => node,
            Step::Leave(node) => {
                match tree.name(node) {
                    "thead" => is_in_head = false,
                    "td" | "th" => cell_bytes = None,
                    _ => {}
                }
                return true;
            }
        };
        if is_frame || element::display(tree, node) == Display::Hidden {
            return false;
        }
        match tree.name(node) {
            "table" => is_frame = node != table,
            "h1" | "h2" | "h3" => is_frame = true,
            "caption" => found.captions.push(node),
            "thead" => is_in_head = true,
            "tr" => found.rows.push(Row {
                element: node,
                cells: Vec::new(),
                is_in_head,
            }),
            "td" | "th" => {
                cell_bytes = Some(0);
                if let Some(row) = found.rows.last_mut() {
                    row.cells.push(node);
                }
            }
            _ => {
                if let (Some(bytes), Some(length)) = (&mut cell_bytes, tree.text_length(node)) {
                    *bytes += length;
                    is_frame |= *bytes > limits::LONGEST_CELL_BYTES;
                }
            }
        }
        !is_frame
    });
    let is_data = !is_frame && found.rows.iter().any(|row| row.cells.len() > 1);
    is_data.then_some(found)
}

/// The number of further rows that a cell from above occupies, per column.
#[derive(Default)]
struct Grid {
    taken_rows: Vec<usize>,
}

impl Grid {
    fn take_row_above(&mut self, column: usize) -> bool {
        match self.taken_rows.get_mut(column) {
            Some(rows) if *rows > 0 => {
                *rows -= 1;
                true
            }
            _ => false,
        }
    }

    fn span(&mut self, column: usize, rows: usize) {
        if column >= limits::MOST_COLUMNS {
            return;
        }
        if self.taken_rows.len() <= column {
            self.taken_rows.resize(column + 1, 0);
        }
        if let Some(taken) = self.taken_rows.get_mut(column) {
            *taken = rows;
        }
    }
}

fn read_row(tree: &Tree, row: &Row, grid: &mut Grid, lay_out: LayOut) -> Option<VisualLine> {
    let mut cells: Vec<String> = Vec::new();
    let mut number = None;
    let mut content = Content::Link;
    for &cell in &row.cells {
        while cells.len() < limits::MOST_COLUMNS && grid.take_row_above(cells.len()) {
            cells.push(String::new());
        }
        let lines = lay_out(tree, cell);
        if lines.iter().any(|line| line.content == Content::Text) {
            content = Content::Text;
        }
        number = number.or(lines.first().map(|line| line.line.number));
        let texts = lines
            .into_iter()
            .map(|line| line.line.into_text().replace('\t', " "));
        let texts: Vec<String> = texts.collect();
        let columns = span(tree, cell, "colspan")
            .min(limits::MOST_COLUMNS.saturating_sub(cells.len()).max(1));
        let rows = span(tree, cell, "rowspan") - 1;
        cells.push(texts.join(" "));
        for column in 0..columns {
            grid.span(cells.len() - 1 + column, rows);
        }
        cells.extend((1..columns).map(|_| String::new()));
    }
    while cells.len() < limits::MOST_COLUMNS && grid.take_row_above(cells.len()) {
        cells.push(String::new());
    }
    let is_header = row.is_in_head || row.cells.iter().all(|&cell| tree.name(cell) == "th");
    Some(VisualLine {
        line: Line::with_sign(cells.join("\t").into(), number?, 1, Sign::Row { is_header }),
        content,
        block: row.element,
    })
}

fn span(tree: &Tree, cell: NodeId, attribute: &str) -> usize {
    let value = tree
        .attribute(cell, attribute)
        .and_then(|value| value.trim().parse().ok());
    value.unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use crate::input::html::builder::build;
    use crate::input::html::layout::lay_out;

    #[track_caller]
    fn check(table: &str, expected: &[&str]) {
        let page = format!("<table>{table}</table>");
        let lines = lay_out(&build(&page), &page);
        let texts: Vec<&str> = lines.iter().map(|line| line.line.text()).collect();
        assert_eq!(texts, expected, "{table}");
    }

    #[test]
    fn reads_rows_and_a_caption() {
        check(
            "<caption>表1<tr><th>甲<th>乙<tr><td><p>1</p><p>2<td>3",
            &["表1", "甲\t乙", "1 2\t3"],
        );
    }

    #[test]
    fn keeps_columns_aligned_across_spans() {
        check(
            "<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td>戊<td><td>己",
            &["甲\t乙\t", "\t丙\t丁", "戊\t\t己"],
        );
    }

    #[test]
    fn leaves_layout_tables_to_the_layout() {
        check(
            "<tr><td>甲<td><table><tr><td>乙<td>丙</table>",
            &["甲", "乙\t丙"],
        );
        check("<tr><td>甲<tr><td>乙", &["甲", "乙"]);
        check(
            &format!("<tr><td>甲<td><p>{}<p>丙", "长".repeat(2000)),
            &["甲", &"长".repeat(2000), "丙"],
        );
    }
}
