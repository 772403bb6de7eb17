//! Ranges of the report's text on its page: converts fields and characters to elements and UTF-16 units, and back.

use crate::contract::selectors::TABLE_FIELDS;
use crate::ports::{End, Ports};
use crate::quotation;
use crate::state::Context;
use ::document::CharRange;
use ::search::Place;

/// Paints ranges of a field as one of `contract::kinds`, in addition to those already painted.
///
/// The ranges are in ascending order.
pub(super) fn paint(
    ports: &impl Ports,
    context: &Context,
    kind: &str,
    field: usize,
    ranges: impl Iterator<Item = CharRange>,
) {
    if let Some((selector, nth)) = selector(context, field) {
        let text = context.search_index().text(context.report(), field);
        let ends = ranges.flat_map(|range| [range.start, range.end]);
        let (offsets, length) = units(&text, ends);
        ports.set_painted(kind, (&selector, nth), length, &offsets);
    }
}

/// Returns the place of the start or the end of a selection.
///
/// If the page shows another text, such as a translation, it is the start or the end of the field.
pub(super) fn place(context: &Context, end: &End, is_last: bool) -> Option<quotation::Place> {
    let field = context.fields_at(&end.id).nth(end.nth as usize)?;
    let text = context.search_index().text(context.report(), field);
    let (_, length) = units(&text, std::iter::empty());
    let offset = match (end.length == length, is_last) {
        (true, _) => end.offset,
        (false, true) => length,
        (false, false) => 0,
    };
    Some(quotation::Place {
        field,
        character: characters(&text, offset),
    })
}

/// Returns the selector of a field's element, and its index among the elements found.
fn selector(context: &Context, field: usize) -> Option<(String, u32)> {
    let (selector, nth) = match context.search_index().place(field)? {
        Place::Title => ("h1".to_owned(), 0),
        Place::Metadata(field) => {
            let mut shown = context.report().metadata.shown();
            (
                ".metadata td".to_owned(),
                shown.position(|shown| shown == *field)?,
            )
        }
        Place::Heading(entry) => {
            let section = context.section(*entry)?;
            (format!("#{} > details > summary > *", section.id), 0)
        }
        Place::Text(id) => (format!("#{id}"), 0),
        Place::Cell { table, cell } => {
            let fields = TABLE_FIELDS.split(", ");
            let selectors = fields.map(|field| format!("#{table} {field}"));
            (selectors.collect::<Vec<_>>().join(", "), *cell)
        }
    };
    Some((selector, u32::try_from(nth).ok()?))
}

/// Converts offsets in characters, in ascending order, to UTF-16 units. Returns the length of the text in units too.
fn units(text: &str, offsets: impl Iterator<Item = u32>) -> (Vec<u32>, u32) {
    let mut characters = text.chars();
    let (mut passed, mut units) = (0, 0);
    let mut units_at = |offset: u32| {
        while passed < offset
            && let Some(next) = characters.next()
        {
            passed += 1;
            units += if next > '\u{FFFF}' { 2 } else { 1 };
        }
        units
    };
    let converted = offsets.map(&mut units_at).collect();
    (converted, units_at(u32::MAX))
}

/// Converts an offset in UTF-16 units to characters: the number of those that are wholly before it.
fn characters(text: &str, units: u32) -> u32 {
    let mut passed = 0;
    let before = text.chars().take_while(|character| {
        passed += character.len_utf16();
        passed <= units as usize
    });
    u32::try_from(before.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{characters, units};

    #[test]
    fn characters_outside_the_basic_plane_are_two_units() {
        let text = "a𠮷中𠮷";
        let (converted, length) = units(text, 0..=4);
        assert_eq!((converted.as_slice(), length), (&[0, 1, 3, 4, 6][..], 6));
        let back: Vec<u32> = converted
            .iter()
            .map(|units| characters(text, *units))
            .collect();
        assert_eq!(back, [0, 1, 2, 3, 4]);
        assert_eq!(characters(text, 2), 1, "within a character");
    }

    #[test]
    fn offsets_beyond_the_text_are_its_end() {
        assert_eq!(units("中", [1, 9].into_iter()), (vec![1, 1], 1));
        assert_eq!(characters("中", 9), 1);
    }
}
