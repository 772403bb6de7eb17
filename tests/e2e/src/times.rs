//! Durations of tests, for the tables of `cargo xtask test`.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::time::Duration;
use std::{env, thread};

/// Adds a visit of the running test to the file that `BAOGAO_TIMES` names: the test, a tab character, milliseconds.
///
/// Without the variable it does nothing. If the time cannot be written, it prints a message and no test fails.
pub(crate) fn record(spent: Duration) {
    let Some(file) = env::var_os("BAOGAO_TIMES") else {
        return;
    };
    let current = thread::current();
    let name = current.name().unwrap_or("unnamed");
    let line = format!("{name}\t{}\n", spent.as_millis());
    let written = OpenOptions::new()
        .create(true)
        .append(true)
        .open(file)
        .and_then(|mut file| file.write_all(line.as_bytes()));
    if let Err(error) = written {
        let _ = writeln!(io::stderr(), "no time of {name}: {error}"); // a closed stderr is no error
    }
}
