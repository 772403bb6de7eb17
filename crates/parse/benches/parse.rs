//! Measures the throughput of parsing, and that time grows linearly with the length of the text.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_main};
use document::Slug;
use parse::parse;

const PAGE: &str = include_str!("../../../static/reports/guanhu-2025/page.txt");

fn parse_grows_linearly(criterion: &mut Criterion) {
    let Some(slug) = Slug::new("guanhu-2025") else {
        return;
    };
    let mut group = criterion.benchmark_group("parse");
    for times in [1, 10, 100] {
        let page = longer(times);
        group.throughput(Throughput::Bytes(page.len() as u64));
        let id = BenchmarkId::from_parameter(format!("{times}x"));
        group.bench_with_input(id, &page, |bencher, page| {
            bencher.iter(|| parse(black_box(page), &slug));
        });
    }
    group.finish();
}

/// Returns the page with its body, which begins at the first heading, repeated `times` times.
fn longer(times: usize) -> String {
    let (head, body) = PAGE.split_at(PAGE.find("一、").unwrap_or(0));
    [head, &format!("{body}\n").repeat(times)].concat()
}

// Replaces criterion_group!, which would define a public function without documentation.
fn benches() {
    parse_grows_linearly(&mut Criterion::default().configure_from_args());
}

criterion_main!(benches);
