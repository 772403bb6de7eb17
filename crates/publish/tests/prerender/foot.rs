//! The portal's masthead and footer: each link and line appears exactly if its value is set.

use std::collections::BTreeSet;

use crate::site::{FULL, PAGE, Site};
use crate::{all, text};

/// Each setting, with the text that only it adds to the page.
const SETTINGS: [(&str, &str); 8] = [
    ("[portal]\nopenness_url", "政府信息公开"),
    ("[portal]\nregulations_url", "规章库"),
    ("[portal]\nfeedback_url", "我要纠错"),
    ("[portal]\nname", "值"),
    ("[portal.footer]\n\"主办单位\"", "主办单位"),
    ("[portal.footer]\n\"网站标识码\"", "网站标识码"),
    ("[portal.footer]\n\"ICP备案\"", "ICP备案"),
    ("[portal.footer]\n\"公安备案\"", "公安备案"),
];

#[test]
fn each_setting_adds_only_its_own_text() {
    let nothing = words("nothing", "");
    for (index, (setting, word)) in SETTINGS.into_iter().enumerate() {
        let value = if setting.ends_with("_url") {
            "https://www.jia.example/"
        } else {
            "值"
        };
        let found = words(
            &format!("setting-{index}"),
            &format!("{setting} = \"{value}\""),
        );
        let found: BTreeSet<&str> = found.difference(&nothing).map(String::as_str).collect();
        assert!(
            found.contains(word),
            "{setting} brings {word}, but found {found:?}"
        );
        for (other, other_word) in SETTINGS
            .iter()
            .filter(|(_, other)| *other != word && *other != "值")
        {
            assert!(
                !found.contains(other_word),
                "{setting} brings {other_word} of {other}"
            );
        }
    }
}

#[test]
fn has_no_empty_navigation_or_list_without_settings() {
    let site = Site::new("empty-chrome").page("yi", PAGE).publish();
    for page in site.pages() {
        for element in all(&page.html, "header nav, footer dl, footer ul, .portal-name") {
            assert!(
                !text(element).trim().is_empty(),
                "{}: an empty element",
                page.path
            );
        }
        assert_eq!(
            all(&page.html, "a[href=\"\"], a:not([href])").len(),
            0,
            "{}",
            page.path
        );
    }
}

#[test]
fn every_page_has_the_portals_links_and_footer() {
    let site = Site::new("full-chrome")
        .page("yi", PAGE)
        .page("jia", PAGE)
        .settings(FULL)
        .publish();
    for page in site.pages() {
        let links = all(&page.html, "header nav a").into_iter().map(text);
        assert_eq!(
            links.collect::<Vec<_>>(),
            ["政府信息公开", "规章库"],
            "{}",
            page.path
        );
        let terms = all(&page.html, "footer dd").into_iter().map(text);
        let expected = [
            "甲区人民政府",
            "4403000002",
            "粤ICP备00000001号",
            "粤公网安备00000002号",
        ];
        assert_eq!(terms.collect::<Vec<_>>(), expected, "{}", page.path);
    }
}

/// Returns the texts around the report on its page.
fn words(name: &str, settings: &str) -> BTreeSet<String> {
    let site = Site::new(name)
        .page("yi", PAGE)
        .settings(settings)
        .publish();
    let page = site.page("yi/index.html");
    let around = all(&page.html, ".masthead, .footer").into_iter();
    around
        .flat_map(|element| element.text().map(str::to_owned))
        .collect()
}
