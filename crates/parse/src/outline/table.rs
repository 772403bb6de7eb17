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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        Sign::None | Sign::Heading(_) | Sign::Item | Sign::Image => read_row(line.text()),
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
        cells: cells_between(text, is_tab),
        is_header,
        ..Row::default()
    }
}

fn cells_between(text: &str, is_edge: fn(char) -> bool) -> Vec<String> {
    // Collecting would reserve up to twice as many, for each row of the report.
    let mut cells = Vec::with_capacity(text.matches(is_edge).count() + 1);
    cells.extend(text.split(is_edge).map(|cell| cell.trim().to_owned()));
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
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
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
