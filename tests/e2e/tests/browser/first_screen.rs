//! The first screen shows enough of the text, and the tools in their usual places.

use e2e::{Capability, Outcome, Page, Viewport, read_on};
use serde::Deserialize;

use crate::elder::turn_on;
use crate::report_page::settle;

/// Width and height of windows in CSS px, with the minimum number of complete lines of text on screen.
const WINDOWS: [(u32, u32, usize); 6] = [
    (360, 640, 2),
    (390, 844, 5),
    (768, 1024, 8),
    (1024, 768, 6),
    (1280, 800, 6),
    (1920, 1080, 10),
];

/// Returns the lines and parts that are completely on screen with nothing over them.
const SEEN: &str = "
    const bar = document.querySelector('.bar').getBoundingClientRect()
    const end = bar.top > innerHeight / 2 ? Math.min(bar.top, innerHeight) : innerHeight
    const isSeen = ({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= end
    const shows = (element) => element?.checkVisibility({ visibilityProperty: true }) && isSeen(element.getBoundingClientRect())
    const lines = new Set()
    for (const block of document.querySelectorAll('#body p, #body li')) {
        const range = document.createRange()
        range.selectNodeContents(block)
        for (const box of range.getClientRects()) if (box.height > 8 && isSeen(box)) lines.add(Math.round(box.bottom / 12))
    }
    const named = (name) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
    const tools = ['无障碍', '长者助手', '我的收藏', '收藏'].map(named)
    const isOnScreen = (name) => {
        const { top, bottom, height } = document.getElementById(`${name}-button`).getBoundingClientRect()
        return height > 0 && top >= 0 && bottom <= innerHeight
    }
    const parts = {
        title: shows(document.querySelector('h1')) && shows(document.querySelector('.byline')),
        tools: tools.every(shows),
        search: shows(document.getElementById('search')),
        line: ['打印', '大', '中', '小'].map(named).every(shows),
        folds: ['全部展开', '全部收起'].map(named).every(shows),
        bar: ['contents', 'search', 'type', 'more'].every(isOnScreen),
    }
    return {
        lines: lines.size,
        textTop: document.getElementById('body').getBoundingClientRect().top / innerHeight,
        rows: new Set(tools.map((tool) => tool.getBoundingClientRect().top)).size,
        parts: Object.keys(parts).filter((part) => parts[part]),
    }";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    lines: usize,
    /// Distance of the text from the top, as a fraction of the window's height.
    text_top: f64,
    /// Number of rows of the site's tools.
    rows: usize,
    parts: Vec<String>,
}

async fn seen(page: &Page) -> Outcome<Seen> {
    settle(page).await?;
    page.evaluate(SEEN, &[]).await
}

#[test]
fn it_shows_the_text_and_the_usual_tools() {
    for (width, height, lines) in WINDOWS {
        let is_phone = width < 480;
        let viewport = Viewport {
            width,
            height,
            scale: 1,
            is_phone,
        };
        read_on(viewport, async |page, _| {
            let seen = seen(page).await?;
            assert!(seen.lines >= lines, "{width} x {height}: {seen:?}");
            assert_eq!(seen.rows, 1, "{width}");
            let mut parts = vec!["title", "tools"];
            parts.extend((width >= 1024).then_some("search"));
            parts.extend((width >= 768).then_some("line"));
            parts.extend((width >= 768).then_some("folds"));
            parts.extend((width < 1024).then_some("bar"));
            assert_eq!(seen.parts, parts, "{width}");
            // In wide windows the text begins above the middle.
            assert!(seen.text_top < 0.5 || width < 1280, "{width}: {seen:?}");
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn the_elders_bar_leaves_three_quarters_of_a_phone_to_the_text() {
    read_on(Viewport::PHONE, async |page, _| {
        turn_on(page).await?;
        let scroll = "scrollTo({ top: 1500, behavior: 'instant' }); return null";
        page.evaluate::<Option<bool>>(scroll, &[]).await?;
        settle(page).await?;
        let (free, buttons): (f64, Vec<(f64, f64)>) = page
            .evaluate(
                "const bar = document.querySelector('.elder-bar').getBoundingClientRect()
                const boxes = [...document.querySelectorAll('.elder-bar button')].map((one) => one.getBoundingClientRect())
                return [bar.top / innerHeight, boxes.map(({ width, height }) => [width, height])]",
                &[],
            )
            .await?;
        assert!(free >= 0.75, "{free}");
        assert_eq!(buttons.len(), 5);
        let is_large = |(width, height): &(f64, f64)| *width >= 60.0 && *height >= 60.0;
        assert!(buttons.iter().all(is_large), "{buttons:?}");
        Ok(())
    });
}

#[test]
fn the_bar_hides_on_scrolling_down_and_returns_on_scrolling_up() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            let is_seen = "(() => { const { top, bottom } = document.querySelector('.bar').getBoundingClientRect()
                return top >= 0 && bottom <= innerHeight })()";
            let scroll = async |distance: i32| {
                let scroll = "scrollBy({ top: arguments[0], behavior: 'instant' }); return null";
                page.evaluate::<Option<bool>>(scroll, &[distance.into()])
                    .await?;
                // Two scrolls in one display frame would count as one.
                settle(page).await
            };
            scroll(900).await?;
            page.until("it hides", &format!("!{is_seen}")).await?;
            scroll(-80).await?;
            page.until("it comes back", is_seen).await?;
            scroll(200).await?;
            page.until("it hides again", &format!("!{is_seen}")).await?;
            if !page.can(Capability::FocusShown) {
                return Ok(());
            }
            // Moving the focus into the bar by keyboard shows it at once.
            page.evaluate::<Option<bool>>(
                "document.getElementById('more-button').focus(); return null",
                &[],
            )
            .await?;
            page.until("it comes with the focus", is_seen).await
        });
    }
}
