//! Tables: reads data tables row by row, and leaves layout tables to the layout.
//!
//! ```text
//! data   = table without a nested table or heading, with two cells or more in some row, and without a cell
//!          of the length of a whole text
//! row    = cell { tab cell }
//! header = row in <thead>, or of <th> alone
//! ```
//!
//! Each row has the cells that its markup has. Spans end at the table's last row and column, and before a column that a
//! cell from above takes; browsers let such cells overlap. Pictures in cells are put below the table.

use document::Rare;

use crate::input::html::element::{self, Display};
use crate::input::html::tree::{NodeId, Step, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits;
use crate::line::span::{self, Span, SpanKind};
use crate::line::{Line, Sign};

/// Lays out the lines below a node.
type LayOut = fn(&Tree, NodeId) -> Vec<VisualLine>;

/// A data table, laid out.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    /// Its caption, its rows, and the pictures in its cells.
    pub(crate) lines: Vec<VisualLine>,
    /// True if a span was shortened since it would overlap a cell from above.
    pub(crate) is_repaired: bool,
}

/// Returns the rows of `table`, preceded by its caption; `None` if it is a layout table.
pub(crate) fn rows(tree: &Tree, table: NodeId, lay_out: LayOut) -> Option<Laid> {
    let found = find(tree, table)?;
    let mut laid = Laid::default();
    let mut images = Vec::new();
    if let Some(caption) = read_caption(tree, &found.captions, &mut images, lay_out) {
        laid.lines.push(caption);
    }
    let mut grid = Grid::default();
    let (mut is_above, mut length) = (true, laid.lines.len());
    let mut number = tree.get(table).map_or(1, |node| node.line);
    for (index, row) in found.rows.iter().enumerate() {
        let rest = found.rows.len() - index;
        let mut line = read_row(tree, row, rest, &mut grid, &mut images, lay_out);
        let is_empty = line.line.text().trim().is_empty();
        if is_empty {
            line.line.number = number;
        }
        number = line.line.number;
        // Empty rows above and below the others are space.
        if is_above && is_empty {
            continue;
        }
        if let Sign::Row { is_first, .. } = &mut line.line.sign {
            *is_first = is_above;
        }
        is_above = false;
        laid.lines.push(line);
        if !is_empty {
            length = laid.lines.len();
        }
    }
    laid.lines.truncate(length);
    laid.lines.append(&mut images);
    laid.is_repaired = grid.is_repaired;
    Some(laid)
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
    is_repaired: bool,
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

    fn is_taken(&self, column: usize) -> bool {
        self.taken_rows.get(column).is_some_and(|&rows| rows > 0)
    }

    /// Puts a cell at `column`; returns the number of columns that it gets of those it asks for.
    fn put(&mut self, column: usize, colspan: usize, rowspan: usize) -> usize {
        let room = limits::MOST_COLUMNS.saturating_sub(column).max(1);
        let wanted = colspan.min(room);
        let free = (1..wanted).find(|&next| self.is_taken(column + next));
        self.is_repaired |= free.is_some();
        let columns = free.unwrap_or(wanted);
        let end = (column + columns).min(limits::MOST_COLUMNS);
        if self.taken_rows.len() < end {
            self.taken_rows.resize(end, 0);
        }
        let below = self.taken_rows.get_mut(column..end).unwrap_or_default();
        below.fill(rowspan - 1);
        columns
    }
}

/// Lays out the captions of a table as one line.
fn read_caption(
    tree: &Tree,
    captions: &[NodeId],
    images: &mut Vec<VisualLine>,
    lay_out: LayOut,
) -> Option<VisualLine> {
    let mut cell = Cell::default();
    for &caption in captions {
        cell.add(lay_out(tree, caption), images);
    }
    let mut line = Line::of_markup(cell.text, &cell.spans, cell.number.unwrap_or(1))?;
    line.sign = Sign::Caption;
    Some(VisualLine {
        line,
        content: Content::Text,
        block: *captions.first()?,
        image: None,
    })
}

/// The text of one cell or more.
#[derive(Default)]
struct Cell {
    text: String,
    spans: Rare<Span>,
    number: Option<u32>,
    has_plain_text: bool,
}

impl Cell {
    /// Adds lines with spaces between them, but for images.
    fn add(&mut self, lines: Vec<VisualLine>, images: &mut Vec<VisualLine>) {
        let mut is_first = true;
        for mut line in lines {
            if line.content == Content::Image {
                images.push(line);
                continue;
            }
            self.number.get_or_insert(line.line.number);
            self.has_plain_text |= line.content == Content::Text;
            if !std::mem::take(&mut is_first) {
                self.text.push(' ');
            }
            let spans = std::mem::take(line.line.spans_mut());
            span::append(&mut self.spans, spans, self.text.len());
            self.text
                .push_str(&line.line.into_text().replace('\t', " "));
        }
    }
}

fn read_row(
    tree: &Tree,
    row: &Row,
    rows: usize,
    grid: &mut Grid,
    images: &mut Vec<VisualLine>,
    lay_out: LayOut,
) -> VisualLine {
    let mut all = Cell::default();
    let mut column = 0;
    for (index, &cell) in row.cells.iter().enumerate() {
        while grid.take_row_above(column) {
            column += 1;
        }
        if index > 0 {
            all.text.push('\t');
        }
        let start = all.text.len();
        all.add(lay_out(tree, cell), images);
        let rowspan = match span(tree, cell, "rowspan") {
            0 => rows,
            some => some.min(rows),
        };
        let colspan = grid.put(column, span(tree, cell, "colspan").max(1), rowspan);
        // The cell of a row is passed at once: the columns it takes are for the rows below.
        column += colspan;
        let kind = SpanKind::Cell {
            is_header: row.is_in_head || tree.name(cell) == "th",
            colspan: u16::try_from(colspan).unwrap_or(u16::MAX),
            rowspan: u16::try_from(rowspan).unwrap_or(u16::MAX),
        };
        if kind != PLAIN {
            all.spans.push(Span::new(start, all.text.len(), kind));
        }
    }
    while column < limits::MOST_COLUMNS {
        grid.take_row_above(column);
        column += 1;
    }
    let is_header = row.is_in_head || row.cells.iter().all(|&cell| tree.name(cell) == "th");
    let sign = Sign::Row {
        is_header: is_header && !row.cells.is_empty(),
        is_first: false,
    };
    let line = Line::with_sign(all.text.into(), all.number.unwrap_or(0), 1, sign);
    VisualLine {
        line: line.with_spans(all.spans),
        content: if all.has_plain_text {
            Content::Text
        } else {
            Content::Link
        },
        block: row.element,
        image: None,
    }
}

/// A cell of one column and one row that is no header.
const PLAIN: SpanKind = SpanKind::Cell {
    is_header: false,
    colspan: 1,
    rowspan: 1,
};

/// Returns the value of a span attribute; 1 if it has none, and 0 for all rows that are left.
fn span(tree: &Tree, cell: NodeId, attribute: &str) -> usize {
    let value = tree
        .attribute(cell, attribute)
        .and_then(|value| value.trim().parse().ok());
    value.unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use crate::input::html::builder::build;
    use crate::input::html::layout::lay_out;
    use crate::input::html::visual::VisualLine;
    use crate::line::Line;
    use crate::line::span::SpanKind;

    #[track_caller]
    fn check(table: &str, expected: &[&str]) {
        let page = format!("<table>{table}</table>");
        let lines = lay_out(&build(&page), &page).lines;
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
    fn keeps_spans_and_repairs_those_that_overlap() {
        #[track_caller]
        fn check(table: &str, expected: &[&[(u16, u16)]], is_repaired: bool) {
            let page = format!("<table>{table}</table>");
            let laid = lay_out(&build(&page), &page);
            let rows = laid
                .lines
                .iter()
                .map(|VisualLine { line, .. }| cell_spans(line));
            assert_eq!(rows.collect::<Vec<_>>(), expected, "{table}");
            assert_eq!(laid.overlaps.len(), usize::from(is_repaired), "{table}");
        }
        let spans = "<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁";
        check(spans, &[&[(1, 2), (2, 1)], &[(1, 1), (1, 1)]], false);
        let beyond = "<tr><td rowspan=9>甲<td rowspan=0>乙<td>丙<tr><td colspan=900>丁";
        check(beyond, &[&[(1, 2), (1, 2), (1, 1)], &[(62, 1)]], false);
        let overlap = "<tr><td>甲<td>乙<td rowspan=2>丙<tr><td colspan=3>丁";
        check(overlap, &[&[(1, 1), (1, 1), (1, 2)], &[(2, 1)]], true);
    }

    fn cell_spans(line: &Line<'_>) -> Vec<(u16, u16)> {
        let mut start = 0;
        let cells = line.text().split('\t').map(|cell| {
            let at = u32::try_from(start).unwrap();
            start += cell.len() + 1;
            let spans = line.spans().iter().filter(|span| span.start_bytes == at);
            let spans = spans.filter_map(|span| match span.kind {
                SpanKind::Cell {
                    colspan, rowspan, ..
                } => Some((colspan, rowspan)),
                _ => None,
            });
            let mut spans = spans;
            spans.next().unwrap_or((1, 1))
        });
        cells.collect()
    }

    #[test]
    fn keeps_empty_rows_between_others_and_pictures_below() {
        check(
            "<tr><td><td><tr><td>甲<img src=a.png alt=图><td>乙<tr><td><td><tr><td>丙<td><tr><td><td>",
            &["甲\t乙", "\t", "丙\t", "图"],
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
