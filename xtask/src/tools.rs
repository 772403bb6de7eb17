//! The Rust tools: the wasm target, Trunk, the wasm-bindgen commands of the version in Cargo.lock, and
//! geckodriver.
//!
//! A tool on the PATH is used if it is of the right version, else one is compiled into the cache,
//! without optimisation: Trunk takes 216 seconds of processor time so, against 590 as published.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::command::{ask, command, find, run, say};
use crate::{cache, project};

/// 0.22 is not out; 0.21.14 rebuilds byte for byte and works offline.
const TRUNK_VERSION: &str = "0.21.14";

/// The newest when Firefox ESR 153 was; it drives older ones too.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Sees to it that Rust can compile to wasm.
///
/// # Errors
/// The target is missing and rustup cannot add it.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = ask(command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!("Rust's target {TARGET} is missing: install Rust with rustup (https://rustup.rs)");
    }
    say("adding Rust's wasm target, a download of some 20 MB");
    run(
        "add the wasm target",
        command("rustup").args(["target", "add", TARGET]),
    )
}

/// Sees to it that cargo has the subcommand `name` (`fmt`, `clippy`), which comes in `component`.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub(crate) fn component(name: &str, component: &str) -> Result<()> {
    if ask(command("cargo").args([name, "--version"])).is_some() {
        return Ok(());
    }
    if find("rustup").is_none() {
        bail!("cargo {name} is missing: install Rust with rustup (https://rustup.rs)");
    }
    say(&format!(
        "adding Rust's component {component}, a small download"
    ));
    run(
        &format!("add {component}"),
        command("rustup").args(["component", "add", component]),
    )
}

/// Returns the folder of Trunk.
///
/// # Errors
/// It is missing and cannot be installed.
pub(crate) fn trunk() -> Result<PathBuf> {
    CrateTool {
        programs: &["trunk"],
        is_locked: true,
        ..CrateTool::new("trunk", TRUNK_VERSION, 220)
    }
    .folder()
}

/// Returns the folder of wasm-bindgen's commands, its test runner among them. The version is that of Cargo.lock.
///
/// # Errors
/// They are missing and cannot be installed.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let path = project::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path)
        .with_context(|| format!("could not read {}: restore it from git", path.display()))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| anyhow!("Cargo.lock holds no wasm-bindgen: restore it from git"))?;
    CrateTool {
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        ..CrateTool::new("wasm-bindgen-cli", version, 150)
    }
    .folder()
}

/// Returns the folder of Firefox's driver.
///
/// # Errors
/// It is missing and cannot be installed.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    CrateTool {
        programs: &["geckodriver"],
        ..CrateTool::new("geckodriver", GECKODRIVER_VERSION, 90)
    }
    .folder()
}

/// A command-line tool that comes as a crate.
struct CrateTool<'version> {
    package: &'static str,
    version: &'version str,
    programs: &'static [&'static str],
    /// It is installed with the crates that its own lock file pins. Those of other tools have been withdrawn.
    is_locked: bool,
    processor_seconds: usize,
}

impl<'version> CrateTool<'version> {
    fn new(package: &'static str, version: &'version str, processor_seconds: usize) -> Self {
        Self {
            package,
            version,
            programs: &[],
            is_locked: false,
            processor_seconds,
        }
    }

    /// The folder of the programs: on the PATH, or else in the cache.
    fn folder(&self) -> Result<PathBuf> {
        let on_path = self.programs.iter().map(|name| find(name));
        let on_path: Option<Vec<PathBuf>> = on_path
            .map(|program| program.filter(|program| self.is_right(program)))
            .collect();
        if let Some(folder) = on_path
            .as_deref()
            .and_then(|programs| programs.first()?.parent())
        {
            return Ok(folder.to_owned());
        }
        let is_usable = |folder: &Path| {
            let programs = self.programs.iter();
            programs
                .map(|name| folder.join("bin").join(name))
                .all(|program| self.is_right(&program))
        };
        let name = format!("{}-{}", self.package, self.version);
        let folder = cache::installed(&name, is_usable, |folder| self.install(folder))?;
        Ok(folder.join("bin"))
    }

    fn is_right(&self, program: &Path) -> bool {
        ask(command(program).arg("--version"))
            .is_some_and(|text| said_version(&text) == Some(self.version))
    }

    fn install(&self, folder: &Path) -> Result<()> {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let minutes = (self.processor_seconds / processors).div_ceil(60);
        let tool = format!("{} {}", self.package, self.version);
        say(&format!(
            "installing {tool}, once per machine, about {minutes} min"
        ));
        // What is compiled stays until all of it is: an installation that was interrupted goes on there.
        let target = folder.join("target");
        let mut install = command("cargo");
        install.args([
            "install",
            self.package,
            "--version",
            &format!("={}", self.version),
            "--quiet",
        ]);
        install
            .args(self.is_locked.then_some("--locked"))
            .arg("--root")
            .arg(folder)
            .env("CARGO_TARGET_DIR", &target);
        for (name, value) in [
            ("OPT_LEVEL", "0"),
            ("LTO", "off"),
            ("CODEGEN_UNITS", "16"),
            ("DEBUG", "0"),
        ] {
            install.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        run(&format!("install {tool}"), &mut install)
            .map_err(|error| anyhow!("{error:#}: a network is needed, or {tool} on the PATH"))?;
        fs::remove_dir_all(&target)
            .with_context(|| format!("could not tidy up {}", target.display()))
    }
}

/// The version in the output of `--version`: `trunk 0.21.14`.
fn said_version(text: &str) -> Option<&str> {
    text.split_whitespace().nth(1)
}

/// The version that `lock`, the text of a Cargo.lock, holds of `package`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let entry = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != entry).skip(1);
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{locked_version, said_version};

    #[test]
    fn versions_are_read_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"…\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn tools_say_their_version_second() {
        let version = said_version("wasm-bindgen 0.2.130 (1a2b3c)");
        assert_eq!(version, Some("0.2.130"));
        assert_eq!(said_version("?"), None);
    }
}
