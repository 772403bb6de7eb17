//! The native benchmarks: runs criterion on what stands in `benches/`, and reads what it wrote.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use xtask::Table;

use crate::command::{command, run, say};
use crate::project;

/// The table of all native benchmarks; `None` when there are none yet.
pub(crate) fn measure() -> Result<Option<String>> {
    let names = bench_targets(&project::root().join("benches"));
    if names.is_empty() {
        return Ok(None);
    }
    say("running the native benchmarks, about 10 s each");
    let start = SystemTime::now();
    let mut bench = command("cargo");
    bench.args(["bench", "--package", "baogao", "--locked"]);
    for name in &names {
        bench.args(["--bench", name]);
    }
    run("run the native benchmarks", &mut bench)?;

    let mut results = Vec::new();
    collect(&project::target().join("criterion"), start, &mut results)?;
    results.sort_by(|one, other| one.mean.total_cmp(&other.mean));
    let mut table = Table::new(&["benchmark", "time", "95 % within", "MB/s"]);
    for result in &results {
        let speed = result.speed();
        table.row([
            result.name.clone(),
            duration(result.mean),
            format!("{} … {}", duration(result.least), duration(result.most)),
            speed.map_or_else(String::new, |speed| format!("{speed:.1}")),
        ]);
    }
    Ok(Some(format!("{}\n{table}", limits(&results))))
}

/// What criterion found out about one benchmark. Times are in nanoseconds.
struct Measured {
    name: String,
    mean: f64,
    least: f64,
    most: f64,
    /// What it worked through in that time.
    bytes: Option<f64>,
}

impl Measured {
    /// In megabytes a second.
    fn speed(&self) -> Option<f64> {
        Some(self.bytes? / self.mean * 1000.0)
    }
}

/// What issue 3 asks of the parser: the speed, and the same speed for long pages as for short ones, but
/// for what caches make of it.
const LEAST_SPEED: f64 = 20.0;
const LEAST_SPEED_KEPT: f64 = 0.8;

/// What issue 4 asks of the search in a megabyte: the most milliseconds that the slowest of these may take.
const MOST_MILLIS: [(&str, f64); 3] = [
    ("search/fold", 50.0),
    ("search/match", 2.0),
    ("search/pinyin", 10.0),
];

fn limits(results: &[Measured]) -> Table {
    let speeds = results
        .iter()
        .filter(|result| result.name.starts_with("parse/"));
    let speeds: Vec<f64> = speeds.filter_map(Measured::speed).collect();
    let slowest = speeds.iter().copied().fold(f64::INFINITY, f64::min);
    // The results are in the order of their times, and so of the text's length.
    let kept = match (speeds.first(), speeds.last()) {
        (Some(shortest), Some(longest)) => longest / shortest,
        _ => f64::NAN,
    };
    let mut table = Table::new(&["must reach", "limit", "found", ""]);
    for (name, least, found) in [
        ("parse, MB/s", LEAST_SPEED, slowest),
        ("parse, speed at 100× against 1×", LEAST_SPEED_KEPT, kept),
    ] {
        let verdict = if found >= least { "kept" } else { "MISSED" };
        table.row([
            name.to_owned(),
            format!("at least {least}"),
            format!("{found:.2}"),
            verdict.to_owned(),
        ]);
    }
    for (name, most) in MOST_MILLIS {
        let found = results
            .iter()
            .filter(|result| result.name.starts_with(name));
        let slowest = found
            .map(|result| result.mean / 1e6)
            .fold(f64::NAN, f64::max);
        let verdict = if slowest <= most { "kept" } else { "MISSED" };
        table.row([
            format!("{name} in 1 MB, ms"),
            format!("at most {most}"),
            format!("{slowest:.2}"),
            verdict.to_owned(),
        ]);
    }
    table
}

fn bench_targets(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let rust = files.filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    let mut names: Vec<String> = rust
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

/// Finds the results written since `start`; older ones are of benchmarks that are gone.
fn collect(folder: &Path, start: SystemTime, results: &mut Vec<Measured>) -> Result<()> {
    let estimates = folder.join("new").join("estimates.json");
    if estimates
        .metadata()
        .and_then(|metadata| metadata.modified())
        .is_ok_and(|time| time >= start)
    {
        let benchmark = read(&folder.join("new").join("benchmark.json"))?;
        let mean = &read(&estimates)?["mean"];
        let nanoseconds = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
        let within = &mean["confidence_interval"];
        results.push(Measured {
            name: benchmark["full_id"].as_str().unwrap_or("?").to_owned(),
            mean: nanoseconds(&mean["point_estimate"]),
            least: nanoseconds(&within["lower_bound"]),
            most: nanoseconds(&within["upper_bound"]),
            bytes: benchmark["throughput"]["Bytes"].as_f64(),
        });
        return Ok(());
    }
    let entries = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders
        .iter()
        .try_for_each(|inner| collect(inner, start, results))
}

fn read(path: &Path) -> Result<Value> {
    let text =
        fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| anyhow!("{} is no JSON: {error}", path.display()))
}

/// `nanoseconds` in the unit that reads best.
fn duration(nanoseconds: f64) -> String {
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs")];
    let unit = units.into_iter().find(|(size, _)| nanoseconds >= *size);
    let (size, name) = unit.unwrap_or((1.0, "ns"));
    format!("{:.2} {name}", nanoseconds / size)
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_are_given_in_their_unit() {
        assert_eq!(duration(12.0), "12.00 ns");
        assert_eq!(duration(1_500.0), "1.50 µs");
        assert_eq!(duration(2.5e6), "2.50 ms");
        assert_eq!(duration(3e9), "3.00 s");
    }
}
