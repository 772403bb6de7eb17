//! Wide tables of numbers, as in budgets: only their frame scrolls, and no number breaks.

use std::fmt::Write as _;

use e2e::{Outcome, Page, Publication, Site, Viewport, visit};

use crate::report_page::{assert_fits, settle};

/// Returns a report with a table of ten columns and sixty rows.
fn budget() -> String {
    let mut page =
        String::from("甲区2025年预算执行情况报告\n一、收支情况\n全区收支情况如下表所示。\n");
    let years: Vec<String> = (2016..2025).map(|year| format!("{year}年决算数")).collect();
    let _ = writeln!(page, "| 科目 | {} |", years.join(" | "));
    let _ = writeln!(page, "|{}", "---|".repeat(10));
    for row in 1..=60 {
        let numbers: Vec<String> = (0..9)
            .map(|column| format!("{}.46", 32_039 + row * 7 + column))
            .collect();
        let _ = writeln!(
            page,
            "| 一般公共服务支出第{row}项 | {} |",
            numbers.join(" | ")
        );
    }
    page.push_str("二、下一步安排\n继续做好各项工作，落实过紧日子的要求。\n");
    page
}

/// Returns cells with a number on more than one line, and cells of text narrower than four characters.
const BROKEN: &str = "return [...document.querySelectorAll('.table-frame th, .table-frame td')].filter((cell) => {
        const range = document.createRange()
        range.selectNodeContents(cell)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
        const em = Number.parseFloat(getComputedStyle(cell).fontSize)
        return /^[\\d.]+$/.test(cell.textContent) ? lines > 1 : cell.getBoundingClientRect().width < 4 * em
    }).map((cell) => cell.textContent)";

#[test]
fn no_number_breaks_and_only_the_frame_scrolls() {
    let folder =
        Publication::of_built("wide-table").and_then(|one| one.report(&budget())?.publish());
    let folder = folder.unwrap_or_else(|failure| panic!("{failure}"));
    for viewport in Viewport::ALL {
        visit(async |page| {
            let site = Site::of(&folder, "/", None)?;
            page.set_viewport(viewport).await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            assert_eq!(
                site.report()
                    .body_texts()
                    .filter(|text| text.ends_with(".46"))
                    .count(),
                540
            );
            check(page, viewport).await
        });
    }
}

async fn check(page: &Page, viewport: Viewport) -> Outcome {
    assert_fits(page).await?;
    let broken: Vec<String> = page.evaluate(BROKEN, &[]).await?;
    assert!(broken.is_empty(), "{viewport:?}: {broken:?}");
    page.screenshot(&format!("wide-table-{}", viewport.width))
        .await?;
    page.check_accessibility().await?;
    // By keyboard, to the last cell; head and first column stay in view.
    page.select(".table-frame").await?.focus().await?;
    page.press(thirtyfour::Key::End).await?;
    page.evaluate::<Option<bool>>(
        "const frame = document.querySelector('.table-frame')
        frame.scrollTo(frame.scrollWidth, frame.scrollHeight)
        frame.scrollIntoView({ block: 'end' })
        return null",
        &[],
    )
    .await?;
    settle(page).await?;
    page.screenshot(&format!("wide-table-end-{}", viewport.width))
        .await?;
    let places: Vec<bool> = page
        .evaluate(
            "const frame = document.querySelector('.table-frame').getBoundingClientRect()
            const box = (selector) => document.querySelector(selector).getBoundingClientRect()
            const [head, first, corner] = ['.table-frame thead th:last-child', '.table-frame tbody tr:last-child > :first-child', '.table-frame thead th'].map(box)
            return [Math.abs(head.top - frame.top) < 2, Math.abs(first.left - frame.left) < 2,
                Math.abs(corner.top - frame.top) < 2 && Math.abs(corner.left - frame.left) < 2]",
            &[],
        )
        .await?;
    assert_eq!(places, [true; 3], "{viewport:?}");
    Ok(())
}
