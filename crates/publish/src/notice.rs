//! Notices: what readers will miss, and what an editor should see, one sentence each.

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::path::Path;

use serde::{Deserialize, Serialize};

/// The number of places that stand for all of a kind.
const PLACES: usize = 3;

/// A notice about a setting or a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The text that notices of a kind share, without numbers and names.
    kind: String,
    /// The file with line and column, or the slug; empty for settings.
    place: String,
    text: String,
}

impl Notice {
    /// A notice about the site.
    pub(super) fn of_site(text: String) -> Self {
        Self {
            kind: text.clone(),
            place: String::new(),
            text,
        }
    }

    /// A notice about a page.
    pub(super) fn of_page(kind: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            place: String::new(),
            text: text.into(),
        }
    }

    /// A problem of a page at a line and column of the file `name` in its folder.
    pub(super) fn of_problem(name: &str, problem: &parse::Problem) -> Self {
        let parse::Problem {
            line,
            column,
            expected,
            ..
        } = problem;
        let place = format!("{line}:{column}");
        let text = problem.to_string();
        let parts = expected.split(|one: char| one.is_ascii_digit());
        let words: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        Self {
            kind: format!("expected {}", words.join("N")),
            text: text
                .trim_start_matches(&place)
                .trim_start_matches(": ")
                .to_owned(),
            place: format!("{name}:{place}"),
        }
    }

    /// Completes the place of a notice about the page in `folder`, whose report is `slug`.
    pub(super) fn in_folder(mut self, folder: &Path, slug: &str) -> Self {
        self.place = if self.place.is_empty() {
            slug.to_owned()
        } else {
            folder.join(&self.place).display().to_string()
        };
        self
    }
}

impl Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(formatter, "{}: ", self.place)?;
        }
        formatter.write_str(&self.text)
    }
}

/// Returns a line for each kind of notice, in the order of their first ones: the notice itself if it is the only one, else
/// their number and the first places.
pub fn grouped(notices: &[Notice]) -> Vec<String> {
    let mut kinds: BTreeMap<&str, Vec<&Notice>> = BTreeMap::new();
    let mut order = Vec::new();
    for notice in notices {
        let group = kinds.entry(&notice.kind).or_default();
        if group.is_empty() {
            order.push(&*notice.kind);
        }
        group.push(notice);
    }
    let lines = order.into_iter().filter_map(|kind| kinds.remove(kind));
    lines.map(|group| line(&group)).collect()
}

fn line(group: &[&Notice]) -> String {
    match group {
        [only] => only.to_string(),
        group => {
            let places = group.iter().take(PLACES).map(|notice| &*notice.place);
            let places = places.collect::<Vec<&str>>().join(", ");
            let others = match group.len().saturating_sub(PLACES) {
                0 => String::new(),
                others => format!(" and {others} more"),
            };
            let kind = group.first().map_or("", |notice| &notice.kind);
            format!("{} times: {kind}: {places}{others}", group.len())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Notice, grouped};

    #[test]
    fn says_what_many_pages_have_in_common_once() {
        let dated =
            |slug: &str| Notice::of_page("no day", "no day").in_folder(Path::new("r"), slug);
        let mut notices: Vec<Notice> = ["a", "b", "c", "d", "e"].map(dated).into();
        let at = |line, expected: &str| {
            let problem = parse::Problem {
                line,
                is_in_paragraph: false,
                column: 2,
                expected: expected.to_owned(),
                found: "“丙”".to_owned(),
            };
            Notice::of_problem("page.txt", &problem).in_folder(&Path::new("r").join("a"), "a")
        };
        notices.extend([
            at(3, "number 2 of this numbering"),
            at(9, "number 12 of this numbering"),
            at(4, "text"),
        ]);
        notices.push(Notice::of_site("site.toml: x".to_owned()));
        assert_eq!(
            grouped(&notices),
            [
                "5 times: no day: a, b, c and 2 more",
                "2 times: expected number N of this numbering: r/a/page.txt:3:2, r/a/page.txt:9:2",
                "r/a/page.txt:4:2: expected text, but found “丙”",
                "site.toml: x",
            ]
        );
    }
}
