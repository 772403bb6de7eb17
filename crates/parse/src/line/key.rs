//! Keys: the names of metadata fields on pages, and their meaning.
//!
//! ```text
//! key = one of KEYS, with any whitespace between its characters (索 引 号)
//! row = key (bar | tab) key { (bar | tab) key }           the values are in the row below
//! ```
//!
//! The longest key wins (成文日期 before 日期).

/// The meaning of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    IndexNumber,
    Category,
    Publisher,
    WrittenOn,
    Name,
    DocumentNumber,
    PublishedOn,
    Keywords,
    Source,
    Views,
    /// Print and type-size tools on the line of a byline.
    Tools,
    /// A known field without a counterpart in the model.
    Unread,
}

/// Field names in use across the country. The longest match wins, whatever the order.
const KEYS: &[(&str, Key)] = &[
    ("索引号", Key::IndexNumber),
    ("信息索引号", Key::IndexNumber),
    ("信息索引", Key::IndexNumber),
    ("主题分类", Key::Category),
    ("组配分类", Key::Category),
    ("体裁分类", Key::Unread),
    ("信息分类", Key::Category),
    ("分类", Key::Category),
    ("发布机构", Key::Publisher),
    ("发文机关", Key::Publisher),
    ("发文机构", Key::Publisher),
    ("发文单位", Key::Publisher),
    ("发布单位", Key::Publisher),
    ("公开责任部门", Key::Publisher),
    ("制发机关", Key::Publisher),
    ("成文日期", Key::WrittenOn),
    ("发文日期", Key::WrittenOn),
    ("生成日期", Key::WrittenOn),
    ("制发日期", Key::WrittenOn),
    ("信息名称", Key::Name),
    ("文件名称", Key::Name),
    ("名称", Key::Name),
    ("标题", Key::Name),
    ("发文字号", Key::DocumentNumber),
    ("文件编号", Key::DocumentNumber),
    ("文件字号", Key::DocumentNumber),
    ("文号", Key::DocumentNumber),
    ("信息提供日期", Key::PublishedOn),
    ("发布日期", Key::PublishedOn),
    ("公开日期", Key::PublishedOn),
    ("发布时间", Key::PublishedOn),
    ("发表时间", Key::PublishedOn),
    ("时间", Key::PublishedOn),
    ("日期", Key::PublishedOn),
    ("主题词", Key::Keywords),
    ("关键词", Key::Keywords),
    ("信息来源", Key::Source),
    ("文章来源", Key::Source),
    ("稿件来源", Key::Source),
    ("来源", Key::Source),
    ("浏览次数", Key::Views),
    ("浏览量", Key::Views),
    ("阅读次数", Key::Views),
    ("阅读量", Key::Views),
    ("点击数", Key::Views),
    ("点击量", Key::Views),
    ("访问次数", Key::Views),
    ("T浏览字号", Key::Tools),
    ("浏览字号", Key::Tools),
    ("字体", Key::Tools),
    ("字号", Key::Tools),
    ("有效性", Key::Unread),
    ("时效性", Key::Unread),
    ("时效状态", Key::Unread),
    ("公开方式", Key::Unread),
    ("公开形式", Key::Unread),
    ("公开目录", Key::Unread),
    ("公开范围", Key::Unread),
    ("公开属性", Key::Unread),
    ("内容概述", Key::Unread),
    ("失效日期", Key::Unread),
    ("废止日期", Key::Unread),
    ("生效日期", Key::Unread),
    ("实施日期", Key::Unread),
    ("统一编号", Key::Unread),
    ("公文种类", Key::Unread),
    ("信息类别", Key::Unread),
    ("服务对象", Key::Unread),
    ("生效时间", Key::Unread),
    ("废止时间", Key::Unread),
    ("终止日期", Key::Unread),
    ("责任编辑", Key::Unread),
    ("编辑", Key::Unread),
    ("作者", Key::Unread),
];

/// Returns the key that `text` starts with, and its length in bytes.
pub(crate) fn key_at(text: &str) -> Option<(Key, usize)> {
    let first = text.chars().next()?;
    let starts = KEYS.iter().filter(|(name, _)| name.starts_with(first));
    let found = starts.filter_map(|&(name, key)| Some((key, spelled_at(text, name)?)));
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
