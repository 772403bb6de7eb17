//! Fields: the `key: value` pairs of the metadata table and the byline, one or more on a line.
//!
//! ```text
//! fields  = [bullet] field { field }
//! field   = key [spaces] (":" | "：") [value]        value extends to the next key; it may be empty
//!         | bracketed or bare key, value             tables: bars or brackets, keys and values between
//!                                                    tabs, or three keys on a line
//! key     = see key
//! bullet  = any of · • ● * | [ 【
//! ```
//!
//! The longest key wins (成文日期 before 日期). A line with a word before its first key has no fields.

use crate::line::key::{Key, key_at};
use crate::line::limits;
use text::characters::{fold, is_void, length_up_to};

/// A field of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field<'line> {
    pub(crate) key: Key,
    /// The value without surrounding whitespace, brackets and bars; empty if the page has none.
    pub(crate) value: &'line str,
    /// The byte offset of the value in the line.
    pub(crate) offset_bytes: usize,
}

/// Reads `text` as a line of fields; `None` if it is not one.
pub(crate) fn fields(text: &str) -> Option<Vec<Field<'_>>> {
    if length_up_to(text, limits::LONGEST_FIELDS_CHARS + 1) > limits::LONGEST_FIELDS_CHARS {
        return None;
    }
    with_colons(text).or_else(|| without_colons(text))
}

/// Returns the key of a line that has only a key, so that its value is on the next line.
pub(crate) fn open_key(fields: Option<&[Field<'_>]>) -> Option<Key> {
    match fields? {
        [field] if field.value.is_empty() => Some(field.key),
        _ => None,
    }
}

/// A key found in a line, with the byte offsets of its start and of its value's earliest start.
#[derive(Clone, Copy)]
struct KeyPlace {
    key: Key,
    start_bytes: usize,
    end_bytes: usize,
}

fn with_colons(text: &str) -> Option<Vec<Field<'_>>> {
    let mut places: Vec<KeyPlace> = Vec::new();
    let mut resume_bytes = 0;
    for (byte, _) in text.char_indices() {
        let rest = text.get(byte..)?;
        if byte < resume_bytes {
            continue;
        }
        let Some((key, length)) = key_at(rest) else {
            continue;
        };
        let Some(colon) = colon_at(rest.get(length..)?) else {
            continue;
        };
        resume_bytes = byte + length + colon;
        places.push(KeyPlace {
            key,
            start_bytes: byte,
            end_bytes: resume_bytes,
        });
    }
    begins_line(text, &places).then(|| values(text, &places))
}

fn without_colons(text: &str) -> Option<Vec<Field<'_>>> {
    let mut places: Vec<KeyPlace> = Vec::new();
    let mut follows_edge = true;
    let mut resume_bytes = 0;
    for (byte, character) in text.char_indices() {
        if byte >= resume_bytes && follows_edge {
            let rest = text.get(byte..)?;
            if let Some((key, length)) = key_at(rest)
                && rest.get(length..)?.chars().next().is_none_or(is_edge)
            {
                resume_bytes = byte + length;
                places.push(KeyPlace {
                    key,
                    start_bytes: byte,
                    end_bytes: resume_bytes,
                });
            }
        }
        follows_edge = is_edge(character);
    }
    let has_bars = text.contains('|') || text.starts_with('[') && !places.is_empty();
    let is_long = |place: &KeyPlace| {
        let key = text.get(place.start_bytes..place.end_bytes).unwrap_or("");
        key.chars().filter(|&c| !is_void(c)).count() >= limits::LONG_KEY_CHARS
    };
    let fewest = if has_bars || is_pairs(text) {
        1
    } else if places.iter().all(is_long) {
        limits::LONG_KEYS_WITHOUT_COLONS
    } else {
        limits::KEYS_WITHOUT_COLONS
    };
    let is_table = places.len() >= fewest && begins_line(text, &places);
    is_table.then(|| values(text, &places))
}

/// Returns true if `text` has cells between tabs that alternate between keys and values.
fn is_pairs(text: &str) -> bool {
    // Cells that a value spans are empty.
    let cells = text.trim_end_matches(is_void).split('\t').map(str::trim);
    let cells: Vec<&str> = cells.collect();
    let is_key = |cell: &&str| key_at(cell).is_some_and(|(_, length)| length == cell.len());
    let keys = cells.iter().step_by(2).filter(|cell| is_key(cell)).count();
    cells.len() > 1 && keys * 2 >= cells.len()
}

/// Returns true if only a bullet or an opening bracket precedes the first key.
fn begins_line(text: &str, places: &[KeyPlace]) -> bool {
    let before = places
        .first()
        .and_then(|place| text.get(..place.start_bytes));
    before.is_some_and(|before| before.chars().all(is_edge))
}

fn values<'line>(text: &'line str, places: &[KeyPlace]) -> Vec<Field<'line>> {
    let ends = places.iter().skip(1).map(|next| next.start_bytes);
    let ends = ends.chain(std::iter::once(text.len()));
    let value = |(place, end): (&KeyPlace, usize)| {
        let raw = text.get(place.end_bytes..end).unwrap_or("");
        let value = raw.trim_start_matches(is_edge);
        Field {
            key: place.key,
            offset_bytes: place.end_bytes + (raw.len() - value.len()),
            value: value.trim_end_matches(is_closing_edge),
        }
    };
    places.iter().zip(ends).map(value).collect()
}

/// Returns the length in bytes of whitespace and a colon at the start of `text`.
fn colon_at(text: &str) -> Option<usize> {
    let colon = text.trim_start_matches(is_void);
    let length = colon
        .chars()
        .next()
        .filter(|&character| fold(character) == ':')?
        .len_utf8();
    Some(text.len() - colon.len() + length)
}

fn is_edge(character: char) -> bool {
    is_void(character) || "·•●*|[]【】".contains(fold(character))
}

fn is_closing_edge(character: char) -> bool {
    // A closing bracket may belong to the value: 〔暂行].
    is_void(character) || "|【[".contains(fold(character))
}

#[cfg(test)]
mod tests {
    use super::fields;

    /// `rows` are lines, and their fields as key and value.
    #[track_caller]
    fn check(rows: &[(&str, &str)]) {
        for (text, expected) in rows {
            let field = |field: &super::Field<'_>| format!("{:?}={}", field.key, field.value);
            let found =
                fields(text).map(|fields| fields.iter().map(field).collect::<Vec<_>>().join("; "));
            assert_eq!(found.as_deref().unwrap_or("none"), *expected, "{text}");
        }
    }

    #[test]
    fn reads_several_fields_on_a_line() {
        check(&[
            (
                "索引号: 1144/2025-00034 分类:",
                "IndexNumber=1144/2025-00034; Category=",
            ),
            (
                "文号: 发布日期: 2025-02-24",
                "DocumentNumber=; PublishedOn=2025-02-24",
            ),
            (
                "来源:某区日期:2025-01-02 【字体:",
                "Source=某区; PublishedOn=2025-01-02; Tools=",
            ),
        ]);
    }

    #[test]
    fn reads_spaced_keys_and_full_width_colons() {
        check(&[
            (
                "索 引 号：000014　主题分类：劳动",
                "IndexNumber=000014; Category=劳动",
            ),
            ("标　　题：关于休假的通知", "Name=关于休假的通知"),
        ]);
    }

    #[test]
    fn reads_tables_without_colons() {
        check(&[
            (
                "[ 索引号 ] | 1150 | [ 主题分类 ] | 财政 | [ 发布日期 ] | 2024-01-02 |",
                "IndexNumber=1150; Category=财政; PublishedOn=2024-01-02",
            ),
            ("名称\t某报告", "Name=某报告"),
            ("来源\t某局\t\t", "Source=某局"),
            ("名称\t数量\t单位", "none"),
            (
                "索引号 001/2020-1 组配分类 省府文件",
                "IndexNumber=001/2020-1; Category=省府文件",
            ),
            ("时间 地点", "none"),
        ]);
    }

    #[test]
    fn rejects_sentences() {
        check(&[
            ("会议时间：另行通知", "none"),
            ("分类推进改革", "none"),
            ("来源和分类", "none"),
        ]);
    }
}
