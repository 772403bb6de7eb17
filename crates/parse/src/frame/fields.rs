//! The fields of a head, in the order in which they are believed.
//!
//! ```text
//! table, bylines from the title down, bylines above it from the nearest up
//! ```
//!
//! Menus list other pages with their dates above the title, so the byline next to the title counts.

use crate::findings::Findings;
use crate::frame::head::{HeadLine, Role};
use crate::frame::readings::Readings;
use crate::line::Line;
use crate::line::field::{Field, open_key};
use crate::line::key::{Key, key_row};

/// A line of a head with the keys of its values.
pub(crate) struct FieldLine<'head, 'page> {
    place: usize,
    /// The role of the line with the keys.
    role: Role,
    line: &'head Line<'page>,
    keys: Keys<'head>,
}

enum Keys<'head> {
    /// Keys and values are on the line.
    Beside(&'head [Field<'head>]),
    /// The line is the value of a key on the line above.
    Above(Key),
    /// The line has values, one for each key on the line above.
    Row(Vec<Key>),
}

/// Returns the lines with fields or their values, in page order.
pub(crate) fn field_lines<'head, 'page>(
    head: &'head [HeadLine<'head, 'page>],
) -> Vec<FieldLine<'head, 'page>> {
    let mut found = Vec::new();
    let (mut open, mut row, mut owner) = (None, None::<Vec<Key>>, Role::Metadata);
    for (
        place,
        HeadLine {
            line, fields, role, ..
        },
    ) in head.iter().enumerate()
    {
        let keys = match role {
            Role::Metadata | Role::Byline => {
                owner = *role;
                Some(Keys::Beside(fields.as_deref().unwrap_or_default()))
            }
            Role::Value => Some(
                row.take()
                    .map_or(Keys::Above(open.unwrap_or(Key::Unread)), Keys::Row),
            ),
            Role::Boilerplate(_) | Role::Text => None,
        };
        found.extend(keys.map(|keys| FieldLine {
            place,
            role: owner,
            line,
            keys,
        }));
        open = open_key(fields.as_deref());
        row = key_row(line.text());
    }
    found
}

/// Reads the fields of the metadata table.
pub(crate) fn read_table(
    lines: &[FieldLine<'_, '_>],
    readings: &mut Readings,
    findings: &mut Findings,
) {
    for line in lines.iter().filter(|line| line.role == Role::Metadata) {
        line.read(readings, findings);
    }
}

/// Reads the fields of the bylines, of which those at `title` or below it come first.
pub(crate) fn read_bylines(
    lines: &[FieldLine<'_, '_>],
    title: usize,
    readings: &mut Readings,
    findings: &mut Findings,
) {
    let of_bylines = || lines.iter().filter(|line| line.role == Role::Byline);
    let below = of_bylines().filter(|line| line.place >= title);
    for line in below.chain(of_bylines().rev().filter(|line| line.place < title)) {
        line.read(readings, findings);
    }
}

impl FieldLine<'_, '_> {
    fn read(&self, readings: &mut Readings, findings: &mut Findings) {
        match &self.keys {
            Keys::Beside(fields) => {
                readings.read(self.line, fields, findings);
                if fields.is_empty() {
                    readings.read_newspaper(self.line);
                }
            }
            Keys::Above(key) => {
                let value = Field {
                    key: *key,
                    value: self.line.text(),
                    offset_bytes: 0,
                };
                readings.read(self.line, &[value], findings);
            }
            Keys::Row(keys) => readings.read_row(self.line, keys, findings),
        }
    }
}
