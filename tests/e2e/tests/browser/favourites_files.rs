//! Favourites as a file: an exported file can be imported again.

use std::path::{Path, PathBuf};

use e2e::{Capability, Outcome, Page, read, visit_site};
use serde_json::{Value, json};

use crate::favourites::{count, keep_report, open_list, press};
use crate::report_page::settle;

/// Returns a folder for this test only.
fn folder() -> Outcome<PathBuf> {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or_default().replace(':', "-");
    let folder = std::env::temp_dir().join(format!("baogao-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

async fn choose(page: &Page, file: &Path) -> Outcome {
    let input = page.select("#favourites-file").await?;
    Ok(input.send_keys(file.to_string_lossy().as_ref()).await?)
}

#[test]
fn an_exported_file_can_be_imported() {
    read(async |page, _| {
        keep_report(page).await?;
        open_list(page).await?;
        // Records the file's content before the browser saves it.
        page.evaluate::<Option<bool>>(
            "const make = URL.createObjectURL
            URL.createObjectURL = (file) => ((self.file = file), make.call(URL, file))
            HTMLAnchorElement.prototype.click = function () { self.link = this }",
            &[],
        )
        .await?;
        press(page, "导出文件").await?;
        let file: String = page
            .evaluate_later(
                "self.file.text().then(arguments[arguments.length - 1])",
                &[],
            )
            .await?;
        let link: [String; 2] = page
            .evaluate("return [self.link.protocol, self.link.download]", &[])
            .await?;
        assert_eq!(link, ["blob:", "baogao-favourites.json"]);
        let kept: String = page
            .evaluate("return localStorage.getItem('baogao.favourites')", &[])
            .await?;
        assert_eq!(file, kept);
        let folder = folder()?;
        let (good, bad) = (folder.join("good.json"), folder.join("bad.json"));
        std::fs::write(
            &good,
            file.replace("\"words\":\"", "\"id\":\"s1\",\"words\":\""),
        )?;
        std::fs::write(&bad, "{\"name\": \"别的文件\"}")?;
        choose(page, &good).await?;
        count(page, 2).await?;
        choose(page, &bad).await?;
        page.until(
            "the other file is refused",
            "document.querySelector('dialog [role=status]').textContent.includes('不是收藏文件')",
        )
        .await?;
        count(page, 2).await?;
        Ok(std::fs::remove_dir_all(&folder)?)
    });
}

#[test]
#[ignore = "variation"]
fn a_file_of_several_megabytes_is_saved_and_read_back() {
    visit_site(None, async |page, site| {
        page.must(Capability::DevTools)?;
        page.open(&site.report_address("")).await?;
        page.evaluate::<Option<bool>>(
            "const exact = '报告'.repeat(500)
            const items = Array.from({ length: 1500 }, (_, index) => ({ report: 'r', id: `p-${index}`, exact, words: '甲' }))
            localStorage.setItem('baogao.favourites', JSON.stringify({ version: 1, items }))",
            &[],
        )
        .await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        let folder = folder()?;
        let target = page.command("Target.getTargetInfo", json!({})).await?;
        let behaviour = json!({
            "behavior": "allow", "downloadPath": folder.to_string_lossy(),
            "browserContextId": target["targetInfo"]["browserContextId"],
        });
        page.command("Browser.setDownloadBehavior", behaviour)
            .await?;
        open_list(page).await?;
        count(page, 30).await?;
        press(page, "导出文件").await?;
        let kept: String = page
            .evaluate("return localStorage.getItem('baogao.favourites')", &[])
            .await?;
        assert!(kept.len() > 4_000_000, "{}", kept.len());
        let kept: Value = serde_json::from_str(&kept)?;
        // The browser creates an empty file first.
        let file = folder.join("baogao-favourites.json");
        let read = || serde_json::from_str::<Value>(&std::fs::read_to_string(&file).ok()?).ok();
        let start = std::time::Instant::now();
        let saved = loop {
            if let Some(saved) = read() {
                break saved;
            }
            assert!(start.elapsed().as_secs() < 30, "the file is saved");
            settle(page).await?;
        };
        assert_eq!(saved, kept);
        Ok(std::fs::remove_dir_all(&folder)?)
    });
}

#[test]
#[ignore = "variation"]
fn notes_of_kept_places_are_merged_and_the_counts_are_on_screen_at_the_lists_end() {
    visit_site(None, async |page, site| {
        let item = |number: usize, note: &str| json!({ "report": "r", "id": format!("p-{number}"), "words": "甲", "note": note });
        let list = |note| {
            let items: Vec<Value> = (0..30).map(|number| item(number, note)).collect();
            json!({ "version": 1, "items": items }).to_string()
        };
        page.open(&site.report_address("")).await?;
        page.evaluate::<Option<bool>>(
            "localStorage.setItem('baogao.favourites', arguments[0])",
            &[list("记").into()],
        )
        .await?;
        page.reload().await?;
        page.wait_for_viewer("ready").await?;
        open_list(page).await?;
        count(page, 30).await?;
        page.evaluate::<Option<bool>>(
            "document.getElementById('favourites-file').scrollIntoView({ behavior: 'instant' })",
            &[],
        )
        .await?;
        let folder = folder()?;
        let file = folder.join("notes.json");
        std::fs::write(&file, list("再写"))?;
        choose(page, &file).await?;
        page.until(
            "the counts are on screen",
            "(() => {
                const status = document.querySelector('dialog [role=status]')
                const [dialog, { top, bottom }] = [status.closest('dialog'), status].map((one) => one.getBoundingClientRect())
                return dialog.top <= top && bottom <= dialog.bottom && bottom - top > 16
                    && status.textContent.includes('新增 0 条，合并备注 30 条，没有变化 0 条，不能用 0 条')
            })()",
        )
        .await?;
        let notes: Vec<String> = page
            .evaluate(
                "return JSON.parse(localStorage.getItem('baogao.favourites')).items.map(({ note }) => note)",
                &[],
            )
            .await?;
        assert_eq!(notes, vec!["记 / 再写"; 30]);
        Ok(std::fs::remove_dir_all(&folder)?)
    });
}
