//! Published sites, read as a browser's parser reads them.
//!
//! Sites are made of invented pages; the bundled reports join where a rule holds for every page.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod body;
mod embedding;
mod files;
mod foot;
mod head;
mod markup;
mod policy;
mod refusals;
mod site;

use std::fs;
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};
use site::{Published, Site};

/// The elements that `selector` finds, in page order.
fn all<'page>(html: &'page Html, selector: &str) -> Vec<ElementRef<'page>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

/// The one element that `selector` finds.
#[track_caller]
fn one<'page>(html: &'page Html, selector: &str) -> ElementRef<'page> {
    match all(html, selector).as_slice() {
        [only] => *only,
        found => panic!("expected one {selector}, but found {}", found.len()),
    }
}

/// The element's text, whole.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The published site of every page, shared by all tests that only read it.
fn every_page() -> &'static Published {
    static SITE: LazyLock<Published> = LazyLock::new(|| site_of_every_page("every-page").publish());
    &SITE
}

/// A site of every page there is to read: the bundled ones and each form the parser knows.
fn site_of_every_page(name: &str) -> Site {
    let mut site = Site::new(name).settings(site::FULL);
    for folder in fs::read_dir("../../static/reports").expect("the bundled reports") {
        let folder = folder.expect("a report's folder");
        let page = fs::read_to_string(folder.path().join("page.txt")).expect("a bundled page");
        site = site.page(&folder.file_name().to_string_lossy(), &page);
    }
    for form in fs::read_dir("../parse/tests/pages/ok").expect("the invented pages") {
        let path = form.expect("an invented page").path();
        let slug = path.file_stem().unwrap_or_default().to_string_lossy();
        site = site.page(&slug, &fs::read_to_string(&path).expect("an invented page"));
    }
    site.page("web", site::PAGE)
}
