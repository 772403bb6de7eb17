//! Keys: the names of metadata fields on pages, and their meaning.
//!
//! ```text
//! key = one of KEYS, with any whitespace between its characters (索 引 号)
//! row = key (bar | tab) key { (bar | tab) key }           the values are in the row below
//! ```
//!
//! The longest key wins (成文日期 before 日期).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::line::vocabulary::KEYS;
pub(crate) use crate::line::vocabulary::Key;

/// The names by their first character, since almost no character of a page begins one.
static BY_FIRST: LazyLock<BTreeMap<char, Vec<(&str, Key)>>> = LazyLock::new(|| {
    let mut by_first: BTreeMap<char, Vec<(&str, Key)>> = BTreeMap::new();
    for (key, names) in KEYS {
        for name in *names {
            let first = name.chars().next().unwrap_or_default();
            by_first.entry(first).or_default().push((name, *key));
        }
    }
    by_first
});

/// Returns the key that `text` starts with, and its length in bytes.
pub(crate) fn key_at(text: &str) -> Option<(Key, usize)> {
    let names = BY_FIRST.get(&text.chars().next()?)?.iter();
    let found = names.filter_map(|&(name, key)| Some((key, spelled_at(text, name)?)));
    found.max_by_key(|&(_, length)| length)
}

/// Returns the length in bytes of `name` at the start of `text`, allowing whitespace inside it.
fn spelled_at(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars();
    let mut next = wanted.next()?;
    for (byte, character) in text.char_indices() {
        if character == next {
            match wanted.next() {
                Some(character) => next = character,
                None => return Some(byte + character.len_utf8()),
            }
        } else if !character.is_whitespace() {
            return None;
        }
    }
    None
}

/// Returns the keys of a row of keys alone, in page order; their values are in the row below.
pub(crate) fn key_row(text: &str) -> Option<Vec<Key>> {
    let cells = cells(text);
    let key = |&(_, cell): &(usize, &str)| {
        let bare = cell.trim_end_matches([':', '：']);
        let (key, length) = key_at(bare)?;
        (length == bare.len()).then_some(key)
    };
    let keys: Option<Vec<Key>> = cells.iter().map(key).collect();
    keys.filter(|keys| keys.len() > 1)
}

/// Returns the cells between bars or tabs, each with the byte at which it starts.
pub(crate) fn cells(text: &str) -> Vec<(usize, &str)> {
    let is_bar = |character| matches!(character, '|' | '｜' | '\t');
    let inner = text.strip_prefix(is_bar).unwrap_or(text);
    let mut start_bytes = text.len() - inner.len();
    let inner = inner.strip_suffix(is_bar).unwrap_or(inner);
    let cell = |cell: &'_ str| {
        let start = start_bytes + cell.len() - cell.trim_start().len();
        start_bytes += cell.len() + 1;
        start
    };
    let starts: Vec<usize> = inner.split(is_bar).map(cell).collect();
    let texts = inner.split(is_bar).map(str::trim);
    starts.into_iter().zip(texts).collect()
}

#[cfg(test)]
mod tests {
    use super::{Key, cells, key_row};

    #[test]
    fn reads_a_row_of_keys_and_the_values_below() {
        assert_eq!(
            key_row("| 文号 | 索引号 |"),
            Some(vec![Key::DocumentNumber, Key::IndexNumber])
        );
        assert_eq!(key_row("| 文号 | 某〔1〕号 |"), None);
        let values: Vec<&str> = cells("| 某〔1〕号 |  | 甲 |")
            .iter()
            .map(|&(_, cell)| cell)
            .collect();
        assert_eq!(values, ["某〔1〕号", "", "甲"]);
    }
}
