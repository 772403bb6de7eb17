//! Failures around an embedded report are reported, and no call waits forever.

use std::path::PathBuf;
use std::{env, fs, process};

use e2e::{Fault, Host, Outcome, Page, Site, visit_site};
use serde_json::{Value, json};

use crate::portal::{
    Answer, ELEMENT, FRAME, SILENCE_MILLIS, call, embed, inside, told, visit_host, wait_for_ready,
    wait_for_told, wait_inside,
};

/// Sends calls to the frame without the element, and returns the replies.
const SPEAK: &str = "
    const [messages, done] = arguments;
    const frame = document.querySelector('baogao-report').shadowRoot.querySelector('iframe');
    const replies = new Map();
    addEventListener('message', ({ data }) => {
        if (data.type === 'reply') replies.set(data.id, data);
        if (replies.size === messages.length) done(messages.map(({ id }) => replies.get(id)));
    });
    for (const message of messages) frame.contentWindow.postMessage({ baogao: 1, ...message }, '*');";

#[test]
#[ignore = "variation"]
fn a_portal_in_a_local_file_shows_the_report_and_explains_the_limits() {
    visit_site(None, async |page, site| {
        let file = page_of_nobody(site)?;
        page.open(&format!("file://{}", file.display())).await?;
        wait_for_told(page, "baogao-error", 1).await?;
        let told = told(page).await?;
        assert_eq!(told[0].detail["code"], json!("origin"));
        assert_ne!(told[0].detail["message"], json!(""));
        for method in ["report", "print"] {
            assert_eq!(call(page, method, &[]).await?, Answer::refused("origin"));
        }
        let is_long = format!("{FRAME}.getBoundingClientRect().height > 2000");
        page.until("the report shows, and is followed", &is_long)
            .await?;
        wait_inside(
            page,
            "it is read with its tools",
            "document.documentElement.dataset.viewer === 'ready'",
        )
        .await
    });
}

#[test]
fn a_late_viewer_is_reported_and_works_once_it_starts() {
    visit_site(Some(Fault::WasmLate), async |page, site| {
        let host = Host::around(site)?;
        page.hold_clock().await?;
        page.open(&host.address("rewriting")).await?;
        let shows = format!("{FRAME}?.getBoundingClientRect().height > 2000");
        page.until("the report shows", &shows).await?;
        page.advance(SILENCE_MILLIS).await?;
        wait_for_told(page, "baogao-error", 1).await?;
        let late = told(page).await?;
        assert_eq!(late[0].detail["code"], json!("timeout"));
        assert_eq!(
            call(page, "search", &[json!("的")]).await?,
            Answer::refused("timeout")
        );

        site.let_wasm_through();
        wait_for_ready(page, 1).await?;
        let found = call(page, "search", &[json!("的")]).await?.value();
        assert_ne!(found["count"], json!(0));
        Ok(())
    });
}

#[test]
fn a_failed_viewer_rejects_its_calls_with_the_cause() {
    visit_site(Some(Fault::CharactersCorrupt), async |page, site| {
        let host = Host::around(site)?;
        page.open(&host.address("policy")).await?;
        wait_for_told(page, "baogao-error", 1).await?;
        let cause = "characters-corrupt";
        assert_eq!(told(page).await?[0].detail["code"], json!(cause));
        let shows = format!("{FRAME}.getBoundingClientRect().height > 2000");
        page.until("the report shows", &shows).await?;
        assert_eq!(
            call(page, "search", &[json!("的")]).await?,
            Answer::refused(cause)
        );

        let messages = json!([
            { "type": "search", "id": 71, "query": "的" },
            { "type": "report", "id": 72 },
            { "type": "setViews", "id": 73, "count": 5 },
        ]);
        let replies: Vec<Value> = page.evaluate_later(SPEAK, &[messages]).await?;
        assert_eq!(replies[0]["error"]["code"], json!(cause), "{replies:?}");
        assert_eq!(replies[1]["value"]["title"], json!(site.report().title));
        assert_eq!(replies[2]["ok"], json!(true), "{replies:?}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn reopening_an_element_rejects_pending_calls() {
    embed("rewriting", async |page, _| {
        for change in [
            "'height', '400'",
            "'src', element.getAttribute('src') + '?size=20'",
        ] {
            let script = format!(
                "const done = arguments[0]; const element = {ELEMENT};
                const answer = element.search('的');
                element.setAttribute({change});
                answer.then(() => done('done'), ({{ code, message }}) => done(code + (message ? '' : ' without words')))"
            );
            let code: String = page.evaluate_later(&script, &[]).await?;
            assert_eq!(code, "restarted", "{change}");
        }
        wait_for_ready(page, 2).await?;
        let answer = call(page, "report", &[]).await?;
        assert!(matches!(answer, Answer::Done(_)), "{answer:?}");
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn rejects_an_invalid_reply() {
    visit_host(async |page, _, host| {
        page.open(&host.address("rewriting")).await?;
        wait_for_ready(page, 1).await?;
        let impostor = host.address("impostor");
        let change = format!("{ELEMENT}.setAttribute('src', '{impostor}'); return null");
        run(page, &change).await?;
        wait_for_ready(page, 2).await?;
        for (method, arguments) in [("search", vec![json!("的")]), ("report", vec![])] {
            let answer = call(page, method, &arguments).await?;
            assert_eq!(answer, Answer::refused("invalid"), "{method}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn every_rejection_has_a_message() {
    embed("policy", async |page, _| {
        for call in [
            "search(7)",
            "open('s99')",
            "setOptions({ locale: 'en' })",
            "setOptions({ theme: 'pink' })",
            "setViews(-1)",
        ] {
            let script = format!(
                "const done = arguments[0]; {ELEMENT}.{call}.then(() => done('done'), ({{ message }}) => done(message))"
            );
            let message: String = page.evaluate_later(&script, &[]).await?;
            let is_chinese = message
                .chars()
                .any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one));
            assert!(is_chinese, "{call}: {message:?}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_portal_prints_the_whole_report_whatever_the_print_options() {
    embed("policy", async |page, _| {
        let count = "self.prints = []; self.print = () => {
                dispatchEvent(new Event('beforeprint'));
                self.prints.push(document.querySelectorAll('[data-omitted]').length);
                dispatchEvent(new Event('afterprint'));
            }; return null";
        inside::<Option<bool>>(page, count).await?;
        page.enter_frame(FRAME).await?;
        let press = "const button = (name) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);";
        run(
            page,
            &format!("{press} button('打印选项').click(); return null"),
        )
        .await?;
        let options = "document.querySelector('.print-options')";
        page.until("the options are there", options).await?;
        let choose = "[...document.querySelectorAll('.print-options label')]
            .find((label) => label.textContent === '当前这一节').querySelector('input').click(); return null";
        run(page, choose).await?;
        let print = format!(
            "[...{options}.querySelectorAll('button')].find((one) => one.textContent === '打印').click(); return null"
        );
        run(page, &print).await?;
        page.until("a part was printed", "self.prints[0] > 0")
            .await?;
        page.leave_frames().await?;
        call(page, "print", &[]).await?.value();
        wait_inside(page, "all was printed", "self.prints[1] === 0").await
    });
}

/// Returns the file of a portal's page, whose `file:` origin no message can be addressed to.
fn page_of_nobody(site: &Site) -> Outcome<PathBuf> {
    let witness = "self.witness = { told: [], sent: [] };
        for (const name of ['baogao-ready', 'baogao-state', 'baogao-error'])
            addEventListener(name, ({ type, detail }) => witness.told.push({ type, detail }))";
    let page = format!(
        "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><title>nobody</title><script>{witness}</script>
        <script src={script}></script><baogao-report src={report}>link</baogao-report>",
        script = site.address("embed.js"),
        report = site.report_address(""),
    );
    let file = env::temp_dir().join(format!("baogao-nobody-{}.html", process::id()));
    fs::write(&file, page)?;
    Ok(file)
}

async fn run(page: &Page, script: &str) -> Outcome {
    page.evaluate::<Option<bool>>(script, &[]).await.map(drop)
}
