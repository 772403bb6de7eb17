//! Names: what markup and metadata call the document, and what they call the page around it.
//!
//! ```text
//! <title> = title { separator column } separator site | site separator title        each with any of _ | - – — between
//! ```

use crate::frame::limits::SHORTEST_PAGE_TITLE_CHARS;
use crate::line::opening::is_like_title;
use text::characters::{is_void, length_up_to, squeezed};

/// The names that a page gives its document and itself.
#[derive(Debug, Default)]
pub(crate) struct Names<'page> {
    /// The value of 名称 or 标题 in the metadata.
    pub(crate) field: Option<&'page str>,
    /// The declared title of the text.
    pub(crate) declared: Option<&'page str>,
    /// The content of `<title>`.
    pub(crate) page: Option<&'page str>,
    pub(crate) site: Option<&'page str>,
    pub(crate) column: Option<&'page str>,
    pub(crate) headings: &'page [String],
}

impl<'page> Names<'page> {
    /// Returns the names of the document alone, the most reliable first.
    pub(crate) fn own(&self) -> impl Iterator<Item = &'page str> {
        [self.field, self.declared].into_iter().flatten()
    }

    /// Returns the headings that say what a document is, and then those that `<title>` has too.
    pub(crate) fn telling_headings(&self) -> impl Iterator<Item = &'page str> {
        let page = self.page.map(squeezed).unwrap_or_default();
        let is_of_page = move |heading: &str| {
            let heading = squeezed(heading);
            page.starts_with(&heading) || page.ends_with(&heading)
        };
        let headings = || self.headings.iter().map(String::as_str);
        let headings = || headings().filter(|heading| !self.is_of_site(heading));
        let telling: Vec<&str> = headings()
            .filter(|heading| is_like_title(heading))
            .collect();
        let others: Vec<&str> = headings().filter(|heading| is_of_page(heading)).collect();
        telling.into_iter().chain(others)
    }

    /// Returns what markup calls the document, for a page without a title in its text.
    pub(crate) fn in_markup(&self) -> Option<&'page str> {
        let is_name = |part: &&str| {
            length_up_to(part, SHORTEST_PAGE_TITLE_CHARS) >= SHORTEST_PAGE_TITLE_CHARS
                && !self.is_of_site(part)
        };
        let parts = || {
            self.page
                .unwrap_or("")
                .split(['_', '|', '｜'])
                .map(str::trim)
        };
        self.declared.or_else(|| parts().find(is_name))
    }

    pub(crate) fn only_heading(&self) -> Option<&'page str> {
        match self.headings {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Returns what `<title>` may call the document, the longest first.
    pub(crate) fn page_titles(&self) -> impl Iterator<Item = &'page str> {
        let page = self.page.unwrap_or("").trim();
        let marks: Vec<(usize, char)> = page
            .char_indices()
            .filter(|(_, character)| is_separator(*character))
            .collect();
        let before = marks.iter().rev().filter_map(|&(byte, _)| page.get(..byte));
        let after = marks
            .iter()
            .filter_map(|&(byte, mark)| page.get(byte + mark.len_utf8()..));
        let trim =
            |name: &'page str| name.trim_matches(|c: char| c.is_whitespace() || is_separator(c));
        let is_long = |name: &&str| {
            length_up_to(name, SHORTEST_PAGE_TITLE_CHARS) >= SHORTEST_PAGE_TITLE_CHARS
        };
        let names = std::iter::once(page).chain(before).chain(after).map(trim);
        let names = names.filter(is_long);
        let mut names: Vec<&str> = names.filter(|name| !self.is_of_site(name)).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.into_iter()
    }

    /// Returns true for the name of the site or of the column.
    fn is_of_site(&self, name: &str) -> bool {
        let name = squeezed(name);
        [self.site, self.column]
            .into_iter()
            .flatten()
            .any(|other| squeezed(other) == name)
    }
}

/// Returns the letters of a title, without punctuation, and without the 关于 before what it is about.
pub(crate) fn bare(title: &str) -> String {
    let letters = title
        .chars()
        .filter(|&character| !is_void(character) && character.is_alphanumeric());
    let letters: String = letters.collect();
    let letters = squeezed(&letters);
    letters
        .strip_prefix("关于")
        .map(str::to_owned)
        .unwrap_or(letters)
}

fn is_separator(character: char) -> bool {
    matches!(character, '_' | '|' | '｜' | '-' | '–' | '—')
}

#[cfg(test)]
mod tests {
    use super::{Names, bare};

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let names = Names {
            page: Some(page),
            site: Some("某市人民政府"),
            ..Names::default()
        };
        assert_eq!(names.page_titles().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn takes_site_and_column_off_the_title() {
        check(
            "某市2025年工作报告_统计公报_某市人民政府",
            &[
                "某市2025年工作报告_统计公报_某市人民政府",
                "某市2025年工作报告_统计公报",
                "统计公报_某市人民政府",
                "某市2025年工作报告",
            ],
        );
        check(
            "某日报数字报-某市1-2月预算执行情况",
            &[
                "某日报数字报-某市1-2月预算执行情况",
                "某市1-2月预算执行情况",
                "某日报数字报-某市1",
                "2月预算执行情况",
                "某日报数字报",
            ],
        );
        check("某市人民政府", &[]);
    }

    #[test]
    fn compares_titles_by_their_letters() {
        assert_eq!(
            bare("《关于某市预算（草案）的报告》"),
            bare("某市预算(草案)的报告")
        );
    }
}
