//! Benchmark of typing and deleting letter by letter: long tasks at 1, 10 and 100 times the text.

use std::fs;

use crate::bench::table::Table;

use super::queries;
use super::text::Blocks;
use super::tools::Tool;
use super::typist::Typist;
use crate::Outcome;
use crate::bench::load::Browser;
use crate::bench::pages::Pair;
use crate::bench::reader::Reader;

/// Every this many queries one is typed, starting with the first.
const ONE_IN: usize = 6;

/// Duration in ms from which on browsers report a task as long. None is allowed.
const LONG_TASK: f64 = 50.0;

/// The long tasks of both pages of one report with one reader.
#[derive(Debug)]
pub(super) struct Strain {
    report: String,
    times: usize,
    reader: Reader,
    keys: usize,
    of_bare: Vec<f64>,
    of_ours: Vec<f64>,
}

/// Types into the bare box and into ours.
pub(super) async fn strain(browser: &Browser, pair: &Pair, reader: Reader) -> Outcome<Strain> {
    eprintln!("bench: typing into {}, {}", pair.name(), reader.name());
    let report = fs::read(pair.folder.join("report.json"))?;
    let keys = keys(&Blocks::of(&serde_json::from_slice(&report)?));
    let (bare, ours) = (Tool::bare(pair)?, Tool::ours(pair));
    Ok(Strain {
        report: pair.report.clone(),
        times: pair.times,
        reader,
        keys: keys.len(),
        of_bare: long_tasks(browser, &bare, reader, &keys).await?,
        of_ours: long_tasks(browser, &ours, reader, &keys).await?,
    })
}

/// Returns the table of limits and results.
pub(super) fn table(strains: &[Strain]) -> String {
    let mut table = Table::new(&[
        "typed, each letter and back",
        "keys",
        "box: longest task, ms",
        "tasks over 50 ms",
        "ours: longest",
        "over 50 ms",
        "must be 0",
    ]);
    for strain in strains {
        let Strain {
            report,
            times,
            reader,
            ..
        } = strain;
        let counts = [&strain.of_bare, &strain.of_ours].map(|tasks| {
            let longest = tasks.iter().copied().fold(0.0, f64::max);
            let longest = if tasks.is_empty() {
                format!("below {LONG_TASK:.0}")
            } else {
                format!("{longest:.0}")
            };
            [longest, tasks.len().to_string()]
        });
        let is_kept = strain.of_ours.is_empty();
        let [bare, ours] = counts;
        let name = format!("{report} at {times}×, {}", reader.name());
        let verdict = if is_kept { "kept" } else { "EXCEEDED" };
        let cells = [name, strain.keys.to_string()].into_iter();
        table.row(cells.chain(bare).chain(ours).chain([verdict.to_owned()]));
    }
    format!("### Held up while typing\n\n{table}\n")
}

/// Returns the text of the box after each key: each query is typed letter by letter, and deleted.
fn keys(blocks: &Blocks) -> Vec<String> {
    let queries = queries::draw(blocks).into_iter().step_by(ONE_IN);
    let keys = queries.flat_map(|query| {
        let letters: Vec<char> = query.text.chars().collect();
        let there = 1..=letters.len();
        let back = (0..letters.len()).rev();
        let typed = there
            .chain(back)
            .map(move |count| letters.iter().take(count).collect());
        typed.collect::<Vec<String>>()
    });
    keys.collect()
}

/// Returns the tasks over 50 ms while these are typed, in ms.
async fn long_tasks(
    browser: &Browser,
    tool: &Tool,
    reader: Reader,
    keys: &[String],
) -> Outcome<Vec<f64>> {
    let typist = Typist::sit_down(browser, &tool.address, reader).await?;
    typist.rest().await?; // long tasks of loading are not counted
    let mut tasks = Vec::new();
    for key in keys {
        tasks.extend(typist.key(key).await?);
    }
    tasks.extend(typist.rest().await?);
    browser.close_tab().await?;
    Ok(tasks)
}
