//! 收藏 and 我的收藏: saved favourites are listed, and the focus is never lost in the list.

use e2e::{Outcome, Page, Role, Viewport, read, read_on, visit_site};

use crate::elder::turn_on;
use crate::report_page::settle;

pub(crate) async fn open_list(page: &Page) -> Outcome {
    page.click(Role::Button, "我的收藏").await?;
    page.until(
        "the list is open",
        "document.querySelector('dialog[open]') !== null",
    )
    .await
}

pub(crate) async fn count(page: &Page, expected: usize) -> Outcome {
    let holds = format!("document.querySelectorAll('dialog li').length === {expected}");
    page.until(&format!("{expected} are listed"), &holds).await
}

/// Presses the button of the list whose name begins with `name`.
pub(crate) async fn press(page: &Page, name: &str) -> Outcome {
    let selector = "dialog button";
    for button in page
        .driver()
        .find_all(thirtyfour::By::Css(selector))
        .await?
    {
        if button.text().await?.starts_with(name) {
            button.click().await?;
            return Ok(());
        }
    }
    Err(e2e::Failure::new(format!(
        "there is no button {name} in the list"
    )))
}

pub(crate) async fn keep_report(page: &Page) -> Outcome {
    page.click(Role::Button, "收藏").await?;
    page.until(
        "the report is kept",
        "localStorage.getItem('baogao.favourites')?.includes('\"items\":[{')",
    )
    .await
}

#[test]
fn a_report_is_saved_noted_removed_and_restored() {
    for viewport in [Viewport::SMALL, Viewport::PHONE, Viewport::DESKTOP] {
        read_on(viewport, async |page, site| {
            keep_report(page).await?;
            open_list(page).await?;
            count(page, 1).await?;
            page.screenshot(&format!("favourites-{}", viewport.width))
                .await?;
            page.check_accessibility().await?;
            page.select("dialog li input")
                .await?
                .send_keys("开会要用")
                .await?;
            page.press(thirtyfour::Key::Tab).await?;
            page.until(
                "the note is kept",
                "localStorage.getItem('baogao.favourites').includes('开会要用')",
            )
            .await?;
            press(page, "删除").await?;
            count(page, 0).await?;
            press(page, "撤销删除").await?;
            count(page, 1).await?;
            press(page, "关闭").await?;
            page.until(
                "the focus is back",
                "document.querySelector('dialog') === null && document.activeElement.textContent.startsWith('我的收藏')",
            )
            .await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            open_list(page).await?;
            count(page, 1).await?;
            let title: String = page
                .evaluate(
                    "return document.querySelector('dialog li a').textContent",
                    &[],
                )
                .await?;
            assert_eq!(title, site.report().name());
            Ok(())
        });
    }
}

#[test]
#[ignore = "variation"]
fn in_elder_mode_every_control_of_the_list_is_large() {
    for viewport in [Viewport::SMALL, Viewport::PHONE] {
        read_on(viewport, async |page, _| {
            turn_on(page).await?;
            keep_report(page).await?;
            open_list(page).await?;
            settle(page).await?;
            page.screenshot(&format!("favourites-elder-{}", viewport.width))
                .await?;
            let small: Vec<String> = page
                .evaluate(
                    "return [...document.querySelectorAll('dialog a, dialog button, dialog input')].filter((control) => {
                        const { width, height } = control.getBoundingClientRect()
                        return width < 59.5 || height < 59.5
                    }).map((control) => control.outerHTML)",
                    &[],
                )
                .await?;
            assert!(small.is_empty(), "{small:?}");
            let wide: bool = page
                .evaluate("const list = document.querySelector('dialog'); return list.scrollWidth > list.clientWidth", &[])
                .await?;
            assert!(!wide, "the list fits");
            page.check_accessibility().await
        });
    }
}

#[test]
#[ignore = "variation"]
fn escape_closes_the_list_and_gives_the_focus_back() {
    read(async |page, _| {
        open_list(page).await?;
        page.select("dialog")
            .await?
            .send_keys(thirtyfour::Key::Escape + "")
            .await?;
        page.until(
            "the list has gone",
            "document.querySelector('dialog') === null && document.activeElement.textContent === '我的收藏'",
        )
        .await?;
        open_list(page).await
    });
}

/// Saves the first `count` paragraphs as favourites.
pub(crate) async fn keep_paragraphs(page: &Page, count: usize) -> Outcome {
    for nth in 0..count {
        let press = "document.querySelectorAll('#body p > .place-link')[arguments[0]].click()";
        page.evaluate::<Option<bool>>(press, &[nth.into()]).await?;
        let keep = "[...document.querySelectorAll('.passage-bar button')].find((one) => one.textContent === '收藏')";
        page.until(
            "the paragraph is picked",
            &format!("{keep}?.ariaPressed === 'false'"),
        )
        .await?;
        page.evaluate::<Option<bool>>(&format!("{keep}.click()"), &[])
            .await?;
        page.until("it is kept", &format!("{keep}.ariaPressed === 'true'"))
            .await?;
    }
    page.click(Role::Button, "关闭").await
}

#[test]
#[ignore = "variation"]
fn removing_and_undoing_keep_the_focus_in_the_list() {
    read(async |page, _| {
        keep_paragraphs(page, 3).await?;
        let words =
            "return [...document.querySelectorAll('dialog li a')].map((one) => one.textContent)";
        open_list(page).await?;
        count(page, 3).await?;
        let before: Vec<String> = page.evaluate(words, &[]).await?;
        for row in [0, 1, 2] {
            let focus = "document.querySelectorAll('dialog li')[arguments[0]].querySelector('button').focus()";
            page.evaluate::<Option<bool>>(focus, &[row.into()]).await?;
            page.press(thirtyfour::Key::Enter).await?;
            count(page, 2).await?;
            page.until(
                "the focus is where it is taken back",
                "document.activeElement.textContent === '撤销删除'",
            )
            .await?;
            // A second press undoes the removal, and removes no other favourite.
            page.press(thirtyfour::Key::Enter).await?;
            count(page, 3).await?;
            page.until(
                "the focus is in the list",
                "document.activeElement.matches('dialog button')",
            )
            .await?;
            assert_eq!(page.evaluate::<Vec<String>>(words, &[]).await?, before);
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn every_removal_of_the_visit_is_undone_one_by_one() {
    read(async |page, _| {
        keep_paragraphs(page, 3).await?;
        let words =
            "return [...document.querySelectorAll('dialog li a')].map((one) => one.textContent)";
        open_list(page).await?;
        count(page, 3).await?;
        let before: Vec<String> = page.evaluate(words, &[]).await?;
        for left in [2, 1] {
            press(page, "删除").await?;
            count(page, left).await?;
        }
        press(page, "关闭").await?;
        page.until(
            "the list has gone",
            "document.querySelector('dialog') === null",
        )
        .await?;
        open_list(page).await?;
        press(page, "删除").await?;
        for listed in [0, 1, 2] {
            count(page, listed).await?;
            page.until(
                "it is told how many are left to undo, and the focus is where that is done",
                &format!(
                    "document.querySelector('dialog [role=status]').textContent.includes('已删除 {} 条')
                        && document.activeElement.textContent === '撤销删除'",
                    3 - listed
                ),
            )
            .await?;
            page.press(thirtyfour::Key::Enter).await?;
        }
        count(page, 3).await?;
        assert_eq!(page.evaluate::<Vec<String>>(words, &[]).await?, before);
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_removal_by_pressing_again_can_be_undone_in_the_list() {
    read(async |page, _| {
        keep_report(page).await?;
        open_list(page).await?;
        page.select("dialog li input")
            .await?
            .send_keys("开会要用")
            .await?;
        // The note is stored with each letter: a change in another tab may render the list anew before the field is left.
        page.until(
            "the note is kept",
            "localStorage.getItem('baogao.favourites').includes('开会要用')",
        )
        .await?;
        let told =
            "dispatchEvent(new StorageEvent('storage', { key: 'baogao.favourites' })); return null";
        page.evaluate::<Option<bool>>(told, &[]).await?;
        settle(page).await?;
        let note: String = page
            .evaluate(
                "return document.querySelector('dialog li input').value",
                &[],
            )
            .await?;
        assert_eq!(note, "开会要用");
        page.press(thirtyfour::Key::Tab).await?;
        press(page, "关闭").await?;
        page.click(Role::Button, "收藏").await?;
        open_list(page).await?;
        count(page, 0).await?;
        press(page, "撤销删除").await?;
        count(page, 1).await?;
        page.until(
            "its note is there",
            "document.querySelector('dialog li input').value === '开会要用'",
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn a_thousand_favourites_are_listed_thirty_at_a_time() {
    visit_site(None, async |page, site| {
        page.open(&site.report_address("")).await?;
        page.evaluate::<Option<bool>>(
            "const items = Array.from({ length: 1000 }, (_, index) =>
                ({ report: 'r', address: 'https://example.gov.cn/', title: '报告', words: `第${index}段`, id: `p-${index}`, saved: '2026-01-02' }))
            localStorage.setItem('baogao.favourites', JSON.stringify({ version: 1, items }))",
            &[],
        )
        .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        open_list(page).await?;
        count(page, 30).await?;
        press(page, "显示更多收藏").await?;
        count(page, 60).await
    });
}
