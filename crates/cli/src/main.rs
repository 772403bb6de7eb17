//! The program `baogao`: reads a page with `parse`, or publishes a site with `publish`.
//!
//! Results go to stdout; problems of pages and notices about settings go to stderr. A failure is one message on
//! stderr and exit code 1. Trunk's post-build hook (`xtask/finish.sh`) runs it with `publish`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use document::Slug;
use parse::{self, Parsed};
use publish::{self, Request};

/// Reads Chinese government reports and publishes them as pages people can read.
#[derive(Parser)]
#[command(version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read one page, text or HTML, and print its report.json; problems go to standard error
    Parse {
        /// The page; the report is named after the folder of a page.txt or page.html, else after the
        /// file
        file: PathBuf,
    },
    /// Publish a site from page folders and a built viewer
    Publish {
        /// The folder of page folders, <slug>/page.txt or <slug>/page.html each
        #[arg(long, value_name = "DIR")]
        reports: PathBuf,
        /// The folder of the built viewer
        #[arg(long, value_name = "DIR")]
        viewer: PathBuf,
        /// The folder to write the site to
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// The portal's settings [default: site.toml in, or next to, the folder of reports]
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Parse { file } => parse(&file),
        Command::Publish {
            reports,
            viewer,
            out,
            site,
        } => publish(&Request {
            reports,
            viewer,
            out,
            site,
        }),
    };
    outcome.map_or_else(
        |error| {
            eprintln!("{error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn parse(file: &Path) -> Result<(), String> {
    let at_file = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let slug =
        slug_of(file).ok_or_else(|| at_file(&"expected a name that can stand in an address"))?;
    let page = fs::read(file).map_err(|error| at_file(&error))?;
    let parsed = if is_named_html(file) {
        parse::parse_html(&page, &slug)
    } else {
        parse::parse_bytes(&page, &slug)
    };
    let Parsed { report, problems } = parsed.map_err(|error| at_file(&error))?;
    for problem in problems {
        eprintln!("{}:{problem}", file.display());
    }
    let json = serde_json::to_string_pretty(&report).map_err(|error| at_file(&error))?;
    println!("{json}");
    Ok(())
}

fn publish(request: &Request) -> Result<(), String> {
    let notices = publish::publish(request).map_err(|error| error.to_string())?;
    for notice in notices {
        eprintln!("{notice}");
    }
    Ok(())
}

fn is_named_html(file: &Path) -> bool {
    let ending = file.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    ending.is_some_and(|ending| ending == "html" || ending == "htm")
}

/// Returns the folder's name for `page.txt` and `page.html`, else the file's stem.
fn slug_of(file: &Path) -> Option<Slug> {
    let folder = || {
        file.canonicalize()
            .ok()?
            .parent()?
            .file_name()?
            .to_str()
            .and_then(Slug::new)
    };
    let stem = || Slug::new(file.file_stem()?.to_str()?);
    if ["page.txt", "page.html"].contains(&file.file_name()?.to_str()?) {
        folder()
    } else {
        stem()
    }
}
