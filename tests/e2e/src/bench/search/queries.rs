//! The queries: drawn from the report by rule, and the same for the same text. None is chosen by hand.
//!
//! ```text
//! frequent   the most frequent characters, and random ones
//! repeated   the most frequent sequences of two and four characters
//! words      text of 2 to 6 characters between two punctuation marks
//! pieces     1 to 12 characters from anywhere in a block, including punctuation and figures
//! missing    2 to 6 characters of the report in a sequence that does not occur in it
//! ```

use std::collections::BTreeMap;

use fastrand::Rng;

use super::text::Blocks;

/// An arbitrary seed, fixed so that the queries are always the same.
const SEED: u64 = 20_250_224;

const FREQUENT: usize = 6;
const ANY_CHARACTER: usize = 2;
const REPEATED_PAIRS: usize = 6;
const REPEATED_FOURS: usize = 4;
const WORDS: usize = 6;
const PIECES_A_LENGTH: usize = 2;
const LONGEST_PIECE_CHARS: usize = 12;
const MISSING: usize = 6;
/// Maximum number of draws for a query. A very short report gets fewer queries.
const DRAWS: usize = 1000;

/// A query, and the rule by which it was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Query {
    pub(super) rule: Rule,
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule {
    Frequent,
    Repeated,
    Word,
    Piece,
    Missing,
}

impl Rule {
    pub(super) const ALL: [Self; 5] = [
        Self::Frequent,
        Self::Repeated,
        Self::Word,
        Self::Piece,
        Self::Missing,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Frequent => "single characters",
            Self::Repeated => "frequent words",
            Self::Word => "words between marks",
            Self::Piece => "pieces of 1 to 12",
            Self::Missing => "not in the text",
        }
    }
}

/// Returns the queries for a text, without duplicates.
pub(super) fn draw(blocks: &Blocks) -> Vec<Query> {
    let mut drawn = Draw {
        blocks,
        rng: Rng::with_seed(SEED),
        queries: Vec::new(),
    };
    drawn.add_all(Rule::Frequent, most_frequent(blocks, 1), FREQUENT);
    drawn.draw_some(Rule::Frequent, ANY_CHARACTER, |draw| {
        draw.piece(1).filter(|text| is_hanzi_only(text))
    });
    drawn.add_all(Rule::Repeated, most_frequent(blocks, 2), REPEATED_PAIRS);
    drawn.add_all(Rule::Repeated, most_frequent(blocks, 4), REPEATED_FOURS);
    let words = words(blocks);
    drawn.draw_some(Rule::Word, WORDS, |draw| {
        draw.rng.choice(&words).map(|&word| word.to_owned())
    });
    for length in 1..=LONGEST_PIECE_CHARS {
        drawn.draw_some(Rule::Piece, PIECES_A_LENGTH, |draw| draw.piece(length));
    }
    drawn.draw_some(Rule::Missing, MISSING, |draw| {
        let (first, second) = (draw.rng.usize(1..=3), draw.rng.usize(1..=3));
        let text = [draw.piece(first)?, draw.piece(second)?].concat();
        let is_missing = is_hanzi_only(&text) && draw.blocks.truth(&text).hits == 0;
        is_missing.then_some(text)
    });
    drawn.queries
}

struct Draw<'a> {
    blocks: &'a Blocks,
    rng: Rng,
    queries: Vec<Query>,
}

impl Draw<'_> {
    fn add(&mut self, rule: Rule, text: String) -> bool {
        let is_new = self.queries.iter().all(|query| query.text != text);
        if is_new {
            self.queries.push(Query { rule, text });
        }
        is_new
    }

    fn add_all(&mut self, rule: Rule, texts: Vec<String>, most: usize) {
        let mut left = most;
        for text in texts {
            if left > 0 && self.add(rule, text) {
                left -= 1;
            }
        }
    }

    fn draw_some(
        &mut self,
        rule: Rule,
        mut left: usize,
        draw: impl Fn(&mut Self) -> Option<String>,
    ) {
        for _ in 0..DRAWS {
            if left > 0
                && let Some(text) = draw(self)
                && self.add(rule, text)
            {
                left -= 1;
            }
        }
    }

    /// Draws characters from anywhere in the text, without whitespace at either end.
    fn piece(&mut self, length_chars: usize) -> Option<String> {
        let block: Vec<char> = self.rng.choice(self.blocks.texts())?.chars().collect();
        let start = self.rng.usize(..block.len().max(1));
        let piece: String = block.get(start..start + length_chars)?.iter().collect();
        (piece.trim() == piece).then_some(piece)
    }
}

/// Returns the sequences of `length_chars` hanzi that occur more than once, the most frequent first.
fn most_frequent(blocks: &Blocks, length_chars: usize) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in blocks.texts() {
        let characters: Vec<char> = text.chars().collect();
        for run in characters.windows(length_chars) {
            if run.iter().copied().all(is_hanzi) {
                *counts.entry(run.iter().collect()).or_default() += 1;
            }
        }
    }
    let mut runs: Vec<(String, usize)> =
        counts.into_iter().filter(|(_, count)| *count > 1).collect();
    runs.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    runs.into_iter().map(|(run, _)| run).collect()
}

/// Returns each text of 2 to 6 characters between two punctuation marks, with repetitions.
fn words(blocks: &Blocks) -> Vec<&str> {
    let runs = blocks
        .texts()
        .iter()
        .flat_map(|text| text.split(|character| !is_hanzi(character)));
    runs.filter(|run| (2..=6).contains(&run.chars().count()))
        .collect()
}

fn is_hanzi_only(text: &str) -> bool {
    text.chars().all(is_hanzi)
}

fn is_hanzi(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

#[cfg(test)]
mod tests {
    use document::Slug;
    use parse::parse;

    use super::super::text::Blocks;
    use super::{Query, Rule, draw};

    const PAGE: &str = "工作报告\n\n一、工作回顾\n\n全年工作,推进改革、发展、稳定,工作有了新的进展。\n\n\
        二、工作安排\n\n今年要抓好改革发展,做好民生工作,办好实事。\n";

    fn blocks() -> Blocks {
        let slug = Slug::new("report-2025").expect("a slug");
        Blocks::of(&parse(PAGE, &slug).expect("a report").report)
    }

    #[test]
    fn the_same_text_gives_the_same_queries_and_none_twice() {
        let queries = draw(&blocks());
        assert_eq!(queries, draw(&blocks()));
        let mut texts: Vec<&str> = queries.iter().map(|query| query.text.as_str()).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), queries.len());
    }

    #[test]
    fn queries_follow_the_rules_by_which_they_are_drawn() {
        let blocks = blocks();
        let queries = draw(&blocks);
        for Query { rule, text } in &queries {
            let hits = blocks.truth(text).hits;
            assert_eq!(*rule == Rule::Missing, hits == 0, "{text}");
        }
        let is_drawn = |rule| queries.iter().any(|query| query.rule == rule);
        assert!(Rule::ALL.into_iter().all(is_drawn), "{queries:?}");
        assert_eq!(queries.first().map(|query| query.text.as_str()), Some("作"));
    }
}
