//! Tables as tools: copied, saved, read row by row, scrolled by keyboard, searched, printed.

use std::path::PathBuf;

use e2e::{Outcome, Page, Role, Site, Viewport, visit};

use crate::report_page::assert_fits;
use crate::search::{type_query, wait_for_list};

/// A table with numbers of different decimals, a value that spreadsheets take for a formula, and one that is not there.
const PAGE: &str = "甲区2025年预算执行情况报告\n一、收支情况\n全区收支情况如下表所示。\n\
    | 项目 | 2024年 | 2025年 | 备注 |\n|---|---|---|---|\n\
    | 一般公共预算收入 | 1,138.65 | 1,200 | 含\"上级\"补助, 见附注 |\n\
    | 一般公共预算支出 | 138.6 | 553.6 | =1+1 |\n\
    | 政府性基金支出 | -24 | - | 无 |\n\
    二、下一步安排\n继续做好各项工作，落实过紧日子的要求。\n";

/// Keeps what is copied and saved, since a browser without a window gives neither to a test.
const KEEPER: &str = "
    self.kept = {}
    Clipboard.prototype.writeText = async (text) => { self.kept.copied = text }
    const createObjectURL = URL.createObjectURL
    URL.createObjectURL = (blob) => {
        blob.arrayBuffer().then((bytes) => {
            self.kept.mark = [...new Uint8Array(bytes).slice(0, 3)]
            self.kept.saved = new TextDecoder('utf-8').decode(bytes)
        })
        return createObjectURL.call(URL, blob)
    }
    HTMLAnchorElement.prototype.click = function () { self.kept.name = this.download }";

fn site() -> PathBuf {
    let folder = e2e::Publication::of_built("tables").and_then(|one| one.report(PAGE)?.publish());
    folder.unwrap_or_else(|failure| panic!("{failure}"))
}

/// Visits the page with the table.
fn with_table(parameters: &str, test: impl AsyncFnOnce(&Page) -> Outcome) {
    static FOLDER: std::sync::LazyLock<PathBuf> = std::sync::LazyLock::new(site);
    visit(async |page| {
        let site = Site::of(&FOLDER, "/", None)?;
        page.preload(KEEPER).await?;
        page.open(&site.report_address(parameters)).await?;
        page.wait_for_viewer("ready").await?;
        let has_script = "document.documentElement.dataset.tables === 'on'";
        page.until("the tools of tables work", has_script).await?;
        test(page).await
    });
}

async fn kept(page: &Page, name: &str) -> Outcome<String> {
    page.until(name, &format!("self.kept.{name} !== undefined"))
        .await?;
    page.evaluate(&format!("return String(self.kept.{name})"), &[])
        .await
}

#[test]
fn a_table_is_copied_with_tabs_and_says_so() {
    with_table("", async |page| {
        page.click(Role::Button, "复制表格").await?;
        let copied = kept(page, "copied").await?;
        let expected = [
            "项目\t2024年\t2025年\t备注",
            "一般公共预算收入\t1,138.65\t1,200\t含\"上级\"补助, 见附注",
            "一般公共预算支出\t138.6\t553.6\t'=1+1",
            "政府性基金支出\t-24\t-\t无",
        ];
        assert_eq!(copied.lines().collect::<Vec<_>>(), expected);
        let told = "document.querySelector('body > [role=status].heard')?.textContent === '已复制'";
        page.until("the copy is announced", told).await
    });
}

#[test]
fn a_table_is_saved_as_a_file_that_spreadsheets_read() {
    with_table("", async |page| {
        page.click(Role::Button, "下载 CSV").await?;
        let saved = kept(page, "saved").await?;
        let expected = [
            "项目,2024年,2025年,备注",
            "一般公共预算收入,\"1,138.65\",\"1,200\",\"含\"\"上级\"\"补助, 见附注\"",
            "一般公共预算支出,138.6,553.6,'=1+1",
            "政府性基金支出,-24,-,无",
            "",
        ];
        assert_eq!(saved.split("\r\n").collect::<Vec<_>>(), expected);
        assert_eq!(
            kept(page, "mark").await?,
            "239,187,191",
            "Excel knows UTF-8 by it"
        );
        let name = kept(page, "name").await?;
        assert_eq!(name, "甲区2025年预算执行情况报告 表1.csv");
        Ok(())
    });
}

#[test]
fn rows_are_read_as_cards_and_stay_a_table() {
    for (viewport, parameters) in [(Viewport::SMALL, ""), (Viewport::PHONE, "?elder=on")] {
        with_table(parameters, async |page| {
            page.set_viewport(viewport).await?;
            page.click(Role::Button, "按行阅读").await?;
            let (label, content): (String, String) = page
                .evaluate(
                    "const cell = document.querySelectorAll('.table tbody tr')[1].cells[2]
                    return [cell.dataset.label, getComputedStyle(cell, '::before').content]",
                    &[],
                )
                .await?;
            assert_eq!(label, "2025年");
            // Not every browser tells what an attribute in it says.
            assert!(content.contains('：'), "{content}");
            assert_fits(page).await?;
            let roles: Vec<String> = page
                .evaluate(
                    "return ['table', 'thead th', 'tbody tr', 'tbody td'].map((one) => document.querySelector(`.table ${one}`).role ?? document.querySelector(`.table ${one}`).getAttribute('role'))",
                    &[],
                )
                .await?;
            assert_eq!(roles, ["table", "columnheader", "row", "cell"]);
            page.screenshot(&format!("cards-{}", viewport.width))
                .await?;
            page.check_accessibility().await?;
            let button = page.find(Role::Button, "按行阅读").await?;
            assert_eq!(button.attr("aria-pressed").await?.as_deref(), Some("true"));
            button.click().await?;
            assert_eq!(
                page.style(".table tbody td", "display").await?,
                "table-cell"
            );
            Ok(())
        });
    }
}

/// The right edges of the units of the numbers in a column, to a tenth of a CSS px.
const UNITS: &str =
    "return [...document.querySelectorAll('.table tbody tr > :nth-child(2)')].map((cell) => {
        const text = cell.firstChild
        const end = text.data.includes('.') ? text.data.indexOf('.') : text.length
        const range = document.createRange()
        range.setStart(text, 0)
        range.setEnd(text, end)
        return Math.round(range.getBoundingClientRect().right * 10) / 10
    })";

#[test]
fn numbers_stand_under_each_other_by_their_point() {
    with_table("", async |page| {
        let edges: Vec<f64> = page.evaluate(UNITS, &[]).await?;
        assert_eq!(edges.len(), 3);
        let is_aligned = edges.iter().all(|edge| (edge - edges[0]).abs() < 0.5);
        assert!(is_aligned, "{edges:?}");
        Ok(())
    });
}

#[test]
fn a_frame_is_a_stop_of_the_keyboard_only_while_it_scrolls() {
    with_table("", async |page| {
        page.set_viewport(Viewport::DESKTOP).await?;
        let stops = "document.querySelectorAll('.table-frame[tabindex]').length";
        page.until("the table fits", &format!("{stops} === 0"))
            .await?;
        assert!(!page.has(Role::Region, "第2段").await?);
        page.set_viewport(Viewport::SMALL).await?;
        page.until("the table scrolls", &format!("{stops} === 1"))
            .await?;
        let frame = page.find(Role::Region, "第2段").await?;
        frame.focus().await?;
        page.press(thirtyfour::Key::Right).await?;
        let moved = "document.querySelector('.table-frame').scrollLeft > 0";
        page.until("the key scrolls the frame", moved).await
    });
}

#[test]
fn a_search_finds_a_cell_and_names_its_row_and_column() {
    with_table("", async |page| {
        type_query(page, "553.6").await?;
        wait_for_list(page).await?;
        let text = page.text("#results li a").await?;
        assert!(text.ends_with("一般公共预算支出 · 2025年：553.6"), "{text}");
        Ok(())
    });
}

#[test]
fn the_buttons_of_a_table_work_without_the_app_and_are_gone_without_script() {
    with_table("", async |page| {
        page.evaluate::<Option<bool>>(
            "document.documentElement.dataset.viewer = 'failed'; return null",
            &[],
        )
        .await?;
        page.click(Role::Button, "复制表格").await?;
        assert!(kept(page, "copied").await?.contains("553.6"));
        page.evaluate::<Option<bool>>(
            "delete document.documentElement.dataset.script; return null",
            &[],
        )
        .await?;
        assert!(!page.has(Role::Button, "复制表格").await?);
        Ok(())
    });
}
