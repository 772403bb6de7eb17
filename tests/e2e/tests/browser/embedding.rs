//! The element: it starts however it was put into the page; if it can't, its link stays.

use std::path::Path;
use std::{env, fs};

use e2e::{Outcome, Page};
use serde_json::json;

use crate::portal::{
    Answer, ELEMENT, FRAME, SILENCE_MILLIS, call, embed, told, visit_host, wait_for_ready,
    wait_for_told, wait_inside,
};

/// True if the link in the element is visible and can be clicked.
const LINK_SHOWS: &str = "(() => {
    const link = document.querySelector('baogao-report a');
    const box = link.getBoundingClientRect();
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    return link.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 0 && box.height > 0;
})()";

#[test]
fn it_names_the_ready_report_and_replaces_its_link() {
    embed("policy", async |page, site| {
        let ready = told(page).await?;
        let ready = ready
            .iter()
            .find(|event| event.kind == "baogao-ready")
            .expect("it was told");
        let report = site.report();
        assert_eq!(ready.detail["title"], json!(report.title));
        assert_eq!(ready.detail["slug"], json!(report.slug.to_string()));
        let version = &ready.detail["version"];
        assert!(version.is_string(), "{version}");
        let own: serde_json::Value = page
            .evaluate(&format!("return {ELEMENT}.version"), &[])
            .await?;
        assert!(own.is_string(), "{own}");
        page.until("the link is gone", &format!("!{LINK_SHOWS}"))
            .await
    });
}

#[test]
fn early_late_moved_rewritten_and_repeated_elements_all_start() {
    embed("rewriting", async |page, _| {
        assert_eq!(
            kinds(page).await?,
            ["baogao-ready"],
            "two snippets, one report"
        );

        let early = "portal.early.id = 'early';
            portal.early.setAttribute('src', document.getElementById('report').getAttribute('src'));
            document.getElementById('right').append(portal.early)";
        run(page, early).await?;
        wait_for_ready(page, 2).await?;
        run(page, "portal.make('late')").await?;
        wait_for_ready(page, 3).await?;

        run(page, "portal.move()").await?;
        wait_for_ready(page, 4).await?;
        let answer = page_call(page, "report").await?;
        assert!(matches!(answer, Answer::Done(_)), "{answer:?}");

        run(
            page,
            "document.getElementById('left').append(document.getElementById('report'))",
        )
        .await?;
        wait_for_ready(page, 5).await?;
        run(page, "portal.rewrite()").await?; // a new element from the same markup
        wait_for_ready(page, 6).await?;
        let shadows = "return [...document.querySelectorAll('baogao-report')]
            .map((one) => one.shadowRoot.querySelectorAll('iframe').length)";
        let frames: Vec<usize> = page.evaluate(shadows, &[]).await?;
        assert_eq!(frames, [1, 1, 1]);

        let again = "const done = arguments[0]; portal.snippetAgain().onload = () => done()";
        page.evaluate_later::<Option<bool>>(again, &[]).await?;
        let answer = page_call(page, "report").await?;
        assert!(matches!(answer, Answer::Done(_)), "{answer:?}");
        assert!(!kinds(page).await?.contains(&"baogao-error".to_owned()));
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_removed_element_rejects_pending_calls() {
    embed("rewriting", async |page, _| {
        let script = format!(
            "const done = arguments[0]; const element = {ELEMENT};
            const answers = Promise.allSettled([element.search('的'), element.report()]);
            element.remove();
            answers.then((settled) => done(settled.map(({{ status, reason }}) => status + ' ' + reason?.code)))"
        );
        let settled: Vec<String> = page.evaluate_later(&script, &[]).await?;
        assert_eq!(settled, ["rejected removed", "rejected removed"]);
        Ok(())
    });
}

#[test]
fn reports_the_cause_that_blocks_the_report_and_keeps_the_link() {
    visit_host(async |page, _, host| {
        page.expect_console_error("frame-src");
        page.hold_clock().await?;
        for (name, code) in [("blocked", "blocked"), ("wrong", "timeout")] {
            page.open(&host.address(name)).await?;
            page.until("the frame is there", FRAME).await?;
            page.advance(SILENCE_MILLIS).await?;
            wait_for_told(page, "baogao-error", 1).await?;
            let told = told(page).await?;
            let error = told.last().expect("it was told");
            assert_eq!(error.detail["code"], json!(code), "{name}");
            let message = error.detail["message"].as_str().unwrap_or_default();
            assert!(!message.is_empty(), "{name}");
            page.until("the link shows", LINK_SHOWS).await?;
            page.screenshot(&format!("host-{name}")).await?;
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn the_first_of_two_versions_serves_all_elements() {
    visit_host(async |page, site, host| {
        page.open(&host.address_without_script("rewriting")).await?;
        let newest = built_script()?;
        let is_version = |text: &&str| {
            text.split('.').count() == 3 && text.replace('.', "").parse::<u32>().is_ok()
        };
        let version = newest.split('"').find(is_version);
        let version = version.expect("it has a version");
        let older = newest.replace(version, "0.0.1");
        let add =
            "const script = document.createElement('script'); script.textContent = arguments[0];
            document.head.append(script); return null";
        page.evaluate::<Option<bool>>(add, &[json!(older)]).await?;
        wait_for_ready(page, 1).await?;
        let first = "self.first = customElements.get('baogao-report'); return null";
        run(page, first).await?;
        let load = "const done = arguments[1]; const script = document.createElement('script');
            script.src = arguments[0]; script.onload = () => done(); document.head.append(script)";
        page.evaluate_later::<Option<bool>>(load, &[json!(site.address("embed.js"))])
            .await?;
        run(page, "portal.make('late')").await?;
        wait_for_ready(page, 2).await?;
        let is_one = "return [customElements.get('baogao-report') === self.first,
            ...[...document.querySelectorAll('baogao-report')].map((one) => one.version === '0.0.1')]";
        assert_eq!(page.evaluate::<Vec<bool>>(is_one, &[]).await?, [true; 3]);
        let count = "const done = arguments[0];
            Promise.all([...document.querySelectorAll('baogao-report')].map((one) => one.search('的')))
                .then((all) => done(all.map(({ count }) => count)))";
        let counts: Vec<usize> = page.evaluate_later(count, &[]).await?;
        assert!(
            counts.len() == 2 && counts[0] > 0 && counts[0] == counts[1],
            "{counts:?}"
        );
        Ok(())
    });
}

#[test]
fn a_link_of_its_name_becomes_the_element_with_the_options_of_the_link() {
    visit_host(async |page, site, host| {
        page.open(&host.address_without_script("rewriting")).await?;
        run(
            page,
            "const element = document.querySelector('baogao-report')
            const link = document.createElement('a')
            Object.assign(link, { className: 'baogao-report', href: element.getAttribute('src'), textContent: '打开报告' })
            Object.assign(link.dataset, { textSize: '22', theme: 'dark' })
            element.replaceWith(link)",
        )
        .await?;
        let load = "const done = arguments[1]; const script = document.createElement('script');
            script.src = arguments[0]; script.onload = () => done(); document.head.append(script)";
        page.evaluate_later::<Option<bool>>(load, &[json!(site.address("embed.js"))])
            .await?;
        wait_for_ready(page, 1).await?;
        let is_set = "document.documentElement.matches('[data-text-size=\"22\"][data-theme=dark]')";
        wait_inside(page, "the options are those of the link", is_set).await?;
        page.until("the link is gone", &format!("!{LINK_SHOWS}"))
            .await
    });
}

/// Returns the script of the site under test.
fn built_script() -> Outcome<String> {
    let folder = env::var_os("BAOGAO_DIST").expect("a site is built");
    Ok(fs::read_to_string(Path::new(&folder).join("embed.js"))?)
}

async fn run(page: &Page, script: &str) -> Outcome {
    // The result is discarded, since an element cannot be serialized.
    page.evaluate::<Option<bool>>(&format!("{script}; return null"), &[])
        .await
        .map(drop)
}

async fn page_call(page: &Page, method: &str) -> Outcome<Answer> {
    call(page, method, &[]).await
}

async fn kinds(page: &Page) -> Outcome<Vec<String>> {
    let told = told(page).await?;
    let kinds = told.into_iter().map(|event| event.kind);
    Ok(kinds.filter(|kind| kind != "baogao-state").collect())
}
