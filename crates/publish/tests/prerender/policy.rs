//! The policy of each page: it matches the inline code of the page.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use scraper::{ElementRef, Html};
use sha2::{Digest, Sha256};

use crate::site::{PAGE, Site};
use crate::{all, every_page, one, text};

const POLICY: &str = "meta[http-equiv=\"Content-Security-Policy\"]";

#[test]
fn policy_allows_exactly_the_inline_code_of_the_page() {
    for page in every_page().pages() {
        let policy = policy(&page.html);
        // Data blocks are not executed, and no policy applies to them.
        let scripts = "script:not([src]):not([type=\"application/ld+json\"])";
        for (directive, selector) in [("script-src", scripts), ("style-src", "style")] {
            let inline = all(&page.html, selector).into_iter();
            let inline: BTreeSet<String> = inline.map(hash).collect();
            let sources = policy.get(directive).expect(directive).iter();
            let named: BTreeSet<String> = sources
                .filter(|source| source.starts_with("'sha256-"))
                .cloned()
                .collect();
            assert_eq!(named, inline, "{}: {directive}", page.path);
        }
    }
}

#[test]
fn policy_allows_nothing_from_other_origins() {
    for page in every_page().pages() {
        let policy = policy(&page.html);
        assert_eq!(policy["default-src"], ["'none'"], "{}", page.path);
        for (directive, sources) in policy {
            for source in sources {
                let is_unsafe = source.contains("unsafe") && source != "'wasm-unsafe-eval'";
                let is_wide = source.contains('*') || source.contains(':') || source.contains('.');
                assert!(
                    !is_unsafe && !is_wide,
                    "{}: {directive} {source}",
                    page.path
                );
            }
        }
    }
}

/// A policy in a meta element applies only to elements after it.
#[test]
fn policy_precedes_the_code_it_governs() {
    for page in every_page().pages() {
        let head = one(&page.html, "head").child_elements();
        let names: Vec<&str> = head.map(|element| element.value().name()).take(2).collect();
        assert_eq!(names, ["meta", "meta"], "{}", page.path);
        let policy = page.text.find("http-equiv=\"Content-Security-Policy\"");
        let code = page.text.find("<script").min(page.text.find("<style"));
        assert!(policy < code, "{}", page.path);
    }
}

#[test]
fn writes_the_policy_as_a_header_for_servers() {
    let site = Site::new("policy-meta").page("yi", PAGE);
    let in_pages = site.page("er", "街道工作报告\n\n一、工作回顾\n全年工作顺利。\n");
    let in_pages = in_pages.publish();
    let site = Site::new("policy-header").page("yi", PAGE);
    let by_header = site.settings("policy = \"header\"").publish();
    for page in by_header.pages() {
        assert!(all(&page.html, POLICY).is_empty(), "{}", page.path);
    }
    // One header is for all pages, with tables or without; one of them has frames.
    let header = by_header.text("policy.txt");
    let header = header.trim_end().strip_prefix("Content-Security-Policy: ");
    let header = sources(header.expect("a header"));
    let mut of_pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in in_pages.pages() {
        for (directive, sources) in policy(&page.html) {
            of_pages.entry(directive).or_default().extend(sources);
        }
    }
    let sets = |directives: BTreeMap<String, Vec<String>>| -> BTreeMap<String, BTreeSet<String>> {
        let sets = directives.into_iter();
        sets.map(|(name, sources)| (name, sources.into_iter().collect()))
            .collect()
    };
    assert_eq!(sets(header), sets(of_pages));
}

/// Returns the policy's sources by directive.
fn policy(html: &Html) -> BTreeMap<String, Vec<String>> {
    let policy = one(html, POLICY);
    sources(policy.value().attr("content").expect("a policy"))
}

fn sources(policy: &str) -> BTreeMap<String, Vec<String>> {
    let directives = policy
        .split(';')
        .filter(|directive| !directive.trim().is_empty());
    let directives = directives.map(|directive| {
        let mut words = directive.split_whitespace().map(str::to_owned);
        (words.next().unwrap_or_default(), words.collect())
    });
    directives.collect()
}

fn hash(element: ElementRef<'_>) -> String {
    let digest = Sha256::digest(text(element).as_bytes());
    format!("'sha256-{}'", STANDARD.encode(digest))
}
