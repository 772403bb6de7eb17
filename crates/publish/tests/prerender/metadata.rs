//! The metadata table: the fields that a page shows, and nothing for a page that shows none.

use crate::site::{PAGE, Page, Site};
use crate::{all, one, text};

#[test]
fn a_page_that_shows_all_fields_has_a_row_for_each() {
    let site = Site::new("all-fields").page("yi", PAGE).publish();
    let page = site.page("yi/index.html");
    let rows = rows(&page);
    assert_eq!(rows.len(), 8, "{rows:?}");
    assert_eq!(rows[1], ("分类".to_owned(), "无".to_owned()));
    assert_eq!(rows[5], ("文号".to_owned(), "无".to_owned()));
}

#[test]
fn fields_that_the_page_does_not_show_have_no_row() {
    let page = "发布机构: 某街道办\n发布日期: 2026-02-08 09:24\n文号: 无\n\n街道工作报告\n\n一、工作回顾\n全年工作顺利。\n";
    let site = Site::new("some-fields").page("yi", page).publish();
    let page = site.page("yi/index.html");
    let expected = [
        ("发布机构", "某街道办"),
        ("文号", "无"),
        ("发布日期", "2026年2月8日 09:24"),
    ];
    let expected = expected.map(|(label, value)| (label.to_owned(), value.to_owned()));
    assert_eq!(rows(&page), expected);
    let date = one(&page.html, ".metadata time");
    assert_eq!(date.value().attr("datetime"), Some("2026-02-08T09:24"));
}

#[test]
fn a_page_without_metadata_has_no_table() {
    let page = "街道工作报告\n\n一、工作回顾\n全年工作顺利。\n";
    let site = Site::new("no-fields").page("yi", page).publish();
    let page = site.page("yi/index.html");
    assert!(all(&page.html, ".particulars, .metadata").is_empty());
}

fn rows(page: &Page) -> Vec<(String, String)> {
    let rows = all(&page.html, ".metadata tr").into_iter();
    let cells = |row: scraper::ElementRef<'_>| {
        let mut cells = row.child_elements().map(text);
        Some((cells.next()?, cells.next()?))
    };
    rows.filter_map(cells).collect()
}
