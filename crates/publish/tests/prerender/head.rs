//! The head of a page: meta tags only with a value, dates as precise as on the page, linked data.

use std::collections::BTreeSet;

use scraper::Html;

use crate::site::{FULL, PAGE, Site};
use crate::{all, every_page, one, text};

/// The ten tags of an article page in the guideline of 2017, with the values of a full site and page.
const TEN: [(&str, &str); 10] = [
    ("SiteName", "甲区政府在线"),
    ("SiteDomain", "www.jia.example"),
    ("SiteIDCode", "4403000001"),
    ("ColumnName", "工作报告"),
    ("ColumnDescription", "甲区的工作报告"),
    ("ColumnKeywords", "报告,总结"),
    ("ColumnType", "信息公开"),
    ("ArticleTitle", "2025年乙街道工作报告"),
    ("PubDate", "2025-02-25"),
    ("ContentSource", "某市甲区乙街道办"),
];

/// A minimal page that is a report.
const BARE: &str = "甲区工作报告\n一、回顾\n全年顺利。\n";

#[test]
fn has_all_ten_tags_if_all_have_values() {
    let site = Site::new("full").page("yi", PAGE).settings(FULL).publish();
    let page = site.page("yi/index.html");
    for (name, value) in TEN {
        let tag = one(&page.html, &format!("meta[name={name}]"));
        assert_eq!(tag.value().attr("content"), Some(value), "{name}");
    }
    assert_eq!(site.notices, Vec::<String>::new());
}

#[test]
fn every_page_requests_the_modern_engine_and_keeps_numbers_and_text_size() {
    let site = Site::new("engines").page("yi", PAGE).publish();
    for page in site.pages() {
        let content = |meta: &str| {
            let tag = one(&page.html, meta);
            tag.value().attr("content").unwrap_or_default().to_owned()
        };
        assert_eq!(content("meta[name=renderer]"), "webkit", "{}", page.path);
        assert_eq!(content("meta[name=force-rendering]"), "webkit");
        assert_eq!(
            content("meta[http-equiv=X-UA-Compatible]"),
            "IE=edge,chrome=1"
        );
        assert!(content("meta[name=format-detection]").contains("telephone=no"));
        assert_eq!(content("meta[name=text-scale]"), "scale");
        assert!(content("meta[name=viewport]").contains("interactive-widget=resizes-content"));
        // Browsers with two engines read only the first kilobyte.
        let renderer = page.text.find("name=\"renderer\"");
        assert!(renderer.is_some_and(|place| place < 1024), "{renderer:?}");
    }
}

#[test]
fn has_exactly_the_tags_that_have_a_value() {
    check("bare", BARE, "", &["ArticleTitle"]);
    let line =
        |name: &str, value: &str| format!("甲区工作报告\n{name}{value}\n一、回顾\n全年顺利。\n");
    check(
        "dated",
        &line("发布日期:", "2025-02-25"),
        "",
        &["ArticleTitle", "PubDate"],
    );
    check(
        "whitespace",
        BARE,
        "[portal]\nname = \" \"\nid_code = \"\"",
        &["ArticleTitle"],
    );
    let settings = [
        ("[portal]\nname", "SiteName"),
        ("[portal]\ndomain", "SiteDomain"),
        ("[portal]\nid_code", "SiteIDCode"),
        ("[portal.column]\nname", "ColumnName"),
        ("[portal.column]\ndescription", "ColumnDescription"),
        ("[portal.column]\nkeywords", "ColumnKeywords"),
        ("[portal.column]\ntype", "ColumnType"),
    ];
    for (setting, tag) in settings {
        check(
            tag,
            BARE,
            &format!("{setting} = \"值\""),
            &[tag, "ArticleTitle"],
        );
    }
}

#[test]
fn reports_each_missing_value_once() {
    let site = Site::new("notices")
        .page("jia", BARE)
        .settings("[portal]")
        .publish();
    insta::assert_snapshot!(site.notices.join("\n"));
}

#[test]
fn adds_no_time_to_dates() {
    let dates = [
        ("2025年2月25日", "2025-02-25", "2025-02-25"),
        ("2025-02-25 16:40", "2025-02-25 16:40", "2025-02-25T16:40"),
        ("2025年2月", "2025-02", "2025-02"),
    ];
    for (index, (written, meta, iso)) in dates.into_iter().enumerate() {
        let page = PAGE.replace("发布日期:2025-02-25", &format!("发布日期:{written}"));
        let page = page.replace("发布日期: 2025-02-25", &format!("发布日期: {written}"));
        let site = Site::new(&format!("date-{index}"))
            .page("yi", &page)
            .publish();
        let page = site.page("yi/index.html");
        let content = |selector: &str| one(&page.html, selector).value().attr("content");
        assert_eq!(content("meta[name=PubDate]"), Some(meta));
        assert_eq!(
            one(&page.html, ".byline time").value().attr("datetime"),
            Some(iso)
        );
        assert_eq!(linked_data(&page.html)["datePublished"], iso);
    }
}

#[test]
fn linked_data_is_a_schema_org_report() {
    let site = every_page();
    for page in site.pages() {
        let Some(slug) = site.slug_of(&page) else {
            continue;
        };
        let (data, report) = (linked_data(&page.html), site.report(&slug));
        assert_eq!(data["@context"], "https://schema.org", "{}", page.path);
        assert_eq!(data["@type"], "Report", "{}", page.path);
        assert_eq!(data["name"], report.title, "{}", page.path);
        assert_eq!(
            data["url"],
            format!("https://www.jia.example/baogao/{slug}/")
        );
        let values = data.as_object().expect("an object").values();
        let is_empty = |value: &serde_json::Value| value.is_null() || value == "";
        assert!(
            !values.into_iter().any(is_empty),
            "{}: a field without value",
            page.path
        );
    }
}

#[test]
fn escapes_a_hostile_title_everywhere() {
    let title = "</script><b>&\"'甲区工作报告</title><!--";
    let page = format!("{title}\n\n一、</summary><i>回顾\n\n全年<img src=x>&amp;顺利。</div>\n");
    let site = Site::new("hostile")
        .page("jia", &page)
        .page("yi", PAGE)
        .settings(FULL)
        .publish();
    assert_eq!(site.report("jia").title, title);
    let page = site.page("jia/index.html");
    assert_eq!(page.html.errors, Vec::<String>::new());
    assert_eq!(
        text(one(&page.html, "title")),
        format!("{title} - 甲区政府在线")
    );
    assert_eq!(text(one(&page.html, "h1")), title);
    for name in ["name=ArticleTitle", "property=\"og:title\""] {
        let tag = one(&page.html, &format!("meta[{name}]"));
        assert_eq!(tag.value().attr("content"), Some(title));
    }
    assert_eq!(linked_data(&page.html)["name"], title);
    assert_eq!(all(&page.html, "i, img, h1 b, #body b:not(.lead)").len(), 0);
    let list = site.page("index.html");
    let undated = all(&list.html, "main a").into_iter().next_back();
    assert_eq!(undated.map(text).as_deref(), Some(title));
}

#[test]
fn addresses_in_the_head_are_absolute_or_absent() {
    let absolute = "link[rel=canonical], meta[property=\"og:url\"]";
    let site = Site::new("canonical")
        .page("yi", PAGE)
        .settings(FULL)
        .publish();
    for path in ["index.html", "yi/index.html"] {
        let page = site.page(path);
        let link = one(&page.html, "link[rel=canonical]").value();
        assert_eq!(
            link.attr("href"),
            Some("https://www.jia.example/baogao/yi/"),
            "{path}"
        );
    }
    let site = Site::new("no-canonical").page("yi", PAGE).publish();
    let page = site.page("yi/index.html");
    assert_eq!(all(&page.html, absolute).len(), 0);
    assert_eq!(linked_data(&page.html)["url"], serde_json::Value::Null);
}

/// Checks that of the ten tags a page has exactly `expected`, each with a value.
#[track_caller]
fn check(name: &str, page: &str, settings: &str, expected: &[&str]) {
    let site = Site::new(&format!("tags-{name}"))
        .page("jia", page)
        .settings(settings);
    let page = site.publish().page("jia/index.html");
    let tags = TEN.map(|(name, _)| name).into_iter();
    let present: BTreeSet<&str> = tags
        .filter(|name| {
            let tags = all(&page.html, &format!("meta[name={name}]"));
            let value = tags.first().and_then(|tag| tag.value().attr("content"));
            assert!(
                value.is_none_or(|value| !value.trim().is_empty()),
                "{name} has a value"
            );
            value.is_some()
        })
        .collect();
    assert_eq!(present, expected.iter().copied().collect(), "{name}");
}

fn linked_data(html: &Html) -> serde_json::Value {
    let block = one(html, "script[type=\"application/ld+json\"]");
    serde_json::from_str(&text(block)).expect("JSON")
}

#[test]
fn isolates_titles_that_change_direction() {
    let page = PAGE.replace("2025年", "\u{202e}2025年");
    let site = Site::new("direction")
        .page("yi", &page)
        .page("zi", PAGE)
        .publish();
    let report = site.page("yi/index.html");
    assert!(!text(one(&report.html, "title")).contains('\u{202e}'));
    assert!(
        text(one(&report.html, "h1")).contains('\u{202e}'),
        "the text stays"
    );
    let list = site.page("index.html");
    assert_eq!(crate::all(&list.html, "li > a > bdi").len(), 2);
}
