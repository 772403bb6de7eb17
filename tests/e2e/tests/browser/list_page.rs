//! The list of reports: its box filters it by keyboard, and says how many are left.

use e2e::{Outcome, Page, Publication, Site, Viewport, visit};

use crate::report_page::assert_fits;

/// Three reports of two years.
const PAGES: [(&str, &str); 3] = [
    (
        "bing",
        "甲区2024年工作报告\n发布日期：2024-02-08\n\n一、回顾\n全年顺利。\n",
    ),
    (
        "jia",
        "甲区2025年部门预算\n发布日期：2025-02-24\n\n一、收支\n收支平衡。\n",
    ),
    (
        "yi",
        "甲区2025年工作报告\n发布日期：2025-01-09\n\n一、回顾\n全年顺利。\n",
    ),
];

#[test]
fn words_in_the_box_leave_the_reports_that_have_them() {
    let folder = Publication::of_built("list-page").and_then(|one| one.reports(PAGES)?.publish());
    let folder = folder.unwrap_or_else(|failure| panic!("{failure}"));
    for viewport in [Viewport::DESKTOP, Viewport::PHONE] {
        visit(async |page| {
            let site = Site::of(&folder, "/", None)?;
            page.set_viewport(viewport).await?;
            page.open(&site.address("")).await?;
            page.wait_for_viewer("ready").await?;
            check(page).await
        });
    }
}

async fn check(page: &Page) -> Outcome {
    assert_fits(page).await?;
    page.check_accessibility().await?;
    assert_eq!(
        shown(page).await?,
        (
            "共 3 份".to_owned(),
            "2025年 2 份|jia yi|2024年 1 份|bing".to_owned()
        )
    );
    page.select("#filter").await?.focus().await?;
    page.press("2025 工作").await?;
    assert_eq!(
        shown(page).await?,
        ("共 1 份".to_owned(), "2025年 1 份|yi".to_owned())
    );
    page.press("x").await?;
    assert_eq!(shown(page).await?, ("没有找到".to_owned(), String::new()));
    page.check_accessibility().await?;
    page.press(thirtyfour::Key::Escape).await?;
    assert_eq!(shown(page).await?.0, "共 3 份");
    // The box stays as it was left.
    page.press("预算").await?;
    page.press(thirtyfour::Key::Tab).await?;
    page.press(thirtyfour::Key::Enter).await?;
    page.until("the report is open", "location.pathname.endsWith('/jia/')")
        .await?;
    page.wait_for_viewer("ready").await?;
    page.go_back().await?;
    page.wait_for_viewer("ready").await?;
    page.until(
        "the box is as it was left",
        "document.getElementById('filtered').textContent === '共 1 份'",
    )
    .await
}

/// Returns the number that the page says, and the years with their reports that it shows.
async fn shown(page: &Page) -> Outcome<(String, String)> {
    page.evaluate(
        "const isShown = (element) => element.checkVisibility()
        const years = [...document.querySelectorAll('#body > section')].filter(isShown).map((year) => [
            year.querySelector('h2').textContent,
            [...year.querySelectorAll('a')].filter(isShown).map((link) => link.getAttribute('href').slice(2, -1)).join(' '),
        ].join('|'))
        return [document.getElementById('filtered').textContent, years.join('|')]",
        &[],
    )
    .await
}
