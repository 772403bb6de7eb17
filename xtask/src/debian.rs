//! System packages: Node.js for the build; browsers and their dependencies for tests and benchmarks.
//!
//! Missing packages are installed through apt where this user may do so; anywhere else one sentence
//! names the packages to install.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::command::{ask, command, find, run, say};

/// A browser with its driver.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Returns Chromium and its driver; installs a Chinese font too.
///
/// # Errors
/// Something is missing and cannot be installed from here.
pub(crate) fn browser() -> Result<Browser> {
    install_missing(&[
        ("chromium-headless-shell", find_chromium().is_some()),
        ("chromium-driver", find_driver().is_some()),
        ("fontconfig", find("fc-list").is_some()),
        ("fonts-noto-cjk", has_chinese_font()),
        ("poppler-utils", find("pdftotext").is_some()),
    ])?;
    Ok(Browser {
        chromium: installed("chromium", find_chromium())?,
        driver: installed("chromedriver", find_driver())?,
    })
}

/// Returns Firefox ESR, whose driver comes as a crate.
///
/// # Errors
/// Fails if it is missing and cannot be installed from here.
pub(crate) fn firefox() -> Result<PathBuf> {
    let firefox = || ["firefox-esr", "firefox"].into_iter().find_map(find);
    install_missing(&[("firefox-esr", firefox().is_some())])?;
    installed("firefox", firefox())
}

/// Returns the driver of WebKitGTK; installs its browser and a virtual screen too.
///
/// # Errors
/// Something is missing and cannot be installed from here.
pub(crate) fn webkit_driver() -> Result<PathBuf> {
    const DRIVER: &str = "WebKitWebDriver";
    install_missing(&[
        ("webkit2gtk-driver", find(DRIVER).is_some()),
        ("xvfb", find("Xvfb").is_some()),
    ])?;
    installed(DRIVER, find(DRIVER))
}

/// Installs Node.js with npm, which brings the tools of the build and of the tests.
///
/// # Errors
/// Fails if it is missing and cannot be installed from here.
pub(crate) fn node() -> Result<()> {
    install_missing(&[
        ("nodejs", find("node").is_some()),
        ("npm", find("npm").is_some()),
    ])
}

/// Returns Chromium's headless shell, or else Chromium with its user interface.
///
/// The engine is the same, but the pages of the user interface cost each test a second of processor time.
fn find_chromium() -> Option<PathBuf> {
    let names = ["chromium-headless-shell", "chromium", "google-chrome"];
    names.into_iter().find_map(find)
}

fn find_driver() -> Option<PathBuf> {
    let given = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    given
        .filter(|driver| driver.is_file())
        .or_else(|| find("chromedriver"))
}

fn has_chinese_font() -> bool {
    ask(command("fc-list").arg(":lang=zh-cn")).is_some_and(|fonts| !fonts.is_empty())
}

fn installed(name: &str, program: Option<PathBuf>) -> Result<PathBuf> {
    program.with_context(|| format!("{name} is installed but not on the PATH: put it there"))
}

/// Installs its arguments. Parallel runs wait for apt's own lock.
const INSTALL: &str = "export DEBIAN_FRONTEND=noninteractive
    apt='apt-get -qq -o DPkg::Lock::Timeout=600'
    $apt update && $apt install -y --no-install-recommends \"$@\"";

/// Installs the missing packages of `wanted`, as root or through sudo without a password.
fn install_missing(wanted: &[(&'static str, bool)]) -> Result<()> {
    let missing = wanted.iter().filter(|(_, is_there)| !is_there);
    let missing: Vec<&str> = missing.map(|(package, _)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let is_root = ask(command("id").arg("-u")).as_deref() == Some("0");
    let is_allowed = is_root || ask(command("sudo").args(["-n", "true"])).is_some();
    ensure!(
        is_allowed && find("apt-get").is_some(),
        "what Debian calls {names} is missing: install it (sudo apt-get install {names})"
    );
    say(&format!("installing {names} through apt, about 1 min"));
    let sudo: &[&str] = if is_root { &[] } else { &["sudo", "-n"] };
    let mut install = command("env");
    install.args(sudo).args(["sh", "-c", INSTALL, "sh"]);
    run(&format!("install {names}"), install.args(missing))
}
