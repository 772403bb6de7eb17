//! Search with the queries that people type.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed step fails the test"
)]

use std::rc::Rc;

use document::{Characters, Outline, Report, Slug};
use parse::parse;
use search::{IndexBuilder, MatchKind, SearchIndex, SearchResults};

/// Returns character data for a few words, written by hand.
fn characters() -> Characters {
    Characters {
        readings: String::new(),
        phrases: "重庆chong'qing 银行yin'hang 行政xing'zheng".to_owned(),
        variants: "發发觀观道道質质綠绿".to_owned(),
        compatibility: "㎡m2 ①1".to_owned(),
    }
}

/// Syllables, each followed by its characters.
const READINGS: &str = "gao高 zhi质 liang量 fa发法 zhan展 guan观 hu湖胡 jie街 dao道 zhong重中 qing庆 \
                   yin银 hang行航 xing兴 ke可 chi持 xu续 lv绿 an安 xi西 xian先";

/// Returns the known readings of the report's characters, in the order of the search.
fn readings(report: &Report) -> String {
    let reading = |one: char| {
        let group = READINGS
            .split_whitespace()
            .find(|group| group.contains(one));
        group.map_or("", |group| {
            group.trim_end_matches(|one: char| !one.is_ascii())
        })
    };
    let hanzi = SearchIndex::new(report).hanzi();
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

fn search(text: &str, query: &str) -> (Vec<String>, SearchResults) {
    let report = report(text);
    let index = SearchIndex::new(&report);
    let found = index.search(&report, query);
    let texts = found.hits.iter().map(|hit| {
        let text = index.text(&report, hit.field);
        hit.range.split(&text).1.to_owned()
    });
    (texts.collect(), found)
}

fn suggest(text: &str, query: &str) -> Option<String> {
    let report = report(text);
    SearchIndex::new(&report).suggest(&report, query)
}

#[track_caller]
fn check(text: &str, query: &str, expected: &[&str]) {
    let (texts, found) = search(text, query);
    assert_eq!(texts, expected, "{query}: {found:?}");
}

#[test]
fn matches_other_widths_cases_and_scripts() {
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
fn hits_are_leftmost_and_do_not_overlap() {
    check("人人人人人", "人人", &["人人", "人人"]);
}

#[test]
fn searches_words_if_the_phrase_does_not_occur() {
    let text = "教育工作和医疗工作。\n只说教育。";
    let (texts, found) = search(text, "医疗 教育");
    assert_eq!(
        (texts, found.kind),
        (
            vec!["教育".into(), "医疗".into()],
            MatchKind::WordsInParagraph
        )
    );
    let (texts, found) = search("只说教育。\n只说医疗。", "医疗 教育");
    assert_eq!(
        (texts, found.kind),
        (
            vec!["教育".into(), "医疗".into()],
            MatchKind::WordsInSection
        )
    );
    check(text, "“医疗 教育”", &[]);
    check(text, "\"教育工作\"", &["教育工作"]);
}

#[test]
fn ignores_punctuation_around_a_query() {
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
fn finds_quoted_text_literally() {
    let text = "作为、奋力。作为奋力。《方案》说方案，“十项”和十项";
    check(text, "作为奋力", &["作为、奋力", "作为奋力"]);
    check(text, "“作为奋力”", &["作为奋力"]);
    check(text, "\"作为、奋力\"", &["作为、奋力"]);
    check(text, "《方案》", &["《方案》"]);
    check(text, "‘方案’", &["《方案》"]);
    // Full-width quotation marks are literal if they occur; ASCII ones never belong to the text.
    check(text, "“十项”", &["“十项”"]);
    check(text, "\"十项\"", &["十项", "十项"]);
}

#[test]
fn offsets_refer_to_the_unfolded_text() {
    for (text, query, expected) in [
        ("㈠、加强", "㈠", "㈠"),
        ("加㈠、强", "㈠", "㈠"),
        ("½、加强", "1/2", "½"),
        ("㈠，加强", "加强", "加强"),
    ] {
        let mut report = report(text);
        report.characters.compatibility = "㈠(一) ½1/2".to_owned();
        let index = SearchIndex::new(&report);
        let hits = index.search(&report, &query.replace('㈠', "(一)")).hits;
        let hit = hits.first().unwrap();
        let text = index.text(&report, hit.field);
        assert_eq!(hit.range.split(&text).1, expected);
    }
}

#[test]
fn ignores_zero_width_characters_and_kinds_of_brackets() {
    let text = "深府〔2025〕3号，发\u{200E}展，葛\u{E0100}布";
    for query in ["〔2025〕", "[2025]", "【2025】", "（2025）"] {
        check(text, query, &["〔2025〕"]);
    }
    check(text, "发展\u{200E}", &["发\u{200E}展"]);
    check(text, "\u{202A}葛布\u{FE0F}", &["葛\u{E0100}布"]);
    check(text, "\u{2060}", &[]);
}

#[test]
fn prefers_words_to_pinyin() {
    let (texts, found) = search("高质量(gao),先说(zl)", "gao zl");
    assert_eq!(found.kind, MatchKind::WordsInParagraph);
    assert_eq!(texts, ["gao", "zl"]);
}

#[test]
fn finds_text_by_its_pinyin() {
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
fn prefers_literal_letters_to_pinyin() {
    check("GAO是缩写，高是字", "gao", &["GAO"]);
}

#[test]
fn finds_quantities_by_value() {
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
fn does_not_read_names_of_plans_as_numbers() {
    let text = "“十三五”时期，十四五规划，十五五开局，四五个，15项";
    check(text, "十四五", &["十四五"]);
    check(text, "十三五", &["十三五"]);
    check(text, "15项", &["15项"]);
    check(text, "十五项", &["15项"]);
    check(text, "5个", &[]);
}

#[test]
fn suggests_a_spelling_of_the_same_sound() {
    let text = "观湖街道推动可持续发展。";
    for (query, meant) in [
        ("观胡街道", "观湖街道"),
        ("可持续法展", "可持续发展"),
        ("观虎街道", "观湖街道"),
    ] {
        let (texts, found) = search(text, query);
        assert!(texts.is_empty());
        assert_eq!(found.kind, MatchKind::Missing);
        assert_eq!(suggest(text, query).as_deref(), Some(meant), "{query}");
    }
    assert_eq!(suggest(text, "完全不同"), None);
}

#[test]
fn items_are_whole_clauses_with_all_their_hits() {
    let report = report("第一句说教育和教育。第二句不说。第三句又说教育！");
    let index = SearchIndex::new(&report);
    let hits = index.search(&report, "教育").hits;
    let items = index.items(&report, &hits, 0, 9);
    let texts: Vec<String> = items
        .iter()
        .map(|item| {
            item.excerpt
                .split(&index.text(&report, item.field))
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
fn folds_the_same_in_slices_as_at_once() {
    let report = report("重庆银行的高质量发展。\n推动可持续发展。\n|指标|数值|\n|总产值|100亿元|");
    let whole = SearchIndex::new(&report);
    for pieces in 0..40 {
        let mut draft = IndexBuilder::new(&report, Rc::new(Outline::new(&report)));
        let goes_on = (0..pieces).all(|_| draft.go_on(&report));
        let index = draft.finish(&report);
        for query in ["发展", "chongqing", "yinhang", "100亿", "另一节"] {
            let found = index.search(&report, query);
            assert_eq!(
                found,
                whole.search(&report, query),
                "{query} after {pieces}"
            );
            assert!(!found.hits.is_empty(), "{query}");
        }
        assert_eq!(index.size(), whole.size());
        if !goes_on {
            return;
        }
    }
    panic!("expected an end of the pieces");
}

#[test]
fn a_cell_has_the_headers_of_its_row_and_its_column() {
    let report =
        report("| 项目 | 2024年 | 2025年 |\n|---|---|---|\n| 一般公共预算支出 | 138.6 | 553.6 |\n");
    let index = SearchIndex::new(&report);
    let headers = |query: &str| {
        let hit = index.search(&report, query).hits[0];
        index.headers(&report, hit.field)
    };
    assert_eq!(headers("553.6"), ["一般公共预算支出", "2025年"]);
    assert_eq!(headers("一般公共预算支出"), ["项目"]);
    assert!(headers("2024年").is_empty(), "a header of a column");
    assert!(headers("另一节的文字").is_empty(), "no cell");
}
