//! The printed report: complete, on numbered A4 sheets, without controls.

use document::Report;
use e2e::{Capability, Outcome, Page, Paper, Role, read, visit_site};

use crate::report_page::{body_text, open_sections, wait_for_all_folds};

#[test]
fn a_print_has_the_whole_report_even_if_all_is_folded() {
    read(async |page, site| {
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        let paper = page.print("folded").await?;
        assert_whole(&paper, site.report());
        // The folds on screen are unchanged.
        assert!(open_sections(page).await?.iter().all(|is_open| !is_open));
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_print_without_script_is_whole_too() {
    visit_site(None, async |page, site| {
        page.forbid_scripts().await?;
        page.open(&site.report_address("")).await?;
        for summary in page
            .driver()
            .find_all(thirtyfour::By::Css("#body > section > details > summary"))
            .await?
        {
            summary.click().await?;
        }
        assert_whole(&page.print("without-script").await?, site.report());
        Ok(())
    });
}

#[test]
fn the_sheets_are_a4_and_numbered() {
    read(async |page, _| {
        let paper = page.print("sheets").await?;
        assert_eq!(paper.size_millimetres, (210, 297));
        assert!(paper.sheets.len() > 1);
        page.must(Capability::PageMargins)?;
        for (at, sheet) in paper.sheets.iter().enumerate() {
            let line = last_line(sheet);
            let mut numbers = line.split(|character: char| !character.is_ascii_digit());
            let number = (at + 1).to_string();
            assert!(
                numbers.any(|one| one == number),
                "sheet {number} ends with {line:?}"
            );
        }
        Ok(())
    });
}

#[test]
fn a_print_names_the_document_and_shows_no_control() {
    read(async |page, site| {
        let paper = page.print("controls").await?;
        let (text, report) = (paper.text(), site.report());
        assert!(paper.holds(&report.title));
        let metadata = &report.metadata;
        for value in [
            &metadata.index_number,
            &metadata.publisher,
            &metadata.document_number,
        ] {
            let value = value.as_deref().unwrap_or_default();
            assert!(paper.holds(value), "{value}");
        }
        let body = body_text(report);
        for control in [
            "全部展开",
            "全部收起",
            "返回顶部",
            "跳到正文",
            "打印",
            "字体",
            "搜索报告",
            "无障碍",
            "长者助手",
            "位置",
            "目录",
        ] {
            assert!(
                body.contains(control) || !text.contains(control),
                "{control} is on paper"
            );
        }
        Ok(())
    });
}

#[test]
fn the_print_button_prints() {
    visit_site(None, async |page, site| {
        page.preload("self.prints = 0; self.print = () => { self.prints += 1 }")
            .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.click(Role::Button, "打印").await?;
        page.until("the page was printed", "self.prints === 1")
            .await
    });
}

#[test]
#[ignore = "variation"]
fn dark_screens_print_dark_on_white() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("?theme=dark")).await?;
        page.wait_for_viewer("ready").await?;
        page.show_as_print().await?;
        page.until("text is dark", &darkness("color", "<", 100))
            .await?;
        show_ground(page).await
    });
}

async fn show_ground(page: &Page) -> Outcome {
    page.until(
        "the ground is white or none",
        &darkness("backgroundColor", ">", 250),
    )
    .await
}

/// Returns an expression that compares the minimum of red, green and blue of the body's `property` with `limit`.
fn darkness(property: &str, comparison: &str, limit: u8) -> String {
    format!(
        "(() => {{
            const colour = getComputedStyle(document.body).{property};
            if (colour === 'rgba(0, 0, 0, 0)') return true;
            return Math.min(...colour.match(/[0-9.]+/g).slice(0, 3)) {comparison} {limit};
        }})()"
    )
}

#[track_caller]
fn assert_whole(paper: &Paper, report: &Report) {
    for piece in report.body_texts() {
        assert!(paper.holds(piece), "not on paper: {piece}");
    }
}

fn last_line(sheet: &str) -> &str {
    sheet.trim_end().lines().last().unwrap_or_default()
}
