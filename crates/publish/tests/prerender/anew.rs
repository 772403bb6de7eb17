//! Changed pages are made again, and nothing else; the result is the same as if all were.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZero;

use publish::{Disk, Request, list_viewer, publish_to};

use crate::site::{PAGE, Published, Site};

const SLUGS: [&str; 4] = ["bing", "ding", "jia", "yi"];

/// Returns a site of a few reports.
fn site(name: &str) -> Site {
    SLUGS
        .iter()
        .fold(Site::new(name), |site, slug| site.page(slug, PAGE))
}

/// Asserts which reports the next publication makes anew, and that the site is as if all had been.
#[track_caller]
fn makes(site: &Site, expected: &[&str]) -> Published {
    let published = site.publish();
    assert_eq!(published.made, expected);
    let incremental = content(&published);
    fs::remove_file(published.out.join("publication.json")).expect("the record");
    let again = site.publish();
    assert_eq!(again.made, SLUGS, "without a record everything is made");
    let anew = content(&again);
    let differing = anew
        .iter()
        .filter(|(name, bytes)| incremental.get(*name) != Some(bytes));
    let differing: Vec<&String> = differing.map(|(name, _)| name).collect();
    assert_eq!(differing, Vec::<&String>::new());
    assert_eq!(published.notices, again.notices, "notices are repeated");
    again
}

fn content(site: &Published) -> BTreeMap<String, Vec<u8>> {
    let files = site.files().into_iter();
    files
        .map(|name| (name.clone(), fs::read(site.out.join(name)).expect("a file")))
        .collect()
}

#[test]
fn a_changed_page_is_made_anew_and_others_are_kept() {
    let site = site("anew-page");
    assert_eq!(site.publish().made, SLUGS);
    makes(&site, &[]);
    let site = site.page("jia", &PAGE.replace("全年", "今年全年"));
    makes(&site, &["jia"]);
    assert!(site.publish().text("jia/index.html").contains("今年全年"));
}

#[test]
fn a_new_page_is_made_and_a_page_that_is_gone_has_no_record() {
    let site = site("anew-new");
    fs::remove_dir_all(site.request().reports.join("yi")).expect("a report");
    site.publish();
    let site = site.page("yi", PAGE);
    let published = makes(&site, &["yi"]);
    assert!(published.text("index.html").contains("./yi/"));
    fs::remove_dir_all(site.request().reports.join("yi")).expect("a report");
    let published = site.publish();
    assert_eq!(published.made, Vec::<String>::new());
    assert!(!published.text("publication.json").contains("yi/index.html"));
}

#[test]
fn settings_and_viewer_are_in_every_page() {
    let mut site = site("anew-basis");
    site.publish();
    site = site.settings("[portal]\nname = \"甲区\"\n");
    makes(&site, &SLUGS);
    let style = site.viewer().join("css/base.css");
    let text = fs::read_to_string(&style).expect("a style sheet");
    fs::write(&style, format!("{text} p {{ color: red }}")).expect("a style sheet");
    list_viewer(&site.viewer()).expect("a list");
    let published = makes(&site, &SLUGS);
    assert!(published.text("jia/index.html").contains("color: red"));
}

#[test]
fn files_that_others_changed_are_made_anew() {
    let site = site("anew-files");
    let out = site.publish().out;
    fs::write(out.join("jia/index.html"), "changed").expect("a page");
    let report = out.join("yi/report.json");
    let text = fs::read_to_string(&report).expect("a report");
    fs::write(&report, text.replace("甲", "乙")).expect("a report");
    fs::remove_file(out.join("ding/page.txt")).expect("a source");
    makes(&site, &["ding", "jia", "yi"]);
}

#[test]
fn a_record_that_names_files_elsewhere_is_not_believed() {
    let site = site("anew-hostile");
    let out = site.publish().out;
    let record = fs::read_to_string(out.join("publication.json")).expect("the record");
    for (from, to) in [
        ("jia/page.txt", "jia/../yi/page.txt"),
        ("jia/page.txt", "yi/page.txt"),
        ("\"slug\":\"jia\"", "\"slug\":\"yi\""),
    ] {
        assert!(record.contains(from), "{from}");
        fs::write(out.join("publication.json"), record.replace(from, to)).expect("the record");
        assert_eq!(site.publish().made, ["jia"], "{to}");
    }
}

#[test]
fn any_number_of_threads_makes_the_same_site() {
    let site = site("anew-threads").settings(crate::site::FULL);
    let one = publish_with(&site, 1);
    for threads in [2, 7] {
        fs::remove_dir_all(site.request().out).expect("a site");
        assert!(publish_with(&site, threads) == one, "{threads}");
    }
}

fn publish_with(site: &Site, threads: usize) -> BTreeMap<String, Vec<u8>> {
    list_viewer(&site.viewer()).expect("a list");
    let request = Request {
        threads: NonZero::new(threads),
        ..site.request()
    };
    let mut steps = Vec::new();
    publish_to(&Disk, &request, &mut |progress| steps.push(progress.done)).expect("a site");
    assert_eq!(steps, [1, 2, 3, 4], "progress counts each page once");
    content(&Published {
        out: request.out,
        notices: Vec::new(),
        failures: Vec::new(),
        made: Vec::new(),
    })
}
