//! Table rows in plain text: cells between bars or tabs.
//!
//! ```text
//! row   = ["|"] cell "|" cell { "|" cell } ["|"]  |  cell tab cell { tab cell }
//! rule  = bars, hyphens and colons alone              Markdown's line under a header
//! table = row [rule] row { row }
//! ```
//!
//! The bars are not text of the report; they become boilerplate, so that no character is lost.

use document::Cell;

use crate::line::span::{self, Span, SpanKind};
use crate::line::{Line, Sign};

/// A line as a table row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// The place of its line, as in [`Line::order`].
    pub(crate) order: u32,
    /// The bars between the cells; empty if tabs separate them.
    pub(crate) bars: String,
    /// True if the row is only a rule below the header.
    pub(crate) is_rule: bool,
    /// That of its line: what the page's markup says of the row, if that has it.
    pub(crate) sign: Sign,
}

impl Row {
    /// Returns true if the page's markup declares a header.
    pub(crate) fn is_header(&self) -> bool {
        matches!(self.sign, Sign::Row { is_header, .. } if is_header)
    }

    /// Returns true if the page's markup begins a table with the row.
    pub(crate) fn is_first(&self) -> bool {
        matches!(self.sign, Sign::Row { is_first, .. } if is_first)
    }
}

/// Returns the row of each of `lines`, or `None` if a line is in no table.
pub(crate) fn find_rows(lines: &[Line<'_>]) -> Vec<Option<Row>> {
    let row = |line: &Line<'_>| match line.sign {
        Sign::Row { .. } => Some(signed_row(line)),
        Sign::None | Sign::Heading(_) | Sign::Item | Sign::Caption => read_row(line.text()),
    };
    let mut rows: Vec<Option<Row>> = lines.iter().map(row).collect();
    let is_row: Vec<bool> = rows.iter().map(Option::is_some).collect();
    let at = |place: Option<usize>| {
        place
            .and_then(|place| is_row.get(place))
            .copied()
            .unwrap_or(false)
    };
    for ((place, row), line) in rows.iter_mut().enumerate().zip(lines) {
        // A single line with a bar or a tab is prose.
        let is_signed = matches!(line.sign, Sign::Row { .. });
        if !is_signed && !at(place.checked_sub(1)) && !at(Some(place + 1)) {
            *row = None;
        }
    }
    rows
}

/// Returns the row of a line of markup, with the spans of its cells.
fn signed_row(line: &Line<'_>) -> Row {
    let mut cells = cells_between(line.text(), is_tab);
    let mut spans = line.spans();
    let mut start_bytes = 0;
    for (cell, raw) in cells.iter_mut().zip(line.text().split(is_tab)) {
        if spans.is_empty() {
            break;
        }
        let end_bytes = start_bytes + raw.len();
        let is_inside = |span: &&Span| span.start_bytes as usize <= end_bytes;
        let count = spans.iter().take_while(is_inside).count();
        let (inside, after) = spans.split_at_checked(count).unwrap_or((spans, &[]));
        let blank_bytes = raw.len() - raw.trim_start().len();
        let from = start_bytes + blank_bytes;
        cell.links = span::links(&span::within(inside, from, end_bytes), &cell.text);
        for span in inside {
            if let SpanKind::Cell {
                is_header,
                colspan,
                rowspan,
            } = span.kind
            {
                (cell.header, cell.colspan, cell.rowspan) = (is_header, colspan, rowspan);
            }
        }
        (spans, start_bytes) = (after, end_bytes + 1);
    }
    Row {
        cells,
        order: line.order,
        sign: line.sign,
        ..Row::default()
    }
}

fn cells_between(text: &str, is_edge: fn(char) -> bool) -> Vec<Cell> {
    // Collecting would reserve up to twice as many, for each row of the report.
    let mut cells = Vec::with_capacity(text.matches(is_edge).count() + 1);
    let cell = |cell: &str| Cell::new(cell.trim().to_owned(), false);
    cells.extend(text.split(is_edge).map(cell));
    cells
}

fn read_row(text: &str) -> Option<Row> {
    let has_bars = text.contains(is_bar);
    if has_bars
        && text
            .chars()
            .all(|c| is_bar(c) || c.is_whitespace() || matches!(c, '-' | ':'))
    {
        return Some(Row {
            bars: text.to_owned(),
            is_rule: true,
            ..Row::default()
        });
    }
    if !(has_bars || text.contains('\t')) {
        return None;
    }
    let inner = text.strip_prefix(is_bar).unwrap_or(text);
    let inner = inner.strip_suffix(is_bar).unwrap_or(inner);
    let cells = cells_between(inner, if has_bars { is_bar } else { is_tab });
    let filled = cells.iter().filter(|cell| !cell.text.is_empty()).count();
    let is_row = cells.len() >= 2 && filled >= if has_bars { 1 } else { 2 };
    is_row.then(|| Row {
        cells,
        bars: text.matches(is_bar).collect(),
        ..Row::default()
    })
}

fn is_bar(character: char) -> bool {
    matches!(character, '|' | '｜')
}

fn is_tab(character: char) -> bool {
    character == '\t'
}

#[cfg(test)]
mod tests {
    use super::{Row, find_rows};
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[&[&str]]) {
        let rows = find_rows(&lines(page)).into_iter().flatten();
        let texts = |row: Row| {
            row.cells
                .into_iter()
                .map(|cell| cell.text)
                .collect::<Vec<_>>()
        };
        assert_eq!(rows.map(texts).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn reads_rows_with_bars_or_tabs() {
        check(
            "| 项目 | 数 |\n|---|---|\n| 甲 | 1 |",
            &[&["项目", "数"], &[], &["甲", "1"]],
        );
        check("项目\t数\n甲\t1\n乙\t", &[&["项目", "数"], &["甲", "1"]]);
        check("首页 | 新闻\n正文。", &[]);
    }
}
