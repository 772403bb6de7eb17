//! The page for portal editors: it offers every report and is readable without script.

use crate::site::{FULL, PAGE, Site};
use crate::{all, one, text};

const PATH: &str = "embed/index.html";

#[test]
fn offers_every_report_by_name() {
    let site = Site::new("embedding").page("yi", PAGE);
    let page = site
        .page("jia-2024", "甲区工作报告\n一、回顾\n全年顺利。\n")
        .publish()
        .page(PATH);
    let options = all(&page.html, "select[name=report] option").into_iter();
    let options: Vec<(&str, String)> = options
        .map(|option| {
            (
                option.value().attr("value").unwrap_or_default(),
                text(option),
            )
        })
        .collect();
    assert_eq!(
        options,
        [
            ("jia-2024", "甲区工作报告".to_owned()),
            ("yi", "2025年乙街道工作报告".to_owned())
        ]
    );
}

#[test]
fn embedding_code_has_the_address_of_the_site() {
    for (settings, script) in [
        (FULL, "src=\"https://www.jia.example/baogao/embed.js\""),
        ("", "src=\"https://baogao.example/embed.js\""),
    ] {
        let site = Site::new("embedding-address").page("yi", PAGE);
        let page = site.settings(settings).publish().page(PATH);
        let code = all(&page.html, "#guide pre").into_iter().map(text);
        let code: Vec<String> = code.collect();
        assert!(code.iter().any(|code| code.contains(script)), "{code:?}");
        let placeholders = ["{site}", "{origin}", "{report}"];
        let is_filled = |code: &String| !placeholders.iter().any(|name| code.contains(name));
        assert!(code.iter().all(is_filled), "{code:?}");
    }
}

#[test]
fn hides_controls_until_the_script_has_loaded() {
    let page = Site::new("embedding-still")
        .page("yi", PAGE)
        .publish()
        .page(PATH);
    let controls = "button, input, select, textarea";
    let waiting = format!(".needs-app :is({controls})");
    assert!(!all(&page.html, &waiting).is_empty());
    assert_eq!(
        all(&page.html, &waiting).len(),
        all(&page.html, controls).len()
    );
    assert!(all(&page.html, ".needs-app #guide").is_empty());
}

#[test]
fn only_this_page_has_frames_and_editor_files() {
    let site = Site::new("embedding-alone").page("yi", PAGE).publish();
    for page in site.pages() {
        let policy = one(&page.html, "meta[http-equiv=\"Content-Security-Policy\"]");
        let policy = policy.value().attr("content").unwrap_or_default();
        let own = all(&page.html, "script[src*=editor-], link[href*=editor-]").len();
        let expected = (page.path == PATH, if page.path == PATH { 2 } else { 0 });
        let found = (policy.contains("frame-src 'self'"), own);
        assert_eq!(found, expected, "{}", page.path);
    }
}

#[test]
fn help_links_to_the_page() {
    let page = Site::new("embedding-help")
        .page("yi", PAGE)
        .publish()
        .page("help/index.html");
    one(&page.html, "article a[href=\"../embed/\"]");
}
