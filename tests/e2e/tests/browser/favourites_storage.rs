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
fn shows_favourites_saved_in_another_tab() {
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
#[ignore = "variation"]
fn unreadable_favourites_stay_if_they_cannot_be_set_aside() {
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
#[ignore = "variation"]
fn reports_refused_storage_and_keeps_the_list_for_the_visit() {
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
fn reports_storage_that_is_refused_from_the_start() {
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
fn a_page_restored_from_the_cache_shows_favourites_saved_meanwhile() {
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
