//! Bars and panels in small windows: whatever a press opens is on screen, and nothing covers it.

use e2e::{Capability, Outcome, Page, Role, Viewport, is_full, read_on};
use serde_json::json;
use thirtyfour::Key;

use crate::elder::{bring_bar, turn_on};
use crate::marks::CURRENT;
use crate::passages::select;
use crate::report_page::settle;
use crate::search::{frequent, type_query, wait_for_count};

/// The narrowest window and the lowest, in CSS px.
const EXTREMES: [(u32, u32); 2] = [(320, 320), (563, 260)];

/// The other windows, for full runs, in CSS px. One has 150 % zoom.
const OTHERS: [(u32, u32); 5] = [(320, 640), (360, 640), (390, 844), (844, 390), (1280, 400)];

/// Returns those that are not completely on screen or whose middle is covered. Arguments are selectors of elements or
/// expressions of ranges.
const HIDDEN: &str = "
    const isSeen = (seen) => {
        const { top, bottom, left, right, height } = seen.getClientRects()[0] ?? seen.getBoundingClientRect()
        const element = seen.startContainer?.parentElement ?? seen
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return height > 0 && top >= -0.5 && bottom <= innerHeight + 0.5 && hit !== null
            && (element.contains(hit) || hit.contains(element) && hit.closest(element.localName) === element.closest(element.localName))
    }
    return SOUGHT.filter(([, found]) => !found.some(isSeen)).map(([name]) => name)";

async fn assert_seen(page: &Page, sought: &[&str], window: &str) -> Outcome {
    settle(page).await?;
    let pairs = sought.iter().map(|one| {
        let name = json!(one);
        if one.starts_with('(') {
            format!("[{name}, {one}]")
        } else {
            format!("[{name}, [...document.querySelectorAll({name})]]")
        }
    });
    let pairs = format!("[{}]", pairs.collect::<Vec<_>>().join(","));
    let script = HIDDEN.replace("SOUGHT", &pairs);
    let hidden: Vec<String> = page.evaluate(&script, &[]).await?;
    if !hidden.is_empty() {
        page.screenshot(&format!("hidden-{window}")).await?;
    }
    assert!(hidden.is_empty(), "{window}: {hidden:?} cannot be seen");
    Ok(())
}

fn low(width: u32, height: u32) -> Viewport {
    Viewport {
        width,
        height,
        ..if width < 1000 {
            Viewport::PHONE
        } else {
            Viewport::DESKTOP
        }
    }
}

/// Opens the report in each window, in the usual mode and as the elders' page.
fn in_each_window(walk: &impl AsyncFn(&Page, &e2e::Site, &str) -> Outcome) {
    let others = OTHERS.into_iter().filter(|_| is_full());
    for (width, height) in EXTREMES.into_iter().chain(others) {
        for is_elder in [false, true] {
            read_on(low(width, height), async |page, site| {
                if is_elder {
                    // A box that lies over the text appears with the focus.
                    page.must(Capability::FocusShown)?;
                    page.evaluate::<Option<bool>>(
                        "document.getElementById('elder-button').click(); return null",
                        &[],
                    )
                    .await?;
                    page.until(
                        "the elders' page",
                        "document.querySelector('.elder-bar') !== null",
                    )
                    .await?;
                    if page.has(Role::Button, "知道了").await? {
                        page.click(Role::Button, "知道了").await?;
                    }
                    settle(page).await?;
                }
                walk(page, site, &format!("{width}x{height}-elder-{is_elder}")).await
            });
        }
    }
}

#[test]
fn box_count_and_current_hit_are_on_screen_together() {
    in_each_window(&async |page, site, window| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        assert_seen(page, &["#search", ".search-status"], window).await?;
        for hit in 1..=3 {
            page.press(Key::Enter.value()).await?;
            page.until(
                &format!("hit {hit} is shown"),
                &format!("document.querySelector('.search-here')?.textContent.includes('{hit}')"),
            )
            .await?;
            assert_seen(page, &["#search", ".search-status", CURRENT], window).await?;
        }
        Ok(())
    });
}

#[test]
fn a_selection_and_a_pressed_place_show_their_bar() {
    in_each_window(&async |page, _, window| {
        select(page, 9, 2, 12).await?;
        assert_seen(page, &[".passage-bar > p", ".passage-bar .button"], window).await?;
        page.evaluate::<Option<bool>>(
            "getSelection().removeAllRanges()
            document.querySelectorAll('#body p > .place-link')[12].click(); return null",
            &[],
        )
        .await?;
        assert_seen(page, &[".passage-bar > p", ".passage-bar .button"], window).await
    });
}

#[test]
fn contents_open_and_close_and_move_nothing() {
    for viewport in [Viewport::SMALL, Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            turn_on(page).await?;
            let scroll = "scrollTo(0, document.body.scrollHeight / 2); return null";
            page.evaluate::<Option<bool>>(scroll, &[]).await?;
            bring_bar(page).await?;
            let top: f64 = page.evaluate("return scrollY", &[]).await?;
            for is_open in [true, false, true, false] {
                page.click(Role::Button, "目录").await?;
                page.until(
                    "the contents have answered",
                    &format!("document.getElementById('contents').open === {is_open}"),
                )
                .await?;
                settle(page).await?;
                let now: f64 = page.evaluate("return scrollY", &[]).await?;
                assert!(
                    (now - top).abs() < 1.0,
                    "open {is_open}: moved from {top} to {now}"
                );
            }
            Ok(())
        });
    }
}

#[test]
fn one_bar_at_a_time_and_all_contents_can_be_reached() {
    in_each_window(&async |page, site, window| {
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        page.evaluate::<Option<bool>>("document.activeElement.blur(); return null", &[])
            .await?;
        select(page, 9, 2, 12).await?;
        settle(page).await?;
        // The height of the window that bars and panels leave to the text.
        let free: f64 = page
            .evaluate(
                "const boxes = ['.search', '.bar', '.passage-bar'].flatMap((name) => [...document.querySelectorAll(name)])
                    .filter((element) => getComputedStyle(element).position === 'fixed')
                    .map((element) => element.getBoundingClientRect())
                const rows = Array.from({ length: innerHeight }, (_, row) => row)
                    .filter((row) => !boxes.some(({ top, bottom }) => top <= row && row < bottom))
                return rows.length / innerHeight",
                &[],
            )
            .await?;
        assert!(
            free >= 0.35,
            "{window}: {free} of the window is left for the text"
        );
        page.evaluate::<Option<bool>>(
            "document.getElementById('contents').open = true
            const links = [...document.querySelectorAll('#contents a')].filter((link) => link.checkVisibility())
            // In wide windows the results take the place of the contents.
            const last = links.at(-1) ?? document.getElementById('search')
            last.scrollIntoView({ block: 'nearest' })
            last.setAttribute('data-last', '')
            return null",
            &[],
        )
        .await?;
        assert_seen(page, &["[data-last]"], window).await
    });
}
