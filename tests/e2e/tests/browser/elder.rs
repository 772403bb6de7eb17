//! 长者助手, the elders' page: one press turns it on or off; controls are large, and nothing is missing.

use std::collections::BTreeSet;

use e2e::{Capability, Outcome, Page, Preference, Role, Viewport, read, read_on};

use crate::report_page::{assert_fits, settle, shown_text};
use crate::search::frequent;
use crate::settings::{kept, open_settings};
use serde_json::json;

const SCREENS: [Viewport; 3] = [Viewport::SMALL, Viewport::PHONE, Viewport::DESKTOP];

/// Returns the controls that are too small, with their sizes in CSS px.
const SMALL: &str = "
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true })
    const least = (element) => element.matches('#body .place-link') && !element.matches('section > *') ? 44 : 60
    return [...document.querySelectorAll('a[href], button, summary, input, label')]
        .filter((element) => isShown(element) && !element.closest('label > *'))
        .map((element) => {
            const { width, height } = element.getBoundingClientRect()
            const name = element.getAttribute('aria-label') ?? element.textContent
            return Math.min(width, height) < least(element) - 0.5 ? `${name}: ${width} x ${height}` : ''
        })
        .filter(Boolean)";

pub(crate) async fn turn_on(page: &Page) -> Outcome {
    page.click(Role::Button, "长者助手").await?;
    page.until(
        "the elders' bar is there",
        "document.querySelector('.elder-bar') !== null && document.documentElement.dataset.elder === 'on'",
    )
    .await?;
    // The explanation is shown once, on first use.
    if page.has(Role::Button, "知道了").await? {
        page.click(Role::Button, "知道了").await?;
        settle(page).await?;
    }
    Ok(())
}

/// Scrolls up until the bar is on screen, since it hides while the reader scrolls down.
pub(crate) async fn bring_bar(page: &Page) -> Outcome {
    settle(page).await?;
    let is_there =
        "(() => { const { top, bottom } = document.querySelector('.bar').getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight })()";
    if !page
        .evaluate::<bool>(&format!("return {is_there}"), &[])
        .await?
    {
        let turn = "scrollBy({ top: -60, behavior: 'instant' }); return null";
        page.evaluate::<Option<bool>>(turn, &[]).await?;
    }
    page.until("the bar is on screen", is_there).await
}

/// Opens the panel 更多.
pub(crate) async fn open_more(page: &Page) -> Outcome {
    bring_bar(page).await?;
    page.click(Role::Button, "更多").await?;
    page.until(
        "the panel is on screen",
        "document.getElementById('more') !== null",
    )
    .await
}

/// Presses 放大 until it is disabled at the largest type.
pub(crate) async fn enlarge(page: &Page) -> Outcome {
    open_more(page).await?;
    let is_last = async || -> Outcome<bool> {
        let button = page.find(Role::Button, "放大").await?;
        Ok(button.attr("aria-disabled").await?.is_some())
    };
    while !is_last().await? {
        page.click(Role::Button, "放大").await?;
        settle(page).await?;
    }
    page.click(Role::Button, "关闭").await?;
    settle(page).await
}

pub(crate) async fn turn_off(page: &Page) -> Outcome {
    open_more(page).await?;
    page.click(Role::Button, "退出长者助手").await?;
    page.until(
        "the elders' bar is gone, and the focus at its button",
        "document.querySelector('.elder-bar') === null && document.documentElement.dataset.elder === 'off'
            && document.activeElement.id === 'elder-button'",
    )
    .await
}

/// Presses a button of the page's tools. On phones they are in a panel, and the bar may cover them at the current scroll
/// position.
pub(crate) async fn press(page: &Page, name: &str) -> Outcome {
    let is_phone = "return innerWidth < 768 && !document.getElementById('more')";
    if page.evaluate(is_phone, &[]).await? {
        open_more(page).await?;
    }
    let selector = "return document.getElementById('more') ? '#more button' : 'button'";
    let selector: String = page.evaluate(selector, &[]).await?;
    let press = "const button = [...document.querySelectorAll(arguments[0])].find((button) =>
            button.checkVisibility() && button.textContent === arguments[1])
        button.scrollIntoView({ block: 'center', behavior: 'instant' })
        return button";
    let found = page
        .driver()
        .execute(press, [json!(selector), json!(name)])
        .await?;
    Ok(found.element()?.click().await?)
}

async fn controls(page: &Page) -> Outcome<BTreeSet<String>> {
    let names: Vec<String> = page
        .evaluate(
            "return [...document.querySelectorAll('a[href], button, summary, input')]
                .filter((element) => element.checkVisibility({ visibilityProperty: true }))
                .map((element) => element.getAttribute('aria-label') || element.textContent.trim() || element.name)",
            &[],
        )
        .await?;
    Ok(names.into_iter().collect())
}

#[test]
fn turning_it_on_and_off_restores_everything() {
    read(async |page, _| {
        page.click(Role::Button, "小").await?;
        page.until(
            "the size is chosen",
            "document.documentElement.dataset.textSize === '16'",
        )
        .await?;
        // The reader knows the elders' page now, so it is no longer offered.
        let root = "const root = document.documentElement.cloneNode(false)
            root.removeAttribute('data-offer')
            return root.outerHTML";
        let before = (
            kept(page).await?,
            page.evaluate::<String>(root, &[]).await?,
            shown_text(page).await?,
        );
        turn_on(page).await?;
        let size: String = page.style("#body p", "font-size").await?;
        assert_eq!(size, "24px");
        turn_off(page).await?;
        let after = (
            kept(page).await?,
            page.evaluate::<String>(root, &[]).await?,
            shown_text(page).await?,
        );
        assert_eq!(before, after);
        Ok(())
    });
}

#[test]
fn no_control_is_missing_and_all_are_large() {
    for viewport in SCREENS {
        read_on(viewport, async |page, _| {
            let (before, text) = (controls(page).await?, shown_text(page).await?);
            turn_on(page).await?;
            settle(page).await?;
            let after = controls(page).await?;
            let missing: Vec<&String> = before.difference(&after).collect();
            // In wide windows the contents are closed over the text. This opens them, so that their links count too.
            page.evaluate::<Option<bool>>("document.getElementById('contents').open = true", &[])
                .await?;
            let mut open = controls(page).await?;
            open_more(page).await?;
            open.extend(controls(page).await?);
            let small: Vec<String> = page.evaluate(SMALL, &[]).await?;
            assert!(small.is_empty(), "{small:?}");
            page.click(Role::Button, "关闭").await?;
            let missing: Vec<&&String> = missing
                .iter()
                .filter(|name| !open.contains(**name))
                .collect();
            // The offer is gone once the elders' page is on, and the settings have a single button.
            let gone = ["不再提示长者助手", "打开长者助手", "字体"];
            let missing: Vec<_> = missing
                .into_iter()
                .filter(|name| !gone.contains(&name.as_str()))
                .collect();
            assert!(missing.is_empty(), "{missing:?}");
            assert_eq!(shown_text(page).await?, text);
            let small: Vec<String> = page.evaluate(SMALL, &[]).await?;
            assert!(small.is_empty(), "{small:?}");
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn every_button_shows_its_purpose() {
    read(async |page, site| {
        turn_on(page).await?;
        page.click(Role::Button, "搜索").await?;
        page.press(frequent(site.report()).0.as_str()).await?;
        page.until(
            "the search shows its buttons",
            "document.querySelectorAll('.search .button').length > 3",
        )
        .await?;
        let bare: Vec<String> = page
            .evaluate(
                "return [...document.querySelectorAll('.button')]
                    .filter((button) => button.checkVisibility())
                    .filter((button) => getComputedStyle(button, '::after').content.length < 5)
                    .map((button) => button.textContent)",
                &[],
            )
            .await?;
        assert!(bare.is_empty(), "{bare:?}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn it_is_accessible_on_every_screen_and_fits_at_the_largest_type() {
    for viewport in SCREENS {
        read_on(viewport, async |page, _| {
            turn_on(page).await?;
            settle(page).await?;
            page.screenshot(&format!("elder-{}", viewport.width))
                .await?;
            page.check_accessibility().await?;
            enlarge(page).await?;
            assert_eq!(page.style("#body p", "font-size").await?, "32px");
            assert_fits(page).await?;
            page.check_accessibility().await
        });
    }
}

#[test]
fn the_bar_steps_through_sections_and_opens_contents_and_search() {
    read_on(Viewport::PHONE, async |page, site| {
        turn_on(page).await?;
        let ids: Vec<String> = site
            .report()
            .sections_in_order()
            .map(|section| section.id.to_string())
            .collect();
        let is_first = |id: &str| {
            format!(
                "(() => {{ const top = document.getElementById('{id}').getBoundingClientRect().top
                    return top > 0 && top < innerHeight / 3 }})()"
            )
        };
        page.click(Role::Button, "下一节").await?;
        page.until("the first section is on screen", &is_first(&ids[0]))
            .await?;
        settle(page).await?;
        page.click(Role::Button, "下一节").await?;
        page.until("the second section is on screen", &is_first(&ids[1]))
            .await?;
        let heading = site.report().sections_in_order().nth(1);
        let heading = heading.map(|section| section.heading.as_str());
        let said: String = page.text(".elder-bar [role=status]").await?;
        assert_eq!(Some(said.as_str()), heading);
        settle(page).await?;
        page.click(Role::Button, "上一节").await?;
        page.until("the first section is on screen again", &is_first(&ids[0]))
            .await?;
        page.click(Role::Button, "搜索").await?;
        page.until(
            "the box has the focus",
            "document.activeElement.id === 'search'",
        )
        .await?;
        page.click(Role::Button, "目录").await?;
        page.until(
            "the contents are open and have the focus",
            "document.getElementById('contents').open
                && document.activeElement.closest('#contents') !== null",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn the_search_box_is_not_covered_by_the_contents() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            page.must(Capability::FocusShown)?;
            turn_on(page).await?;
            page.evaluate::<Option<bool>>("scrollTo(0, 1500)", &[])
                .await?;
            page.click(Role::Button, "搜索").await?;
            page.until(
                "all of the box can be seen",
                "(() => { const box = document.activeElement.getBoundingClientRect()
                    return document.activeElement.id === 'search' && [box.top + 1, box.bottom - 1].every((y) =>
                        document.elementFromPoint(box.left + box.width / 2, y) === document.activeElement) })()",
            )
            .await
        });
    }
}

#[test]
#[ignore = "variation"]
fn focus_is_never_under_a_bar() {
    read_on(Viewport::DESKTOP, async |page, _| {
        page.must(Capability::FocusWhole)?;
        turn_on(page).await?;
        settle(page).await?;
        let hidden = "
            const focused = document.activeElement
            const box = focused.getBoundingClientRect()
            if (focused.closest('.elder-bar, .contents')) return ''
            const bar = document.querySelector('.elder-bar').getBoundingClientRect()
            const contents = document.querySelector('.contents').getBoundingClientRect()
            const isUnder = box.bottom > bar.top + 1 || (box.top < contents.bottom - 1 && box.bottom > contents.top)
            return isUnder ? focused.outerHTML.slice(0, 120) : ''";
        for _ in 0..60 {
            page.press(thirtyfour::Key::Tab).await?;
            let under: String = page.evaluate(hidden, &[]).await?;
            assert_eq!(under, "");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn keeps_the_systems_forced_colours() {
    read(async |page, _| {
        page.prefer(&[Preference::ForcedColors]).await?;
        turn_on(page).await?;
        open_settings(page).await?;
        settle(page).await?;
        page.screenshot("elder-forced-colours").await?;
        page.check_accessibility().await
    });
}
