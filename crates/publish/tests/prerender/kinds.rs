//! A report with every kind of block, link and field, written by hand: its markup, which `tests/web` reads back.

use baogao::texts::Locale;
use document::{Report, SectionId};
use publish::app_of;
use scraper::{ElementRef, Html};

use crate::body::check_kept;
use crate::{all, one, text};

const KINDS: &str = include_str!("../../../../tests/web/kinds.json");

#[test]
fn the_copy_for_browser_tests_is_the_markup_of_today() {
    check_kept(
        "../../tests/web/kinds.html",
        &app_of(report(), Locale::SimplifiedChinese),
    );
}

#[test]
fn ok_the_body_of_all_kinds_holds_the_reports_text_and_no_other() {
    let body: String = report().body_texts().collect();
    assert_eq!(text(one(&page(), "#body")), body);
}

#[test]
fn headers_have_scopes_and_spans() {
    let page = page();
    let headers = all(&page, "#p-00000031 th").into_iter();
    let headers = headers.map(|header| {
        let attribute = |name| header.value().attr(name).unwrap_or("-").to_owned();
        [
            text(header),
            attribute("scope"),
            attribute("colspan"),
            attribute("rowspan"),
        ]
        .join(" ")
    });
    let expected = [
        "项目 col - 2",
        "2024年 colgroup 2 -",
        "2025年 colgroup 2 -",
        "预算数 col - -",
        "决算数 col - -",
        "预算数 col - -",
        "增长（%） col - -",
        "税收收入 rowgroup - 2",
        "非税收入 row - -",
    ];
    assert_eq!(headers.collect::<Vec<String>>(), expected);
    let groups = all(&page, "#p-00000031 colgroup").into_iter();
    let groups = groups.map(|group| group.value().attr("span").unwrap_or_default());
    assert_eq!(groups.collect::<Vec<&str>>(), ["1", "2", "2"]);
    assert_eq!(all(&page, "#p-00000031 tbody").len(), 2, "a group of rows");
}

#[test]
fn caption_and_unit_are_above_the_cells_and_notes_below() {
    let page = page();
    let caption = one(&page, "#p-00000031 caption");
    let parts: Vec<String> = caption.child_elements().map(text).collect();
    assert_eq!(parts, ["表1 甲区收支总表", "单位：万元"]);
    let notes = all(&page, "#p-00000031 > p").into_iter().map(text);
    assert_eq!(
        notes.collect::<Vec<String>>(),
        ["注：“—”表示没有数。", "数字按四舍五入计算。"]
    );
    let name = one(&page, "#p-00000031 .table-frame");
    assert_eq!(name.value().attr("aria-label"), Some("表1 甲区收支总表"));
}

#[test]
fn pictures_open_alone_or_where_the_page_led() {
    let page = page();
    let address = |id: &str| attribute(one(&page, &format!("#{id} > a")), "href");
    assert_eq!(address("p-00000012"), "picture-1.png");
    assert_eq!(address("p-00000013"), "https://www.jia.example/tu/");
    let picture = one(&page, "#p-00000012 > a > img");
    let size = ["width", "height", "alt", "loading"].map(|name| attribute(picture, name));
    assert_eq!(size, ["640", "360", "收支走势", "lazy"]);
    let nameless = one(&page, "#p-00000013 > a");
    assert_eq!(attribute(nameless, "aria-label"), "图片");
}

#[test]
fn a_picture_that_is_not_there_says_so() {
    let page = page();
    let link = one(&page, "#p-00000014 > a");
    assert_eq!(attribute(link, "aria-label"), "图片（未收录）：甲区地图");
    assert_eq!(attribute(link, "href"), "https://www.jia.example/3.png");
    let place = one(&page, "#p-00000015 > span");
    assert_eq!(attribute(place, "aria-label"), "图片（未收录）");
    assert_eq!(attribute(place, "role"), "img");
}

#[test]
fn links_are_on_their_words() {
    let page = page();
    let links = all(&page, "#body p > a:not(.place-link), #body td > a").into_iter();
    let links = links.map(|link| (text(link), attribute(link, "href")));
    let expected = [
        ("甲区政府网站", "https://www.jia.example/yusuan/"),
        ("[1]", "#p-00000033"),
        ("附注", "#p-00000033"),
        ("[1]", "#p-00000032"),
    ];
    let expected = expected.map(|(words, address)| (words.to_owned(), address.to_owned()));
    assert_eq!(links.collect::<Vec<_>>(), expected);
    assert_eq!(text(one(&page, "#p-00000032 > strong")), "全年收支");
}

#[test]
fn attachments_follow_the_text_with_their_kind() {
    let page = page();
    let list = one(&page, ".attachments > ul");
    let name = format!("#{}", attribute(list, "aria-labelledby"));
    assert_eq!(text(one(&page, &name)), "附件");
    let items: Vec<String> = list.child_elements().map(text).collect();
    assert_eq!(
        items,
        ["附件1：收支总表（XLSX）", "附件2：说明（PDF） ./2.pdf"]
    );
    let links = all(&page, ".attachments a").into_iter();
    let links = links.map(|link| attribute(link, "href"));
    assert_eq!(
        links.collect::<Vec<String>>(),
        ["https://www.jia.example/f/1.xlsx"]
    );
}

#[test]
fn a_further_document_has_its_title_its_fields_and_its_sections() {
    let page = page();
    let part = SectionId::of_part(2);
    assert_eq!(
        text(one(&page, &format!("#{part} > details > summary > h2"))),
        "甲区2025年预算说明"
    );
    let fields = one(&page, &format!("#{part} > details > aside"));
    assert_eq!(
        attribute(fields, "aria-label"),
        "发布机构 甲区财政局 · 成文日期 2026年1月"
    );
    assert_eq!(text(one(&page, "#d2-s1 h3")), "一、编制原则");
    let top = all(&page, "#contents > div > ol > li > a")
        .into_iter()
        .map(text);
    assert_eq!(
        top.collect::<Vec<String>>(),
        ["一、收支情况", "甲区2025年预算说明"]
    );
}

fn report() -> Report {
    serde_json::from_str(KINDS).expect("a report")
}

fn page() -> Html {
    Html::parse_fragment(&app_of(report(), Locale::SimplifiedChinese))
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.value().attr(name).unwrap_or_default().to_owned()
}
