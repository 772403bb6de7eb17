//! Child processes: one at a time, each with a stated purpose, none outliving this process.
//!
//! Each child leads a process group of its own, so that ending the group also ends what it started
//! (trunk starts cargo, cargo starts rustc).

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{self, Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, ensure};

use crate::project;

static RUNNING_GROUP: Mutex<Option<u32>> = Mutex::new(None);

/// Reports progress on stderr.
pub(crate) fn say(what: &str) {
    eprintln!("baogao: {what}");
}

/// Returns a command that runs in the root of the checkout.
///
/// Rust flags from the environment are dropped: they would replace those that `.cargo/config.toml` sets for
/// the wasm, and old browsers could not run the result.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    command
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    command
}

/// Returns `cargo SUBCOMMAND`, as a command in the root of the checkout.
pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.arg(subcommand);
    cargo
}

/// Runs `command` to its end with its output on our stderr. `purpose` completes “could not …”.
///
/// # Errors
/// The program is missing or does not succeed.
pub(crate) fn run(purpose: &str, command: &mut Command) -> Result<()> {
    launch(command.stdout(Stdio::from(io::stderr())))
        .and_then(|child| finish(command.get_program(), child))
        .with_context(|| format!("could not {purpose}"))
}

/// Runs `command` like [`run`], and passes each line of its output to `read`.
///
/// # Errors
/// The program is missing or does not succeed.
pub(crate) fn run_reading(
    purpose: &str,
    mut command: Command,
    mut read: impl FnMut(&str),
) -> Result<()> {
    let could_not = || format!("could not {purpose}");
    let (output, input) = io::pipe().with_context(could_not)?;
    let errors = input.try_clone().with_context(could_not)?;
    let child = launch(command.stdout(input).stderr(errors)).with_context(could_not)?;
    let program = command.get_program().to_owned();
    drop(command); // and with it our ends of the pipe, or the output would never end
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        eprintln!("{line}");
        read(&line);
    }
    finish(&program, child).with_context(could_not)
}

/// Returns the trimmed output of `command`, or `None` if it cannot be run or does not succeed.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Returns the path of the program `name` on the PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

/// Makes Ctrl+C and SIGTERM end the running child with all it started, then this process.
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

fn launch(command: &mut Command) -> Result<Child> {
    let mut group = running_group();
    let child = command.process_group(0).spawn();
    let child =
        child.with_context(|| format!("{} cannot be started", command.get_program().display()))?;
    *group = Some(child.id());
    Ok(child)
}

fn finish(program: &OsStr, mut child: Child) -> Result<()> {
    let status = child.wait();
    *running_group() = None;
    let status = status?;
    let program = program.display();
    ensure!(status.success(), "{program} ended with {status}");
    Ok(())
}

fn running_group() -> MutexGuard<'static, Option<u32>> {
    RUNNING_GROUP.lock().unwrap_or_else(PoisonError::into_inner)
}
