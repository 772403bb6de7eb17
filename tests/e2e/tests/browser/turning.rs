//! The text at the reading line stays there when the window turns or is resized, and when the type changes.

use e2e::{Outcome, Page, Site, Viewport, read_on, visit_site};
use serde::Deserialize;
use serde_json::json;

use crate::elder::{open_more, press, turn_on};
use crate::last_place::rest;
use crate::report_page::{open_held, settle};

/// Returns the paragraph at the reading line, a quarter down the window: by its beginning, or by its first words at the
/// line if it begins above the window.
const AT_LINE: &str = "
    const line = innerHeight / 4
    for (const field of document.querySelectorAll('#body p, #body li, #body summary > *')) {
        const { top, bottom } = field.getBoundingClientRect()
        if (bottom < line || !field.checkVisibility()) continue
        const id = field.closest('[id]').id
        if (top >= 0) return { id, at: 0 }
        const range = document.createRange()
        const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
        let before = 0
        while (walker.nextNode()) {
            const text = walker.currentNode
            for (let at = 0; at < text.length; at++) {
                range.setStart(text, at)
                range.setEnd(text, at + 1)
                if (range.getBoundingClientRect().bottom >= line) return { id, at: before + at }
            }
            before += text.length
        }
    }";

/// Returns two distances: of a character from the upper edge of the window, as a fraction of the window's height; and of its
/// paragraph from the reading line, as a number of lines.
const SEEN: &str = "
    const field = document.getElementById(arguments[0])
    const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
    let before = 0
    while (walker.nextNode()) {
        const text = walker.currentNode
        if (arguments[1] < before + text.length) {
            const range = document.createRange()
            range.setStart(text, arguments[1] - before)
            range.setEnd(text, arguments[1] - before + 1)
            const { top } = range.getBoundingClientRect()
            const height = parseFloat(getComputedStyle(field).lineHeight)
            const whole = field.getBoundingClientRect()
            const line = innerHeight / 4
            const off = Math.max(whole.top - line, line - whole.bottom, 0)
            return { part: top / innerHeight, window: innerHeight / height, off: off / height }
        }
        before += text.length
    }";

#[derive(Debug, Deserialize)]
struct Words {
    id: String,
    at: u32,
}

#[derive(Debug, Deserialize)]
struct Seen {
    part: f64,
    /// The height of the window, in lines.
    window: f64,
    off: f64,
}

async fn at_line(page: &Page) -> Outcome<(Words, Seen)> {
    let words: Words = page.evaluate(AT_LINE, &[]).await?;
    let seen = seen(page, &words).await?;
    Ok((words, seen))
}

async fn seen(page: &Page, words: &Words) -> Outcome<Seen> {
    settle(page).await?;
    page.evaluate(SEEN, &[json!(words.id), json!(words.at)])
        .await
}

async fn scroll_to(page: &Page, part: f64) -> Outcome {
    let scroll = format!("scrollTo(0, document.body.scrollHeight * {part}); return null");
    page.evaluate::<Option<bool>>(&scroll, &[]).await?;
    settle(page).await
}

fn window(width: u32, height: u32, is_phone: bool) -> Viewport {
    Viewport {
        width,
        height,
        is_phone,
        ..Viewport::DESKTOP
    }
}

#[test]
fn text_stays_at_the_reading_line_while_the_window_changes() {
    let phone = [(390, 844), (844, 390), (390, 844), (844, 390), (390, 844)];
    let desk = [
        (1280, 800),
        (1000, 800),
        (600, 700),
        (1280, 400),
        (600, 400),
        (1280, 800),
    ];
    for (sizes, is_phone) in [(&phone[..], true), (&desk[..], false)] {
        read_on(window(sizes[0].0, sizes[0].1, is_phone), async |page, _| {
            for part in [0.2, 0.45, 0.7] {
                scroll_to(page, part).await?;
                let (words, before) = at_line(page).await?;
                for (width, height) in sizes {
                    page.set_viewport(window(*width, *height, is_phone)).await?;
                    let now = seen(page, &words).await?;
                    let moved = (now.part - before.part) * now.window;
                    assert!(
                        moved.abs() <= 1.0 && now.off <= 1.0,
                        "{width} × {height}: {words:?} moved by {moved} lines: {before:?}, {now:?}"
                    );
                }
            }
            Ok(())
        });
    }
}

#[test]
fn text_stays_at_the_reading_line_while_the_type_changes() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            scroll_to(page, 0.4).await?;
            let (words, mut before) = at_line(page).await?;
            for name in ["放大", "放大", "放大", "缩小"] {
                press_step(page, name).await?;
                let now = seen(page, &words).await?;
                let moved = (now.part - before.part) * now.window;
                assert!(
                    moved.abs() <= 1.0,
                    "{name}: {words:?} moved by {moved} lines: {before:?}, {now:?}"
                );
                before = now;
            }
            Ok(())
        });
    }
}

/// Presses a button of the bar without scrolling to it.
async fn press_step(page: &Page, name: &str) -> Outcome {
    let press = "[...document.querySelectorAll('button')].find(({ textContent, ariaLabel }) =>
        textContent === arguments[0] || ariaLabel === arguments[0]).click(); return null";
    page.evaluate::<Option<bool>>(press, &[json!(name)]).await?;
    settle(page).await
}

#[test]
fn turning_the_phone_stores_no_other_place() {
    visit_site(None, async |page, site| {
        page.set_viewport(Viewport::PHONE).await?;
        open_held(page, site).await?;
        turn_on(page).await?;
        scroll_to(page, 0.3).await?;
        let first = rest(page).await?;
        turn(page, site, &first).await?;
        scroll_by(page, 300).await?;
        rest(page).await?;
        // There was no jump, so there is no place to return to.
        open_more(page).await?;
        let back = page.find(e2e::Role::Button, "上次读到").await?;
        assert!(back.attr("aria-disabled").await?.is_some());
        press(page, "关闭").await
    });
}

/// Turns the phone to its side and back, with rests. Fails if another place is stored.
async fn turn(page: &Page, _: &Site, kept: &str) -> Outcome {
    for (width, height) in [(844, 390), (390, 844)] {
        page.set_viewport(window(width, height, true)).await?;
        settle(page).await?;
        assert_eq!(rest(page).await?, kept, "{width} × {height}");
    }
    Ok(())
}

async fn scroll_by(page: &Page, distance: i32) -> Outcome {
    let scroll = format!("scrollBy(0, {distance}); return null");
    page.evaluate::<Option<bool>>(&scroll, &[]).await?;
    settle(page).await
}
