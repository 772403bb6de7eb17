//! Search against a naive scan, and the ways in which people type.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what a test can't do without fails it"
)]

use baogao::parse::parse;
use baogao::publish::characters_of;
use baogao::report::{Block, Characters, Report, Slug};
use baogao::search::{Corpus, Draft, Found, Manner};

/// As the table has them: for a few words, written by hand.
fn characters() -> Characters {
    Characters {
        readings: String::new(),
        phrases: "重庆chong'qing 银行yin'hang 行政xing'zheng".to_owned(),
        variants: "發发觀观道道質质綠绿".to_owned(),
        compatibility: "㎡m2 ①1".to_owned(),
    }
}

/// Some syllables, each before its characters.
const READINGS: &str = "gao高 zhi质 liang量 fa发法 zhan展 guan观 hu湖胡 jie街 dao道 zhong重中 qing庆 \
                   yin银 hang行航 xing兴 ke可 chi持 xu续 lv绿 an安 xi西 xian先";

/// How the characters of the report are read, in their order, as far as is known.
fn readings(report: &Report) -> String {
    let reading = |one: char| {
        let group = READINGS
            .split_whitespace()
            .find(|group| group.contains(one));
        group.map_or("", |group| {
            group.trim_end_matches(|one: char| !one.is_ascii())
        })
    };
    let hanzi = Corpus::new(report).hanzi();
    hanzi
        .into_iter()
        .map(reading)
        .collect::<Vec<&str>>()
        .join(" ")
}

fn report(text: &str) -> Report {
    let page = format!("题目\n\n一、第一部分\n{text}\n\n二、第二部分\n另一节的文字,没有别的。\n");
    let mut report = parse(&page, &Slug::new("test").unwrap()).unwrap().report;
    report.characters = characters();
    report.characters.readings = readings(&report);
    report
}

fn search(text: &str, query: &str) -> (Vec<String>, Found) {
    let report = report(text);
    let corpus = Corpus::new(&report);
    let found = corpus.search(&report, query);
    let texts = found.hits.iter().map(|hit| {
        let text = corpus.text(&report, hit.field);
        hit.range.split(&text).1.to_owned()
    });
    (texts.collect(), found)
}

fn suggest(text: &str, query: &str) -> Option<String> {
    let report = report(text);
    Corpus::new(&report).suggest(&report, query)
}

#[track_caller]
fn check(text: &str, query: &str, expected: &[&str]) {
    let (texts, found) = search(text, query);
    assert_eq!(texts, expected, "{query}: {found:?}");
}

#[test]
fn ok_writings_of_one_text_are_one() {
    let text = "推动高质量发展，ＧＤＰ增长５％，面积２０㎡，“一带一路”建设、教育。医疗";
    check(text, "gdp", &["ＧＤＰ"]);
    check(text, "Gdp增长5%", &["ＧＤＰ增长５％"]);
    check(text, "發展", &["发展"]);
    check(text, "20㎡", &["２０㎡"]);
    check(text, "m2", &["㎡"]);
    check(text, "2", &["２", "㎡"]);
    check(text, "一带一路建设教育", &["一带一路”建设、教育"]);
    check(text, "建设,教育", &["建设", "教育"]);
    check(text, "建设、教育", &["建设、教育"]);
    check(text, "发展,ＧＤＰ", &["发展，ＧＤＰ"]);
    check(text, "教育医疗", &[]);
    check("綠色發展", "绿色发展", &["綠色發展"]);
}

#[test]
fn ok_hits_are_leftmost_and_do_not_overlap() {
    check("人人人人人", "人人", &["人人", "人人"]);
}

#[test]
fn ok_words_count_where_the_whole_does_not_occur() {
    let text = "教育工作和医疗工作。\n只说教育。";
    let (texts, found) = search(text, "医疗 教育");
    assert_eq!(
        (texts, found.manner),
        (vec!["教育".into(), "医疗".into()], Manner::WordsInParagraph)
    );
    let (texts, found) = search("只说教育。\n只说医疗。", "医疗 教育");
    assert_eq!(
        (texts, found.manner),
        (vec!["教育".into(), "医疗".into()], Manner::WordsInSection)
    );
    check(text, "“医疗 教育”", &[]);
    check(text, "\"教育工作\"", &["教育工作"]);
}

#[test]
fn ok_marks_around_a_query_do_not_hide_what_it_says() {
    let text = "推动高质量发展。（教育）";
    for query in [
        "高质量发展！",
        "(高质量发展)",
        "…高质量发展",
        "；高质量发展",
    ] {
        check(text, query, &["高质量发展"]);
    }
    check(text, "高质量发展。", &["高质量发展。"]);
    check(text, "高质量发展(教育)", &["高质量发展", "教育"]);
    check(text, "！", &[]);
    check(text, "阙如！", &[]);
}

#[test]
fn ok_what_is_quoted_is_found_as_it_stands() {
    let text = "作为、奋力。作为奋力。《方案》说方案，“十项”和十项";
    check(text, "作为奋力", &["作为、奋力", "作为奋力"]);
    check(text, "“作为奋力”", &["作为奋力"]);
    check(text, "\"作为、奋力\"", &["作为、奋力"]);
    check(text, "《方案》", &["《方案》"]);
    check(text, "‘方案’", &["《方案》"]);
    // The text's own marks come first, those of the keyboard are none of the text.
    check(text, "“十项”", &["“十项”"]);
    check(text, "\"十项\"", &["十项", "十项"]);
}

#[test]
fn ok_offsets_are_of_the_characters_that_were_meant() {
    for (text, query, expected) in [
        ("㈠、加强", "㈠", "㈠"),
        ("加㈠、强", "㈠", "㈠"),
        ("½、加强", "1/2", "½"),
        ("㈠，加强", "加强", "加强"),
    ] {
        let mut report = report(text);
        report.characters.compatibility = "㈠(一) ½1/2".to_owned();
        let corpus = Corpus::new(&report);
        let hits = corpus.search(&report, &query.replace('㈠', "(一)")).hits;
        let hit = hits.first().unwrap();
        let text = corpus.text(&report, hit.field);
        assert_eq!(hit.range.split(&text).1, expected);
    }
}

#[test]
fn ok_what_has_no_width_and_kinds_of_brackets_make_no_difference() {
    let text = "深府〔2025〕3号，发\u{200E}展，葛\u{E0100}布";
    for query in ["〔2025〕", "[2025]", "【2025】", "（2025）"] {
        check(text, query, &["〔2025〕"]);
    }
    check(text, "发展\u{200E}", &["发\u{200E}展"]);
    check(text, "\u{202A}葛布\u{FE0F}", &["葛\u{E0100}布"]);
    check(text, "\u{2060}", &[]);
}

#[test]
fn ok_words_come_before_pinyin() {
    let (texts, found) = search("高质量(gao),先说(zl)", "gao zl");
    assert_eq!(found.manner, Manner::WordsInParagraph);
    assert_eq!(texts, ["gao", "zl"]);
}

#[test]
fn ok_pinyin_finds_what_is_read_so() {
    let text = "推动高质量发展。重庆的银行，先到西安。绿色";
    for query in [
        "gaozhiliang",
        "gao zhi liang",
        "gaozhil",
        "gao zl",
        "gzl",
        "gao质量",
    ] {
        check(text, query, &["高质量"]);
    }
    check(text, "gzlfz", &["高质量发展"]);
    check(text, "chongqing", &["重庆"]);
    check(text, "zhongqing", &[]);
    check(text, "yinhang", &["银行"]);
    check(text, "xian", &["先", "西安"]);
    check(text, "xi'an", &["西安"]);
    check(text, "lvse", &[]);
    check(text, "lü", &["绿"]);
}

#[test]
fn ok_literal_letters_come_before_pinyin() {
    check("GAO是缩写，高是字", "gao", &["GAO"]);
}

#[test]
fn ok_quantities_are_found_by_value() {
    let text =
        "投资553.6亿元，增长6.9%，用地1.2万亩，人口一万二千人，产值1.2万亿元，道路20公里，10项";
    for query in [
        "5536000万元",
        "553.60亿元",
        "五百五十三点六亿",
        "55,360,000,000元",
    ] {
        let (texts, found) = search(text, query);
        assert_eq!(texts.len(), 1, "{query}: {found:?}");
        assert!(texts[0].starts_with("553.6亿"), "{query}: {texts:?}");
    }
    check(text, "12000亿元", &["1.2万亿元"]);
    check(text, "一万二千亿", &["1.2万亿"]);
    check(text, "12000人", &["一万二千人"]);
    check(text, "百分之六点九", &["6.9%"]);
    check(text, "0.069", &[]);
    check(text, "20千米", &["20公里"]);
    check(text, "10", &["10"]);
    check(text, "二十公里", &["20公里"]);
    check("用地20平方米，20 ㎡", "20㎡", &["20平方米", "20 ㎡"]);
    check("投资553.6 亿元", "553.6亿元", &["553.6 亿元"]);
    check("投资553.6亿元", "553.6 亿元", &["553.6亿元"]);
    check("第10 十项", "100项", &[]);
    check("一百零五项", "105项", &["一百零五项"]);
}

#[test]
fn ok_the_name_of_a_plan_is_no_number() {
    let text = "“十三五”时期，十四五规划，十五五开局，四五个，15项";
    check(text, "十四五", &["十四五"]);
    check(text, "十三五", &["十三五"]);
    check(text, "15项", &["15项"]);
    check(text, "十五项", &["15项"]);
    check(text, "5个", &[]);
}

#[test]
fn ok_a_slip_of_one_sound_is_offered() {
    let text = "观湖街道推动可持续发展。";
    for (query, meant) in [
        ("观胡街道", "观湖街道"),
        ("可持续法展", "可持续发展"),
        ("观虎街道", "观湖街道"),
    ] {
        let (texts, found) = search(text, query);
        assert!(texts.is_empty());
        assert_eq!(found.manner, Manner::Missing);
        assert_eq!(suggest(text, query).as_deref(), Some(meant), "{query}");
    }
    assert_eq!(suggest(text, "完全不同"), None);
}

/// The report of the repository, and the same many times over.
fn real(times: usize) -> Report {
    let page = include_str!("../static/reports/guanhu-2025/page.txt");
    let mut report = parse(page, &Slug::new("real").unwrap()).unwrap().report;
    report.characters = characters_of(&report);
    let sections = report.sections.clone();
    for _ in 1..times {
        report.sections.extend(sections.iter().cloned());
    }
    report
}

/// A generator of numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

/// What a query may pass over.
fn passes(character: char) -> bool {
    character.is_whitespace() || "、，,“”‘’「」『』《》〈〉\"'".contains(character)
}

/// Written apart from the product: one character to one, as far as this report needs it.
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

/// A field's characters as they are compared, each with its place.
type Plain = Vec<(usize, char)>;

fn kept(text: &[char], is_bare: bool) -> Plain {
    let kept = text
        .iter()
        .enumerate()
        .filter(|(_, one)| !is_bare || !passes(**one));
    kept.map(|(at, one)| (at, plain(*one))).collect()
}

/// All places where `query` stands in `kept`, character by character.
fn naive(kept: &Plain, query: &[char]) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at + query.len() <= kept.len() {
        let window = &kept[at..at + query.len()];
        if window.iter().map(|one| &one.1).eq(query) {
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

/// Whether a query begins with a number, and not with the name of a plan: digits behind 十 are one.
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
    let corpus = Corpus::new(&report);
    // The scan is of one copy; what it finds in sections stands in all of them.
    let once = real(1);
    let texts = texts(&once);
    let before = texts.len() - once.body_texts().count()
        + once.preamble.iter().flat_map(Block::texts).count();
    let of_sections = (corpus.field_count() - texts.len()) / (times - 1).max(1);
    let plain_texts = [false, true]
        .map(|is_bare| -> Vec<Plain> { texts.iter().map(|text| kept(text, is_bare)).collect() });
    let mut numbers = Numbers(0x2025_1124);
    let mut checked = 0;
    while checked < queries {
        let text = &texts[numbers.below(texts.len())];
        let start = numbers.below(text.len());
        let length = 1 + numbers.below(12);
        let span = &text[start..text.len().min(start + length)];
        // Blanks around a query are trimmed, and what marks of the keyboard stand around is a query of its own.
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
        let found = corpus.search(&report, &query);
        let mut hits: Vec<(usize, (u32, u32))> = found
            .hits
            .iter()
            .map(|hit| (hit.field, (hit.range.start, hit.range.end)))
            .collect();
        if found.manner == Manner::Value {
            // The same quantity in other figures comes on top, of a query that has a number.
            assert!(names_quantity(span), "{query}");
            hits.retain(|hit| expected.contains(hit));
        }
        assert_eq!(hits, expected, "{query}");
    }
}

#[test]
fn ok_ten_thousand_substrings_are_found_exactly() {
    check_random(1, 10_000);
}

#[test]
fn ok_substrings_of_a_hundredfold_report_are_found_exactly() {
    // 10 000 without optimization would take seven minutes, and take two with it.
    check_random(100, if cfg!(debug_assertions) { 60 } else { 10_000 });
}

#[test]
fn ok_the_folded_text_takes_five_times_the_text_at_most() {
    let report = real(20);
    let text: usize = report.body_texts().map(str::len).sum();
    let size = Corpus::new(&report).size();
    assert!(size <= 5 * text, "{size} bytes for {text}");
}

#[test]
fn ok_items_are_whole_clauses_with_all_their_hits() {
    let report = report("第一句说教育和教育。第二句不说。第三句又说教育！");
    let corpus = Corpus::new(&report);
    let hits = corpus.search(&report, "教育").hits;
    let items = corpus.items(&report, &hits, 0, 9);
    let texts: Vec<String> = items
        .iter()
        .map(|item| {
            item.excerpt
                .split(&corpus.text(&report, item.field))
                .1
                .to_owned()
        })
        .collect();
    assert_eq!(texts, ["第一句说教育和教育。", "第三句又说教育！"]);
    assert_eq!(
        items
            .iter()
            .map(|item| item.marks.len())
            .collect::<Vec<_>>(),
        [2, 1]
    );
    assert_eq!(
        items.iter().map(|item| item.first_hit).collect::<Vec<_>>(),
        [0, 2]
    );
}

#[test]
fn ok_every_field_knows_its_text_and_place() {
    let report = real(1);
    let corpus = Corpus::new(&report);
    let expected: Vec<String> = texts(&report)
        .into_iter()
        .map(|text| text.into_iter().collect())
        .collect();
    let fields: Vec<String> = (0..expected.len())
        .map(|field| corpus.text(&report, field).into_owned())
        .collect();
    assert_eq!(fields, expected);
    assert!(corpus.place(expected.len()).is_none());
    let blocks: usize = report.blocks_in_order().map(Block::paragraph_count).sum();
    assert!(blocks > 0 && blocks < expected.len());
}

#[test]
fn ok_a_report_folded_in_pieces_is_folded_the_same() {
    let report = report("重庆银行的高质量发展。\n推动可持续发展。\n|指标|数值|\n|总产值|100亿元|");
    let whole = Corpus::new(&report);
    for pieces in 0..40 {
        let mut draft = Draft::new(&report);
        let goes_on = (0..pieces).all(|_| draft.go_on(&report));
        let corpus = draft.finish(&report);
        for query in ["发展", "chongqing", "yinhang", "100亿", "另一节"] {
            let found = corpus.search(&report, query);
            assert_eq!(
                found,
                whole.search(&report, query),
                "{query} after {pieces}"
            );
            assert!(!found.hits.is_empty(), "{query}");
        }
        assert_eq!(corpus.size(), whole.size());
        if !goes_on {
            return;
        }
    }
    panic!("expected an end of the pieces");
}
