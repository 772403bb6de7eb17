//! Pages with a multiple of a report's text, written so that compression finds no copies.
//!
//! A body repeated ten times would compress to the size of one. So each copy permutes the characters of the report:
//! fonts and frequencies stay the same. The start of each line stays too, since the parser reads there what the line is.

use document::Slug;
use parse::parse;

use crate::{Failure, Outcome};

/// Punctuation that ends the start of a line, in full and half width.
const MARKS: [char; 8] = [
    ',', '\u{ff0c}', ':', '\u{ff1a}', ';', '\u{ff1b}', '。', '、',
];

/// Returns `page`, which contains the report `slug`, with everything from its first heading on repeated `times` times.
pub(super) fn grown(page: &str, slug: &Slug, times: usize) -> Outcome<String> {
    let parsed = parse(page, slug).map_err(Failure::new)?;
    let heading = parsed.report.sections.first();
    let heading = heading.ok_or_else(|| Failure::new(format!("{slug} has no heading")))?;
    let start = page.find(&heading.heading).unwrap_or_default();
    let (head, body) = page.split_at(start);
    let characters = Characters::of(body);
    let copies = (0..times).map(|copy| [characters.rewrite(body, copy), "\n".to_owned()].concat());
    Ok([head, &copies.collect::<String>()].concat())
}

/// The distinct hanzi of a text, by code point.
struct Characters(Vec<char>);

impl Characters {
    fn of(text: &str) -> Self {
        let mut hanzi: Vec<char> = text
            .chars()
            .filter(|character| ('\u{4e00}'..='\u{9fff}').contains(character))
            .collect();
        hanzi.sort_unstable();
        hanzi.dedup();
        Self(hanzi)
    }

    /// Returns `text` with each hanzi replaced by the one `copy` places on; copy 0 is unchanged.
    fn rewrite(&self, text: &str, copy: usize) -> String {
        let lines = text.split_inclusive('\n').map(|line| {
            let start = line.find(MARKS).unwrap_or(line.len());
            let (start, rest) = line.split_at(start);
            let rest: String = rest
                .chars()
                .map(|character| self.shift(character, copy))
                .collect();
            [start, &rest].concat()
        });
        lines.collect()
    }

    fn shift(&self, character: char, places: usize) -> char {
        let Ok(place) = self.0.binary_search(&character) else {
            return character;
        };
        let shifted = (place + places) % self.0.len();
        self.0.get(shifted).copied().unwrap_or(character)
    }
}

#[cfg(test)]
mod tests {
    use super::Characters;

    #[track_caller]
    fn check(copy: usize, expected: &str) {
        let text = "一、回顾\n今年\u{ff0c}我们\n";
        assert_eq!(Characters::of(text).rewrite(text, copy), expected);
    }

    #[test]
    fn copies_differ_after_the_start_of_their_lines() {
        check(0, "一、回顾\n今年\u{ff0c}我们\n");
        check(1, "一、年一\n今年\u{ff0c}顾回\n");
        check(7, "一、回顾\n今年\u{ff0c}我们\n");
    }
}
