//! Explanations: each line of a page has a decision, and each rule a page that needs it.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use parse::{Decision, Format, Rule, explain};

#[test]
fn explains_pages_as_their_snapshots() {
    for page in [
        "ok/chrome-all-around.txt",
        "ok/hard-wrapped-set-in.txt",
        "ok/sentence-headings.txt",
        "ok/appendix-and-signature.txt",
        "html/gkmlpt.html",
    ] {
        let decisions = decisions(&pages().join(page)).into_iter();
        let lines: Vec<String> = decisions.map(|decision| decision.to_string()).collect();
        insta::with_settings!({ snapshot_suffix => page.replace('/', "-") }, {
            insta::assert_snapshot!("explained", lines.join("\n"));
        });
    }
}

#[test]
fn decides_about_every_line() {
    for path in all_pages()
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
    {
        let decided: BTreeSet<u32> = decisions(&path)
            .iter()
            .map(|decision| decision.line)
            .collect();
        let page = std::fs::read_to_string(&path).expect("a page");
        for (line, number) in page.split('\n').zip(1..) {
            let is_empty = line.trim_start_matches('\u{feff}').trim().is_empty();
            assert!(
                is_empty || decided.contains(&number),
                "{}:{number}: {line}",
                path.display()
            );
        }
    }
}

#[test]
fn lists_the_pages_that_need_each_rule() {
    let mut users: BTreeMap<Rule, BTreeSet<String>> = BTreeMap::new();
    for path in all_pages() {
        let name = path
            .file_name()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        for decision in decisions(&path) {
            users.entry(decision.rule).or_default().insert(name.clone());
        }
    }
    let mut list = String::new();
    let mut unused = Vec::new();
    for &rule in Rule::ALL {
        let pages: Vec<&String> = users.get(&rule).into_iter().flatten().collect();
        let first: Vec<&str> = pages.iter().take(3).map(|page| page.as_str()).collect();
        let others = match pages.len().saturating_sub(3) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let _ = writeln!(
            list,
            "{} {}: {}{others}",
            rule.stage(),
            rule.name(),
            first.join(", ")
        );
        unused.extend(pages.is_empty().then_some(rule.name()));
    }
    insta::assert_snapshot!("rules", list);
    assert!(unused.is_empty(), "no page needs these rules: {unused:?}");
}

fn decisions(path: &Path) -> Vec<Decision> {
    let page = std::fs::read(path).expect("a page");
    let format = Format::of_name(path).expect("a page of a known format");
    explain(&page, format, &shared::slug()).expect("a report").1
}

fn all_pages() -> Vec<PathBuf> {
    let folders = ["ok", "err", "html", "markdown"].map(|folder| pages().join(folder));
    let entries = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).expect("a folder of pages"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a page").path()).collect();
    paths.sort();
    paths
}

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}
