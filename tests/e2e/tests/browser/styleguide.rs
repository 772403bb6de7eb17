//! The styleguide, a page that only tests publish: every component in every state, in the style of the built pages.

use baogao::state::Context;
use baogao::texts::Locale;
use baogao::view::render_styleguide;
use document::Slug;
use e2e::{Failure, Outcome, Page, Site, Viewport, visit};

use crate::report_page::{assert_fits, settle};

/// Names of the components, in their order.
pub(crate) const COMPONENTS: [&str; 12] = [
    "Button",
    "Site tools",
    "Page tools",
    "Fold tools",
    "Bar",
    "Settings",
    "More",
    "Search",
    "Offer",
    "Passage bar",
    "Favourites",
    "Report",
];

/// Widths of the pictures in CSS px.
pub(crate) const WIDTHS: [u32; 2] = [390, 1280];

const PATH: &str = "styleguide/";

/// A report with a paragraph, a list, a table, and sections in sections.
const REPORT: &str = "甲区2025年工作报告
索 引 号：11310000/2026-00001
发布机构：甲区人民政府
发布日期：2026-01-05
各位代表：现在，我代表甲区人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
一年来，全区养老服务不断完善，新增养老床位120张。
（一）养老服务
1.建成社区养老服务中心3个。
2.为老年人家庭适老化改造500户。
3.开设老年助餐点20个。
（二）财政收支
收支情况如下表所示。
| 科目 | 2024年 | 2025年 |
|---|---|---|
| 一般公共预算收入 | 301.20 | 315.46 |
| 一般公共预算支出 | 410.75 | 422.03 |
二、2026年工作安排
继续办好养老实事，提高服务质量。
";

/// A text that occurs several times in the report.
const QUERY: &str = "养老";

/// Puts components that lie over a page into its flow, and shows those that wait for an event.
const STYLE: &str = "
    .styleguide { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    .styleguide > section > h2 { margin-top: 2rem; font-size: 1.5rem; font-weight: 700; }
    .styleguide > section > h3 { margin-top: 1rem; font-size: 1rem; }
    .specimen { position: relative; padding: 0.5rem; border: 1px dashed var(--control-line); }
    .specimen :is(.bar, .settings, .more, .card, .passage-bar, .dialog, .search, .results, .contents, #contents > div) {
        position: static !important; width: auto !important; max-height: none !important; transform: none !important;
        padding-inline: 0.75rem !important;
    }
    .styleguide > .left-out { display: none; }
    .specimen :is(.dialog) { display: block; margin: 0; }
    .specimen[data-elder] .settings .purpose {
        position: static !important; width: auto !important; height: auto !important; clip-path: none !important;
    }";

const SIZELESS: &str = "return [...document.querySelectorAll('.specimen')].filter((specimen) => {
        const shown = [...specimen.children].map((child) => child.getBoundingClientRect())
        return !shown.some(({ width, height }) => width > 40 && height > 16)
    }).map((specimen) => specimen.previousElementSibling.textContent)";

#[test]
fn it_shows_every_component_in_every_state() {
    show(Viewport::DESKTOP, async |page| {
        let names = "return [...document.querySelectorAll('.styleguide > section > h2')].map((name) => name.textContent)";
        let names: Vec<String> = page.evaluate(names, &[]).await?;
        assert_eq!(names, COMPONENTS);
        let sizeless: Vec<String> = page.evaluate(SIZELESS, &[]).await?;
        assert!(sizeless.is_empty(), "{sizeless:?}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn it_fits_phones_and_office_screens() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        show(viewport, async |page| assert_fits(page).await);
    }
}

/// Runs `test` on the styleguide, on a screen.
pub(crate) fn show(viewport: Viewport, test: impl AsyncFnOnce(&Page) -> Outcome) {
    visit(async |page| {
        let site = Site::built_with(PATH, styleguide)?;
        page.set_viewport(viewport).await?;
        page.open(&site.address(PATH)).await?;
        let open = "for (const folded of document.querySelectorAll('[data-open] details')) folded.open = true
            return null";
        page.evaluate::<Option<bool>>(open, &[]).await?;
        settle(page).await?;
        test(page).await
    });
}

/// Shows one component alone, and returns the height of the page then, in CSS px.
pub(crate) async fn show_alone(page: &Page, index: usize) -> Outcome<u32> {
    let show = "const components = document.querySelectorAll('.styleguide > section')
        components.forEach((one, index) => one.classList.toggle('left-out', index !== arguments[0]))
        return Math.ceil(document.querySelector('.styleguide').getBoundingClientRect().height)";
    page.evaluate(show, &[index.into()]).await
}

/// Returns the name of the picture of a component.
pub(crate) fn picture_of(component: &str, width: u32) -> String {
    let name = component.to_lowercase().replace(' ', "-");
    format!("styleguide-{name}-{width}")
}

/// Returns the page, with the style and the script of `report`, a page of the built site.
fn styleguide(report: &str) -> Outcome<String> {
    let slug = Slug::new("report").expect("a slug");
    let context = Context::new(parse::parse(REPORT, &slug)?.report);
    let locale = Locale::from_tag("zh-CN").expect("the locale of the site");
    let body = publish::prerendered(render_styleguide(&context, QUERY, locale));
    let style = between(report, "<style>", "</style>")?;
    let late = between(report, "data-style=\"", "\"")?;
    let mut addresses = report
        .split("src=\"")
        .filter_map(|rest| rest.split('"').next());
    let script = addresses.find(|address| address.contains("/page-"));
    let script = script.ok_or_else(|| Failure::new("the report's page has no script page-…"))?;
    let style = format!(
        "<style>{style}</style><link rel=\"stylesheet\" href=\"{late}\"><style>{STYLE}</style>"
    );
    Ok(format!(
        "<!doctype html><html lang=\"zh-CN\" data-viewer=\"ready\" data-script=\"on\" data-theme=\"light\" data-offer=\"on\">
        <head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
        <title>Styleguide</title><link rel=\"icon\" href=\"data:,\">{style}</head>
        <body>{body}<script type=\"module\" src=\"{script}\"></script></body></html>"
    ))
}

fn between<'text>(text: &'text str, start: &str, end: &str) -> Outcome<&'text str> {
    let found = text
        .split_once(start)
        .and_then(|(_, rest)| rest.split_once(end));
    let found = found.map(|(between, _)| between);
    found.ok_or_else(|| {
        Failure::new(format!(
            "expected {start} … {end} in the report's page, but found none"
        ))
    })
}
