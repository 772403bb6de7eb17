//! Search compared with a naive scan of the bundled report, with its published character data.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed step fails the test"
)]

use document::{Block, Report, Slug};
use parse::parse;
use publish::characters_of;
use search::{MatchKind, SearchIndex};

/// Returns the bundled report with its sections repeated to `times` copies.
fn real(times: usize) -> Report {
    let page = include_str!("../../../static/reports/guanhu-2025/page.txt");
    let mut report = parse(page, &Slug::new("real").unwrap()).unwrap().report;
    report.characters = characters_of(&report);
    let sections = report.sections.clone();
    for _ in 1..times {
        report.sections.extend(sections.iter().cloned());
    }
    report
}

/// A deterministic generator of pseudo-random numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

/// Returns true for characters that a query may omit.
fn passes(character: char) -> bool {
    character.is_whitespace() || "、，,“”‘’「」『』《》〈〉\"'".contains(character)
}

/// Folds one character to one, independently of the product, as far as this report needs it.
fn plain(character: char) -> char {
    let folded = match character {
        '“' | '”' | '‘' | '’' | '《' | '》' | '〈' | '〉' | '\'' => '"',
        '—' | '–' => '-',
        '〔' | '【' | '[' => '(',
        '〕' | '】' | ']' => ')',
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap(),
        _ => character,
    };
    folded.to_lowercase().next().unwrap()
}

/// The folded characters of a field, each with its offset in characters.
type Plain = Vec<(usize, char)>;

fn kept(text: &[char], is_bare: bool) -> Plain {
    let kept = text
        .iter()
        .enumerate()
        .filter(|(_, one)| !is_bare || !passes(**one));
    kept.map(|(at, one)| (at, plain(*one))).collect()
}

/// Returns the ranges of all occurrences of `query` in `kept`, in characters.
fn naive(kept: &Plain, query: &[char]) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at + query.len() <= kept.len() {
        let window = &kept[at..at + query.len()];
        // Without the first comparison, a scan without optimization takes ten times as long.
        if window[0].1 == query[0] && window.iter().map(|one| &one.1).eq(query) {
            let (first, last) = (window[0].0, window[query.len() - 1].0);
            found.push((
                u32::try_from(first).unwrap(),
                u32::try_from(last).unwrap() + 1,
            ));
            at += query.len();
        } else {
            at += 1;
        }
    }
    found
}

fn texts(report: &Report) -> Vec<Vec<char>> {
    let metadata = report.metadata.values().into_iter().flatten();
    let head = std::iter::once(report.name().to_owned()).chain(metadata);
    let body = report.body_texts().map(str::to_owned);
    head.chain(body)
        .map(|text| text.chars().collect())
        .collect()
}

/// Returns true if a query begins with a number, and not with the name of a plan, such as 十四五.
fn names_quantity(query: &[char]) -> bool {
    let is_digit = |one: &char| "一二三四五六七八九".contains(*one);
    let numerals = query
        .iter()
        .take_while(|one| is_digit(one) || **one == '十');
    let numerals: Vec<char> = numerals.copied().collect();
    let is_plan = numerals
        .windows(3)
        .any(|three| three[0] == '十' && three[1..].iter().all(is_digit));
    !is_plan && query[0].is_ascii_digit() || "百十".contains(query[0]) || is_digit(&query[0])
}

fn check_random(times: usize, queries: usize) {
    let report = real(times);
    let index = SearchIndex::new(&report);
    // The scan is of one copy; its hits in sections occur in every copy.
    let once = real(1);
    let texts = texts(&once);
    let before = texts.len() - once.body_texts().count()
        + once.preamble.iter().flat_map(Block::texts).count();
    let of_sections = (index.field_count() - texts.len()) / (times - 1).max(1);
    let plain_texts = [false, true]
        .map(|is_bare| -> Vec<Plain> { texts.iter().map(|text| kept(text, is_bare)).collect() });
    let mut numbers = Numbers(0x2025_1124);
    let mut checked = 0;
    while checked < queries {
        let text = &texts[numbers.below(texts.len())];
        let start = numbers.below(text.len());
        let length = 1 + numbers.below(12);
        let span = &text[start..text.len().min(start + length)];
        // Whitespace around a query is trimmed, and ASCII quotation marks make a literal query.
        let ends = [span[0], span[span.len() - 1]];
        if ends.iter().any(|end| end.is_whitespace() || *end == '"')
            || span
                .windows(2)
                .any(|pair| pair.iter().all(|one| one.is_whitespace()))
        {
            continue;
        }
        checked += 1;
        let query: String = span.iter().collect();
        let sought: Vec<char> = span.iter().map(|one| plain(*one)).collect();
        let is_bare = !span.iter().any(|one| passes(*one));
        let expected_once: Vec<(usize, (u32, u32))> = plain_texts[usize::from(is_bare)]
            .iter()
            .enumerate()
            .flat_map(|(field, text)| {
                naive(text, &sought)
                    .into_iter()
                    .map(move |range| (field, range))
            })
            .collect();
        let mut expected = Vec::new();
        for copy in 0..times {
            let of_copy = expected_once.iter().filter(|(field, _)| {
                let is_in_section = (before..before + of_sections).contains(field);
                times == 1 || is_in_section || copy == if *field < before { 0 } else { times - 1 }
            });
            let shift = copy * of_sections;
            expected.extend(of_copy.map(|(field, range)| (field + shift, *range)));
        }
        let found = index.search(&report, &query);
        let mut hits: Vec<(usize, (u32, u32))> = found
            .hits
            .iter()
            .map(|hit| (hit.field, (hit.range.start, hit.range.end)))
            .collect();
        if found.kind == MatchKind::Value {
            // A query with a number also finds the same quantity in other figures.
            assert!(names_quantity(span), "{query}");
            hits.retain(|hit| expected.contains(hit));
        }
        assert_eq!(hits, expected, "{query}");
    }
}

#[test]
fn finds_ten_thousand_substrings_exactly() {
    check_random(1, 10_000);
}

#[test]
fn finds_substrings_of_a_hundredfold_report_exactly() {
    // 10 000 without optimization would take seven minutes, and take two with it.
    check_random(100, if cfg!(debug_assertions) { 60 } else { 10_000 });
}

#[test]
fn folded_text_takes_at_most_five_times_the_text() {
    let report = real(20);
    let text: usize = report.body_texts().map(str::len).sum();
    let size = SearchIndex::new(&report).size();
    assert!(size <= 5 * text, "{size} bytes for {text}");
}

#[test]
fn every_field_has_its_text_and_place() {
    let report = real(1);
    let index = SearchIndex::new(&report);
    let expected: Vec<String> = texts(&report)
        .into_iter()
        .map(|text| text.into_iter().collect())
        .collect();
    let fields: Vec<String> = (0..expected.len())
        .map(|field| index.text(&report, field).into_owned())
        .collect();
    assert_eq!(fields, expected);
    assert!(index.place(expected.len()).is_none());
    let blocks: usize = report.blocks_in_order().map(Block::paragraph_count).sum();
    assert!(blocks > 0 && blocks < expected.len());
}
