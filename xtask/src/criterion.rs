//! The native benchmarks: runs criterion on what stands in `benches/`, and reads what it wrote.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use serde_json::Value;

use crate::command::{command, run, say};
use crate::project;
use crate::table::Table;

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
    results.sort();
    let mut table = Table::new(&["benchmark", "time", "95 % within"]);
    for (name, [time, low, high]) in results {
        table.row([name, time, format!("{low} … {high}")]);
    }
    Ok(Some(table.to_string()))
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
fn collect(
    folder: &Path,
    start: SystemTime,
    results: &mut Vec<(String, [String; 3])>,
) -> Result<()> {
    let estimates = folder.join("new").join("estimates.json");
    if estimates
        .metadata()
        .and_then(|metadata| metadata.modified())
        .is_ok_and(|time| time >= start)
    {
        let name = read(&folder.join("new").join("benchmark.json"))?;
        let name = name["full_id"].as_str().unwrap_or("?").to_owned();
        let mean = &read(&estimates)?["mean"];
        let interval = &mean["confidence_interval"];
        let figures = [
            &mean["point_estimate"],
            &interval["lower_bound"],
            &interval["upper_bound"],
        ];
        results.push((
            name,
            figures.map(|figure| duration(figure.as_f64().unwrap_or(f64::NAN))),
        ));
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
