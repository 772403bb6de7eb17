//! Child processes: one at a time, each with a said purpose, none outliving this process.
//!
//! Each child leads a process group of its own, so that ending the group also ends what it started
//! (trunk starts cargo, cargo starts rustc).

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::PathBuf;
use std::process::{self, Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};

use crate::project;

static RUNNING_GROUP: Mutex<Option<u32>> = Mutex::new(None);

/// Says on stderr what is happening.
pub(crate) fn say(what: &str) {
    eprintln!("baogao: {what}");
}

/// A command that will run in the root of the checkout.
///
/// Rust flags from outside are dropped: they would replace those that `.cargo/config.toml` sets for
/// the wasm, and old browsers could not run the result.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    command
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    command
}

/// Runs `command` to its end with its output on our stderr. `purpose` completes “could not …”.
///
/// # Errors
/// The program is missing or does not succeed.
pub(crate) fn run(purpose: &str, command: &mut Command) -> Result<()> {
    let child = launch(purpose, command.stdout(Stdio::from(io::stderr())))?;
    finish(purpose, command.get_program(), child)
}

/// The same, handing each line of the output to `read` once it is on our stderr.
///
/// # Errors
/// The program is missing or does not succeed.
pub(crate) fn run_reading(
    purpose: &str,
    mut command: Command,
    mut read: impl FnMut(&str),
) -> Result<()> {
    let (output, input) = io::pipe().context("could not make a pipe")?;
    let errors = input.try_clone().context("could not make a pipe")?;
    let child = launch(purpose, command.stdout(input).stderr(errors))?;
    let program = command.get_program().to_owned();
    drop(command); // and with it our ends of the pipe, or the output would never end
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        eprintln!("{line}");
        read(&line);
    }
    finish(purpose, &program, child)
}

/// What `command` prints, without outer blanks; `None` if it cannot be run or does not succeed.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The program that `name` stands for on the PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

/// From now on, Ctrl+C or SIGTERM ends the running child with all it started, then this process.
pub(crate) fn end_with_children_on_interrupt(exit_code: i32) {
    let installed = ctrlc::set_handler(move || {
        // The lock is kept until the exit: nothing new starts meanwhile.
        let group = running_group();
        if let Some(group) = *group {
            drop(
                Command::new("kill")
                    .args(["-TERM", "--", &format!("-{group}")])
                    .status(),
            );
        }
        process::exit(exit_code)
    });
    if let Err(error) = installed {
        say(&format!("Ctrl+C will not end child processes: {error}"));
    }
}

fn launch(purpose: &str, command: &mut Command) -> Result<Child> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut group = running_group();
    let child = command.process_group(0).spawn();
    let child =
        child.with_context(|| format!("could not {purpose}: {program} cannot be started"))?;
    *group = Some(child.id());
    Ok(child)
}

fn finish(purpose: &str, program: &OsStr, mut child: Child) -> Result<()> {
    let program = program.to_string_lossy();
    let status = child
        .wait()
        .with_context(|| format!("could not {purpose}: lost sight of {program}"));
    *running_group() = None;
    let status = status?;
    match (status.code(), status.signal()) {
        (Some(0), _) => Ok(()),
        (Some(code), _) => bail!("could not {purpose}: {program} ended with exit code {code}"),
        (None, signal) => bail!("could not {purpose}: {program} was ended by signal {signal:?}"),
    }
}

fn running_group() -> MutexGuard<'static, Option<u32>> {
    RUNNING_GROUP.lock().unwrap_or_else(PoisonError::into_inner)
}
