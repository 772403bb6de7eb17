//! The page contains the whole report, in order, with an address for every place; and all links have targets.

use e2e::{Outcome, Page, Role, read, visit_site};

use crate::report_page::{body_text, ids, shown_text, text_of};

#[test]
#[ignore = "variation"]
fn the_body_has_exactly_the_report() {
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
fn headings_are_nested_and_ids_are_unique() {
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
fn the_metadata_is_shown_with_a_text_for_missing_values() {
    read(async |page, site| {
        page.select(".particulars summary").await?.click().await?;
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
fn every_link_has_a_target() {
    visit_site(None, async |page, site| {
        for address in [site.report_address(""), site.address("")] {
            page.open(&address).await?;
            page.wait_for_viewer("ready").await?;
            check_links(page).await?;
        }
        Ok(())
    });
}

/// Links within the page have a target, links within the site a file.
async fn check_links(page: &Page) -> Outcome {
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
