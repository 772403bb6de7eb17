//! `bench`: the committed benchmarks, each a section with its tables, as Markdown on stdout.

use anyhow::Result;

use crate::command::{command, run_reading, say};
use crate::pages::Matter;
use crate::site::Builder;
use crate::{BenchOptions, pages};

/// The benchmarks in the order of the output; each gives its section, without the heading.
const BENCHMARKS: &[Benchmark] = &[
    Benchmark {
        title: "Sizes",
        measure: |options| pages::measure(Matter::Sizes, options.runs).map(Some),
    },
    Benchmark {
        title: "Native code",
        measure: |_| measure_native(),
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
    measure: fn(&BenchOptions) -> Result<Option<String>>,
}

/// The task `bench`.
pub(crate) fn run(options: &BenchOptions) -> Result<()> {
    let name = options.name.as_deref().unwrap_or_default().to_lowercase();
    Builder::prepare()?.build()?;
    println!("# Benchmarks");
    let chosen = BENCHMARKS
        .iter()
        .filter(|benchmark| benchmark.title.to_lowercase().contains(&name));
    for benchmark in chosen {
        say(&format!("measuring: {}", benchmark.title));
        if let Some(section) = (benchmark.measure)(options)? {
            println!("\n## {}\n\n{}", benchmark.title, section.trim_end());
        }
    }
    Ok(())
}

/// Runs the benchmarks of native code, and returns what criterion says of each.
fn measure_native() -> Result<Option<String>> {
    let mut bench = command("cargo");
    bench.args(["bench", "--package", "baogao", "--locked", "--benches"]);
    let mut report = String::from("```text\n");
    run_reading("run the native benchmarks", bench, |line| {
        if line.contains("time:") || line.contains("thrpt:") {
            report.push_str(line);
            report.push('\n');
        }
    })?;
    report.push_str("```");
    Ok(Some(report))
}
