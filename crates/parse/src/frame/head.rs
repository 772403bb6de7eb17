//! The head of a page: classifies its lines and locates the title.
//!
//! ```text
//! head line = chrome | metadata | value | byline | text
//! metadata  = fields                                  value = the value of a key alone on the line above,
//!                                                     or the values of a row of keys above
//! byline    = fields of date, source, views and tools alone, outside of the metadata table
//! ```

use std::ops::Range;

use document::FurnitureKind;

use crate::frame::title::{HeadText, find_equal, find_title};
use crate::line::boilerplate;
use crate::line::field::fields;
use crate::line::key::{Key, cells, key_row};
use crate::line::mark::{Numbering, read_mark};
use crate::line::opening::{is_addressee_list, is_salutation};
use crate::line::{Line, Sign};
use text::characters::{length_up_to, prefix, squeezed};

/// The role of a line in the head, from its text and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Chrome(FurnitureKind),
    Metadata,
    /// The value of a key alone on the line above, or the values of a row of keys above.
    Value,
    Byline,
    Text,
}

/// Returns the number of lines of the head, which is at least `least`.
pub(crate) fn head_length(lines: &[Line<'_>], least: usize) -> usize {
    let least = least.min(lines.len());
    let most = lines.len().min(least + MOST_LINES);
    let mut rest = lines.iter().take(most).skip(least);
    rest.position(begins_body)
        .map_or(most, |place| least + place)
}

/// The maximum number of lines of a head. The longest heads observed have about forty.
const MOST_LINES: usize = 100;

/// Returns true if only a body has such a line.
fn begins_body(line: &Line<'_>) -> bool {
    let text = &*line.text;
    if matches!(line.sign, Sign::Heading(depth) if depth > 1) {
        return true;
    }
    if boilerplate::kind_in_head(text).is_some() || fields(text).is_some() {
        return false;
    }
    let mark = read_mark(text).filter(|mark| mark.numbering != Numbering::Counted);
    let is_long = length_up_to(text, LONGEST_HEAD_CHARS + 1) > LONGEST_HEAD_CHARS;
    let is_sentence =
        prefix(text, LONGEST_HEAD_CHARS).contains('。') && length_up_to(text, 21) > 20;
    mark.is_some() || is_long || is_sentence || is_salutation(text) || is_addressee_list(text)
}

/// Longer lines are prose, except for captions and fields.
const LONGEST_HEAD_CHARS: usize = 90;

/// Returns the role of each line of the head.
pub(crate) fn roles(lines: &[Line<'_>]) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::with_capacity(lines.len());
    for line in lines {
        let before = roles.last().copied();
        let role = match (fields(&line.text), boilerplate::kind_in_head(&line.text)) {
            (_, Some(kind)) => Role::Chrome(kind),
            (Some(fields), None) => {
                let has = |keys: &[Key]| fields.iter().any(|field| keys.contains(&field.key));
                let is_dated = fields.iter().all(|f| {
                    matches!(
                        f.key,
                        Key::PublishedOn | Key::Source | Key::Views | Key::Tools | Key::Unread
                    )
                });
                let is_byline = has(&[Key::Source, Key::Views, Key::Tools]);
                let is_alone = before != Some(Role::Metadata) && has(&[Key::PublishedOn]);
                if is_dated && (is_byline || is_alone) {
                    Role::Byline
                } else {
                    Role::Metadata
                }
            }
            (None, None) => Role::Text,
        };
        roles.push(role);
    }
    let is_arrow = |place: Option<usize>| {
        let line = place.and_then(|place| lines.get(place));
        line.is_some_and(|line| matches!(&*line.text, ">" | "＞" | "»" | "›"))
    };
    for (place, role) in roles.iter_mut().enumerate() {
        if *role == Role::Text && (is_arrow(place.checked_sub(1)) || is_arrow(Some(place + 1))) {
            *role = Role::Chrome(FurnitureKind::Breadcrumb);
        }
    }
    for place in 1..roles.len().saturating_sub(1) {
        let around = [place - 1, place, place + 1].map(|place| roles.get(place).copied());
        let is_between = around == [Some(Role::Metadata), Some(Role::Text), Some(Role::Metadata)];
        let key = lines.get(place - 1).and_then(|line| open_key(&line.text));
        if let (true, Some(_), Some(role)) = (is_between, key, roles.get_mut(place)) {
            *role = Role::Value;
        }
    }
    for ((above, line), role) in lines
        .iter()
        .zip(lines.iter().skip(1))
        .zip(roles.iter_mut().skip(1))
    {
        let is_row = *role == Role::Text && cells(&line.text).len() > 1;
        if is_row && key_row(&above.text).is_some() {
            *role = Role::Value;
        }
    }
    roles
}

/// Returns the key of a line that has only a key, so that its value is on the next line.
pub(crate) fn open_key(text: &str) -> Option<Key> {
    match fields(text)?.as_slice() {
        [field] if field.value.is_empty() => Some(field.key),
        _ => None,
    }
}

/// The places of the title and of the boilerplate in the head.
pub(crate) struct Places {
    /// The title's lines.
    pub(crate) title: Range<usize>,
    /// The lines that repeat the title.
    pub(crate) repeats: Vec<Range<usize>>,
    /// The place after the last line of boilerplate.
    pub(crate) end_of_furniture: usize,
}

impl Places {
    /// Locates the title. `names` are declared titles, `heading` is the text of the only `<h1>`.
    pub(crate) fn of(
        lines: &[Line<'_>],
        roles: &[Role],
        names: &[&str],
        heading: Option<&str>,
    ) -> Self {
        let is_text = |place: usize| roles.get(place) == Some(&Role::Text);
        let furniture_end = roles.iter().rposition(|&role| role != Role::Text);
        let end_of_furniture = furniture_end.map_or(0, |place| place + 1);
        let places: Vec<usize> = (0..roles.len()).filter(|&place| is_text(place)).collect();
        let next_furniture = next_furniture(roles);
        let texts: Vec<HeadText<'_>> = places
            .iter()
            .filter_map(|&place| {
                Some(HeadText {
                    text: &lines.get(place)?.text,
                    is_joined_to_next: is_text(place + 1),
                    is_above_byline: next_furniture.get(place) == Some(&Some(Role::Byline)),
                    is_below_furniture: place >= end_of_furniture,
                })
            })
            .collect();
        let on_page = |range: Range<usize>| {
            let start = places.get(range.start).copied()?;
            Some(start..start + range.len())
        };
        let Some(found) = find_title(&texts, names, heading) else {
            let title = end_of_furniture..end_of_furniture;
            return Self {
                title,
                repeats: Vec::new(),
                end_of_furniture,
            };
        };
        let said: String = texts
            .get(found.clone())
            .unwrap_or(&[])
            .iter()
            .map(|line| squeezed(line.text))
            .collect();
        let mut repeats = Vec::new();
        let mut from = 0;
        while let Some(again) = find_equal(&texts, from, &said) {
            from = again.end;
            if again.start >= found.end || again.end <= found.start {
                repeats.extend(on_page(again));
            }
        }
        let title = on_page(found).unwrap_or(0..0);
        Self {
            title,
            repeats,
            end_of_furniture,
        }
    }
}

/// Returns, for each line, the role of the next line of boilerplate.
fn next_furniture(roles: &[Role]) -> Vec<Option<Role>> {
    let mut next = None;
    let mut found: Vec<Option<Role>> = Vec::with_capacity(roles.len());
    for &role in roles.iter().rev() {
        found.push(next);
        if role != Role::Text {
            next = Some(role);
        }
    }
    found.reverse();
    found
}
