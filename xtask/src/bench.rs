//! `bench`: the committed benchmarks, each a section with its tables, as Markdown on stdout.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::command::say;
use crate::site::Builder;
use crate::{criterion, sizes};

/// The benchmarks in the order of the output; each gives its section, without the heading.
const BENCHMARKS: &[Benchmark] = &[
    Benchmark {
        title: "Sizes",
        measure: sizes::measure,
    },
    Benchmark {
        title: "Native code",
        measure: criterion::measure,
    },
];

struct Benchmark {
    title: &'static str,
    /// `None` when there is nothing to measure yet.
    measure: fn() -> Result<Option<String>>,
}

/// The task `bench`.
pub(crate) fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.end()?;
    Builder::prepare()?.build()?;
    println!("# Benchmarks");
    for benchmark in BENCHMARKS {
        say(&format!("measuring: {}", benchmark.title));
        if let Some(section) = (benchmark.measure)()? {
            println!("\n## {}\n\n{}", benchmark.title, section.trim_end());
        }
    }
    Ok(())
}
