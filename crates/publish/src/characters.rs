//! Character data for the search of a report: readings, variants, compatibility characters.
//!
//! It comes from dictionaries, which are too large for a page; only entries for characters that occur
//! are published.

use std::collections::{BTreeMap, BTreeSet};

use document::{Characters, Report};
use search::SearchIndex;
use text::dictionary::{self, HETERONYMS, ordinary, syllable};

/// Returns the character data that searching `report` needs.
pub fn characters_of(report: &Report) -> Characters {
    let metadata = report.metadata.values();
    let texts = || {
        let values = metadata.iter().flatten().map(String::as_str);
        let head = std::iter::once(report.name()).chain(values);
        head.chain(report.body_texts())
    };
    let occurring: BTreeSet<char> = texts().flat_map(str::chars).collect();
    let variants = variants(&occurring);
    let simplified: BTreeMap<char, char> = variants.iter().copied().collect();
    let simplify = |one: char| simplified.get(&one).copied().unwrap_or(one);
    // All texts in one, separated by line ends, which occur in no phrase: a string per table cell would take ten times the memory.
    let mut folded = String::new();
    for text in texts() {
        let ordinary: String = text.chars().map(ordinary).collect();
        folded.extend(ordinary.chars().map(simplify));
        folded.push('\n');
    }
    let mut known = Characters {
        readings: String::new(),
        phrases: phrases(&folded),
        variants: variants.iter().flat_map(|pair| [pair.0, pair.1]).collect(),
        compatibility: compatibility(&occurring),
    };
    known.readings = readings(report, &known);
    known
}

/// Returns the variants of the occurring characters, each with its simplified form.
fn variants(occurring: &BTreeSet<char>) -> Vec<(char, char)> {
    let ordinary = |one: &char| ordinary(*one).chars().collect::<Vec<char>>();
    let occurs: BTreeSet<char> = occurring.iter().flat_map(ordinary).collect();
    let concerns = |pair: &&(char, char)| occurs.contains(&pair.0) || occurs.contains(&pair.1);
    let mut variants: Vec<(char, char)> = dictionary::variants()
        .iter()
        .filter(concerns)
        .copied()
        .collect();
    // This order compresses best.
    variants.sort_by_key(|pair| pair.1);
    variants
}

/// Returns the reading of each character that the search folds the text to, in the search's order.
fn readings(report: &Report, known: &Characters) -> String {
    let hanzi = SearchIndex::hanzi_of(report, known);
    let syllables = hanzi
        .into_iter()
        .map(|one| syllable(one).unwrap_or_default());
    syllables.collect::<Vec<String>>().join(" ")
}

/// Returns the words with unusual readings, longest first, as the search expects them.
fn phrases(text: &str) -> String {
    let differs = |word: &str, spelled: &str| {
        let usual = word.chars().map(|one| syllable(one).unwrap_or_default());
        !usual.eq(spelled.split('\'').map(str::to_owned))
    };
    let phrases = HETERONYMS.lines().filter_map(|line| {
        let (word, spelled) = line.split_once(' ')?;
        let spelled = spelled.replace(' ', "'");
        (text.contains(word) && differs(word, &spelled))
            .then(|| (word.len(), format!("{word}{spelled}")))
    });
    let mut phrases: Vec<(usize, String)> = phrases.collect();
    phrases.sort_by_key(|(length, _)| usize::MAX - length);
    let phrases: Vec<String> = phrases.into_iter().map(|(_, phrase)| phrase).collect();
    phrases.join(" ")
}

/// Returns compatibility characters; the search folds width and case without a table.
fn compatibility(occurring: &BTreeSet<char>) -> String {
    let is_width = |one: &char| matches!(one, '\u{3000}' | '\u{FF01}'..='\u{FF5E}');
    let pairs = occurring
        .iter()
        .filter(|one| !one.is_ascii() && !is_width(one))
        .filter_map(|&one| {
            let ordinary = ordinary(one);
            let is_other = ordinary != one.to_string() && !ordinary.contains(char::is_whitespace);
            is_other.then(|| format!("{one}{ordinary}"))
        });
    pairs.collect::<Vec<String>>().join(" ")
}
