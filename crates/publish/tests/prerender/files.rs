//! The files of a site: addresses that work under any path, a list, a sitemap, and correct hashes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use publish::list_viewer;
use scraper::Html;
use sha2::{Digest, Sha384};

use crate::site::{FULL, PAGE, Page, Published, Site};
use crate::{all, every_page, one, site_of_every_page, text};

/// Attributes with the address of a file.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "poster"];

/// The start of the portal's own addresses, in the settings of these tests.
const PORTAL: &str = "https://www.jia.example/";
const CONTACT: &str = "mailto:wza@jia.example";

#[test]
fn every_address_is_relative_or_the_portals_and_resolves() {
    for settings in [FULL, ""] {
        let site = site_of_every_page("addresses").settings(settings).publish();
        for page in site.pages() {
            for address in addresses(&page.html) {
                check_address(&site, &page, &address, settings == FULL);
            }
        }
    }
}

#[test]
fn publishes_a_single_report_as_home_page_too() {
    let site = Site::new("one-report").page("yi-2025", PAGE).publish();
    for path in ["index.html", "yi-2025/index.html"] {
        let page = site.page(path);
        assert_eq!(
            text(one(&page.html, "h1")),
            "2025年乙街道工作报告",
            "{path}"
        );
    }
    let source = site.text("yi-2025/page.txt");
    assert_eq!(source, PAGE);
}

#[test]
fn home_page_lists_two_reports() {
    let other = "甲区工作报告\n一、回顾\n全年顺利。\n";
    let site = Site::new("two-reports")
        .page("yi-2025", PAGE)
        .page("jia-2024", other)
        .publish();
    let page = site.page("index.html");
    let links = all(&page.html, "main li > a").into_iter();
    let links: Vec<(&str, String)> = links
        .map(|link| (link.value().attr("href").unwrap_or_default(), text(link)))
        .collect();
    assert_eq!(
        links,
        [
            ("./yi-2025/", "2025年乙街道工作报告".to_owned()),
            ("./jia-2024/", "甲区工作报告".to_owned())
        ]
    );
    let scripts = all(&page.html, "script[src]").into_iter();
    let scripts: Vec<&str> = scripts
        .filter_map(|script| script.value().attr("src"))
        .collect();
    assert!(
        scripts.iter().all(|script| script.starts_with("list-")),
        "a list needs no viewer: {scripts:?}"
    );
    assert!(all(&page.html, "link[as=fetch]").is_empty());
}

#[test]
fn sitemap_is_absolute_if_base_url_is_set() {
    check_sitemap(
        FULL,
        &[
            "https://www.jia.example/baogao/",
            "https://www.jia.example/baogao/yi/",
        ],
    );
    check_sitemap("", &["./", "./yi/"]);
    let slashless = "[portal]\nbase_url = \"https://www.jia.example\"";
    check_sitemap(
        slashless,
        &["https://www.jia.example/", "https://www.jia.example/yi/"],
    );
}

#[test]
fn integrity_lists_every_other_file_with_its_hash() {
    let site = Site::new("integrity").page("yi", PAGE).publish();
    let named: BTreeMap<String, String> =
        serde_json::from_str(&site.text("integrity.json")).expect("JSON");
    let files = site
        .files()
        .into_iter()
        .filter(|file| file != "integrity.json");
    let files: BTreeMap<String, String> = files
        .map(|file| {
            let bytes = fs::read(site.out.join(&file)).expect("a file of the site");
            (
                file,
                format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
            )
        })
        .collect();
    assert_eq!(named, files);
}

#[test]
fn site_has_every_file_but_no_sources_of_the_viewer() {
    let files = Site::new("promised").page("yi", PAGE).publish().files();
    let promised = [
        "404.html",
        "index.html",
        "integrity.json",
        "report.schema.json",
        "sitemap.xml",
        "yi/index.html",
        "yi/page.txt",
        "yi/report.json",
    ];
    for file in promised {
        assert!(files.iter().any(|other| other == file), "{file}");
    }
    for file in &files {
        assert!(
            !file.starts_with("css/") && !file.starts_with("js/"),
            "{file} is inlined"
        );
    }
}

#[test]
fn publishing_twice_writes_the_same_files() {
    let site = Site::new("twice").page("yi", PAGE).settings(FULL);
    let once = site.publish().text("integrity.json");
    assert_eq!(site.publish().text("integrity.json"), once);
}

#[test]
fn republishing_keeps_hashed_files_for_cached_pages() {
    let site = Site::new("republished").page("yi", PAGE);
    let before = site.publish().files();
    let script = site.viewer().join("js/boot.js");
    let changed = fs::read_to_string(&script).expect("the loader") + "\nself.changed = true\n";
    fs::write(&script, changed).expect("a loader");
    list_viewer(&site.viewer()).expect("a list");
    let after = site.publish().files();
    for file in &before {
        assert!(after.contains(file), "{file} is gone");
    }
    assert!(after.len() > before.len(), "{after:?}");
}

fn addresses(html: &Html) -> Vec<String> {
    let mut addresses = Vec::new();
    for name in ADDRESSES {
        // The symbols that controls use come with a script.
        for element in all(html, &format!("[{name}]:not(use)")) {
            addresses.extend(element.value().attr(name).map(str::to_owned));
        }
    }
    assert!(!addresses.is_empty());
    addresses
}

#[track_caller]
fn check_address(site: &Published, page: &Page, address: &str, is_portal_known: bool) {
    if is_portal_known && (address.starts_with(PORTAL) || address == CONTACT) {
        return;
    }
    let place = format!("{}: {address}", page.path);
    let has_scheme = address
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default()
        .contains(':');
    assert!(
        !address.starts_with('/') && !has_scheme,
        "{place} is not relative"
    );
    let (file, fragment) = address.split_once('#').unwrap_or((address, ""));
    if !fragment.is_empty() {
        one(&page.html, &format!("[id=\"{fragment}\"]"));
    }
    if !file.is_empty() {
        let folder = Path::new(&page.path).parent().unwrap_or(Path::new(""));
        let mut target = site.out.join(folder).join(file);
        if file.ends_with('/') {
            target.push("index.html");
        }
        assert!(target.is_file(), "{place} leads nowhere");
    }
}

#[track_caller]
fn check_sitemap(settings: &str, expected: &[&str]) {
    let site = Site::new("sitemap")
        .page("yi", PAGE)
        .settings(settings)
        .publish();
    let text = site.text("sitemap.xml");
    let map = roxmltree::Document::parse(&text).expect("XML");
    let of_name = |name| {
        map.descendants()
            .filter(move |node| node.has_tag_name(name))
    };
    let texts = |name| of_name(name).filter_map(|node| node.text());
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    let addresses: Vec<&str> = texts((namespace, "loc")).collect();
    assert_eq!(addresses, expected);
    let days: Vec<&str> = texts((namespace, "lastmod")).collect();
    assert_eq!(days, ["2025-02-25"]);
}

#[test]
fn every_page_links_to_the_help_from_the_same_place() {
    let site = every_page();
    for page in site.pages() {
        let links = all(&page.html, "footer > ul a");
        let first = links.first().expect(&page.path);
        assert_eq!(text(*first), "使用帮助", "{}", page.path);
        let address = first.value().attr("href").unwrap_or_default();
        assert!(address.ends_with("help/"), "{}: {address}", page.path);
    }
    let help = site.text("help/index.html");
    assert!(help.contains("<h2>长者助手</h2>"));
}
