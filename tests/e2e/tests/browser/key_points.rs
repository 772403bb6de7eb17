//! 只看要点 shows only headings and leads, each with a button for the text below it.

use document::{Block, Report};
use e2e::{Outcome, Page, Role, Viewport, read_on};

use crate::elder::{open_more, turn_on};
use crate::marks::{CURRENT, HITS};
use crate::report_page::settle;

/// Returns the buttons that are too small: below 60 CSS px, or 44 in running text.
const SMALL: &str = "
    return [...document.querySelectorAll('.key-point')]
        .map((button) => [button.parentElement.closest('p, li') ? 44 : 60, button.getBoundingClientRect()])
        .filter(([least, { width, height }]) => Math.min(width, height) < least - 0.5)
        .map(([least, { width, height }]) => `${width} x ${height} < ${least}`)";

/// Returns the visible text of the body.
const SEEN: &str = "
    const walker = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT)
    let seen = ''
    while (walker.nextNode())
        if (walker.currentNode.parentElement.checkVisibility()) seen += walker.currentNode.data
    return seen";

async fn seen(page: &Page) -> Outcome<String> {
    page.evaluate(SEEN, &[]).await
}

async fn press_key_points(page: &Page) -> Outcome {
    open_more(page).await?;
    page.click(Role::Button, "只看要点").await?;
    settle(page).await
}

/// Returns the headings and leads of the report as the page shows them.
fn key_points(report: &Report) -> String {
    let mut words = leads(&report.preamble);
    for section in report.sections_in_order() {
        words.push_str(&section.heading);
        words.push_str(&leads(&section.blocks));
    }
    words + leads(&report.closing).as_str()
}

fn leads(blocks: &[Block]) -> String {
    let paragraphs = blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => std::slice::from_ref(paragraph),
        Block::List { items, .. } => items,
        Block::Table(_) | Block::Figure(_) => &[],
    });
    paragraphs
        .filter_map(|paragraph| {
            let (before, lead, _) = paragraph.lead?.split(&paragraph.text);
            Some(format!("{before}{lead}"))
        })
        .collect()
}

#[test]
fn key_points_alone_are_headings_and_leads_and_each_opens_its_paragraph() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, site| {
            turn_on(page).await?;
            let markup = "return document.getElementById('body').innerHTML";
            let before: String = page.evaluate(markup, &[]).await?;
            let whole = seen(page).await?;
            press_key_points(page).await?;
            let points = key_points(site.report());
            assert_eq!(seen(page).await?, points);
            page.screenshot(&format!("key-points-{}", viewport.width))
                .await?;
            page.check_accessibility().await?;
            let small: Vec<String> = page.evaluate(SMALL, &[]).await?;
            assert!(small.is_empty(), "{small:?}");
            let all_open =
                "for (const button of document.querySelectorAll('.key-point')) button.click()";
            page.evaluate::<Option<bool>>(all_open, &[]).await?;
            assert_eq!(seen(page).await?, whole);
            press_key_points(page).await?;
            assert_eq!(page.evaluate::<String>(markup, &[]).await?, before);
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn hits_are_shown_among_key_points() {
    read_on(Viewport::PHONE, async |page, _| {
        turn_on(page).await?;
        press_key_points(page).await?;
        let search = page.select("#search").await?;
        search.send_keys("观湖").await?;
        page.until("there are hits", &format!("{HITS}.length > 0"))
            .await?;
        for _ in 0..5 {
            // At the top of the page, as for a hit in the title, the search bar is in its normal place.
            page.click(Role::Button, "下一处").await?;
            page.until(
                "the hit can be seen",
                &format!("{CURRENT}[0]?.getBoundingClientRect().height > 0"),
            )
            .await?;
        }
        page.click(Role::Button, "清除").await?;
        press_key_points(page).await?;
        page.until(
            "nothing is left of it",
            &format!("{HITS}.length === 0 && document.querySelector('#body .rest, #body .key-point, #body [hidden]') === null"),
        )
        .await
    });
}
