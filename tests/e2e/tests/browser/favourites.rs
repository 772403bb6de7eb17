//! 收藏 and 我的收藏: what is kept stays, in every tab, and whatever storage does.

use e2e::{Outcome, Page, Role, Viewport, read, read_on, visit_site};

use crate::elder::turn_on;
use crate::report_page::settle;

const KEPT: &str = "return localStorage.getItem('baogao.favourites') ?? ''";

async fn open_list(page: &Page) -> Outcome {
    page.click(Role::Button, "我的收藏").await?;
    page.wait_until(
        "the list is open",
        "document.querySelector('dialog[open]') !== null",
    )
    .await
}

async fn count(page: &Page, expected: usize) -> Outcome {
    let holds = format!("document.querySelectorAll('dialog li').length === {expected}");
    page.wait_until(&format!("{expected} are listed"), &holds)
        .await
}

/// Presses a button of the list by the beginning of its name.
async fn press(page: &Page, name: &str) -> Outcome {
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

async fn keep_report(page: &Page) -> Outcome {
    page.click(Role::Button, "收藏").await?;
    page.wait_until(
        "the report is kept",
        "localStorage.getItem('baogao.favourites')?.includes('\"items\":[{')",
    )
    .await
}

#[test]
fn a_report_is_kept_noted_removed_and_brought_back() {
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
                .send_keys("开会要用\t")
                .await?;
            page.wait_until(
                "the note is kept",
                "localStorage.getItem('baogao.favourites').includes('开会要用')",
            )
            .await?;
            press(page, "删除").await?;
            count(page, 0).await?;
            press(page, "撤销删除").await?;
            count(page, 1).await?;
            press(page, "关闭").await?;
            page.wait_until(
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
fn escape_closes_the_list_and_gives_the_focus_back() {
    read(async |page, _| {
        open_list(page).await?;
        page.select("dialog")
            .await?
            .send_keys(thirtyfour::Key::Escape + "")
            .await?;
        page.wait_until(
            "the list has gone",
            "document.querySelector('dialog') === null && document.activeElement.textContent === '我的收藏'",
        )
        .await?;
        open_list(page).await
    });
}

#[test]
fn what_another_tab_keeps_shows_here() {
    read(async |page, site| {
        keep_report(page).await?;
        page.open_tab().await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        let pressed = "[...document.querySelectorAll('.site-tools button')].at(-1).ariaPressed";
        page.wait_until("it is kept here too", &format!("{pressed} === 'true'"))
            .await?;
        // The first tab takes it back, as far as this one can tell.
        page.evaluate::<Option<bool>>(
            "const frame = document.createElement('iframe')
            document.body.append(frame)
            frame.contentWindow.localStorage.setItem('baogao.favourites', '{\"version\":1,\"items\":[]}')",
            &[],
        )
        .await?;
        page.wait_until("it is kept no longer", &format!("{pressed} === 'false'"))
            .await
    });
}

#[test]
fn what_cannot_be_read_is_put_aside_and_said() {
    visit_site(None, async |page, site| {
        for damaged in [
            "{",
            "{\"version\":2,\"items\":[]}",
            "[1]",
            "{\"version\":1}",
            "[{\"note\":\"甲\"}]",
        ] {
            page.open(&site.report_address("")).await?;
            page.evaluate::<Option<bool>>(
                "localStorage.setItem('baogao.favourites', arguments[0])",
                &[damaged.into()],
            )
            .await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            open_list(page).await?;
            let said: String = page
                .evaluate(
                    "return document.querySelector('dialog [role=status]').textContent",
                    &[],
                )
                .await?;
            assert!(said.contains("没有覆盖"), "{damaged}: {said}");
            press(page, "关闭").await?;
            keep_report(page).await?;
            let aside: String = page
                .evaluate(
                    "return localStorage.getItem('baogao.favourites.damaged')",
                    &[],
                )
                .await?;
            assert_eq!(aside, damaged);
        }
        Ok(())
    });
}

#[test]
fn a_storage_that_is_full_is_said_and_the_list_holds_for_the_visit() {
    read(async |page, _| {
        page.evaluate::<Option<bool>>(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            &[],
        )
        .await?;
        page.click(Role::Button, "收藏").await?;
        open_list(page).await?;
        count(page, 1).await?;
        page.wait_until(
            "it says so",
            "document.querySelector('dialog [role=status]').textContent.includes('只在这次有效')",
        )
        .await
    });
}

#[test]
fn a_file_carries_favourites_over() {
    read(async |page, _| {
        keep_report(page).await?;
        open_list(page).await?;
        // What the file would be: the harness reads it off the link, before the browser saves it.
        page.evaluate::<Option<bool>>(
            "HTMLAnchorElement.prototype.click = function () { self.file = decodeURIComponent(this.href.split(',')[1]) }",
            &[],
        )
        .await?;
        press(page, "导出文件").await?;
        let file: String = page.evaluate("return self.file", &[]).await?;
        let kept: String = page.evaluate(KEPT, &[]).await?;
        assert_eq!(file, kept);
        let folder = std::env::temp_dir().join(format!("baogao-favourites-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let (good, bad) = (folder.join("good.json"), folder.join("bad.json"));
        std::fs::write(
            &good,
            file.replace("\"words\":\"", "\"id\":\"s1\",\"words\":\""),
        )?;
        std::fs::write(&bad, "{\"name\": \"别的文件\"}")?;
        let input = page.select("#favourites-file").await?;
        input.send_keys(good.to_string_lossy().as_ref()).await?;
        count(page, 2).await?;
        let input = page.select("#favourites-file").await?;
        input.send_keys(bad.to_string_lossy().as_ref()).await?;
        page.wait_until(
            "the other file is refused",
            "document.querySelector('dialog [role=status]').textContent.includes('不是收藏文件')",
        )
        .await?;
        count(page, 2).await?;
        Ok(std::fs::remove_dir_all(&folder)?)
    });
}

#[test]
fn a_thousand_favourites_open_without_a_long_task() {
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
        count(page, 50).await?;
        press(page, "显示更多收藏").await?;
        count(page, 100).await
    });
}
