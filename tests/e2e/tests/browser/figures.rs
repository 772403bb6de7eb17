//! Pictures, links, attached files and further documents of a saved page.

use std::path::PathBuf;
use std::sync::LazyLock;

use e2e::{Outcome, Page, Role, Site, visit};

/// A saved page with a link in its text, a picture that is not there, a note and an attached file.
const PAGE: &str = "<!doctype html><html lang=zh><head><meta charset=utf-8><title>甲区2025年预算公报</title>\
    <base href=\"https://www.jia.example/gk/\"></head><body><div class=content><h1>甲区2025年预算公报</h1>\
    <p>现将预算公布如下，全文见<a href=\"https://www.jia.example/yusuan/\">甲区政府网站</a>，请社会各界监督。</p>\
    <p>一、收支情况</p><p>全区收支平衡，各项收入和支出都按照预算执行，没有超支的项目。</p>\
    <p><img src=\"1.png\" alt=\"收支走势\"></p><p>图1 收支走势</p>\
    <p>二、下一步安排</p><p>继续做好各项工作，落实过紧日子的要求，管好用好每一分钱。</p>\
    <p>附件：<a href=\"f/1.xlsx\">收支总表</a></p></div></body></html>";

fn with_page(test: impl AsyncFnOnce(&Page) -> Outcome) {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder =
            e2e::Publication::of_built("figures").and_then(|one| one.report(PAGE)?.publish());
        folder.unwrap_or_else(|failure| panic!("{failure}"))
    });
    visit(async |page| {
        let site = Site::of(&FOLDER, "/", None)?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        test(page).await
    });
}

#[test]
fn links_of_the_text_are_seen_and_reached_by_name() {
    with_page(async |page| {
        let link = page.find(Role::Link, "甲区政府网站").await?;
        let address = link.attr("href").await?;
        assert_eq!(address.as_deref(), Some("https://www.jia.example/yusuan/"));
        let decoration = page
            .style("#body p > a:not(.place-link)", "text-decoration-line")
            .await?;
        assert_eq!(decoration, "underline");
        page.check_accessibility().await
    });
}

#[test]
fn a_picture_that_is_not_there_is_a_link_to_where_it_was() {
    with_page(async |page| {
        let link = page.find(Role::Link, "图片（未收录）：收支走势").await?;
        let address = link.attr("href").await?;
        assert_eq!(address.as_deref(), Some("https://www.jia.example/gk/1.png"));
        // Its name is seen, and is no text of the report.
        let shown: (String, String) = page
            .evaluate(
                "const link = document.querySelector('.absent-picture')
                return [getComputedStyle(link, '::before').content, link.textContent]",
                &[],
            )
            .await?;
        assert!(
            shown.0.contains("aria-label") || shown.0.contains("未收录"),
            "{shown:?}"
        );
        assert_eq!(shown.1, "");
        assert_eq!(page.text("figcaption").await?, "图1 收支走势");
        Ok(())
    });
}

#[test]
fn attached_files_are_a_list_after_the_text() {
    with_page(async |page| {
        let list = page.find(Role::List, "附件").await?;
        assert!(list.text().await?.contains("（XLSX）"));
        let is_after: bool = page
            .evaluate(
                "const place = document.getElementById('body').compareDocumentPosition(document.querySelector('.attachments'))
                return place === Node.DOCUMENT_POSITION_FOLLOWING",
                &[],
            )
            .await?;
        assert!(is_after);
        let paper = page.print("attachments").await?;
        let printed: String = paper.sheets.concat();
        let printed: String = printed.split_whitespace().collect();
        assert!(
            printed.contains("https://www.jia.example/gk/f/1.xlsx"),
            "{printed}"
        );
        Ok(())
    });
}
