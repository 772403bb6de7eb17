//! Files that a test saves for a person to look at: screenshots, prints, the browser's log.

use std::path::{Path, PathBuf};
use std::{env, fs, thread};

use crate::{Outcome, Page};

impl Page {
    /// Takes a screenshot of the window.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let file = place_for(name, "png")?;
        fs::write(&file, self.driver().screenshot_as_png().await?)?;
        Ok(file)
    }
}

/// Returns the path for the file `name`: in `e2e-screenshots` of the target folder, or in the folder that
/// `BAOGAO_SCREENSHOTS` names.
pub(crate) fn place_for(name: &str, extension: &str) -> Outcome<PathBuf> {
    // The binary of the tests is target/debug/deps/browser-….
    let target = env::current_exe()?
        .ancestors()
        .nth(3)
        .map(Path::to_path_buf)
        .unwrap_or_default();
    let folder = env::var_os("BAOGAO_SCREENSHOTS");
    let folder = folder.map_or_else(|| target.join("e2e-screenshots"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    Ok(folder.join(format!("{name}.{extension}")))
}

/// Saves the screenshot and the console errors of a failed test. A failure to do so must not hide the failure of the test.
pub(crate) async fn leave(page: &Page) {
    let name = thread::current()
        .name()
        .unwrap_or("unnamed")
        .replace("::", "-");
    match page.screenshot(&format!("failed-{name}")).await {
        Ok(file) => eprintln!("picture: {}", file.display()),
        Err(failure) => eprintln!("no picture: {failure}"),
    }
    match page.address().await {
        Ok(address) => eprintln!("address: {address}"),
        Err(failure) => eprintln!("no address: {failure}"),
    }
    for console_error in page.console_errors().await.unwrap_or_default() {
        eprintln!("{console_error}");
    }
}
