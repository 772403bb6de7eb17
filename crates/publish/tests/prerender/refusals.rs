//! Refusals of a publication, with messages that suggest a remedy.

use std::fmt::Write as _;
use std::fs;

use publish::list_viewer;

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
    add("an address that is a script", &|site| {
        site.page("yi", PAGE)
            .settings("[portal]\nname = \"甲\"\nfeedback_url = \"javascript:alert(1)\"")
    });
    add("a font that is not there", &|site| {
        site.page("yi", PAGE)
            .settings("policy = \"meta\"\n social_font = \"none.otf\"")
    });
    add("a font that is no font", &|site| {
        site.page("yi", PAGE)
            .settings("social_font = \"reports/yi/page.txt\"")
    });
    add("a contact that nobody can reach", &|site| {
        site.page("yi", PAGE)
            .settings("[portal]\naccessibility_contact = \"到前台\"")
    });
    add("a viewer that was cut", &|site| {
        let site = site.page("yi", PAGE);
        list_viewer(&site.viewer()).expect("a list");
        fs::write(site.viewer().join("viewer-1a2b_bg.wasm"), "").expect("a wasm");
        site
    });
    add("a folder that is no address", &|site| {
        site.page("yi#1", PAGE)
    });
    add("a folder of the site's own", &|site| {
        site.page("embed", PAGE)
    });
    insta::assert_snapshot!(out);
}

#[test]
fn names_a_report_that_cannot_be_read_and_keeps_its_page() {
    let site = Site::new("refused-late").page("yi", PAGE).page("zi", PAGE);
    let before = site.publish();
    let (page, list) = (before.text("zi/index.html"), before.text("index.html"));
    let after = site.page("zi", "").publish();
    let failure = after.failures.first().expect("a failure");
    assert!(
        failure.contains("zi/page.txt: expected the text"),
        "{failure}"
    );
    assert_eq!(after.text("zi/index.html"), page);
    assert_eq!(after.text("index.html"), list, "the page is still listed");
}

fn without(site: Site, file: &str) -> Site {
    fs::remove_file(site.viewer().join(file)).expect("a file of the viewer");
    site.page("yi", PAGE)
}

#[test]
fn names_folders_without_a_page_and_links_that_lead_nowhere() {
    let site = Site::new("lost").page("yi", PAGE);
    let reports = site.request().reports;
    std::os::unix::fs::symlink("nowhere", reports.join("lost")).expect("a link");
    fs::create_dir_all(reports.join("empty")).expect("a folder");
    let published = site.publish();
    let [empty, lost] = published.failures.as_slice() else {
        panic!("two failures, but found {:?}", published.failures);
    };
    assert!(
        empty.ends_with(
            "empty: expected a page.txt, page.md, page.docx, page.html or page.htm, but found none"
        ),
        "{empty}"
    );
    assert!(lost.contains("lost: cannot be read: "), "{lost}");
    assert!(published.files().contains(&"yi/index.html".to_owned()));
}
