//! Character data of a report, and queries that need it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed step fails the test"
)]

use std::collections::BTreeMap;

use document::{Report, Slug};
use parse::parse;
use publish::characters_of;
use search::{MatchKind, SearchIndex};

fn report(text: &str) -> Report {
    let page = format!("题目\n\n{text}\n");
    let mut report = parse(&page, &Slug::new("test").unwrap()).unwrap().report;
    report.characters = characters_of(&report);
    report
}

#[test]
fn every_heteronym_has_one_syllable_per_character() {
    for line in include_str!("../../text/src/heteronyms.txt").lines() {
        let (word, spelled) = line.split_once(' ').expect("a word and its syllables");
        assert_eq!(word.chars().count(), spelled.split(' ').count(), "{line}");
    }
}

#[test]
fn finds_heteronyms_by_their_reading_in_a_word() {
    let words = [
        ("重庆", "chongqing"),
        ("银行", "yinhang"),
        ("长者", "zhangzhe"),
        ("行政", "xingzheng"),
        ("增长", "zengzhang"),
        ("重点", "zhongdian"),
        ("重建", "chongjian"),
        ("数量", "shuliang"),
        ("首都", "shoudu"),
        ("音乐", "yinyue"),
        ("快乐", "kuaile"),
        ("调查", "diaocha"),
        ("调整", "tiaozheng"),
        ("效率", "xiaolv"),
        ("战略", "zhanlue"),
        ("侵略", "qinlve"),
        ("疟疾", "nueji"),
        ("绿色", "lüse"),
        ("女工", "nvgong"),
    ];
    let text: Vec<&str> = words.iter().map(|word| word.0).collect();
    let report = report(&format!("{}。", text.join("。")));
    let index = SearchIndex::new(&report);
    for (word, spelled) in words {
        let found = index.search(&report, spelled);
        let hit = found.hits.first();
        let hit = hit.unwrap_or_else(|| panic!("{spelled}: {:?}", report.characters));
        assert_eq!(hit.range.split(&index.text(&report, hit.field)).1, word);
    }
}

#[test]
fn finds_simplified_by_traditional_and_vice_versa() {
    for (text, query) in [
        ("推动发展。", "發展"),
        ("推動發展。", "发展"),
        ("面积２０㎡。", "20M2"),
        // Compatibility characters for traditional ones, and radicals for characters.
        ("推动增\u{2FA7}。", "增长"),
        ("人\u{2EA0}生活，\u{2ED3}远，\u{2ED1}远。", "人民"),
        ("人\u{2EA0}生活，\u{2ED1}远。", "长远"),
        // Radicals that the text lacks, in a query pasted from a PDF.
        ("防范风险。", "\u{2EDB}险"),
        ("房门之长。", "\u{2ED4}之\u{2ED1}"),
        ("說﹃一帶﹄和｢一路｣﹘完", "“一带”和“一路”—完"),
    ] {
        let report = report(text);
        let found = SearchIndex::new(&report).search(&report, query);
        assert_eq!(found.hits.len(), 1, "{query} in {text}");
    }
}

#[test]
fn finds_every_span_by_its_pinyin() {
    let report = report(include_str!("../../../static/reports/guanhu-2025/page.txt"));
    let index = SearchIndex::new(&report);
    let syllables = report.characters.readings.split(' ');
    let readings = index.hanzi().into_iter().zip(syllables);
    let mut readings: BTreeMap<char, &str> = readings.collect();
    // Heteronyms have a test of their own.
    readings.retain(|one, _| !report.characters.phrases.contains(*one));
    let mut checked = 0;
    for field in 0..index.field_count() {
        let text: Vec<char> = index.text(&report, field).chars().collect();
        for length in 2..=6 {
            // Every span of the report would take minutes without optimization.
            for (start, span) in text.windows(length).enumerate().step_by(23) {
                let syllables: Option<Vec<&str>> =
                    span.iter().map(|one| readings.get(one).copied()).collect();
                let Some(syllables) = syllables else {
                    continue;
                };
                let found = index.search(&report, &syllables.concat());
                // A hit that begins before the span and ends within it hides the span, as in any search.
                let first = u32::try_from(start).unwrap();
                let after = first + u32::try_from(length).unwrap();
                let covers = found.hits.iter().any(|hit| {
                    hit.field == field && hit.range.start < after && hit.range.end > first
                });
                assert!(
                    covers && found.kind == MatchKind::Pinyin,
                    "{syllables:?} for {span:?}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 300, "{checked} spans");
}
