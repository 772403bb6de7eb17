//! What a test leaves behind for a person to look at: pictures, prints, the browser's words.

use std::path::{Path, PathBuf};
use std::{env, fs, thread};

use crate::{Outcome, Page};

impl Page {
    /// Takes a picture of what is on the screen.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let file = place_for(name, "png")?;
        fs::write(&file, self.driver().screenshot_as_png().await?)?;
        Ok(file)
    }
}

/// Where the file `name` goes: `e2e-screenshots` in the target folder, or where `BAOGAO_SCREENSHOTS`
/// says.
pub(crate) fn place_for(name: &str, extension: &str) -> Outcome<PathBuf> {
    // The test's binary is target/debug/deps/browser-….
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

/// Shows what the page of a failed test looked like and what the browser said. Where that fails too,
/// it must not hide the failure of the test.
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
