//! The list of reports, the accessibility statement and the page in place of a missing one.

use crate::site::{PAGE, Published, Site};
use crate::{all, one, text};

#[test]
fn lists_reports_by_year_newest_first_and_undated_ones_last() {
    let undated = "甲区工作报告\n一、回顾\n全年顺利。\n";
    let site = Site::new("list-by-year")
        .page("a", undated)
        .page("b", &published_on("2024-03-01"))
        .page("c", PAGE)
        .page("d", &published_on("2025-12-30"))
        .page("e", &published_on("2024-03-01"))
        .publish();
    let sections = sections(&site);
    let expected = [
        ("2025年 2 份", "./d/ ./c/"),
        ("2024年 2 份", "./b/ ./e/"),
        ("日期不详 1 份", "./a/"),
    ];
    assert_eq!(
        sections,
        expected.map(|(year, links)| (year.to_owned(), links.to_owned()))
    );
}

#[test]
fn a_report_in_the_list_has_publisher_date_and_kind() {
    let page = "甲区2025年部门预算\n发布机构：甲区财政局\n发布日期：2025-02-08 09:24\n\n一、总体情况\n全年收支平衡。\n";
    let site = Site::new("list-of-kinds")
        .page("a", page)
        .page("b", "甲区概况\n\n一、地理\n甲区临河。\n")
        .page(
            "c",
            "甲区规划\n成文日期：2024-03-01\n\n一、目标\n持续发展。\n",
        )
        .publish();
    let list = site.page("index.html");
    let lines: Vec<String> = all(&list.html, ".document-list .byline")
        .into_iter()
        .map(|line| {
            let parts = line.child_elements().map(text);
            parts.collect::<Vec<String>>().join("|")
        })
        .collect();
    assert_eq!(
        lines,
        ["甲区财政局|2025年2月8日|预算", "2024年3月1日|规划计划", ""]
    );
    let dates = all(&list.html, ".document-list time").into_iter();
    let dates: Vec<_> = dates.map(|time| time.value().attr("datetime")).collect();
    assert_eq!(dates, [Some("2025-02-08T09:24"), Some("2024-03-01")]);
}

#[test]
fn the_list_has_a_box_that_only_its_script_shows() {
    let site = Site::new("list-filter")
        .page("a", PAGE)
        .page("b", PAGE)
        .publish();
    let list = site.page("index.html");
    let filter = one(
        &list.html,
        "main [role=search].needs-app input[type=search]",
    );
    assert_eq!(filter.value().attr("aria-label"), Some("筛选报告"));
    assert_eq!(text(one(&list.html, "main [role=status]")), "共 2 份");
    let script = one(&list.html, "script[type=module]")
        .value()
        .attr("src")
        .expect("a script");
    assert!(
        script.starts_with("list-") && site.files().contains(&script.to_owned()),
        "{script}"
    );
    let others = site
        .pages()
        .into_iter()
        .filter(|page| page.path != "index.html");
    assert!(
        others.into_iter().all(|page| !page.text.contains(script)),
        "no other page loads it"
    );
}

#[test]
fn reports_of_one_year_have_no_heading() {
    let site = Site::new("list-of-a-year")
        .page("a", PAGE)
        .page("b", PAGE)
        .publish();
    assert_eq!(sections(&site), [(String::new(), "./a/ ./b/".to_owned())]);
}

#[test]
fn the_statement_names_the_portals_contact() {
    #[track_caller]
    fn check(name: &str, settings: &str, links: &[&str]) {
        let site = Site::new(name)
            .page("yi", PAGE)
            .settings(&format!("[portal]\n{settings}"))
            .publish();
        let page = site.page("accessibility/index.html");
        let found = all(&page.html, "main a[href]").into_iter();
        let found: Vec<&str> = found
            .map(|link| link.value().attr("href").unwrap_or_default())
            .collect();
        assert_eq!(found, [links, &["../"]].concat(), "{settings}");
        let headings = all(&page.html, "main h2").into_iter().map(text);
        let asks = headings.filter(|one| one == "遇到困难，请告诉我们").count();
        assert_eq!(asks, links.len(), "{settings}");
    }
    let feedback = "feedback_url = \"https://www.jia.example/jiucuo\"";
    check("no-contact", "", &[]);
    check(
        "contact-feedback",
        feedback,
        &["https://www.jia.example/jiucuo"],
    );
    check(
        "contact-telephone",
        &format!("accessibility_contact = \"0755-1234 5678\"\n{feedback}"),
        &["tel:0755-12345678"],
    );
}

#[test]
fn the_statement_has_its_date_and_the_check_of_every_criterion() {
    let site = Site::new("statement").page("yi", PAGE).publish();
    let page = site.page("accessibility/index.html");
    let day = one(&page.html, "main time");
    let date = day.value().attr("datetime").unwrap_or_default();
    let parts: Vec<u16> = date
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    let [year, month, day_of_month] = parts[..] else {
        panic!("{date} is no date");
    };
    assert!(text(day).contains(&format!("{year}年{month}月{day_of_month}日")));
    for criterion in all(&page.html, ".criterion") {
        let words = text(criterion);
        assert!(
            words.contains("怎样做到") && words.contains("怎样检查"),
            "{words}"
        );
    }
}

#[test]
fn the_page_for_a_missing_one_leads_home_and_to_the_help() {
    let site = Site::new("missing")
        .page("yi", PAGE)
        .settings("[portal]\nbase_url = \"https://www.jia.example/baogao\"")
        .publish();
    let page = site.page("404.html");
    let links = all(&page.html, "main a").into_iter();
    let links: Vec<&str> = links
        .map(|link| link.value().attr("href").unwrap_or_default())
        .collect();
    assert_eq!(
        links,
        [
            "https://www.jia.example/baogao/",
            "https://www.jia.example/baogao/help/"
        ]
    );
}

/// Returns a page that was published on this day.
fn published_on(day: &str) -> String {
    PAGE.replace("2025-02-25", day)
}

/// Returns the heading of each part of the list, and the addresses below it.
fn sections(site: &Published) -> Vec<(String, String)> {
    let page = site.page("index.html");
    let sections = all(&page.html, "#body section").into_iter();
    let sections = sections.map(|section| {
        let heading = section
            .child_elements()
            .find(|it| it.value().name() == "h2");
        let links = section.descendent_elements();
        let links = links.filter_map(|element| element.value().attr("href"));
        (
            heading.map(text).unwrap_or_default(),
            links.collect::<Vec<_>>().join(" "),
        )
    });
    sections.collect()
}
