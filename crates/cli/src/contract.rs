//! The program `contract`: writes the names, settings and texts that scripts get from Rust. The build runs it.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("usage: contract FOLDER"))?;
    for (path, content) in baogao::scripts::generated_files() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(path, content)?;
    }
    Ok(())
}
