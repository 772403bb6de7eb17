//! Table rows in plain text: cells between bars or tabs.
//!
//! ```text
//! row   = ["|"] cell "|" cell { "|" cell } ["|"]  |  cell tab cell { tab cell }
//! rule  = bars, hyphens and colons alone              Markdown's line under a header
//! table = row [rule] row { row }
//! ```
//!
//! The bars are not text of the report; they become boilerplate, so that no character is lost.

use crate::line::{Line, Sign};

/// A line as a table row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<String>,
    /// The bars between the cells; empty if tabs separate them.
    pub(crate) bars: String,
    /// True if the row is only a rule below the header.
    pub(crate) is_rule: bool,
    /// True if the page's markup declares a header.
    pub(crate) is_header: bool,
}

/// Returns the row of each of `lines`, or `None` if a line is in no table.
pub(crate) fn find_rows(lines: &[Line<'_>]) -> Vec<Option<Row>> {
    let row = |line: &Line<'_>| match line.sign {
        Sign::Row { is_header } => Some(signed_row(line.text(), is_header)),
        Sign::None | Sign::Heading(_) | Sign::Image => read_row(line.text()),
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

fn signed_row(text: &str, is_header: bool) -> Row {
    Row {
        cells: cells_between_tabs(text),
        bars: String::new(),
        is_rule: false,
        is_header,
    }
}

fn cells_between_tabs(text: &str) -> Vec<String> {
    // Collecting would reserve up to twice as many, for each row of the report.
    let mut cells = Vec::with_capacity(text.matches('\t').count() + 1);
    cells.extend(text.split('\t').map(|cell| cell.trim().to_owned()));
    cells
}

fn read_row(text: &str) -> Option<Row> {
    let is_bar = |character| matches!(character, '|' | '｜');
    let bars: String = text
        .chars()
        .filter(|&character| is_bar(character))
        .collect();
    if bars.is_empty() {
        let cells = cells_between_tabs(text);
        let is_row = cells.iter().filter(|cell| !cell.is_empty()).count() >= 2;
        return is_row.then_some(Row {
            cells,
            bars,
            is_rule: false,
            is_header: false,
        });
    }
    let is_rule = text
        .chars()
        .all(|c| is_bar(c) || c.is_whitespace() || matches!(c, '-' | ':'));
    if is_rule {
        return Some(Row {
            cells: Vec::new(),
            bars: text.to_owned(),
            is_rule,
            is_header: false,
        });
    }
    let inner = text.strip_prefix(is_bar).unwrap_or(text);
    let inner = inner.strip_suffix(is_bar).unwrap_or(inner);
    let cells: Vec<String> = inner
        .split(is_bar)
        .map(|cell| cell.trim().to_owned())
        .collect();
    (cells.len() >= 2 && cells.iter().any(|cell| !cell.is_empty())).then_some(Row {
        cells,
        bars,
        is_rule,
        is_header: false,
    })
}

#[cfg(test)]
mod tests {
    use super::find_rows;
    use crate::line::lines;

    #[track_caller]
    fn check(page: &str, expected: &[&[&str]]) {
        let rows = find_rows(&lines(page)).into_iter().flatten();
        assert_eq!(rows.map(|row| row.cells).collect::<Vec<_>>(), expected);
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
