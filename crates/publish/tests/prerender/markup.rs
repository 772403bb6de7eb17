//! Markup of every page: valid, with one title, headings in order, and nothing inline.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use scraper::{ElementRef, Node};

use crate::site::{PAGE, Page, Site};
use crate::{all, every_page, one};

#[test]
fn page_matches_its_snapshot() {
    let site = Site::new("snapshot").page("web", PAGE).publish();
    let page = site.page("web/index.html");
    let mut out = String::new();
    write_element(&mut out, one(&page.html, "body"), 0);
    // Names of scripts and styles contain hashes of their contents, which are no subject of this snapshot.
    for (name, kind) in [("boot", "js"), ("page", "js"), ("viewer", "css")] {
        let start = format!("../{name}-");
        let (before, rest) = out.split_once(&start).unwrap();
        let (_, after) = rest.split_once(&format!(".{kind}")).unwrap();
        out = format!("{before}{start}….{kind}{after}");
    }
    insta::assert_snapshot!(out);
}

#[test]
fn every_page_is_well_formed() {
    for page in every_page().pages() {
        let path = &page.path;
        assert_eq!(
            page.html.errors,
            Vec::<String>::new(),
            "{path}: errors of the parser"
        );
        check_headings(&page);
        check_ids(&page);
        for element in all(&page.html, "*") {
            for (name, value) in element.value().attrs() {
                let is_inline = name == "style" || name.starts_with("on");
                assert!(!is_inline, "{path}: {name}={value:?} is inline");
            }
        }
    }
}

#[test]
fn page_declares_its_language_and_default_settings() {
    let site = Site::new("root").page("yi-2025", PAGE).publish();
    let page = site.page("yi-2025/index.html");
    let root = one(&page.html, "html").value();
    let expected = [
        ("lang", "zh-CN"),
        ("data-viewer", "static"),
        ("data-theme", "auto"),
        ("data-elder", "off"),
        ("data-text-size", "18"),
        ("data-slug", "yi-2025"),
    ];
    for (name, value) in expected {
        assert_eq!(root.attr(name), Some(value), "{name}");
    }
}

/// Checks that there is one title, and no heading more than one level below its predecessor.
fn check_headings(page: &Page) {
    one(&page.html, "h1");
    let mut level_before = 0;
    for heading in all(&page.html, "h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name()[1..].parse::<u32>().expect("a level");
        let place = format!("{}: “{}”", page.path, crate::text(heading));
        assert!(
            level <= level_before + 1,
            "{place}: h{level} follows h{level_before}"
        );
        level_before = level;
    }
}

/// Checks that ids are unique, and that every reference to an id resolves.
fn check_ids(page: &Page) {
    let ids = all(&page.html, "[id]").into_iter();
    let ids = ids.map(|element| element.value().attr("id").unwrap_or_default());
    let mut known = BTreeSet::new();
    for id in ids {
        assert!(known.insert(id), "{}: id {id} occurs twice", page.path);
    }
    for name in [
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "for",
    ] {
        for element in all(&page.html, &format!("[{name}]")) {
            let reference = element.value().attr(name).unwrap_or_default();
            for id in reference.split_whitespace() {
                assert!(known.contains(id), "{}: {name} names {id}", page.path);
            }
        }
    }
}

/// Writes a readable tree: one element or text per line, without comments.
fn write_element(out: &mut String, element: ElementRef<'_>, depth: usize) {
    let _ = write!(out, "{:1$}{2}", "", depth * 2, element.value().name());
    for (name, mark) in [("id", '#'), ("class", '.')] {
        for word in element.value().attr(name).unwrap_or_default().split(' ') {
            let _ = if word.is_empty() {
                Ok(())
            } else {
                write!(out, "{mark}{word}")
            };
        }
    }
    for (name, value) in element.value().attrs() {
        let _ = match name {
            "id" | "class" => Ok(()),
            _ if value.is_empty() => write!(out, " [{name}]"),
            _ => write!(out, " [{name}={value}]"),
        };
    }
    out.push('\n');
    for child in element.children() {
        if let Some(element) = ElementRef::wrap(child) {
            write_element(out, element, depth + 1);
        } else if let Node::Text(text) = child.value()
            && !text.trim().is_empty()
        {
            let _ = writeln!(out, "{:1$}“{2}”", "", depth * 2 + 2, text.text);
        }
    }
}
