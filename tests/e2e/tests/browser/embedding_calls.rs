//! Calls of a portal to a report, and their results.

use serde_json::json;

use crate::marks::HITS;
use crate::portal::{Answer, FRAME, call, embed, inside, wait_inside};
use crate::search::frequent;

#[test]
fn a_search_returns_the_reports_count_and_an_empty_query_clears_it() {
    embed("policy", async |page, site| {
        let (query, count) = frequent(site.report());
        let found = call(page, "search", &[json!(query)]).await?.value();
        assert_eq!(found["query"], json!(query));
        assert_eq!(found["count"], json!(count));
        let hits = found["hits"].as_array().cloned().unwrap_or_default();
        assert_eq!(hits.len(), count);
        for hit in &hits {
            for part in ["id", "excerpt"] {
                assert!(hit[part].is_string(), "{part} of {hit}");
            }
            let section = &hit["section"];
            assert!(section.is_string() || section.is_null(), "{hit}");
            let words = hit["excerpt"].as_str().unwrap_or_default();
            assert!(words.contains(&query), "{hit}");
        }
        let marks = format!("{HITS}.length === {count}");
        wait_inside(page, "the hits are marked", &marks).await?;
        let cleared = call(page, "search", &[json!("")]).await?.value();
        assert_eq!(cleared["count"], json!(0));
        wait_inside(page, "no mark is left", &format!("{HITS}.length === 0")).await?;
        page.until(
            "the state was told",
            "witness.told.some(({ type, detail }) => type === 'baogao-state' && detail.count > 0)
                && witness.told.findLast(({ type }) => type === 'baogao-state').detail.count === 0",
        )
        .await
    });
}

#[test]
fn opens_closes_and_goes_to_sections() {
    embed("policy", async |page, site| {
        let id = site.report().sections[1].id.to_string();
        let fold =
            |state: &str| format!("document.querySelector('#{id} > details').open === {state}");
        let all = |state: &str| {
            format!(
                "[...document.querySelectorAll('#body details')].every((one) => one.open === {state})"
            )
        };
        for (method, argument, holds) in [
            ("close", "all", all("false")),
            ("open", id.as_str(), fold("true")),
            ("close", id.as_str(), fold("false")),
            ("open", "all", all("true")),
        ] {
            let answer = call(page, method, &[json!(argument)]).await?;
            assert!(
                matches!(answer, Answer::Done(_)),
                "{method} {argument}: {answer:?}"
            );
            wait_inside(page, &format!("{method} {argument}"), &holds).await?;
        }
        call(page, "close", &[json!("all")]).await?.value();
        let paragraph = site.report().sections[1].blocks[0].id().to_string();
        call(page, "goTo", &[json!(paragraph)]).await?.value();
        wait_inside(page, "what was gone to is open", &fold("true")).await
    });
}

#[test]
fn returns_the_report_and_sets_views_and_options() {
    embed("policy", async |page, site| {
        let report = call(page, "report", &[]).await?.value();
        assert_eq!(report["title"], json!(site.report().title));
        assert_eq!(report["slug"], json!(site.report().slug.to_string()));
        let sections = report["sections"].as_array().map_or(0, Vec::len);
        assert_eq!(sections, site.report().sections.len());

        call(page, "setViews", &[json!(12_345)]).await?.value();
        let shown = "document.querySelector('main').innerText.replace(/[,\\s]/g, '').includes('浏览次数:12345')
            || document.querySelector('main').innerText.replace(/[,\\s]/g, '').includes('浏览次数：12345')";
        wait_inside(page, "the views are shown", shown).await?;

        let options = json!({ "textSize": 24, "theme": "dark", "elder": "on", "locale": "zh-CN" });
        call(page, "setOptions", &[options]).await?.value();
        let is_set = "(({ textSize, theme, elder }) => textSize === '24' && theme === 'dark' && elder === 'on')
            (document.documentElement.dataset)";
        wait_inside(page, "the options are set", is_set).await?;
        call(page, "setOptions", &[json!({ "elder": "off" })])
            .await?
            .value();
        wait_inside(
            page,
            "the elders' page is left",
            "document.documentElement.dataset.elder === 'off'",
        )
        .await
    });
}

#[test]
fn rejects_invalid_arguments_with_a_code() {
    let rows = [
        ("search", json!([7]), "invalid"),
        ("search", json!([null]), "invalid"),
        ("open", json!([{}]), "invalid"),
        ("open", json!(["s99"]), "not-found"),
        ("close", json!(["s99"]), "not-found"),
        ("close", json!([["all"]]), "invalid"),
        ("goTo", json!(["p-00000000"]), "not-found"),
        ("goTo", json!([1]), "invalid"),
        ("setViews", json!(["many"]), "invalid"),
        ("setViews", json!([-1]), "invalid"),
        ("setOptions", json!(["dark"]), "invalid"),
        ("setOptions", json!([{ "textSize": 17 }]), "invalid"),
        ("setOptions", json!([{ "theme": 1 }]), "invalid"),
        ("setOptions", json!([{ "locale": "en" }]), "unsupported"),
    ];
    embed("policy", async |page, _| {
        let before: String = inside(page, APPEARANCE).await?;
        let mut faults = Vec::new();
        for (method, arguments, code) in &rows {
            let arguments = arguments.as_array().cloned().unwrap_or_default();
            let answer = call(page, method, &arguments).await?;
            if answer != Answer::refused(code) {
                faults.push(format!(
                    "{method}({arguments:?}): expected {code}, but found {answer:?}"
                ));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        assert_eq!(inside::<String>(page, APPEARANCE).await?, before);
        Ok(())
    });
}

/// An expression for all state of the report that a call could change.
const APPEARANCE: &str = "
    const open = [...document.querySelectorAll('#body details')].map((one) => Number(one.open));
    return [JSON.stringify(document.documentElement.dataset), open.join(''), self.CSS?.highlights?.get('search')?.size,
        document.querySelector('.byline').textContent].join(' ')";

#[test]
#[ignore = "variation"]
fn prints_the_report_and_not_the_portal() {
    embed("policy", async |page, _| {
        let count = "self.prints = 0; self.print = () => { self.prints += 1 }; return null";
        page.evaluate::<Option<bool>>(count, &[]).await?;
        inside::<Option<bool>>(page, count).await?;
        call(page, "print", &[]).await?.value();
        wait_inside(page, "the report was printed", "self.prints === 1").await?;
        let of_host: u32 = page.evaluate("return self.prints", &[]).await?;
        assert_eq!(of_host, 0);
        let is_in_place = format!("return {FRAME}.isConnected");
        assert!(page.evaluate::<bool>(&is_in_place, &[]).await?);
        Ok(())
    });
}
