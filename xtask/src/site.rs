//! `build`: from the checkout to the static site in `dist/`. Trunk builds the viewer, and its
//! post-build hook calls the native publisher.

use std::env;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hash::Hash;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};

use crate::command::{self, ask, command, say};
use crate::stamp::Stamp;
use crate::{cache, npm, project, tools};

/// The task `build`.
pub(crate) fn run() -> Result<()> {
    Builder::prepare()?.build()?;
    println!("{}", project::dist().display());
    Ok(())
}

/// All tools a build needs, found or installed.
pub(crate) struct Builder {
    trunk: PathBuf,
    /// Folders that precede all others on Trunk's PATH.
    folders: Vec<PathBuf>,
    is_for_tests: bool,
}

impl Builder {
    /// Finds or installs the tools.
    ///
    /// # Errors
    /// A tool is missing and cannot be installed.
    pub(crate) fn prepare() -> Result<Self> {
        tools::wasm_target()?;
        let trunk = tools::trunk()?;
        let folders = [npm::build_tools()?, tools::wasm_bindgen()?, trunk.clone()];
        Ok(Self {
            trunk: trunk.join("trunk"),
            folders: folders.into(),
            is_for_tests: false,
        })
    }

    /// Uses the programs that the native tests build, which `cargo run` would compile again.
    #[must_use]
    pub(crate) fn for_tests(self) -> Self {
        Self {
            is_for_tests: true,
            ..self
        }
    }

    /// Builds the site into `dist/` unless it is up to date; the old site stays until the new one is
    /// complete.
    ///
    /// # Errors
    /// A step of the build fails; it has printed the reason on stderr.
    pub(crate) fn build(&self) -> Result<()> {
        let _lock = Self::lock()?;
        let stamp = Stamp::of_site(&self.tools())?;
        if stamp.is_current() {
            say("the site is up to date");
            return Ok(());
        }
        stamp.invalidate()?;
        self.run_trunk()?;
        stamp.write()
    }

    /// Returns the inputs of a build besides the sources. The folders' names hold the tools' versions.
    fn tools(&self) -> impl Hash + use<'_> {
        let compiler = ask(command("rustc").arg("--version").arg("--verbose"));
        (compiler, &self.trunk, &self.folders)
    }

    fn run_trunk(&self) -> Result<()> {
        // Trunk works offline, so that it installs nothing on its own. This fetches the crates that it compiles.
        command::run(
            "download the crates in Cargo.lock",
            command("cargo").args(["fetch", "--locked"]),
        )
        .map_err(|error| anyhow!("{error:#}: a network is needed once"))?;
        let is_first = !project::target()
            .join("wasm32-unknown-unknown")
            .join("release")
            .is_dir();
        say(if is_first {
            "building the site, about 3 min the first time"
        } else {
            "building the site"
        });
        let mut trunk = command(&self.trunk);
        trunk
            .args([
                "build",
                "--offline",
                "true",
                "--skip-version-check",
                "--quiet",
                "--release",
                "true",
            ])
            .env("PATH", self.path()?)
            .env("BAOGAO_VIEWER", project::viewer());
        // A failing build prints the reason above; Trunk's own backtrace would only hide it.
        trunk.env("RUST_LIB_BACKTRACE", "0");
        trunk.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            remapped_paths(),
        );
        // Trunk 0.21 reads NO_COLOR as a Boolean and fails on the usual 1.
        if env::var_os("NO_COLOR").is_some() {
            trunk.env("NO_COLOR", "true");
        }
        if self.is_for_tests {
            trunk.env("BAOGAO_PROGRAMS", programs_of_tests()?);
        }
        command::run("build the site", &mut trunk)
    }

    /// Keeps two runs from preparing their sites in the same folder.
    fn lock() -> Result<File> {
        let target = project::target();
        fs::create_dir_all(&target)
            .with_context(|| format!("could not write {}", target.display()))?;
        cache::lock(
            &target.join("site.lock"),
            "waiting for another run that is building the site",
        )
    }

    fn path(&self) -> Result<std::ffi::OsString> {
        let before = env::var_os("PATH").unwrap_or_default();
        env::join_paths(
            self.folders
                .iter()
                .cloned()
                .chain(env::split_paths(&before)),
        )
        .context("a folder on the PATH has a colon in its name")
    }
}

/// Returns the flags that remove this machine's paths from the wasm, whose panic messages name source files. Builds are
/// then the same on all machines.
fn remapped_paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registries = home.map(|home| home.join("registry").join("src"));
    let registries = registries
        .into_iter()
        .flat_map(fs::read_dir)
        .flatten()
        .flatten();
    let mut flags = format!("--remap-path-prefix={}=.", project::root().display());
    for registry in registries {
        let _ = write!(
            flags,
            " --remap-path-prefix={}=crates",
            registry.path().display()
        ); // a String takes it all
    }
    flags
}

/// Builds the programs as the native tests do, and returns their folder.
pub(crate) fn programs_of_tests() -> Result<PathBuf> {
    // With a test among the targets, cargo unites the same features.
    let targets = ["--bin", "baogao", "--bin", "contract", "--test", "cli"];
    command::run(
        "build the programs",
        command("cargo")
            .args(["build", "--workspace", "--locked", "--quiet"])
            .args(targets),
    )?;
    Ok(project::target().join("debug"))
}
