//! A limit on the attributes of a tag, before the page is parsed: html5ever compares each one with all before it, as the
//! standard asks, which takes 25 seconds for 300,000. Attributes are no text; those beyond the limit are left out.

use std::borrow::Cow;

use crate::input::limits::MOST_ATTRIBUTES;

/// A tag with too many attributes: its line and column, counted from 1, the latter in characters.
pub(crate) type Place = (u32, u32);

/// Returns the page without attributes beyond the limit, and the tags that had them.
pub(crate) fn limited(page: &str) -> (Cow<'_, str>, Vec<Place>) {
    let (mut kept, mut places) = (String::new(), Vec::new());
    let mut copied = 0;
    let mut rest = 0;
    while let Some(offset) = page.get(rest..).and_then(|text| text.find('<')) {
        let start = rest + offset;
        let Some((cut, end)) = read_tag(page, start) else {
            rest = start + 1;
            continue;
        };
        if let Some(cut) = cut {
            kept.push_str(page.get(copied..cut).unwrap_or_default());
            // Lines keep their numbers.
            let lines = page.get(cut..end).unwrap_or_default().matches('\n');
            kept.extend(lines);
            copied = end;
            places.push(place_of(page, start));
        }
        rest = end;
    }
    if places.is_empty() {
        return (Cow::Borrowed(page), places);
    }
    kept.push_str(page.get(copied..).unwrap_or_default());
    (Cow::Owned(kept), places)
}

/// Reads the start tag at the byte `start`: where it has to be cut, if it has to, and its end; `None` if there is no tag.
fn read_tag(page: &str, start: usize) -> Option<(Option<usize>, usize)> {
    let bytes = page.as_bytes();
    bytes
        .get(start + 1)
        .filter(|byte| byte.is_ascii_alphabetic())?;
    let (mut attributes, mut cut, mut quote) = (0, None, None);
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate().skip(start + 1) {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (None, b'>') => return Some((cut, at)),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, _)
                if before.is_ascii_whitespace() && !byte.is_ascii_whitespace() && byte != b'=' =>
            {
                attributes += 1;
                if attributes == MOST_ATTRIBUTES + 1 {
                    cut = Some(at);
                }
            }
            _ => {}
        }
        before = byte;
    }
    // A tag that does not end is none, and neither is what follows.
    Some((cut, bytes.len()))
}

fn place_of(page: &str, byte: usize) -> Place {
    let before = page.get(..byte).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let number = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    (
        number(before.matches('\n').count()),
        number(line.chars().count()),
    )
}

#[cfg(test)]
mod tests {
    use super::limited;

    #[test]
    fn cuts_tags_with_too_many_attributes_and_keeps_all_text() {
        let attributes: Vec<String> = (0..3000)
            .map(|number| format!(" a{number}=\"b > c\"\n"))
            .collect();
        let attributes = attributes.concat();
        let page = format!("<p>甲</p>\n <p{attributes}>乙</p><p>丙</p>");
        let (kept, places) = limited(&page);
        assert_eq!(places, [(2, 2)]);
        assert!(kept.len() < page.len() / 2);
        assert!(kept.contains(">乙</p><p>丙</p>"));
        assert_eq!(kept.lines().count(), page.lines().count());
    }

    #[test]
    fn leaves_other_pages_as_they_are() {
        for page in ["<p class=a>甲 < 乙</p>", "甲<", "<a href='>'>甲</a>", "<p"] {
            let (kept, places) = limited(page);
            assert_eq!((&*kept, places.len()), (page, 0));
        }
    }
}
