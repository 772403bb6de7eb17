//! Quantities: numbers with a unit, compared by value rather than by notation.
//!
//! ```text
//! quantity = number [[space] unit]      (`number` has the grammar of numbers)
//! ```

use std::ops::Range;

use crate::folding::is_hanzi;
use crate::number::{Decimal, Number, after_whitespace, may_begin};

/// Pairs of an alias of a unit and the unit's canonical name.
const ALIASES: [(&str, &str); 6] = [
    ("千米", "公里"),
    ("平方千米", "平方公里"),
    ("km2", "平方公里"),
    ("m2", "平方米"),
    ("千克", "公斤"),
    ("%", "百分之"),
];

/// The maximum length of a unit, in characters. Longer text is a sentence, not a unit.
const LONGEST_UNIT: usize = 6;

/// A number with an optional unit, read from a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    value: Decimal,
    unit: String,
}

impl Quantity {
    /// Reads a folded query as a quantity; `None` if it is anything else, or bare digits.
    pub fn of_query(query: &str) -> Option<Self> {
        let number = Number::at_start(query)?;
        let unit = canonical(query.get(number.length..)?.trim());
        let unit = if number.is_percent { "%" } else { unit };
        let is_of_unit =
            |one: char| one.is_ascii_alphabetic() || is_hanzi(one) || matches!(one, '%' | '‰');
        let is_unit = unit.chars().count() <= LONGEST_UNIT && unit.chars().all(is_of_unit);
        let is_meant = number.is_telling || !unit.is_empty();
        (is_unit && is_meant).then(|| Self {
            value: number.value,
            unit: unit.to_owned(),
        })
    }

    /// Returns the byte ranges of a folded text that have this quantity, whatever the notation.
    ///
    /// A quantity without a unit matches any unit but percentages; the ranges then cover the number alone.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut offset = 0;
        while let Some(rest) = text.get(offset..) {
            let Some(start) = rest.find(may_begin).map(|start| offset + start) else {
                break;
            };
            let rest = text.get(start..).unwrap_or_default();
            let Some(number) = Number::at_start(rest) else {
                // Its parts are not numbers either: 四五 in 十四五.
                offset = text.len() - rest.trim_start_matches(may_begin).len();
                continue;
            };
            let end = start + number.length;
            if number.value == self.value
                && let Some(unit) = text
                    .get(end..)
                    .and_then(|rest| self.unit_in(rest, number.is_percent))
            {
                found.push(start..end + unit);
            }
            offset = end;
        }
        found
    }

    /// Returns the length in bytes of the unit that `text` begins with; `None` if it is another unit.
    fn unit_in(&self, text: &str, is_percent: bool) -> Option<usize> {
        let rest = after_whitespace(text);
        let is_share = is_percent
            || ["%", "‰", "百分点", "个百分点"]
                .iter()
                .any(|unit| rest.starts_with(unit));
        match self.unit.as_str() {
            "" => (!is_share).then_some(0),
            "%" if is_percent => Some(0),
            unit => {
                let aliases = ALIASES
                    .iter()
                    .filter(|alias| alias.1 == unit)
                    .map(|alias| alias.0);
                let mut names = std::iter::once(unit).chain(aliases);
                let name = names.find(|name| rest.starts_with(name))?;
                Some(text.len() - rest.len() + name.len())
            }
        }
    }
}

fn canonical(unit: &str) -> &str {
    let alias = ALIASES.iter().find(|alias| alias.0 == unit);
    alias
        .filter(|alias| alias.0 != "%")
        .map_or(unit, |alias| alias.1)
}
