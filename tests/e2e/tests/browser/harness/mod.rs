//! Tests of the harness itself, on minimal pages.

mod clock;
mod console_errors;
mod faults;
mod finding;
mod hosts;
mod isolation;
mod orphans;
mod surroundings;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use e2e::{Fault, Outcome, Page, Site, visit};

/// Returns a site of one report whose page begins with `content`: elements of the head first, then of the body.
fn site_of(content: &str, fault: Option<Fault>) -> Outcome<Site> {
    Site::of(&write_site(content)?, "/", fault)
}

/// Runs `test` on the page that begins with `content`.
fn visit_page(content: &str, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit(async |page| {
        let site = site_of(content, None)?;
        page.open(&site.report_address("")).await?;
        test(page, &site).await
    });
}

fn write_site(content: &str) -> Outcome<PathBuf> {
    // Tests run in parallel; each thread runs one test, and each test has one site at a time.
    let test = thread::current()
        .name()
        .unwrap_or_default()
        .replace("::", "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("handmade")
        .join(test);
    fs::create_dir_all(folder.join("report"))?;
    let page = format!(
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>报告</title>\
         <link rel=icon href=data:,>{content}<main><h1>报告</h1><div class=\"tools\"></div></main>"
    );
    fs::write(folder.join("report/index.html"), page)?;
    fs::write(folder.join("report/report.json"), REPORT)?;
    fs::write(folder.join("report/characters.json"), CHARACTERS)?;
    fs::write(folder.join("boot.js"), "// the loader")?;
    fs::write(folder.join("viewer-12ab.js"), "// the glue")?;
    fs::write(folder.join("viewer-12ab_bg.wasm"), b"\0asm\x01\0\0\0")?;
    Ok(folder)
}

const REPORT: &str = r#"{
    "schema": 2, "slug": "report", "title": "报告", "publisher_line": null, "source": null, "views": null,
    "metadata": { "index_number": null, "category": null, "publisher": null, "written_on": null,
        "name": null, "document_number": null, "published_on": null, "keywords": [] },
    "preamble": [], "sections": [], "closing": [], "boilerplate": []
}"#;

const CHARACTERS: &str = r#"{
    "schema": 2, "readings": "bao报 gao告", "phrases": "", "variants": "報报", "compatibility": ""
}"#;
