//! The program `contract`: generates and lists files for the build of the viewer.
//!
//! `contract generate FOLDER` writes the names, settings and texts that scripts and style sheets get from Rust.
//! `contract list FOLDER` lists the files of the finished viewer with their hashes, which `baogao publish` compares.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let (task, folder) = (arguments.next(), arguments.next().map(PathBuf::from));
    let result = match (task.as_ref().and_then(|task| task.to_str()), folder) {
        (Some("generate"), Some(folder)) => generate(&folder).map_err(|error| error.to_string()),
        (Some("list"), Some(folder)) => {
            publish::list_viewer(&folder).map_err(|error| error.to_string())
        }
        _ => Err("usage: contract generate FOLDER | contract list FOLDER".to_owned()),
    };
    result.map_or_else(
        |error| {
            eprintln!("{error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn generate(folder: &Path) -> io::Result<()> {
    for (path, content) in baogao::scripts::generated_files() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, content)?;
    }
    Ok(())
}
