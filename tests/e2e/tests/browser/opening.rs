//! The page is the whole report from its first byte, and the viewer takes it over without a trace.

use e2e::{Fault, Page, Role, Site, Viewport, read, visit, visit_site};
use serde::Deserialize;

use crate::report_page::{body_text, ids, settle, shown_text, text_of};

const RECORDER: &str = include_str!("../../probes/recorder.js");

/// What the recorder keeps.
#[derive(Debug, Deserialize)]
struct Recorded {
    viewer: Vec<String>,
    shift: f64,
    #[expect(dead_code, reason = "shown when the test fails")]
    shifted: Vec<String>,
}

#[test]
fn the_viewer_comes_up_and_nothing_moves() {
    for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
        visit_site(None, async |page, site| {
            page.set_viewport(viewport).await?;
            page.preload(RECORDER).await?;
            page.open(&site.report_address("")).await?;
            page.wait_for_viewer("ready").await?;
            settle(page).await?;
            let recorded: Recorded = page.evaluate("return recorded", &[]).await?;
            assert_eq!(recorded.viewer, ["static", "ready"]);
            assert!(recorded.shift == 0.0, "{viewport:?}: {recorded:?}");
            page.screenshot(&format!("report-{}", viewport.width))
                .await?;
            Ok(())
        });
    }
}

#[test]
fn the_page_is_whole_before_the_viewer_arrives() {
    visit_site(Some(Fault::WasmLate), async |page, site| {
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("static").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        // What needs the viewer keeps its place but shows nothing that does not work yet.
        for name in ["打印", "大", "中", "小", "全部展开", "全部收起"] {
            assert!(!page.has(Role::Button, name).await?, "{name}");
        }
        let height = "return document.documentElement.scrollHeight";
        let before: f64 = page.evaluate(height, &[]).await?;
        site.let_wasm_through();
        page.wait_for_viewer("ready").await?;
        assert!(page.has(Role::Button, "打印").await?);
        assert!((page.evaluate::<f64>(height, &[]).await? - before).abs() < 1.0);
        Ok(())
    });
}

#[test]
fn the_body_is_the_report_and_nothing_else() {
    read(async |page, site| {
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        Ok(())
    });
}

#[test]
fn every_place_of_the_report_has_its_id_and_its_text() {
    read(async |page, site| {
        let shown: Vec<String> = page
            .evaluate(
                "return [...document.querySelectorAll('#body [id]')].map((element) => element.id)
                    .filter((id) => /^(s[0-9]|p-)/.test(id))",
                &[],
            )
            .await?;
        assert_eq!(shown, ids(site.report()));
        for block in site.report().blocks_in_order() {
            let text: String = block.texts().collect();
            assert_eq!(text_of(page, block.id().as_str()).await?, text);
        }
        Ok(())
    });
}

#[test]
fn headings_and_ids_are_sound() {
    read(async |page, site| {
        let levels: Vec<u8> = page
            .evaluate(
                "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => +one.tagName[1])",
                &[],
            )
            .await?;
        assert_eq!(levels.first(), Some(&1));
        assert!(!levels[1..].contains(&1), "{levels:?}");
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
        assert_eq!(page.text("h1").await?, site.report().title);
        let twice: Vec<String> = page
            .evaluate(
                "const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
                return ids.filter((id, at) => ids.indexOf(id) !== at)",
                &[],
            )
            .await?;
        assert!(twice.is_empty(), "{twice:?}");
        Ok(())
    });
}

#[test]
fn the_metadata_is_shown_and_says_where_there_is_none() {
    read(async |page, site| {
        let table = page.find(Role::Table, "文件信息").await?.text().await?;
        let metadata = &site.report().metadata;
        let rows = [
            ("索引号", metadata.index_number.clone()),
            ("分类", metadata.category.clone()),
            ("发布机构", metadata.publisher.clone()),
            ("名称", metadata.name.clone()),
            ("文号", metadata.document_number.clone()),
        ];
        for (name, value) in rows {
            assert!(page.has(Role::RowHeader, name).await?, "{name}");
            let value = value.unwrap_or_else(|| "无".to_owned());
            assert!(
                table.contains(&value),
                "{name}: expected {value:?} in {table:?}"
            );
        }
        for name in ["成文日期", "发布日期", "主题词"] {
            assert!(page.has(Role::RowHeader, name).await?, "{name}");
        }
        Ok(())
    });
}

#[test]
fn nothing_is_fetched_from_outside_the_site() {
    read(async |page, site| {
        let fetched: Vec<String> = page
            .evaluate(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)",
                &[],
            )
            .await?;
        let home = site.address("");
        let foreign: Vec<&String> = fetched
            .iter()
            .filter(|address| !address.starts_with(&home) && !address.starts_with("data:"))
            .collect();
        assert!(foreign.is_empty(), "{foreign:?}");
        Ok(())
    });
}

#[test]
fn the_site_works_below_any_path() {
    visit(async |page| {
        let site = Site::built_below("/portal/reports/")?;
        page.open(&site.report_address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        assert_all_below(&site, "/portal/reports/");
        Ok(())
    });
}

#[test]
fn opened_from_a_folder_it_is_the_static_page() {
    visit_site(None, async |page, site| {
        // What browsers forbid there: modules, and whatever is fetched.
        page.expect_complaint("Cross origin requests are only supported");
        page.expect_complaint("ERR_FAILED");
        page.open(&site.folder_address()).await?;
        page.wait_for_viewer("static").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        for name in ["打印", "大", "全部展开"] {
            assert!(
                !page.has(Role::Button, name).await?,
                "{name} would do nothing"
            );
        }
        page.screenshot("report-from-folder").await?;
        Ok(())
    });
}

#[test]
fn the_front_page_opens_the_report() {
    visit_site(None, async |page, site| {
        page.open(&site.address("")).await?;
        page.wait_for_viewer("ready").await?;
        assert_eq!(shown_text(page).await?, body_text(site.report()));
        assert_links_lead_somewhere(page).await
    });
}

#[test]
fn every_link_of_the_page_leads_somewhere() {
    read(async |page, _| assert_links_lead_somewhere(page).await);
}

#[track_caller]
fn assert_all_below(site: &Site, base: &str) {
    let outside: Vec<String> = site
        .requests()
        .into_iter()
        .filter(|path| !path.starts_with(base) && path != "/favicon.ico")
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
}

/// Links within the page have a target, links within the site a file.
async fn assert_links_lead_somewhere(page: &Page) -> e2e::Outcome {
    let dead: Vec<String> = page
        .evaluate_later(
            "const done = arguments[0];
            const links = [...document.querySelectorAll('a')];
            const here = location.href.split('#')[0];
            const isDead = async (link) => {
                const [address, fragment] = link.href.split('#');
                if (!link.hasAttribute('href')) return true;
                if (address === here) return Boolean(fragment) && !document.getElementById(decodeURIComponent(fragment));
                return new URL(address).origin === location.origin && !(await fetch(address, { method: 'HEAD' })).ok;
            };
            Promise.all(links.map(isDead)).then((dead) => done(links.filter((_, at) => dead[at]).map((link) => link.outerHTML)));",
            &[],
        )
        .await?;
    assert!(dead.is_empty(), "{dead:#?}");
    Ok(())
}
