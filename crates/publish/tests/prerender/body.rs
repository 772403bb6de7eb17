//! The body of a page: it has exactly the report's text, and `tests/web` hydrates the same markup.

use document::{Block, Report, Section};
use scraper::ElementRef;

use crate::site::{PAGE, Page, Published, Site};
use crate::{all, every_page, one, text};

#[test]
fn the_body_has_exactly_the_reports_text() {
    for (page, report) in report_pages(every_page()) {
        let body: String = report.body_texts().collect();
        assert_eq!(text(one(&page.html, "#body")), body, "{}", page.path);
    }
}

#[test]
fn ids_match_the_open_data_in_order() {
    for (page, report) in report_pages(every_page()) {
        let ids = all(&page.html, "#body [id]").into_iter();
        let ids: Vec<&str> = ids
            .filter_map(|element| element.value().attr("id"))
            .collect();
        assert_eq!(ids, ids_of(&report), "{}", page.path);
    }
}

#[test]
fn each_id_has_its_own_text() {
    for (page, report) in report_pages(every_page()) {
        for block in report.blocks_in_order() {
            let element = one(&page.html, &format!("[id=\"{}\"]", block.id()));
            let expected: String = block.texts().collect();
            assert_eq!(text(element), expected, "{}: {}", page.path, block.id());
        }
        for section in report.sections_in_order() {
            let id = &section.id;
            let heading = one(&page.html, &format!("[id=\"{id}\"] > details > summary"));
            assert_eq!(text(heading), section.heading, "{}: {id}", page.path);
        }
    }
}

#[test]
fn every_section_is_open_and_its_summary_is_only_its_heading() {
    for (page, report) in report_pages(every_page()) {
        let sections = all(&page.html, "#body section");
        assert_eq!(
            sections.len(),
            report.sections_in_order().count(),
            "{}",
            page.path
        );
        for (element, section) in sections.into_iter().zip(report.sections_in_order()) {
            let place = format!("{}: {}", page.path, section.id);
            let details = child(element, "details").expect(&place);
            assert!(details.value().attr("open").is_some(), "{place} is open");
            let summary = child(details, "summary").expect(&place);
            let names: Vec<&str> = summary
                .child_elements()
                .map(|it| it.value().name())
                .collect();
            // The title of a further document takes a level.
            let level = section.level + u8::from(section.id.is_in_part());
            assert_eq!(names, [format!("h{}", level.clamp(2, 6))], "{place}");
        }
    }
}

#[test]
fn controls_in_the_body_have_names_but_no_text() {
    for (page, _) in report_pages(every_page()) {
        let controls = "#body .place-link, #body .absent-picture, #body button";
        for control in all(&page.html, controls) {
            let name = control.value().attr("aria-label").unwrap_or_default();
            assert!(
                !name.is_empty() && control.children().next().is_none(),
                "{}",
                page.path
            );
        }
        for place in all(&page.html, "#body p[id], #body li[id], #body section") {
            let id = place.value().attr("id").unwrap_or_default();
            let link = child(place, "a").expect(id);
            assert_eq!(link.value().attr("href"), Some(format!("#{id}").as_str()));
        }
    }
}

#[test]
fn contents_list_every_section_in_order() {
    for (page, report) in report_pages(every_page()) {
        let links = all(&page.html, "#contents ol a").into_iter();
        let links: Vec<(String, String)> = links
            .map(|link| {
                (
                    link.value().attr("href").unwrap_or_default().to_owned(),
                    text(link),
                )
            })
            .collect();
        let sections = report.sections_in_order();
        let sections: Vec<(String, String)> = sections
            .map(|section| (format!("#{}", section.id), section.heading.clone()))
            .collect();
        assert_eq!(links, sections, "{}", page.path);
    }
}

/// `tests/web` cannot publish, so it has a copy of these files. `INSTA_UPDATE=always` renews them.
#[test]
fn fixtures_of_browser_tests_match_published_files() {
    let site = Site::new("hydrated").page("web", PAGE).publish();
    let page = site.text("web/index.html");
    let viewer = page.split_once("<div id=\"viewer\"");
    let viewer = viewer.and_then(|(_, rest)| rest.split_once('>'));
    let viewer = viewer.map(|(_, rest)| rest);
    let viewer = viewer
        .and_then(|rest| rest.split_once("</div>\n<footer"))
        .map(|(app, _)| app);
    check_kept(
        "../../tests/web/viewer.html",
        viewer.expect("the app's element"),
    );
    let characters = site
        .files()
        .into_iter()
        .find(|file| file.starts_with("web/characters-"));
    for (fixture, file) in [
        ("report.json", "web/report.json"),
        ("characters.json", &characters.expect("characters")),
    ] {
        check_kept(&format!("../../tests/web/{fixture}"), &site.text(file));
    }
    let kinds = site.report("web");
    let kinds: Vec<&str> = kinds.blocks_in_order().map(kind).collect();
    for kind in ["paragraph", "list", "table"] {
        assert!(kinds.contains(&kind), "the page has a {kind}");
    }
}

pub(crate) fn check_kept(path: &str, expected: &str) {
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(path, expected).expect("a renewed file");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == expected,
        "{path} differs from the published file; renew it with INSTA_UPDATE=always"
    );
}

fn kind(block: &Block) -> &'static str {
    match block {
        Block::Paragraph(_) => "paragraph",
        Block::List { .. } => "list",
        Block::Table(_) => "table",
        Block::Figure(_) => "figure",
    }
}

fn report_pages(site: &Published) -> Vec<(Page, Report)> {
    let pages = site.pages().into_iter();
    let pages = pages.filter_map(|page| {
        let slug = site.slug_of(&page)?;
        Some((page, site.report(&slug)))
    });
    let pages: Vec<(Page, Report)> = pages.collect();
    assert!(!pages.is_empty(), "a site has reports");
    pages
}

fn ids_of(report: &Report) -> Vec<String> {
    fn of_blocks(blocks: &[Block], ids: &mut Vec<String>) {
        for block in blocks {
            ids.push(block.id().to_string());
            if let Block::List { items, .. } = block {
                ids.extend(items.iter().map(|item| item.id.to_string()));
            }
        }
    }
    fn of_section(section: &Section, ids: &mut Vec<String>) {
        for section in section.with_descendants() {
            ids.push(section.id.to_string());
            of_blocks(&section.blocks, ids);
        }
    }
    let mut ids = Vec::new();
    of_blocks(&report.preamble, &mut ids);
    for section in &report.sections {
        of_section(section, &mut ids);
    }
    of_blocks(&report.closing, &mut ids);
    for part in &report.parts {
        of_section(&part.section, &mut ids);
        of_blocks(&part.closing, &mut ids);
    }
    ids
}

fn child<'page>(element: ElementRef<'page>, name: &str) -> Option<ElementRef<'page>> {
    element
        .child_elements()
        .find(|child| child.value().name() == name)
}
