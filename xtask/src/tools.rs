//! The Rust tools: the wasm target, Trunk, the wasm-bindgen commands of the version in Cargo.lock, and
//! geckodriver.
//!
//! A tool of the right version on the PATH is used; otherwise it is compiled into the cache without
//! optimization: Trunk takes 216 seconds of processor time that way, and 590 as published.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};

use crate::cache;
use crate::command::{ask, cargo, command, find, run, say};

/// The newest version. Its builds are reproducible, and it works offline.
const TRUNK_VERSION: &str = "0.21.14";

/// The newest version at the time of Firefox ESR 153; it supports older ones too.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// The remedy for an incomplete toolchain. rustup adds what `rust-toolchain.toml` lists on its own.
const INSTALL_RUST: &str =
    "install Rust with rustup (https://rustup.rs), then run rustup toolchain install here";

/// Checks that Rust can compile to wasm.
///
/// # Errors
/// The target is missing.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = ask(command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    let is_there = libraries.is_some_and(|folder| Path::new(&folder).is_dir());
    ensure!(
        is_there,
        "Rust's target {TARGET} is missing: {INSTALL_RUST}"
    );
    Ok(())
}

/// Checks that cargo has the subcommand `name`: `fmt` or `clippy`.
///
/// # Errors
/// Fails if it is missing.
pub(crate) fn cargo_command(name: &str) -> Result<()> {
    let is_there = ask(cargo(name).arg("--version")).is_some();
    ensure!(is_there, "cargo {name} is missing: {INSTALL_RUST}");
    Ok(())
}

/// Returns the folder of Trunk.
///
/// # Errors
/// Fails if it is missing and cannot be installed.
pub(crate) fn trunk() -> Result<PathBuf> {
    // The crates in the lock files of the other tools have been yanked in part.
    folder("trunk", TRUNK_VERSION, &["trunk"], &["--locked"])
}

/// Returns the folder of wasm-bindgen's commands, in the version that Cargo.lock pins.
///
/// # Errors
/// Fails if they are missing and cannot be installed.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let package = ask(cargo("pkgid").arg("wasm-bindgen"));
    let version = package.as_deref().and_then(|id| id.rsplit_once('@'));
    let (_, version) = version.context("Cargo.lock has no wasm-bindgen: restore it from git")?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    folder("wasm-bindgen-cli", version, &programs, &[])
}

/// Returns the folder of Firefox's driver.
///
/// # Errors
/// Fails if it is missing and cannot be installed.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    folder("geckodriver", GECKODRIVER_VERSION, &["geckodriver"], &[])
}

/// Returns the folder with all `programs` of the crate `package`: on the PATH, or else in the cache.
fn folder(package: &str, version: &str, programs: &[&str], options: &[&str]) -> Result<PathBuf> {
    let is_right = |program: &Path| {
        let output = ask(command(program).arg("--version")); // such as `trunk 0.21.14`
        output.is_some_and(|output| output.split_whitespace().nth(1) == Some(version))
    };
    let is_complete = |folder: &Path| programs.iter().all(|name| is_right(&folder.join(name)));
    let on_path = programs.first().and_then(|name| find(name));
    let on_path = on_path.as_deref().and_then(Path::parent);
    if let Some(folder) = on_path.filter(|folder| is_complete(folder)) {
        return Ok(folder.to_owned());
    }
    let folder = cache::installed(
        &format!("{package}-{version}"),
        |folder| is_complete(&folder.join("bin")),
        |folder| install(&format!("{package}@{version}"), options, folder),
    )?;
    Ok(folder.join("bin"))
}

fn install(tool: &str, options: &[&str], folder: &Path) -> Result<()> {
    say(&format!(
        "installing {tool}, once per machine, 1 to 4 minutes"
    ));
    // Compiled crates stay until all are compiled, so that an interrupted installation resumes.
    let target = folder.join("target");
    let mut install = cargo("install");
    install
        .args(["--quiet", tool, "--root"])
        .arg(folder)
        .args(options)
        .env("CARGO_TARGET_DIR", &target)
        .envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
        ]);
    run(&format!("install {tool}"), &mut install)
        .map_err(|error| anyhow!("{error:#}: a network is needed, or {tool} on the PATH"))?;
    fs::remove_dir_all(&target).with_context(|| format!("could not tidy up {}", target.display()))
}
