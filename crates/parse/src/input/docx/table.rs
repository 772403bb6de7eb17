//! Tables: the cells of each row, with those that are merged.

use std::collections::BTreeMap;

use crate::input::docx::xml::Element;
use crate::input::limits::MOST_COLUMNS;

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Row<'document> {
    pub(crate) is_header: bool,
    /// Columns before the first cell.
    pub(crate) before: usize,
    pub(crate) cells: Vec<Cell<'document>>,
}

/// A cell.
#[derive(Debug)]
pub(crate) struct Cell<'document> {
    /// The cell's own element, then one for each row below that it goes on in, whose text a document may have kept.
    pub(crate) elements: Vec<&'document Element>,
    pub(crate) columns: usize,
}

/// Returns the rows of `table`. Each cell of the file is in one of them.
pub(crate) fn rows(table: &Element) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    // The cells that may go on in the next row: by column, their row and their place in it.
    let mut open: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for element in parts(table, "tr") {
        let properties = element.child("trPr");
        if properties.is_some_and(|found| found.child("del").is_some()) {
            continue;
        }
        let before = properties.and_then(|found| found.value("gridBefore")?.parse().ok());
        let mut row = Row {
            is_header: properties.is_some_and(|found| found.switch("tblHeader") == Some(true)),
            before: before.unwrap_or(0).min(MOST_COLUMNS),
            cells: Vec::new(),
        };
        let mut column = row.before;
        let mut next_open = BTreeMap::new();
        for element in parts(element, "tc") {
            let cell = Cell::of(element);
            let merge = element
                .child("tcPr")
                .and_then(|found| found.child("vMerge"));
            let goes_on = merge.is_some_and(|merge| merge.attribute("val") != Some("restart"));
            let place = open.get(&column).copied().filter(|_| goes_on);
            let above = place.and_then(|(row, cell)| rows.get_mut(row)?.cells.get_mut(cell));
            let columns = cell.columns;
            if let (Some(above), Some(place)) = (above, place) {
                above.elements.push(element);
                next_open.insert(column, place);
            } else {
                if merge.is_some() {
                    next_open.insert(column, (rows.len(), row.cells.len()));
                }
                row.cells.push(cell);
            }
            column = column.saturating_add(columns);
        }
        open = next_open;
        rows.push(row);
    }
    rows
}

impl<'document> Cell<'document> {
    fn of(element: &'document Element) -> Self {
        let columns = element.child("tcPr");
        let columns = columns.and_then(|found| found.value("gridSpan")?.parse().ok());
        Self {
            elements: vec![element],
            columns: columns.unwrap_or(1).clamp(1, MOST_COLUMNS),
        }
    }
}

/// Returns the elements with this name below `parent`, inside of elements that only wrap them.
fn parts<'document>(parent: &'document Element, name: &str) -> Vec<&'document Element> {
    let mut found = Vec::new();
    for child in parent.children() {
        match &*child.name {
            own if own == name => found.push(child),
            "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                found.extend(parts(child, name));
            }
            _ => {}
        }
    }
    found
}
