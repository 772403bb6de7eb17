//! Results and durations of tests, read from the output of `cargo test`, and their tables.
//!
//! libtest prints no duration of a test. The end-to-end tests write theirs to a file; of the other tests,
//! only the duration of each test binary is known.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use comfy_table::{CellAlignment, Table, presets};

/// Results of each test over one or more runs, by step and name.
#[derive(Debug, Default)]
pub(crate) struct Outcomes {
    tests: BTreeMap<String, Test>,
    /// The test binary whose output is being read.
    binary: String,
}

#[derive(Debug, Default)]
struct Test {
    runs: usize,
    failures: usize,
    slowest: Duration,
}

impl Outcomes {
    /// Records a line that the tests of `step` printed.
    pub(crate) fn read_line(&mut self, step: &str, line: &str) {
        let line = line.trim();
        if let Some(binary) = line.strip_prefix("Running ") {
            let path = binary.split(" (").next();
            self.binary = path.unwrap_or_default().into();
        } else if line.starts_with("Doc-tests ") {
            line.clone_into(&mut self.binary);
        } else if let Some(rest) = line.strip_prefix("test result: ") {
            let spent = rest.rsplit_once("finished in ").map(|(_, spent)| spent);
            let spent = spent.and_then(|spent| spent.trim_end_matches('s').parse().ok());
            if let Some(spent) = spent.and_then(|spent| Duration::try_from_secs_f64(spent).ok()) {
                let name = format!("{step}: all of {}", self.binary);
                let test = self.tests.entry(name).or_default();
                test.slowest = test.slowest.max(spent);
            }
        } else if let Some((name, result)) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.rsplit_once(" ... "))
        {
            let has_failed = match result {
                "ok" => false,
                result if result.starts_with("FAILED") => true,
                _ => return, // ignored, or output of a test that is still running
            };
            let test = self.tests.entry(format!("{step}: {name}")).or_default();
            test.runs += 1;
            test.failures += usize::from(has_failed);
        }
    }

    /// Records the durations that the end-to-end tests of `step` have written to `file`.
    ///
    /// A line is a visit of a page: the test's name, a tab, and milliseconds.
    pub(crate) fn read_times(&mut self, step: &str, file: &Path) {
        let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
        let lines = fs::read_to_string(file).unwrap_or_default(); // no such file: no test ran
        for (name, millis) in lines.lines().filter_map(|line| line.split_once('\t')) {
            *sums.entry(name).or_default() += millis.parse().unwrap_or(0);
        }
        for (name, millis) in sums {
            let test = self.tests.entry(format!("{step}: {name}")).or_default();
            test.slowest = test.slowest.max(Duration::from_millis(millis));
        }
    }

    /// Returns a table of the slowest tests, at most `count`, slowest first.
    pub(crate) fn slowest(&self, count: usize) -> Table {
        let mut tests: Vec<_> = self.tests.iter().collect();
        tests.retain(|(_, test)| test.runs > 0);
        tests.sort_by_key(|(_, test)| std::cmp::Reverse(test.slowest));
        let mut table = table(&["slowest tests", "seconds"]);
        for (name, test) in tests.into_iter().take(count) {
            table.add_row([name.clone(), seconds(test.slowest)]);
        }
        table
    }

    /// Returns a table of all tests, sorted by failures, then by duration.
    pub(crate) fn all(&self) -> Table {
        let mut tests: Vec<_> = self.tests.iter().collect();
        tests.sort_by_key(|(_, test)| std::cmp::Reverse((test.failures, test.slowest)));
        let mut table = table(&["test", "runs", "failures", "slowest, seconds"]);
        for (name, test) in tests {
            let (runs, failures) = (test.runs.to_string(), test.failures.to_string());
            table.add_row([name.clone(), runs, failures, seconds(test.slowest)]);
        }
        table
    }
}

/// Returns a Markdown table without rows: a column of text, then columns of numbers.
pub(crate) fn table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_preset(presets::ASCII_MARKDOWN)
        .set_header(header);
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// Returns `duration` in seconds, with one decimal.
pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1}", duration.as_secs_f32())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Outcomes;

    #[test]
    fn counts_runs_and_failures_and_keeps_slowest_time() {
        let mut outcomes = Outcomes::default();
        let lines = [
            "     Running tests/parse.rs (target/debug/deps/parse-1a)",
            "test tables::keeps_cells ... ok",
            "test tables::keeps_order ... FAILED",
            "test tables::slow ... ignored, variation",
            "test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 2.50s",
            "test tables::keeps_cells ... ok",
        ];
        for line in lines {
            outcomes.read_line("native", line);
        }
        let folder = std::env::temp_dir().join("baogao-outcomes");
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("times");
        let times = "tables::keeps_cells\t700\ntables::keeps_cells\t600\n";
        fs::write(&file, times).unwrap();
        outcomes.read_times("native", &file);
        let table = outcomes.all().to_string().replace(' ', "");
        let rows: Vec<&str> = table.lines().skip(2).collect();
        let expected = [
            "|native:tables::keeps_order|1|1|0.0|",
            "|native:alloftests/parse.rs|0|0|2.5|",
            "|native:tables::keeps_cells|2|0|1.3|",
        ];
        assert_eq!(rows, expected);
        let slowest = outcomes.slowest(1).to_string();
        assert!(slowest.contains("keeps_cells") && !slowest.contains("keeps_order"));
    }
}
