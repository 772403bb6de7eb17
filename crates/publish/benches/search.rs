//! Throughput of folding and searching a megabyte of report: by text, by sound, by value.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_main};
use document::Slug;
use parse::{Parsed, parse, parse_html};
use publish::characters_of;
use search::SearchIndex;

const PAGE: &str = include_str!("../../../static/reports/guanhu-2025/page.txt");
const MEGABYTE: usize = 1_000_000;

fn a_megabyte_is_searched(criterion: &mut Criterion) {
    let (head, body) = PAGE.split_at(PAGE.find("一、").unwrap_or(0));
    let page = [head, &body.repeat(MEGABYTE.div_ceil(body.len()))].concat();
    let Some(parsed) = Slug::new("guanhu-2025").and_then(|slug| parse(&page, &slug).ok()) else {
        return;
    };
    let mut report = parsed.report;
    report.characters = characters_of(&report);
    let mut group = criterion.benchmark_group("search");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("fold", |bencher| {
        bencher.iter(|| SearchIndex::new(black_box(&report)));
    });
    let index = SearchIndex::new(&report);
    for (name, query) in [
        ("match/phrase", "高质量发展"),
        ("match/character", "的"),
        ("match/punctuation", "，推动"),
        ("pinyin/whole", "gaozhiliang"),
        ("pinyin/initials", "gzlfz"),
        ("pinyin/nothing", "zzzzzzzz"),
        ("other/value", "5536000万元"),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| index.search(&report, black_box(query)));
        });
    }
    group.bench_function("other/suggestion", |bencher| {
        bencher.iter(|| index.suggest(&report, black_box("观胡街道")));
    });
    group.finish();
}

/// Measures the time per cell, which must not grow with the length of the table.
fn tables_are_indexed(criterion: &mut Criterion) {
    const COLUMNS: usize = 100;
    let mut group = criterion.benchmark_group("table");
    for rows in [10, 100, 1000] {
        let cells: Vec<String> = (0..COLUMNS)
            .map(|column| format!("<td>{column}.5"))
            .collect();
        let cells = cells.concat();
        let page = format!(
            "<h1>甲区报告</h1><table>{}</table>",
            format!("<tr>{cells}").repeat(rows)
        );
        let parsed = Slug::new("jia").and_then(|slug| parse_html(page.as_bytes(), &slug).ok());
        let Some(Parsed { report, .. }) = parsed else {
            return;
        };
        group.throughput(Throughput::Elements((rows * COLUMNS) as u64));
        group.bench_function(format!("{rows} rows"), |bencher| {
            bencher.iter(|| SearchIndex::new(black_box(&report)));
        });
    }
    group.finish();
}

// criterion_group! would define this as a public function without documentation.
fn benches() {
    let mut criterion = Criterion::default().configure_from_args();
    a_megabyte_is_searched(&mut criterion);
    tables_are_indexed(&mut criterion);
}

criterion_main!(benches);
