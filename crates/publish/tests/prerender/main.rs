//! Published sites, parsed like in a browser.
//!
//! Sites consist of invented pages; rules for every page are also checked on the bundled reports.

#![allow(clippy::expect_used, reason = "a test without its input fails")]

mod anew;
mod body;
mod broken_store;
mod embedding;
mod figures;
mod files;
mod foot;
mod head;
mod kinds;
mod markup;
mod metadata;
mod policy;
mod refusals;
mod safety;
mod site;
mod site_pages;
mod social;

use std::fs;
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};
use site::{Published, Site};

/// Returns the elements that match `selector`, in page order.
fn all<'page>(html: &'page Html, selector: &str) -> Vec<ElementRef<'page>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

/// Returns the only element that matches `selector`.
#[track_caller]
fn one<'page>(html: &'page Html, selector: &str) -> ElementRef<'page> {
    match all(html, selector).as_slice() {
        [only] => *only,
        found => panic!("expected one {selector}, but found {}", found.len()),
    }
}

/// Returns the whole text of the element.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// Returns the published site of every page, shared by all tests that only read it.
fn every_page() -> &'static Published {
    static SITE: LazyLock<Published> = LazyLock::new(|| site_of_every_page("every-page").publish());
    &SITE
}

/// Returns a site of the bundled pages and of one page for each form that the parser knows.
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
