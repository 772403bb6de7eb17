//! Tables of the times of answers: by kind of query, for the worst queries, and for all searches.

use crate::bench::table::Table;

use super::answers::{Answers, Take, median, p95};
use super::contest::{Asked, BARE, Contest, OURS};
use super::queries::Rule;
use crate::bench::reader::Reader;

/// Maximum time of any query relative to that of the bare box.
const MOST_RATIO: f64 = 1.5;

/// Number of the worst queries to name.
const NAMED: usize = 8;

/// A statistic of times.
type Figure = fn(Vec<f64>) -> f64;

const ANSWERED: Take = |answer| answer.answered;
const MARKED: Take = |answer| answer.marked;

/// Returns the tables of one reader.
pub(super) fn tables(contest: &Contest, reader: Reader, answers: &[Answers]) -> String {
    let (Some(bare), Some(ours)) = (answers.get(BARE), answers.get(OURS)) else {
        return String::new();
    };
    let duel = Duel {
        contest,
        bare,
        ours,
    };
    format!(
        "### {}, {}: from input to painted, ms\n\n{}\n{}\n{}\n{}\n",
        contest.report,
        reader.name(),
        duel.limits(),
        duel.by_rule(),
        duel.worst(),
        of_all(contest, answers),
    )
}

fn of_all(contest: &Contest, answers: &[Answers]) -> Table {
    let mut table = Table::new(&["search", "median", "p95", "first after loading"]);
    let all = 0..contest.asked.len();
    for (tool, answers) in contest.tools.iter().zip(answers) {
        let times = answers.times(all.clone(), ANSWERED);
        let first = median(answers.first_times(ANSWERED));
        let figures = [median(times.clone()), p95(times), first];
        let figures = figures.map(|figure| format!("{figure:.1}"));
        table.row(std::iter::once(tool.name.clone()).chain(figures));
    }
    table
}

/// The two searches that a limit compares.
struct Duel<'a> {
    contest: &'a Contest,
    bare: &'a Answers,
    ours: &'a Answers,
}

impl Duel<'_> {
    fn limits(&self) -> Table {
        let mut table = Table::new(&["must reach", "at most", "found", "queries beyond", ""]);
        let mut add = |name: &str, figure: Figure, take: Take| {
            let ratios = self.ratios(figure, take);
            let beyond = ratios.iter().filter(|(_, ratio)| *ratio > MOST_RATIO);
            let beyond = beyond.count();
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
        add("p95 of the worst query, × bare box", p95, ANSWERED);
        add("the same until all is marked", p95, MARKED);
        // No limit refers to this figure, but it is the more reliable one on a busy machine.
        add("median of the worst query, × bare box", median, ANSWERED);
        table
    }

    fn by_rule(&self) -> Table {
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
        let all: Vec<usize> = (0..self.contest.asked.len()).collect();
        for rule in Rule::ALL {
            let is_of_rule = |query: &usize| {
                let asked = self.contest.asked.get(*query);
                asked.is_some_and(|asked| asked.query.rule == rule)
            };
            let queries: Vec<usize> = all.iter().copied().filter(is_of_rule).collect();
            table.row(self.times(rule.name(), &queries));
        }
        table.row(self.times("all", &all));
        let first = [
            self.bare.first_times(ANSWERED),
            self.ours.first_times(ANSWERED),
            self.ours.first_times(MARKED),
        ];
        table.row(cells("the first after loading", 1, first));
        table
    }

    fn times(&self, name: &str, queries: &[usize]) -> Vec<String> {
        let of = |answers: &Answers, take| answers.times(queries.iter().copied(), take);
        let times = [
            of(self.bare, ANSWERED),
            of(self.ours, ANSWERED),
            of(self.ours, MARKED),
        ];
        cells(name, queries.len(), times)
    }

    fn worst(&self) -> Table {
        let mut table = Table::new(&[
            "worst queries",
            "hits",
            "box p95",
            "ours p95",
            "all marked p95",
            "×",
        ]);
        for (query, ratio) in self.ratios(p95, ANSWERED).into_iter().take(NAMED) {
            let Some(Asked {
                query: typed,
                truth,
            }) = self.contest.asked.get(query)
            else {
                continue;
            };
            let time =
                |answers: &Answers, take| format!("{:.1}", p95(answers.times([query], take)));
            table.row([
                typed.text.clone(),
                truth.hits.to_string(),
                time(self.bare, ANSWERED),
                time(self.ours, ANSWERED),
                time(self.ours, MARKED),
                format!("{ratio:.2}"),
            ]);
        }
        table
    }

    /// Returns each query with the figure of our search relative to that of the bare box, the worst first.
    fn ratios(&self, figure: Figure, take: Take) -> Vec<(usize, f64)> {
        let of = |answers: &Answers, query| figure(answers.times([query], take));
        let mut ratios: Vec<(usize, f64)> = (0..self.contest.asked.len())
            .map(|query| (query, of(self.ours, query) / of(self.bare, query)))
            .collect();
        ratios.sort_by(|one, other| other.1.total_cmp(&one.1));
        ratios
    }
}

fn cells(name: &str, queries: usize, [bare, ours, marked]: [Vec<f64>; 3]) -> Vec<String> {
    let ratio = median(ours.clone()) / median(bare.clone());
    let ratio_of_p95 = p95(ours.clone()) / p95(bare.clone());
    let figures = [bare, ours, marked].map(|figures| [median(figures.clone()), p95(figures)]);
    let figures = figures.into_iter().flatten();
    let figures = figures.map(|figure| format!("{figure:.1}"));
    let ratios = [ratio, ratio_of_p95].map(|ratio| format!("{ratio:.2}"));
    [name.to_owned(), queries.to_string()]
        .into_iter()
        .chain(figures)
        .chain(ratios)
        .collect()
}
