//! Favourites stay stored, in all tabs, even if storage is refused, full or damaged.

use e2e::{Outcome, Page, Role, Site, read, visit_site};

use crate::favourites::{count, keep_report, open_list, press};

/// Makes storage throw for keys with this prefix.
const REFUSED: &str = "
    const set = Storage.prototype.setItem
    Storage.prototype.setItem = function (key, value) {
        if (key.startsWith('baogao.favourites' + self.refused)) throw new DOMException('full', 'QuotaExceededError')
        set.call(this, key, value)
    }";

const SAID: &str = "document.querySelector('dialog [role=status]').textContent";

/// Opens the report's page with this list in storage, put there by a page without a viewer.
async fn open_with(page: &Page, site: &Site, kept: &str) -> Outcome {
    page.open(&site.address("help/")).await?;
    page.evaluate::<Option<bool>>(
        "localStorage.setItem('baogao.favourites', arguments[0])",
        &[kept.into()],
    )
    .await?;
    page.open(&site.report_address("")).await?;
    page.wait_for_viewer("ready").await
}

async fn kept(page: &Page, key: &str) -> Outcome<String> {
    let kept = format!("return localStorage.getItem('baogao.favourites{key}') ?? ''");
    page.evaluate(&kept, &[]).await
}

#[test]
fn what_another_tab_keeps_shows_here() {
    read(async |page, site| {
        keep_report(page).await?;
        page.open_tab().await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        let pressed = "[...document.querySelectorAll('.site-tools button')].at(-1).ariaPressed";
        page.until("it is kept here too", &format!("{pressed} === 'true'"))
            .await?;
        // Imitates the event of another tab that removes the favourite.
        page.evaluate::<Option<bool>>(
            "const frame = document.createElement('iframe')
            document.body.append(frame)
            frame.contentWindow.localStorage.setItem('baogao.favourites', '{\"version\":1,\"items\":[]}')",
            &[],
        )
        .await?;
        page.until("it is kept no longer", &format!("{pressed} === 'false'"))
            .await
    });
}

#[test]
fn what_cannot_be_read_is_put_aside_and_said() {
    visit_site(None, async |page, site| {
        let mut aside = Vec::new();
        for damaged in ["{", "[1]", "{\"version\":1}", "[{\"note\":\"甲\"}]", "{"] {
            open_with(page, site, damaged).await?;
            open_list(page).await?;
            let said: String = page.evaluate(&format!("return {SAID}"), &[]).await?;
            assert!(said.contains("没有覆盖"), "{damaged}: {said}");
            press(page, "关闭").await?;
            keep_report(page).await?;
            aside.push(damaged);
            assert_eq!(kept(page, ".damaged").await?, aside.join("\n"));
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn what_can_be_read_of_a_damaged_list_stays() {
    visit_site(None, async |page, site| {
        let damaged = r#"{"version":1,"items":[{"report":"r","words":"甲"},7,{"words":"乙"},{"report":"r","id":"s1","words":"丙"}]}"#;
        open_with(page, site, damaged).await?;
        keep_report(page).await?;
        open_list(page).await?;
        count(page, 3).await?;
        assert_eq!(kept(page, ".damaged").await?, damaged);
        let list = kept(page, "").await?;
        assert!(list.contains("甲") && list.contains("丙"), "{list}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_list_of_the_first_form_is_taken_over() {
    visit_site(None, async |page, site| {
        let first =
            r#"[{"report":"r","words":"甲","note":"记"},{"report":"r","id":"s1","words":"乙"}]"#;
        open_with(page, site, first).await?;
        keep_report(page).await?;
        open_list(page).await?;
        count(page, 3).await?;
        assert_eq!(
            page.evaluate::<String>(&format!("return {SAID}"), &[])
                .await?,
            ""
        );
        let list = kept(page, "").await?;
        assert!(list.starts_with("{\"version\":1,\"items\":["), "{list}");
        assert!(list.contains("\"words\":\"甲\",\"note\":\"记\""), "{list}");
        assert_eq!(kept(page, ".damaged").await?, "");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn what_can_neither_be_read_nor_put_aside_is_left_alone() {
    visit_site(None, async |page, site| {
        page.preload(REFUSED).await?;
        page.preload("self.refused = '.damaged'").await?;
        for unread in [
            "{",
            r#"{"version":2,"items":[{"report":"r","words":"甲"}]}"#,
        ] {
            open_with(page, site, unread).await?;
            page.click(Role::Button, "收藏").await?;
            page.until(
                "it is said where it happens",
                "document.querySelector('.passage-bar [role=status] + button + [role=status]').textContent.includes('没有动它')",
            )
            .await?;
            open_list(page).await?;
            count(page, 1).await?;
            assert_eq!(kept(page, "").await?, unread);
            press(page, "关闭").await?;
        }
        Ok(())
    });
}

#[test]
fn a_storage_that_refuses_is_said_at_once_and_the_list_holds_for_the_visit() {
    read(async |page, _| {
        page.evaluate::<Option<bool>>(&format!("self.refused = ''; {REFUSED}"), &[])
            .await?;
        page.click(Role::Button, "收藏").await?;
        page.until(
            "it is said where it happens",
            "document.querySelector('.passage-bar').textContent.includes('只在这次有效')",
        )
        .await?;
        page.check_accessibility().await?;
        page.click(Role::Button, "关闭").await?;
        page.until(
            "the bar goes",
            "document.querySelector('.passage-bar') === null",
        )
        .await?;
        // A favourite saved in another tab comes first.
        page.evaluate::<Option<bool>>(
            "const frame = document.createElement('iframe')
            document.body.append(frame)
            frame.contentWindow.localStorage.setItem('baogao.favourites', '{\"version\":1,\"items\":[{\"report\":\"r\",\"words\":\"甲\"}]}')",
            &[],
        )
        .await?;
        open_list(page).await?;
        count(page, 2).await?;
        page.until(
            "it is said there",
            &format!("{SAID}.includes('只在这次有效')"),
        )
        .await
    });
}

#[test]
#[ignore = "variation"]
fn a_storage_that_is_refused_from_the_start_is_said_too() {
    visit_site(None, async |page, site| {
        page.preload(
            "for (const name of ['localStorage', 'sessionStorage']) {
                Object.defineProperty(self, name, { get() { throw new DOMException('refused', 'SecurityError') } })
            }",
        )
        .await?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        page.click(Role::Button, "收藏").await?;
        page.until(
            "it is said",
            "document.querySelector('.passage-bar').textContent.includes('只在这次有效')",
        )
        .await?;
        open_list(page).await?;
        count(page, 1).await
    });
}

#[test]
fn of_a_list_that_is_too_long_the_newest_are_shown_and_all_stay() {
    read(async |page, _| {
        let fill = "const items = Array.from({ length: 40000 }, (_, index) => ({ report: 'r', id: `p-${index}`, words: '甲' }))
            const text = JSON.stringify({ version: 1, items })
            localStorage.setItem('baogao.favourites', text)
            return text.length";
        let stored: usize = page.evaluate(fill, &[]).await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        open_list(page).await?;
        let said =
            "document.querySelector('dialog [role=status]').textContent.includes('超过 2000 条')";
        page.until("it is said", said).await?;
        let shown: String = page
            .evaluate(
                "return document.querySelector('dialog h2').textContent",
                &[],
            )
            .await?;
        assert_eq!(shown, "我的收藏 2000");
        let now: usize = page
            .evaluate(
                "return localStorage.getItem('baogao.favourites').length",
                &[],
            )
            .await?;
        assert_eq!(now, stored, "what is stored stays as it was");
        page.evaluate::<Option<bool>>(
            "HTMLAnchorElement.prototype.click = () => {}; return null",
            &[],
        )
        .await?;
        press(page, "导出文件").await?;
        let text = "[...document.querySelectorAll('dialog textarea')].some((field) => field.value.includes('\"p-39999\"'))";
        page.until("the file has all of them", text).await
    });
}

#[test]
fn a_page_that_comes_back_frozen_shows_what_was_kept_meanwhile() {
    read(async |page, _| {
        open_list(page).await?;
        // A frozen page receives no storage events.
        let change = "const items = [{ report: 'r', id: 's1', words: '甲' }]
            localStorage.setItem('baogao.favourites', JSON.stringify({ version: 1, items }))
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
            return null";
        page.evaluate::<Option<bool>>(change, &[]).await?;
        count(page, 1).await
    });
}
