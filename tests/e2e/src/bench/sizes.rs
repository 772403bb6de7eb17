//! Benchmark of sizes: all files of a report's page, compared with the same text as a plain page.
//!
//! Sizes are in kB of 1000 bytes with brotli at its highest level, and the same on every machine.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use server::brotli_of;

use super::plain::plain_page_of;
use super::table::Table;
use crate::{Failure, Outcome};

/// Limits for sizes, in kB with brotli.
const LIMIT_FIRST_VIEW: f64 = 26.0;
const LIMIT_PAGE: f64 = 180.0;

/// `assets.json` of the built site.
#[derive(Deserialize)]
struct Manifest {
    files: Vec<Asset>,
}

#[derive(Deserialize)]
struct Asset {
    file: String,
    when: When,
}

/// The time at which a browser loads a file, in the order of the table.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum When {
    FirstView,
    Viewer,
    Embedded,
    Editor,
    List,
    InView,
    Asked,
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

/// Returns the tables of all reports in the site `dist`.
pub(super) fn measure(dist: &Path) -> Outcome<String> {
    let Manifest { files } = read(&dist.join("assets.json"))?;
    let mut sections = Vec::new();
    for asset in files.iter().filter(|asset| asset.when == When::FirstView) {
        let slug = asset.file.split('/').next().unwrap_or_default();
        // A file outside the folders of reports belongs to every page.
        let is_own = |asset: &&Asset| {
            asset.file.starts_with(&format!("{slug}/"))
                || !matches!(asset.when, When::FirstView | When::Asked)
                    && !asset.file.contains("/characters-")
        };
        let mut assets: Vec<&Asset> = files.iter().filter(is_own).collect();
        assets.retain(|asset| asset.when <= When::Embedded && asset.file != "embed.js");
        assets.sort_by_key(|asset| asset.when);
        sections.push(section(dist, slug, &assets)?);
    }
    Ok(sections.join("\n"))
}

fn section(dist: &Path, slug: &str, assets: &[&Asset]) -> Outcome<String> {
    let json: Value = read(&dist.join(slug).join("report.json"))?;
    let plain = Size::of(plain_page_of(&json).as_bytes());
    let mut files = Table::new(&["file", "raw kB", "brotli kB", "when"]);
    let mut sums = [Size::default(); 3];
    for asset in assets {
        let path = dist.join(&asset.file);
        let body = fs::read(&path)?;
        let size = Size::of(&body);
        let (place, when) = match asset.when {
            When::FirstView => (0, "first view"),
            When::Viewer => (1, "then"),
            _ => (2, "embedded"),
        };
        for sum in &mut sums[place..] {
            sum.raw += size.raw;
            sum.brotli += size.brotli;
        }
        files.row([
            asset.file.clone(),
            kilobytes(size.raw),
            kilobytes(size.brotli),
            when.to_owned(),
        ]);
    }
    let [first_view, page, embedded] = sums;
    let mut totals = Table::new(&["page", "raw kB", "brotli kB", "× plain", "limit kB"]);
    for (name, size, limit) in [
        ("plain page of the same text", plain, None),
        (
            "first view: HTML and what blocks painting",
            first_view,
            Some(LIMIT_FIRST_VIEW),
        ),
        ("everything the page needs", page, Some(LIMIT_PAGE)),
        ("the same, embedded", embedded, None),
    ] {
        let ratio = as_float(size.brotli) / as_float(plain.brotli.max(1));
        let limit = limit.map(|limit| {
            let is_kept = as_float(size.brotli) <= limit * 1000.0;
            format!("{limit} {}", if is_kept { "kept" } else { "EXCEEDED" })
        });
        totals.row([
            name.to_owned(),
            kilobytes(size.raw),
            kilobytes(size.brotli),
            format!("{ratio:.2}"),
            limit.unwrap_or_default(),
        ]);
    }
    Ok(format!("### {slug}\n\n{totals}\n{files}"))
}

impl Size {
    fn of(body: &[u8]) -> Self {
        Self {
            raw: body.len(),
            brotli: brotli_of(body).len(),
        }
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Outcome<T> {
    let text =
        fs::read(path).map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    Ok(serde_json::from_slice(&text)?)
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", as_float(bytes) / 1000.0)
}

/// Converts a size, which is far below the 2⁵³ up to which floats are exact.
fn as_float(bytes: usize) -> f64 {
    u32::try_from(bytes).map_or(f64::INFINITY, f64::from)
}
