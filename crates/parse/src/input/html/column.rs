//! Columns: finds the start of each visual line in the file by its first characters.
//!
//! The HTML parser reports lines but not columns. Text that contains entities or tags in the file is not found,
//! and its line keeps column 1.

use crate::input::html::visual::VisualLine;
use crate::input::limits;
use text::characters::{is_han, prefix};

/// Sets the columns of `lines`, whose line numbers are known, by searching `page`.
pub(crate) fn find_columns(lines: &mut [VisualLine], page: &str) {
    let files: Vec<&str> = page.split('\n').collect();
    let (mut number, mut passed_bytes, mut passed_chars) = (0, 0, 0);
    for VisualLine { line, .. } in lines {
        if line.number != number {
            (number, passed_bytes, passed_chars) = (line.number, 0, 0);
        }
        let file = files.get(number.saturating_sub(1) as usize);
        let rest = file.and_then(|file| file.get(passed_bytes..)).unwrap_or("");
        let near_bytes = rest.floor_char_boundary(limits::SOUGHT_BYTES);
        let near = rest.get(..near_bytes).unwrap_or("");
        let start = line.text().trim_start();
        let start = start.split('\t').next().unwrap_or("");
        // The first character alone may match: a line end of the file may follow it.
        let by_first = || near.find(start.chars().next().filter(|&first| is_han(first))?);
        let Some(found) = near
            .find(prefix(start, limits::SOUGHT_CHARS))
            .or_else(by_first)
        else {
            continue;
        };
        let before = near.get(..found).unwrap_or("").chars().count();
        passed_bytes += found;
        passed_chars += before;
        line.column = u32::try_from(passed_chars + 1).unwrap_or(u32::MAX);
    }
}
