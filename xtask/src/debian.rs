//! System packages: Node.js for the build; for the tests and browser benchmarks Chromium, Firefox and WebKitGTK, their
//! drivers, a Chinese font, a reader of PDFs.
//!
//! Where apt and the right to use it are there, what is missing is installed; anywhere else one
//! sentence says what to install.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};

use crate::command::{ask, command, find, run, say};

/// A browser that can be driven.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Chromium and its driver, with a Chinese font to write with.
///
/// # Errors
/// Something is missing and cannot be installed from here.
pub(crate) fn browser() -> Result<Browser> {
    let wanted = [
        ("chromium-headless-shell", find_chromium().is_some()),
        ("chromium-driver", find_driver().is_some()),
        ("fonts-noto-cjk", has_chinese_font()),
        ("poppler-utils", find("pdftotext").is_some()),
    ];
    install_missing(&wanted)?;
    let (Some(chromium), Some(driver)) = (find_chromium(), find_driver()) else {
        bail!(
            "Chromium is not on the PATH although it is installed: put chromium and chromedriver there"
        );
    };
    Ok(Browser { chromium, driver })
}

/// Firefox ESR, whose driver comes as a crate.
///
/// # Errors
/// It is missing and cannot be installed from here.
pub(crate) fn firefox() -> Result<PathBuf> {
    let firefox = || ["firefox-esr", "firefox"].into_iter().find_map(find);
    install_missing(&[("firefox-esr", firefox().is_some())])?;
    firefox().ok_or_else(|| {
        anyhow!("Firefox is not on the PATH although it is installed: put firefox there")
    })
}

/// The driver of WebKitGTK, with its browser and a screen for that to draw on.
///
/// # Errors
/// Something is missing and cannot be installed from here.
pub(crate) fn webkit_driver() -> Result<PathBuf> {
    let driver = || find("WebKitWebDriver");
    install_missing(&[
        ("webkit2gtk-driver", driver().is_some()),
        ("xvfb", find("Xvfb").is_some()),
    ])?;
    driver().ok_or_else(|| {
        anyhow!("WebKitWebDriver is not on the PATH although it is installed: put it there")
    })
}

/// Node.js with npm, which brings the tools of the build and of the tests.
///
/// # Errors
/// It is missing and cannot be installed from here.
pub(crate) fn node() -> Result<()> {
    install_missing(&[
        ("nodejs", find("node").is_some()),
        ("npm", find("npm").is_some()),
    ])
}

/// Installs the missing packages.
fn install_missing(wanted: &[(&'static str, bool)]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(_, is_there)| !is_there)
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)
}

/// Chromium without the window around the page, or else with it: the same engine, but the window's own
/// pages would cost each test a second of processor time.
fn find_chromium() -> Option<PathBuf> {
    let names = ["chromium-headless-shell", "chromium", "google-chrome"];
    names.into_iter().find_map(find)
}

fn find_driver() -> Option<PathBuf> {
    let given = env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .filter(|driver| driver.is_file());
    given.or_else(|| find("chromedriver"))
}

fn has_chinese_font() -> bool {
    if find("fc-list").is_some() {
        return ask(command("fc-list").arg(":lang=zh-cn")).is_some_and(|fonts| !fonts.is_empty());
    }
    let query = [
        "--show",
        "--showformat=${db:Status-Status}",
        "fonts-noto-cjk",
    ];
    ask(command("dpkg-query").args(query)).as_deref() == Some("installed")
}

fn install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let Some(words) = right_to_install() else {
        bail!("what Debian calls {names} is missing: install it (sudo apt-get install {names})");
    };
    say(&format!("installing {names} through apt, about 1 min"));
    for arguments in [
        &["update", "-qq"][..],
        &["install", "-y", "-qq", "--no-install-recommends"],
    ] {
        let mut apt = command(words.first().copied().unwrap_or("apt-get"));
        // apt's own lock keeps two runs apart; it only has to be told to wait.
        apt.args(words.get(1..).unwrap_or_default())
            .args(["-o", "DPkg::Lock::Timeout=600"])
            .args(arguments);
        if arguments.first() == Some(&"install") {
            apt.args(packages);
        }
        run(&format!("install {names}"), &mut apt)?;
    }
    Ok(())
}

/// How apt is called here: as it is by root, through sudo where sudo asks for no password.
fn right_to_install() -> Option<&'static [&'static str]> {
    find("apt-get")?;
    if ask(command("id").arg("-u")).as_deref() == Some("0") {
        return Some(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    ask(command("sudo").args(["-n", "true"]))?;
    Some(&[
        "sudo",
        "-n",
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
    ])
}
