//! 打印选项: the chosen parts are printed completely and once, and the screen is unchanged.

use document::{Block, Report, Section};
use e2e::{Capability, Outcome, Page, Paper, Role, Viewport, visit_site};
use serde_json::json;

use crate::elder::press;
use crate::favourites::open_list;
use crate::report_page::{body_text, settle, wait_for_all_folds, wait_for_fold};

/// Replaces `print` by a counter, since the driver makes the paper.
pub(crate) const COUNTED: &str = "self.prints = 0; self.print = () => { self.prints += 1 }";

pub(crate) async fn open_options(page: &Page) -> Outcome {
    press(page, "打印选项").await?;
    page.until(
        "the print options are on screen",
        "document.querySelector('.print-options') !== null
            && [...document.querySelectorAll('[aria-expanded=true]')]
                .some(({ textContent }) => textContent === '打印选项')",
    )
    .await?;
    // The position is updated one display frame after scrolling.
    settle(page).await
}

pub(crate) async fn choose(page: &Page, name: &str) -> Outcome {
    let input = "[...document.querySelectorAll('.print-options label')]
        .find((label) => label.textContent === arguments[0]).querySelector('input')";
    page.evaluate::<Option<bool>>(&format!("{input}.click()"), &[json!(name)])
        .await?;
    settle(page).await?;
    let is_on: bool = page
        .evaluate(&format!("return {input}.checked"), &[json!(name)])
        .await?;
    assert!(is_on, "{name}");
    Ok(())
}

/// Presses 打印 in the options, and returns the printed pages.
async fn print(page: &Page, name: &str) -> Outcome<Paper> {
    page.must(Capability::PrintedText)?;
    let shown = "return document.documentElement.outerHTML";
    let before: String = page.evaluate(shown, &[]).await?;
    press_print(page).await?;
    let paper = page.print(name).await?;
    page.until(
        "the print has left no trace",
        "document.querySelector('[data-omitted], [data-print]') === null",
    )
    .await?;
    assert_eq!(page.evaluate::<String>(shown, &[]).await?, before);
    Ok(paper)
}

pub(crate) async fn press_print(page: &Page) -> Outcome {
    let press = "const buttons = [...document.querySelectorAll('.print-options button')]
        self.prints = 0
        buttons.find((button) => button.textContent === '打印').click()";
    page.evaluate::<Option<bool>>(press, &[]).await?;
    page.until("the page was printed", "self.prints === 1")
        .await
}

async fn open(page: &Page, address: &str) -> Outcome {
    page.preload(COUNTED).await?;
    page.open(address).await?;
    page.wait_for_viewer("ready").await
}

fn text(section: &Section) -> String {
    section.with_descendants().map(own_text).collect()
}

fn own_text(section: &Section) -> String {
    let blocks: String = section.blocks.iter().flat_map(Block::texts).collect();
    format!("{}{blocks}", section.heading)
}

fn blocks_text(blocks: &[Block]) -> String {
    blocks.iter().flat_map(Block::texts).collect()
}

/// Fails unless the paper contains the text of `expected` once and in order, and no other heading of the report.
#[track_caller]
fn assert_holds(paper: &Paper, report: &Report, expected: &str) {
    assert_eq!(paper.count(expected), 1, "{}", paper.text());
    for section in report.sections_in_order() {
        let times = expected.matches(&section.heading).count();
        assert_eq!(paper.count(&section.heading), times, "{}", section.heading);
    }
}

#[test]
#[ignore = "variation"]
fn the_whole_report_is_printed_once_however_it_is_folded() {
    visit_site(None, async |page, site| {
        open(page, &site.report_address("")).await?;
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        open_options(page).await?;
        let paper = print(page, "options-whole").await?;
        assert_holds(&paper, site.report(), &body_text(site.report()));
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn closed_sections_are_not_printed_if_so_chosen() {
    visit_site(None, async |page, site| {
        let report = site.report();
        open(page, &site.report_address("")).await?;
        let first = &report.sections[0];
        let closed = [&first.sections[1], &report.sections[1]];
        for section in closed {
            let id = section.id.as_str();
            let close =
                "document.getElementById(arguments[0]).querySelector('details').open = false";
            page.evaluate::<Option<bool>>(close, &[json!(id)]).await?;
            wait_for_fold(page, id, false).await?;
        }
        open_options(page).await?;
        choose(page, "展开的章节").await?;
        let paper = print(page, "options-open").await?;
        let is_closed = |section: &&Section| closed.iter().any(|other| other.id == section.id);
        let inner = first.sections.iter().filter(|section| !is_closed(section));
        let mut expected = blocks_text(&report.preamble);
        expected.push_str(&own_text(first));
        expected.extend(inner.map(text));
        let others = report.sections.iter().skip(1);
        expected.extend(others.filter(|section| !is_closed(section)).map(text));
        expected.push_str(&blocks_text(&report.closing));
        assert_holds(&paper, report, &expected);
        choose(page, "全部").await?;
        let paper = print(page, "options-whole-again").await?;
        assert_holds(&paper, report, &body_text(report));
        Ok(())
    });
}

#[test]
fn the_current_section_is_printed_under_the_headings_around_it() {
    visit_site(None, async |page, site| {
        let report = site.report();
        let outer = &report.sections[1];
        let inner = &outer.sections[2];
        open(page, &site.report_address(&format!("#{}", inner.id))).await?;
        open_options(page).await?;
        choose(page, "当前这一节").await?;
        page.until(
            "it is told which section that is",
            &format!(
                "document.querySelector('.print-options [role=status]').textContent === '{}'",
                inner.heading
            ),
        )
        .await?;
        choose(page, "带目录").await?;
        let paper = print(page, "options-current").await?;
        let headings = format!("{}{}", outer.heading, inner.heading);
        assert_eq!(paper.count(&format!("{}{}", outer.heading, text(inner))), 1);
        assert_eq!(paper.count(&headings), 2, "in the contents and in the text");
        for section in report.sections_in_order() {
            let is_there = section.id == outer.id || section.id == inner.id;
            let times = if is_there { 2 } else { 0 };
            assert_eq!(paper.count(&section.heading), times, "{}", section.heading);
            for text in section.blocks.iter().flat_map(Block::texts) {
                let times = usize::from(section.id == inner.id);
                assert_eq!(paper.count(text), times, "{text}");
            }
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn contents_come_between_title_and_text_on_every_screen() {
    for viewport in [Viewport::SMALL, Viewport::DESKTOP] {
        visit_site(None, async |page, site| {
            page.set_viewport(viewport).await?;
            open(page, &site.report_address("")).await?;
            open_options(page).await?;
            choose(page, "带目录").await?;
            let paper = print(page, &format!("options-contents-{}", viewport.width)).await?;
            let report = site.report();
            let sections = report.sections_in_order();
            let headings: String = sections.map(|section| section.heading.as_str()).collect();
            assert_eq!(paper.count(&headings), 1);
            assert_eq!(paper.count(&body_text(report)), 1);
            let text = paper.text();
            let title = text.find(&report.title);
            let contents = text.find("目录");
            assert!(title.is_some() && title < contents, "{text}");
            let first = &report.sections[0].blocks[0];
            let first: String = first.texts().collect();
            let beginning: String = first.chars().take(8).collect();
            let begins = paper
                .bodies()
                .iter()
                .position(|body| body.contains(&beginning));
            assert!(begins > Some(0), "the text has a sheet of its own");
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn a_part_of_the_contents_keeps_its_first_entry() {
    visit_site(None, async |page, site| {
        page.must(Capability::PageMargins)?;
        open(page, &site.report_address("")).await?;
        open_options(page).await?;
        choose(page, "带目录").await?;
        choose(page, "大字 20磅").await?;
        let report = site.report();
        let parts = report.sections.iter();
        let parts: Vec<&Section> = parts.filter(|part| !part.sections.is_empty()).collect();
        // The contents are moved down line by line, so that each part reaches the end of a sheet once.
        for line in 0..12 {
            let space = "document.querySelector('.report-head').style.paddingBottom = `${20 * arguments[0]}pt`";
            page.evaluate::<Option<bool>>(space, &[json!(line)]).await?;
            press_print(page).await?;
            let paper = page.print("options-parts").await?;
            for body in paper.bodies() {
                for part in &parts {
                    let heading = &part.heading;
                    assert!(
                        !body.ends_with(heading.as_str()),
                        "{line}: {heading} ends a sheet"
                    );
                }
            }
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn type_has_16_or_20_points_and_no_heading_ends_a_sheet() {
    visit_site(None, async |page, site| {
        page.must(Capability::PageMargins)?;
        open(page, &site.report_address("")).await?;
        open_options(page).await?;
        let normal = print(page, "options-normal").await?;
        choose(page, "大字 20磅").await?;
        let large = print(page, "options-large").await?;
        assert!(large.sheets.len() > normal.sheets.len());
        let report = site.report();
        assert_holds(&large, report, &body_text(report));
        for paper in [&normal, &large] {
            assert_eq!(paper.running_title(), report.title);
            for body in paper.bodies() {
                for section in report.sections_in_order() {
                    let heading = &section.heading;
                    assert!(!body.ends_with(heading.as_str()), "{heading} ends a sheet");
                }
            }
        }
        page.show_as_print().await?;
        for (choice, size) in [("标准 16磅", 16.0), ("大字 20磅", 20.0)] {
            choose(page, choice).await?;
            press_print(page).await?;
            let shown = page.style("#body p", "font-size").await?;
            let shown: f64 = shown.trim_end_matches("px").parse().unwrap();
            assert!((shown * 0.75 - size).abs() < 0.01, "{choice}: {shown} px");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn favourites_are_printed_under_the_headings_around_them() {
    visit_site(None, async |page, site| {
        let report = site.report();
        open(page, &site.report_address("")).await?;
        let (around, kept) = (&report.sections[0], &report.sections[0].sections[1]);
        page.evaluate::<Option<bool>>(
            "document.querySelector(`[id='${arguments[0]}'] > .place-link`).click()",
            &[json!(kept.id.as_str())],
        )
        .await?;
        let keep = "document.querySelector('.passage-bar button')";
        page.until("the section is picked", &format!("{keep} !== null"))
            .await?;
        page.evaluate::<Option<bool>>(&format!("{keep}.click()"), &[])
            .await?;
        open_options(page).await?;
        choose(page, "我的收藏").await?;
        let paper = print(page, "options-favourites").await?;
        let expected = format!("{}{}", around.heading, text(kept));
        assert_holds(&paper, report, &expected);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_kept_item_is_printed_with_the_paragraph_that_leads_in() {
    visit_site(None, async |page, site| {
        let report = site.report();
        open(page, &site.report_address("")).await?;
        let section = &report.sections[0];
        let [Block::Paragraph(lead_in), Block::List { items, .. }, ..] = section.blocks.as_slice()
        else {
            panic!(
                "expected a paragraph and a list, but found {:?}",
                section.blocks
            );
        };
        let kept = &items[1];
        page.evaluate::<Option<bool>>(
            "document.querySelector(`[id='${arguments[0]}'] > .place-link`).click()",
            &[json!(kept.id.as_str())],
        )
        .await?;
        let keep = "document.querySelector('.passage-bar button')";
        page.until("the item is picked", &format!("{keep} !== null"))
            .await?;
        page.evaluate::<Option<bool>>(&format!("{keep}.click()"), &[])
            .await?;
        open_options(page).await?;
        choose(page, "我的收藏").await?;
        let paper = print(page, "options-favourite-item").await?;
        let expected = format!("{}{}{}", section.heading, lead_in.text, kept.text);
        assert_holds(&paper, report, &expected);
        for other in items.iter().filter(|item| item.id != kept.id) {
            assert_eq!(paper.count(&other.text), 0, "{}", other.text);
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn blocks_with_kept_words_are_printed_whole() {
    visit_site(None, async |page, site| {
        let report = site.report();
        open(page, &site.report_address("")).await?;
        let section = &report.sections[0].sections[0];
        page.evaluate::<Option<bool>>(
            "const section = document.getElementById(arguments[0])
            const end = section.querySelectorAll('p')[1]
            getSelection().setBaseAndExtent(section.querySelector('summary > *'), 0, end.lastChild, 1)",
            &[json!(section.id.as_str())],
        )
        .await?;
        let keep = "document.querySelector('.passage-bar button')";
        page.until("the words are picked", &format!("{keep} !== null"))
            .await?;
        page.evaluate::<Option<bool>>(&format!("{keep}.click()"), &[])
            .await?;
        open_options(page).await?;
        choose(page, "我的收藏").await?;
        let paper = print(page, "options-favourite-words").await?;
        let blocks = section.blocks.iter().flat_map(Block::texts).take(2);
        let expected: Vec<&str> = std::iter::once(&*section.heading).chain(blocks).collect();
        assert_holds(
            &paper,
            report,
            &format!("{}{}", report.sections[0].heading, expected.concat()),
        );
        for text in section.blocks.iter().flat_map(Block::texts).skip(2) {
            assert_eq!(paper.count(text), 0, "{text}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_print_with_the_list_of_favourites_open_has_only_the_report() {
    visit_site(None, async |page, site| {
        page.must(Capability::PrintedText)?;
        open(page, &site.report_address("")).await?;
        page.click(Role::Button, "收藏").await?;
        open_list(page).await?;
        let paper = page.print("list-open").await?;
        assert_holds(&paper, site.report(), &body_text(site.report()));
        for control in ["我的收藏", "导出文件", "备注"] {
            assert_eq!(paper.count(control), 0, "{control}");
        }
        Ok(())
    });
}
