//! Quantities: numbers by their value, in whatever figures and powers they are written.
//!
//! ```text
//! quantity = number [[blank] unit]      (`number` tells what a number is)
//! ```

use std::ops::Range;

use crate::folding::is_hanzi;
use crate::number::{Decimal, Number, behind_blank, may_begin};

/// Units that are one under several names, the first of which stands for all.
const ALIASES: [(&str, &str); 6] = [
    ("千米", "公里"),
    ("平方千米", "平方公里"),
    ("km2", "平方公里"),
    ("m2", "平方米"),
    ("千克", "公斤"),
    ("%", "百分之"),
];

/// The longest unit, in characters. More is not a unit but a sentence.
const LONGEST_UNIT: usize = 6;

/// A number with its unit, as a query names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    value: Decimal,
    unit: String,
}

impl Quantity {
    /// The quantity that a folded query is as a whole; `None` where it is none, or bare digits.
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

    /// Where a folded text has this quantity: its number, and its unit where the query has one.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut offset = 0;
        while let Some(rest) = text.get(offset..) {
            let Some(start) = rest.find(may_begin).map(|start| offset + start) else {
                break;
            };
            let rest = text.get(start..).unwrap_or_default();
            let Some(number) = Number::at_start(rest) else {
                // No part of it is a number either: 四五 in 十四五.
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

    /// How many bytes of `text` are the unit; `None` where it has another.
    fn unit_in(&self, text: &str, is_percent: bool) -> Option<usize> {
        let rest = behind_blank(text);
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
