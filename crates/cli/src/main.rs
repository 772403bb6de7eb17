//! The program `baogao`: reads a page with `parse`, or publishes a site with `publish`.
//!
//! Results go to stdout; problems of pages and notices about settings go to stderr. A failure is one message on
//! stderr and exit code 1. Trunk's post-build hook (`xtask/finish.sh`) runs it with `publish`.

mod progress;

use std::fs;
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use document::{Report, Slug};
use parse::{self, Decision, Format, Parsed};
use progress::Counter;
use publish::{self, Disk, Request, Way};

/// Reads Chinese government reports and publishes them as pages people can read.
#[derive(Parser)]
#[command(version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read one page (text, HTML, Markdown or docx), and print its report.json; problems go to standard error
    Parse {
        /// Print what the parser made of each line, by which rule and for which reason, instead of the report
        #[arg(long, value_name = "FORMAT", value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "text")]
        explain: Option<Explanation>,
        /// The page; the report is named after the folder of a page.txt, page.html, page.md or page.docx, else after the file
        file: PathBuf,
    },
    /// Publish a site from page folders and a built viewer
    ///
    /// All or nothing: the new site is written beside the old one and exchanged with it in one step. Where the system or the
    /// mount cannot do that, files are renamed into the site one by one, in an order in which each page finds its files at
    /// every moment; the output says so. After an error or a kill the old site is there, and the next run cleans up.
    /// A second run for the same folder waits for the first.
    ///
    /// Wrong settings, folders or names refuse the whole run before anything is written. A report that cannot be read is
    /// named, its earlier page stays, the others are published, and the exit code is 1.
    ///
    /// A report of which nothing has changed since the last run keeps its files: page, pictures, settings, viewer and program
    /// are compared by their hashes, in the site's publication.json. Without that file all is made anew.
    ///
    /// A saved page's pictures are taken from the folder that browsers save beside it, if the page names them and their bytes are
    /// PNG, JPEG, GIF, WebP or AVIF of at most 50 megapixels; no path leads out of the page's folder, no link is followed,
    /// and nothing is fetched. Others stay links, and are counted.
    ///
    /// Files that others have put into the folder stay, and links are never followed. A file with a hash in its name stays as
    /// long as a page in the folder names it.
    Publish {
        /// The folder of page folders: <name>/page.txt, page.md, page.docx, page.html or page.htm each. Names have letters, digits, - _ . ~ and
        /// become addresses
        #[arg(long, value_name = "DIR")]
        reports: PathBuf,
        /// The folder of the built viewer, with its viewer.json
        #[arg(long, value_name = "DIR")]
        viewer: PathBuf,
        /// The folder of the site; the others may not be in it
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// The portal's settings [default: site.toml in, or next to, the folder of reports]
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
        /// Remove the pages of reports that are no longer there
        #[arg(long)]
        prune: bool,
        /// Replace files one by one and never the folder itself: for a folder that is mounted into a container, or served by a
        /// program that stays in it
        #[arg(long)]
        in_place: bool,
        /// Make so many pages at once [default: as many as the machine has processors]
        #[arg(long, value_name = "NUMBER")]
        threads: Option<NonZero<usize>>,
        /// Print each notice; without, those of one kind are one line
        #[arg(long)]
        verbose: bool,
    },
}

/// The format of an explanation.
#[derive(Clone, Copy, ValueEnum)]
enum Explanation {
    /// A line of text for each decision
    Text,
    /// One array with an object for each decision
    Json,
}

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Parse { file, explain } => parse(&file, explain),
        Command::Publish {
            reports,
            viewer,
            out,
            site,
            prune,
            in_place,
            threads,
            verbose,
        } => {
            let request = Request {
                reports,
                viewer,
                out,
                site,
                prune,
                in_place,
                threads,
            };
            publish(&request, verbose)
        }
    };
    outcome.map_or_else(
        |error| {
            eprintln!("{error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn parse(file: &Path, explanation: Option<Explanation>) -> Result<(), String> {
    let at_file = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let slug =
        slug_of(file).ok_or_else(|| at_file(&"expected a name that can stand in an address"))?;
    let page = fs::read(file).map_err(|error| at_file(&error))?;
    let format = Format::of_name(file).unwrap_or_default();
    let parsed = match explanation {
        Some(_) => parse::explain(&page, format, &slug),
        None => parse::parse_as(&page, format, &slug).map(|parsed| (parsed, Vec::new())),
    };
    let (Parsed { report, problems }, decisions) = parsed.map_err(|error| at_file(&error))?;
    for problem in problems {
        eprintln!("{}:{problem}", file.display());
    }
    let printed = match explanation {
        Some(explanation) => print_decisions(&decisions, explanation),
        None => print(&report),
    };
    printed.map_err(|error| at_file(&error))
}

fn print_decisions(decisions: &[Decision], explanation: Explanation) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match explanation {
        Explanation::Text => {
            for decision in decisions {
                writeln!(out, "{decision}")?;
            }
        }
        Explanation::Json => {
            let decisions: Vec<serde_json::Value> = decisions.iter().map(json).collect();
            serde_json::to_writer_pretty(&mut out, &decisions)?;
            writeln!(out)?;
        }
    }
    out.flush()
}

fn json(decision: &Decision) -> serde_json::Value {
    let Decision {
        line,
        text,
        rule,
        evidence,
    } = decision;
    serde_json::json!({
        "line": line,
        "makes": rule.makes(),
        "rule": rule.name(),
        "stage": rule.stage(),
        "reason": rule.reason(),
        "text": text,
        "evidence": evidence,
    })
}

/// Writes report.json to stdout piece by piece: as one text it would take as much memory as the report.
fn print(report: &Report) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, report)?;
    writeln!(out)?;
    out.flush()
}

fn publish(request: &Request, is_verbose: bool) -> Result<(), String> {
    let terminal = io::stderr();
    let mut counter = Counter::new(terminal.is_terminal().then_some(terminal));
    let outcome = publish::publish_to(&Disk, request, &mut |progress| counter.show(progress));
    counter.clear();
    let outcome = outcome.map_err(|error| error.to_string())?;
    let notices = &outcome.notices;
    let notices = if is_verbose {
        notices.iter().map(ToString::to_string).collect()
    } else {
        publish::grouped(notices)
    };
    for notice in notices {
        eprintln!("{notice}");
    }
    for slug in outcome.gone {
        let what = if request.prune {
            "is no longer there: its page was removed"
        } else {
            "is no longer there, its page is: --prune removes it"
        };
        eprintln!("{slug}: {what}");
    }
    if outcome.way == Way::Renamed && !request.in_place {
        eprintln!(
            "the site was replaced file by file: this system cannot exchange its folder in one step"
        );
    }
    let failures: Vec<String> = outcome.failures.iter().map(ToString::to_string).collect();
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "{}\nthe other reports are published",
            failures.join("\n")
        ))
    }
}

/// Returns the folder's name for a file that is called `page` and has the ending of a format, else the file's stem.
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
    if file.file_stem()? == "page" && Format::of_name(file).is_some() {
        folder()
    } else {
        stem()
    }
}
