//! The layout of a table: columns of numbers, groups of rows, the scope of headers, and the room that it takes on paper.

use std::ops::Range;

use ::document::{Cell, Table};

/// The largest number of decimals by which numbers are aligned; `table.css` has a class for each.
const MOST_DECIMALS: usize = 4;

/// Widths in em, as in `table.css`: of a cell of words and of the first one at least, of a digit, and of a cell's padding.
const WORDS_EM: f32 = 4.2;
const FIRST_EM: f32 = 6.5;
const DIGIT_EM: f32 = 0.56;
const PADDING_EM: f32 = 1.2;

/// Tables wider than this, in em, are printed smaller, down to what still is read.
const WIDE_EM: [(f32, &str); 4] = [
    (67.0, "wide-4"),
    (55.0, "wide-3"),
    (42.0, "wide-2"),
    (32.0, "wide-1"),
];

/// The layout of one table.
#[derive(Debug)]
pub(super) struct Layout {
    /// The first column of each cell.
    columns: Vec<Vec<usize>>,
    /// For each column of numbers the most decimals in it, for each column of words `None`.
    decimals: Vec<Option<usize>>,
    /// The number of rows in the head.
    pub(super) head: usize,
    /// The groups of rows below the head.
    pub(super) groups: Vec<Range<usize>>,
}

impl Layout {
    pub(super) fn new(table: &Table) -> Self {
        let columns = table.columns();
        let head = table.header_rows();
        let width = columns.iter().zip(&table.rows);
        let ends = width.flat_map(|(columns, row)| {
            let cells = columns.iter().zip(row);
            cells.map(|(column, cell)| column + cell.width())
        });
        let width = ends.max().unwrap_or(0);
        Self {
            decimals: (0..width)
                .map(|column| decimals_of(table, &columns, column))
                .collect(),
            groups: groups(table, head, width),
            columns,
            head,
        }
    }

    /// The classes of a cell: aligned as a number, and by how much its decimals fall short of the column's.
    pub(super) fn classes(&self, row: usize, index: usize, cell: &Cell) -> Option<String> {
        let column = *self.columns.get(row)?.get(index)?;
        let most = (*self.decimals.get(column)?)?;
        let is_one = cell.width() == 1;
        if row < self.head {
            return is_one.then(|| "number".to_owned());
        }
        if cell.header || !is_one || !is_number_or_none(&cell.text) {
            return None;
        }
        let missing = match decimals(&cell.text) {
            Some(0) if most > 0 => format!(" whole-{most}"),
            Some(own) if own < most => format!(" short-{}", most - own),
            _ => String::new(),
        };
        let is_aligned = most <= MOST_DECIMALS;
        Some(format!("number{}", if is_aligned { &missing } else { "" }))
    }

    /// The scope of a header cell.
    pub(super) fn scope(&self, row: usize, cell: &Cell) -> &'static str {
        if row < self.head {
            return if cell.width() > 1 { "colgroup" } else { "col" };
        }
        let group = self.groups.iter().find(|group| group.start == row);
        let heads = |group: &Range<usize>| {
            self.is_heading(row, cell) || (cell.height() > 1 && group.len() == cell.height())
        };
        if group.is_some_and(heads) {
            "rowgroup"
        } else {
            "row"
        }
    }

    /// Returns true for a row whose first column is taken by a cell from above.
    pub(super) fn is_continued(&self, row: usize) -> bool {
        let first = self.columns.get(row).and_then(|columns| columns.first());
        first.is_some_and(|column| *column > 0)
    }

    /// The widths of the groups of columns under the first row of the head, if it has groups.
    pub(super) fn column_groups(&self, table: &Table) -> Vec<usize> {
        let first = table.rows.first().filter(|_| self.head > 1);
        let widths: Vec<usize> = first.into_iter().flatten().map(Cell::width).collect();
        let has_groups = widths.iter().any(|width| *width > 1);
        if has_groups { widths } else { Vec::new() }
    }

    /// The class of a table that is wider than a sheet of paper at its usual size.
    pub(super) fn class_on_paper(&self, table: &Table) -> Option<&'static str> {
        let mut widths: Vec<f32> = vec![WORDS_EM; self.decimals.len()];
        if let Some(first) = widths.first_mut() {
            *first = FIRST_EM;
        }
        for (columns, row) in self.columns.iter().zip(&table.rows) {
            for (column, cell) in columns.iter().zip(row) {
                let is_number = cell.width() == 1 && decimals(&cell.text).is_some();
                if let Some(width) = widths.get_mut(*column).filter(|_| is_number) {
                    // A longer number than a float can count is no number of a table.
                    let characters = u16::try_from(cell.text.chars().count()).unwrap_or(u16::MAX);
                    *width = width.max(f32::from(characters) * DIGIT_EM + PADDING_EM);
                }
            }
        }
        let width: f32 = widths.iter().sum();
        let class = WIDE_EM.iter().find(|(least, _)| width > *least);
        class.map(|(_, class)| *class)
    }

    fn is_heading(&self, row: usize, cell: &Cell) -> bool {
        let is_alone = self.columns.get(row).is_some_and(|cells| cells.len() == 1);
        is_alone && cell.width() == self.decimals.len()
    }
}

/// Returns the most decimals of a column of numbers: one in which more cells have a number than words.
fn decimals_of(table: &Table, columns: &[Vec<usize>], column: usize) -> Option<usize> {
    let rows = table.rows.iter().zip(columns);
    let cells = rows.filter_map(|(row, columns)| row.get(columns.binary_search(&column).ok()?));
    let cells = cells.filter(|cell| !cell.header && cell.width() == 1);
    let (mut numbers, mut words, mut most) = (0, 0, 0);
    for cell in cells {
        match decimals(&cell.text) {
            Some(own) => (numbers, most) = (numbers + 1, most.max(own)),
            None if is_number_or_none(&cell.text) => {}
            None => words += 1,
        }
    }
    (numbers > words).then_some(most)
}

/// Returns true for a number, and for what stands for one that is not there.
fn is_number_or_none(text: &str) -> bool {
    let stands_for_none = |one| "-—–－─/…*".contains(one);
    decimals(text).is_some() || text.chars().all(stands_for_none)
}

/// Returns the number of decimals of a number: digits, in groups or not, with a sign or a percent sign or none.
fn decimals(text: &str) -> Option<usize> {
    let number = text
        .strip_prefix(['+', '-', '−', '－', '＋'])
        .unwrap_or(text);
    let number = number.strip_suffix(['%', '％', '‰']).unwrap_or(number);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let are_digits = |text: &str| text.bytes().all(|one| one.is_ascii_digit());
    let is_number = whole.starts_with(|one: char| one.is_ascii_digit())
        && are_digits(&whole.replace([',', '，'], ""))
        && !fraction.is_empty()
        && are_digits(fraction);
    is_number.then(|| {
        if number.contains('.') {
            fraction.len()
        } else {
            0
        }
    })
}

/// Divides the rows below the head: at rows of one header as wide as the table, else at headers of several rows.
fn groups(table: &Table, head: usize, width: usize) -> Vec<Range<usize>> {
    let rows = table.rows.iter().enumerate().skip(head);
    let heading = |row: &[Cell]| matches!(row, [cell] if cell.header && cell.width() == width);
    let headings = rows.clone().filter(|(_, row)| heading(row));
    let mut starts: Vec<usize> = headings.map(|(index, _)| index).collect();
    if starts.is_empty() {
        let spans = rows.filter_map(|(index, row)| {
            let first = row.first().filter(|cell| cell.header)?;
            (first.height() > 1).then(|| [index, index + first.height()])
        });
        starts.extend(spans.flatten());
    }
    let last = table.rows.len();
    starts.extend([head, last]);
    starts.retain(|start| *start <= last);
    starts.sort_unstable();
    starts.dedup();
    let pairs = starts.windows(2);
    pairs
        .filter_map(|pair| Some(*pair.first()?..*pair.last()?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Layout, decimals};
    use ::document::{Cell, ParagraphId, Table};

    fn table(rows: &[&[(&str, bool, u16, u16)]]) -> Table {
        let cell = |(text, header, colspan, rowspan): &(&str, bool, u16, u16)| Cell {
            colspan: *colspan,
            rowspan: *rowspan,
            ..Cell::new((*text).to_owned(), *header)
        };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect());
        Table {
            id: ParagraphId::new(1, 1),
            caption: None,
            unit: None,
            rows: rows.collect(),
            notes: Vec::new(),
        }
    }

    fn classes(layout: &Layout, table: &Table, row: usize, index: usize) -> String {
        let cell = &table.rows[row][index];
        layout.classes(row, index, cell).unwrap_or_default()
    }

    fn scope(layout: &Layout, table: &Table, row: usize, index: usize) -> &'static str {
        layout.scope(row, &table.rows[row][index])
    }

    #[test]
    fn numbers_are_digits_with_signs_and_groups() {
        for (text, expected) in [
            ("553.6", Some(1)),
            ("1,234", Some(0)),
            ("-6.90%", Some(2)),
            ("６", None),
            ("553.6亿元", None),
            ("1.", None),
            (".5", None),
            ("-", None),
            ("", None),
        ] {
            assert_eq!(decimals(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_say_how_many_decimals_they_lack() {
        let one = |text| (text, false, 1, 1);
        let table = table(&[
            &[("项目", true, 1, 1), ("数值", true, 1, 1)],
            &[one("甲"), one("553.65")],
            &[one("乙"), one("6.9")],
            &[one("丙"), one("24")],
            &[one("丁"), one("—")],
        ]);
        let layout = Layout::new(&table);
        let found = (0..5).map(|row| classes(&layout, &table, row, 1));
        let expected = [
            "number",
            "number",
            "number short-1",
            "number whole-2",
            "number",
        ];
        assert!(found.eq(expected));
        assert_eq!(classes(&layout, &table, 1, 0), "", "a column of words");
    }

    #[test]
    fn scopes_follow_spans_and_groups() {
        let table = table(&[
            &[("项目", true, 1, 2), ("收入", true, 2, 1)],
            &[("预算", true, 1, 1), ("决算", true, 1, 1)],
            &[("税收", true, 1, 2), ("1", false, 1, 1), ("2", false, 1, 1)],
            &[("3", false, 1, 1), ("4", false, 1, 1)],
            &[("其他", true, 1, 1), ("5", false, 1, 1), ("6", false, 1, 1)],
        ]);
        let layout = Layout::new(&table);
        assert_eq!((layout.head, layout.groups.clone()), (2, vec![2..4, 4..5]));
        assert_eq!(scope(&layout, &table, 0, 1), "colgroup");
        assert_eq!(scope(&layout, &table, 1, 0), "col");
        assert_eq!(scope(&layout, &table, 2, 0), "rowgroup");
        assert_eq!(scope(&layout, &table, 4, 0), "row");
        assert_eq!(layout.column_groups(&table), [1, 2]);
        assert!(layout.is_continued(3) && !layout.is_continued(4));
    }

    #[test]
    fn a_header_as_wide_as_the_table_heads_the_rows_below_it() {
        let one = |text| (text, false, 1, 1);
        let table = table(&[
            &[("项目", true, 1, 1), ("数值", true, 1, 1)],
            &[one("合计"), one("9")],
            &[("一、收入", true, 2, 1)],
            &[one("税收"), one("5")],
            &[("二、支出", true, 2, 1)],
            &[one("教育"), one("4")],
        ]);
        let layout = Layout::new(&table);
        assert_eq!(layout.groups, [1..2, 2..4, 4..6]);
        assert_eq!(scope(&layout, &table, 2, 0), "rowgroup");
    }

    #[test]
    fn wide_tables_are_told_for_print() {
        let row = |count| vec![("32039.46", false, 1, 1); count];
        let class = |count| {
            let table = table(&[&row(count)]);
            Layout::new(&table).class_on_paper(&table)
        };
        let expected = [
            None,
            Some("wide-1"),
            Some("wide-2"),
            Some("wide-3"),
            Some("wide-4"),
        ];
        assert_eq!([5, 7, 9, 11, 13].map(class), expected);
    }
}
