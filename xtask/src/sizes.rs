//! The benchmark of sizes: all that a report's page needs, beside the same text as a plain page.
//!
//! Sizes are those of brotli at its best, as public hosts send them, in kB of 1000 bytes; they come
//! out the same on every machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use xtask::{Table, brotli_of, plain_page_of};

use crate::project;
use crate::references::{Reference, in_css, in_html, in_script};

/// The most that a page is to weigh, in kB with brotli.
const LIMIT_FIRST_VIEW: f64 = 25.0;
const LIMIT_PAGE: f64 = 160.0;

/// The tables of all reports in `dist/`.
pub(crate) fn measure() -> Result<Option<String>> {
    let dist = project::dist();
    let reports = reports_in(&dist)?;
    if reports.is_empty() {
        bail!(
            "no report in {}: the site was not published",
            dist.display()
        );
    }
    let sections: Result<Vec<String>> = reports
        .iter()
        .map(|report| section(&dist, report))
        .collect();
    Ok(Some(sections?.join("\n")))
}

/// A file of the page.
struct Part {
    name: String,
    size: Size,
    when: When,
}

/// When a browser asks for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// Where a script of the page asks for it: in a portal's frame.
    Embedded,
    /// After the first view.
    Then,
    /// The page is not painted without it.
    FirstView,
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    brotli: usize,
}

impl Size {
    fn of(body: &[u8]) -> Self {
        Self {
            raw: body.len(),
            brotli: brotli_of(body).len(),
        }
    }

    fn sum<'a>(parts: impl Iterator<Item = &'a Part>) -> Self {
        parts.fold(Self::default(), |sum, part| Self {
            raw: sum.raw + part.size.raw,
            brotli: sum.brotli + part.size.brotli,
        })
    }
}

/// The folders of `dist` that hold a report, by name.
fn reports_in(dist: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(dist).with_context(|| format!("could not read {}", dist.display()))?;
    let mut reports: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    reports.retain(|folder| {
        folder.join("report.json").is_file() && folder.join("index.html").is_file()
    });
    reports.sort();
    Ok(reports)
}

fn section(dist: &Path, report: &Path) -> Result<String> {
    let json = fs::read(report.join("report.json")).context("could not read report.json")?;
    let json = serde_json::from_slice(&json).context("report.json is no JSON")?;
    let plain = Size::of(plain_page_of(&json).as_bytes());
    let parts = parts_of(dist, &report.join("index.html"))?;
    let sum = |least| Size::sum(parts.iter().filter(|part| part.when >= least));
    let [first_view, page, embedded] = [When::FirstView, When::Then, When::Embedded].map(sum);

    let mut files = Table::new(&["file", "raw kB", "brotli kB", "when"]);
    for part in &parts {
        let when = match part.when {
            When::FirstView => "first view",
            When::Then => "then",
            When::Embedded => "embedded",
        };
        files.row([
            part.name.clone(),
            kilobytes(part.size.raw),
            kilobytes(part.size.brotli),
            when.to_owned(),
        ]);
    }
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
        let ratio = format!(
            "{:.2}",
            as_float(size.brotli) / as_float(plain.brotli.max(1))
        );
        let limit = limit.map(|limit| {
            let is_kept = as_float(size.brotli) <= limit * 1000.0;
            format!("{limit} {}", if is_kept { "kept" } else { "EXCEEDED" })
        });
        let row = [
            name.to_owned(),
            kilobytes(size.raw),
            kilobytes(size.brotli),
            ratio,
        ];
        totals.row(row.into_iter().chain([limit.unwrap_or_default()]));
    }
    let slug = report.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("### {slug}\n\n{totals}\n{files}"))
}

/// The page and all it refers to, directly or through its styles and scripts.
fn parts_of(dist: &Path, page: &Path) -> Result<Vec<Part>> {
    let mut whens: BTreeMap<PathBuf, When> = BTreeMap::new();
    let mut order = vec![page.to_path_buf()];
    whens.insert(page.to_path_buf(), When::FirstView);
    let mut parts = Vec::new();
    let mut next = 0;
    while let Some(file) = order.get(next).cloned() {
        next += 1;
        let body = fs::read(&file).with_context(|| {
            format!(
                "the page refers to {}, which is not there",
                shown(dist, &file)
            )
        })?;
        let from = whens.get(&file).copied().unwrap_or(When::Then);
        let is_script = file.extension().is_some_and(|extension| extension == "js");
        for reference in references(&file, &body) {
            let target = resolve(&file, &reference.address);
            if reference.is_guess && !target.is_file() {
                continue;
            }
            let when = match from {
                When::FirstView if reference.is_blocking => When::FirstView,
                _ if is_script => When::Embedded,
                _ => from.min(When::Then),
            };
            // A preload may name a file before the tag that waits for it.
            let known = whens.entry(target.clone()).or_insert(when);
            *known = when.max(*known);
            if !order.contains(&target) {
                order.push(target);
            }
        }
        parts.push((file, Size::of(&body)));
    }
    let part = |(file, size): (PathBuf, Size)| Part {
        name: shown(dist, &file),
        size,
        when: whens.get(&file).copied().unwrap_or(When::Then),
    };
    Ok(parts.into_iter().map(part).collect())
}

fn references(file: &Path, body: &[u8]) -> Vec<Reference> {
    let text = String::from_utf8_lossy(body);
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => in_html(&text),
        Some("css") => in_css(&text),
        Some("js") => in_script(&text),
        _ => Vec::new(),
    }
}

/// The file that `address` names in `file`; addresses in the site are relative.
fn resolve(file: &Path, address: &str) -> PathBuf {
    let mut path = file.parent().unwrap_or(file).to_path_buf();
    for component in Path::new(address).components() {
        match component {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    path
}

fn shown(dist: &Path, file: &Path) -> String {
    file.strip_prefix(dist)
        .unwrap_or(file)
        .display()
        .to_string()
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", as_float(bytes) / 1000.0)
}

/// Sizes of files on a site are far below the 2⁵³ from which a float is not exact.
fn as_float(bytes: usize) -> f64 {
    u32::try_from(bytes).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs, process};

    use super::{When, parts_of, resolve};

    #[test]
    fn a_page_needs_what_it_refers_to_and_what_that_refers_to() {
        let dist = env::temp_dir().join(format!("baogao-sizes-{}", process::id()));
        fs::create_dir_all(dist.join("report")).unwrap();
        for (name, text) in [
            (
                "report/index.html",
                "<link rel=preload href=../a.css><link rel=stylesheet href=../a.css>\
                 <script type=module src=../boot.js data-wasm=../v.wasm data-version=1.0></script>",
            ),
            ("a.css", "a { background: url(b.svg) }"),
            ("b.svg", "<svg/>"),
            ("boot.js", "import './c.js'; import './gone.js'"),
            ("c.js", ""),
            ("v.wasm", ""),
            ("other.css", ""),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let parts = parts_of(&dist, &dist.join("report/index.html"));
        fs::remove_dir_all(&dist).unwrap();
        let parts = parts.unwrap();
        let names: Vec<_> = parts
            .iter()
            .map(|part| (part.name.as_str(), part.when))
            .collect();
        assert_eq!(
            names,
            [
                ("report/index.html", When::FirstView),
                ("a.css", When::FirstView),
                ("boot.js", When::Then),
                ("v.wasm", When::Then),
                ("b.svg", When::Then),
                ("c.js", When::Embedded),
            ]
        );
    }

    #[test]
    fn addresses_are_relative_to_the_file() {
        check("dist/report/index.html", "../viewer.js", "dist/viewer.js");
        check(
            "dist/report/index.html",
            "./report.json",
            "dist/report/report.json",
        );
        check("dist/css/a.css", "b.svg", "dist/css/b.svg");
    }

    #[track_caller]
    fn check(file: &str, address: &str, expected: &str) {
        assert_eq!(resolve(Path::new(file), address), Path::new(expected));
    }
}
