//! Refusals of a publication, with messages that suggest a remedy.

use std::fmt::Write as _;
use std::fs;

use crate::site::{PAGE, Site};

#[test]
fn explains_each_refusal() {
    let mut out = String::new();
    let mut add = |name: &str, prepare: &dyn Fn(Site) -> Site| {
        let site = prepare(Site::new(&format!("refused-{}", name.replace(' ', "-"))));
        let _ = writeln!(
            out,
            "{name}\n  {}",
            site.error().trim_end().replace('\n', "\n  ")
        );
    };
    add("no reports", &|site| site);
    add("no viewer", &|site| {
        fs::remove_dir_all(site.viewer()).expect("no viewer");
        site.page("yi", PAGE)
    });
    add("no wasm", &|site| without(site, "viewer-1a2b_bg.wasm"));
    add("no glue", &|site| without(site, "viewer-1a2b.js"));
    add("no loader", &|site| without(site, "js/boot.js"));
    add("no style", &|site| without(site, "css/tokens.css"));
    add("settings that are no TOML", &|site| {
        site.page("yi", PAGE).settings("[portal\n")
    });
    add("a setting nobody knows", &|site| {
        site.page("yi", PAGE).settings("[portal]\nnmae = \"甲\"")
    });
    add("a setting that is no text", &|site| {
        site.page("yi", PAGE).settings("[portal]\nname = 1")
    });
    add("an empty page", &|site| site.page("yi", " \n"));
    add("a page that is no text", &|site| site.page("yi", "甲\0"));
    add("a folder that is no address", &|site| {
        site.page("yi#1", PAGE)
    });
    add("a folder of the site's own", &|site| {
        site.page("embed", PAGE)
    });
    insta::assert_snapshot!(out);
}

#[test]
fn writes_no_pages_if_one_is_refused() {
    let site = Site::new("refused-late").page("yi", PAGE).page("zi", "");
    site.error();
    let out = site.viewer().with_file_name("out");
    assert!(
        !out.join("yi/index.html").exists(),
        "pages are written last"
    );
}

fn without(site: Site, file: &str) -> Site {
    fs::remove_file(site.viewer().join(file)).expect("a file of the viewer");
    site.page("yi", PAGE)
}
