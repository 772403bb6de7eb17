//! Throughput of folding and searching a megabyte of report: by text, by sound, by value.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_main};
use document::Slug;
use parse::parse;
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

// criterion_group! would define this as a public function without documentation.
fn benches() {
    a_megabyte_is_searched(&mut Criterion::default().configure_from_args());
}

criterion_main!(benches);
