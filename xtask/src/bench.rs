//! `bench`: the committed benchmarks, each a section with its tables, as Markdown on stdout.

use std::path::PathBuf;

use anyhow::Result;

use crate::arguments::Arguments;
use crate::command::say;
use crate::pages::Matter;
use crate::site::Builder;
use crate::{criterion, pages, sizes};

/// The benchmarks in the order of the output; each gives its section, without the heading.
const BENCHMARKS: &[Benchmark] = &[
    Benchmark {
        title: "Sizes",
        measure: |_| sizes::measure(),
    },
    Benchmark {
        title: "Native code",
        measure: |_| criterion::measure(),
    },
    Benchmark {
        title: "In the browser",
        measure: |options| pages::measure(Matter::Loads, options.runs).map(Some),
    },
    Benchmark {
        title: "Builds",
        measure: |options| match options.before.clone() {
            Some(before) => pages::measure(Matter::Builds(before), options.runs).map(Some),
            None => Ok(None),
        },
    },
    Benchmark {
        title: "Modes",
        measure: |options| pages::measure(Matter::Modes, options.runs).map(Some),
    },
    Benchmark {
        title: "Search",
        measure: |options| pages::measure(Matter::Searches, options.runs).map(Some),
    },
    Benchmark {
        title: "Embedding",
        // A fiftieth is to be told from nothing.
        measure: |options| pages::measure(Matter::Embedding, 3 * options.runs).map(Some),
    },
];

struct Benchmark {
    title: &'static str,
    /// `None` when there is nothing to measure.
    measure: fn(&Options) -> Result<Option<String>>,
}

struct Options {
    /// How often a browser loads each page.
    runs: u32,
    /// The site of an earlier build, to compare today's with.
    before: Option<PathBuf>,
}

/// Enough for a median that two of seven disturbed loads do not move.
const RUNS: u32 = 7;

/// The task `bench`.
pub(crate) fn run(arguments: &mut Arguments) -> Result<()> {
    let runs = arguments.option("--runs")?.unwrap_or(RUNS);
    let before = arguments.option("--before")?;
    let name = arguments.last_word()?.unwrap_or_default().to_lowercase();
    let options = Options { runs, before };
    Builder::prepare()?.build()?;
    println!("# Benchmarks");
    let chosen = BENCHMARKS
        .iter()
        .filter(|benchmark| benchmark.title.to_lowercase().contains(&name));
    for benchmark in chosen {
        say(&format!("measuring: {}", benchmark.title));
        if let Some(section) = (benchmark.measure)(&options)? {
            println!("\n## {}\n\n{}", benchmark.title, section.trim_end());
        }
    }
    Ok(())
}
