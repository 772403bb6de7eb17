//! An embedded report changes nothing of the portal's page but its own element.

use e2e::{Host, Outcome, Page};

use crate::portal::{FRAME, SILENCE_MILLIS, visit_host, wait_inside};

const PORTRAIT: &str = include_str!("../../probes/portrait.js");

/// Pages that embed by a plain frame, without our script.
const WITHOUT_ELEMENT: [&str; 3] = ["nested", "sandboxed", "scriptless"];

/// The page whose element has a wrong address.
const WRONG: &str = "wrong";

/// Console errors of pages that block the report: page and text.
const COMPLAINTS: [(&str, &str); 1] = [("blocked", "frame-src")];

/// True once each element has emitted `ready` or an error.
const HAS_SPOKEN: &str = "[...document.querySelectorAll('baogao-report')].every(({ id }) =>
    witness.told.some((event) => event.id === id && ['baogao-ready', 'baogao-error'].includes(event.type)))";

/// The length of the history, and the description of everything on the page.
type Portrait = (u32, Vec<String>);

/// Pages whose first report is neither blocked nor of fixed height.
const WHOLE: [&str; 9] = [
    "globals", "long", "mobile", "policy", "rtl", "scaled", "tables", "twice", "zoomed",
];

#[test]
fn every_portal_page_is_unchanged_and_shows_the_whole_report() {
    visit_host(async |page, _, host| {
        for name in Host::pages()? {
            if WITHOUT_ELEMENT.contains(&name.as_str()) || name == WRONG {
                continue;
            }
            let console_errors = COMPLAINTS.iter().filter(|(page, _)| *page == name);
            console_errors.for_each(|(_, words)| page.expect_console_error(words));
            let before = open_without_element(page, host, &name).await?;
            page.open(&host.address(&name)).await?;
            check_unchanged(page, &name, &before).await?;
            if WHOLE.contains(&name.as_str()) {
                assert_whole(page, &name).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn a_page_with_a_wrong_address_is_unchanged() {
    visit_host(async |page, _, host| {
        page.hold_clock().await?;
        let before = open_without_element(page, host, WRONG).await?;
        page.open(&host.address(WRONG)).await?;
        page.until("the frame is there", FRAME).await?;
        page.advance(SILENCE_MILLIS).await?;
        check_unchanged(page, WRONG, &before).await
    });
}

async fn open_without_element(page: &Page, host: &Host, name: &str) -> Outcome<Portrait> {
    page.open(&host.address_without_script(name)).await?;
    portrait(page).await
}

/// Waits until every element has emitted an event, and fails if anything else of the page differs from `before`.
async fn check_unchanged(page: &Page, name: &str, (history, before): &Portrait) -> Outcome {
    page.until("every element has spoken", HAS_SPOKEN).await?;
    let (history_after, after) = portrait(page).await?;
    assert_eq!(history_after, history + 1, "{name}: one page, one entry");
    assert_same(name, before, &after);
    Ok(())
}

/// Waits until the frame is as high as the report, and fails if a part of the report is outside.
async fn assert_whole(page: &Page, name: &str) -> Outcome {
    let is_long = format!(
        "(() => {{
            const frame = {FRAME};
            const box = frame.getBoundingClientRect();
            return frame.checkVisibility({{ visibilityProperty: true }}) && box.width > 200 && box.height > 2000;
        }})()"
    );
    page.until(&format!("{name}: the frame is long"), &is_long)
        .await?;
    page.screenshot(&format!("host-{name}")).await?;
    // The next height may be on its way already.
    let is_whole = "document.documentElement.scrollWidth - innerWidth <= 1
        && document.documentElement.scrollHeight - innerHeight <= 1";
    wait_inside(page, &format!("{name}: nothing lies outside"), is_whole).await
}

async fn portrait(page: &Page) -> Outcome<Portrait> {
    page.until("its style has come", "document.readyState === 'complete'")
        .await?;
    page.evaluate(PORTRAIT, &[]).await
}

#[track_caller]
fn assert_same(name: &str, before: &[String], after: &[String]) {
    assert_eq!(before.len(), after.len(), "{name}: as many elements");
    for (before, after) in before.iter().zip(after) {
        if before != after {
            let mut parts = before.split([';', ',']).zip(after.split([';', ',']));
            let differing = parts.find(|(before, after)| before != after);
            let start: String = before.chars().take(60).collect();
            panic!("{name}: {start}…: {differing:?}");
        }
    }
}
