//! What was measured, as tables: times by kind of query, and the queries that came out worst.

use xtask::Table;

use super::answers::{Answers, Take, median, p95};
use super::judgement::{Judgement, table_of_faults};
use super::queries::Rule;
use super::text::Blocks;
use super::{Asked, Comparison};

/// As issue 4 states it: for every query, how many times the time of the bare box.
const MOST_RATIO: f64 = 1.5;

/// How many of the worst queries are named.
const NAMED: usize = 8;

const ANSWERED: Take = |answer| answer.answered;
const MARKED: Take = |answer| answer.marked;

pub(super) fn of_judgements(comparison: &Comparison, blocks: &Blocks) -> String {
    let Comparison { report, asked, .. } = comparison;
    let mut table = Table::new(&["search", "recall %", "precision %", "exact counts %"]);
    let mut all_faults = String::new();
    for (name, answers) in [("Baogao", &comparison.ours), ("bare box", &comparison.bare)] {
        let (judgement, faults) = Judgement::of(answers, asked, blocks);
        let shares = [judgement.recall, judgement.precision, judgement.exact];
        let shares = shares.map(|share| format!("{:.1}", share * 100.0));
        table.row(std::iter::once(name.to_owned()).chain(shares));
        all_faults += &table_of_faults(name, &faults);
    }
    let count = asked.len();
    format!("### {report}: what {count} queries find\n\n{table}\n{all_faults}\n")
}

pub(super) fn of_times(comparison: &Comparison) -> String {
    let Comparison { report, reader, .. } = comparison;
    format!(
        "### {report}, {}: from input to painted, ms\n\n{}\n{}\n{}\n",
        reader.name(),
        limits(comparison),
        by_rule(comparison),
        worst(comparison),
    )
}

fn limits(comparison: &Comparison) -> Table {
    let mut table = Table::new(&["must reach", "at most", "found", "queries beyond", ""]);
    let mut add = |name: &str, take: Take| {
        let ratios = ratios(comparison, take);
        let beyond = ratios
            .iter()
            .filter(|(_, ratio)| *ratio > MOST_RATIO)
            .count();
        let worst = ratios.first().map_or(f64::NAN, |(_, ratio)| *ratio);
        let verdict = if worst <= MOST_RATIO {
            "kept"
        } else {
            "EXCEEDED"
        };
        table.row([
            name.to_owned(),
            format!("{MOST_RATIO:.2}"),
            format!("{worst:.2}"),
            format!("{beyond} of {}", ratios.len()),
            verdict.to_owned(),
        ]);
    };
    add("p95 of the worst query, × bare box", ANSWERED);
    add("the same until all is marked", MARKED);
    table
}

fn by_rule(comparison: &Comparison) -> Table {
    let mut table = Table::new(&[
        "typed",
        "queries",
        "box",
        "box p95",
        "ours",
        "ours p95",
        "all marked",
        "p95",
        "× box",
        "× p95",
    ]);
    let all = 0..comparison.asked.len();
    for rule in Rule::ALL {
        let queries: Vec<usize> = all
            .clone()
            .filter(|query| {
                let asked = comparison.asked.get(*query);
                asked.is_some_and(|asked| asked.query.rule == rule)
            })
            .collect();
        table.row(times(comparison, rule.name(), &queries));
    }
    table.row(times(comparison, "all", &all.collect::<Vec<_>>()));
    let first = [&comparison.bare, &comparison.ours].map(|answers| answers.first_times(ANSWERED));
    let [bare, ours] = first;
    let marked = comparison.ours.first_times(MARKED);
    table.row(cells("the first after loading", 1, [bare, ours, marked]));
    table
}

fn times(comparison: &Comparison, name: &str, queries: &[usize]) -> Vec<String> {
    let of = |answers: &Answers, take| answers.times(queries.iter().copied(), take);
    let bare = of(&comparison.bare, ANSWERED);
    let ours = of(&comparison.ours, ANSWERED);
    let marked = of(&comparison.ours, MARKED);
    cells(name, queries.len(), [bare, ours, marked])
}

fn cells(name: &str, queries: usize, [bare, ours, marked]: [Vec<f64>; 3]) -> Vec<String> {
    let ratio = median(ours.clone()) / median(bare.clone());
    let ratio_of_p95 = p95(ours.clone()) / p95(bare.clone());
    let figures = [bare, ours, marked].map(|figures| [median(figures.clone()), p95(figures)]);
    let figures = figures
        .into_iter()
        .flatten()
        .map(|figure| format!("{figure:.1}"));
    let ratios = [ratio, ratio_of_p95].map(|ratio| format!("{ratio:.2}"));
    [name.to_owned(), queries.to_string()]
        .into_iter()
        .chain(figures)
        .chain(ratios)
        .collect()
}

fn worst(comparison: &Comparison) -> Table {
    let mut table = Table::new(&[
        "worst queries",
        "hits",
        "box p95",
        "ours p95",
        "all marked p95",
        "×",
    ]);
    for (query, ratio) in ratios(comparison, ANSWERED).into_iter().take(NAMED) {
        let Some(Asked {
            query: typed,
            truth,
        }) = comparison.asked.get(query)
        else {
            continue;
        };
        let time = |answers: &Answers, take| format!("{:.1}", p95(answers.times([query], take)));
        table.row([
            typed.text.clone(),
            truth.hits.to_string(),
            time(&comparison.bare, ANSWERED),
            time(&comparison.ours, ANSWERED),
            time(&comparison.ours, MARKED),
            format!("{ratio:.2}"),
        ]);
    }
    table
}

/// Each query with the p95 of ours over that of the bare box, from the worst on.
fn ratios(comparison: &Comparison, take: Take) -> Vec<(usize, f64)> {
    let of = |answers: &Answers, query| p95(answers.times([query], take));
    let queries = 0..comparison.asked.len();
    let mut ratios: Vec<(usize, f64)> = queries
        .map(|query| {
            (
                query,
                of(&comparison.ours, query) / of(&comparison.bare, query),
            )
        })
        .collect();
    ratios.sort_by(|one, other| other.1.total_cmp(&one.1));
    ratios
}
