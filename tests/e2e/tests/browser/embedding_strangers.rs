//! Element and report ignore messages from other windows, and invalid messages.

use e2e::{Outcome, Page};
use serde_json::{Value, json};

use crate::portal::{FRAME, call, come_to, embed, inside, told, visit_host, wait_inside};
use crate::report_page::settle;

/// Invalid messages, which neither an element nor a report sends.
const NONSENSE: &str = "[null, undefined, 7, 'baogao', [], {}, { baogao: 1 }, { type: 'height', height: 50 },
    { baogao: 2, type: 'height', height: 50 }, { baogao: 1, type: 'height', height: '50' },
    { baogao: 1, type: 'height', height: NaN }, { baogao: 1, type: 'height', height: -50 },
    { baogao: 1, type: 'height', height: Infinity }, { baogao: 1, type: 'height' },
    { baogao: 1, type: 'scrollTo', top: '50' }, { baogao: 1, type: 'ready', title: 7 }, { baogao: 1, type: 'error' },
    { baogao: 1, type: 'state', query: null }, { baogao: 1, type: 'reply', id: 'x' },
    { baogao: 1, type: 'visible', top: 'x', height: null }, { baogao: 1, type: 'visible', top: '300', height: 100 },
    { baogao: 1, type: 'visible', top: [300], height: 100 }, { baogao: 1, type: 'visible', top: 300, height: Infinity },
    { baogao: 1, type: ['search'], id: 1, query: '的' },
    { baogao: 1, type: 'search', id: 'x', query: '的' }, { baogao: 1, type: 'close', target: 'all' }]";

/// Valid messages, which would have an effect if they came from the right window.
const SENSE: &str = "[{ baogao: 1, type: 'height', height: 50 }, { baogao: 1, type: 'scrollTo', top: 50 },
    { baogao: 1, type: 'ready', title: '假', slug: 'x', version: '0' },
    { baogao: 1, type: 'error', code: 'x', message: '假' }, { baogao: 1, type: 'visible', top: 300, height: 100 },
    { baogao: 1, type: 'search', id: 901, query: '的' }, { baogao: 1, type: 'close', id: 902, target: 'all' },
    { baogao: 1, type: 'setOptions', id: 903, theme: 'dark' }]";

/// Adds other frames: one of the portal's origin, and one of the report's.
const INVITE: &str = "
    const done = arguments[arguments.length - 1];
    for (const [id, address] of [['near', 'about:blank'], ['far', arguments[0]]]) {
        const stranger = document.createElement('iframe');
        stranger.id = id;
        stranger.src = address;
        stranger.onload = () => { if (id === 'far') done() };
        document.body.append(stranger);
    }";

/// An expression for the state of the report that a message could change.
const REPORT: &str = "
    const { dataset, style } = document.documentElement;
    const open = [...document.querySelectorAll('#body details')].map((one) => Number(one.open));
    return [JSON.stringify(dataset), style.cssText, open.join(''), self.CSS?.highlights?.get('search')?.size].join('\\n')";

/// Replies to calls, without the invalid message of that type.
const REPLIES: &str = "return witness.sent.filter(({ data }) => data?.type === 'reply' && Number.isInteger(data.id)).length";

#[test]
fn ignores_other_windows_and_invalid_messages() {
    embed("long", async |page, site| {
        let help = site.address("help/");
        page.evaluate_later::<Option<bool>>(INVITE, &[json!(help)])
            .await?;
        // While it is off screen, the frame may not have reported its position yet.
        come_to(page, FRAME).await?;
        page.until(
            "it has told what is being read",
            "witness.told.some(({ type }) => type === 'baogao-state')",
        )
        .await?;
        inside_settled(page).await?;
        let before = traces(page).await?;

        let to_both = format!(
            "for (const message of {SENSE}.concat({NONSENSE})) {{
                parent.postMessage(message, '*');
                parent.{FRAME}.contentWindow.postMessage(message, '*');
            }}
            return null"
        );
        speak_in(page, "near", &to_both).await?;
        // A stranger can't reach the report's frame, which is in a shadow tree.
        let to_host = format!(
            "for (const message of {SENSE}.concat({NONSENSE})) parent.postMessage(message, '*'); return null"
        );
        speak_in(page, "far", &to_host).await?;

        // Invalid messages from the right windows.
        let to_report = format!(
            "for (const message of {NONSENSE}) {FRAME}.contentWindow.postMessage(message, '*');
            for (const message of {SENSE}) self.postMessage(message, '*');
            return null"
        );
        page.evaluate::<Option<bool>>(&to_report, &[]).await?;
        let to_host = format!(
            "for (const message of {NONSENSE}) parent.postMessage(message, '*'); return null"
        );
        inside::<Option<bool>>(page, &to_host).await?;

        // Messages are delivered in order: once this call is answered, all have been delivered.
        call(page, "goTo", &[json!("nowhere")]).await?;
        let replies = before.replies + 1;
        assert_eq!(traces(page).await?, Traces { replies, ..before });
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn a_report_without_a_known_host_sends_only_its_height() {
    visit_host(async |page, site, host| {
        page.open(&host.address("scriptless")).await?;
        page.enter_frame("document.getElementById('plain')").await?;
        page.wait_for_viewer("ready").await?;
        page.until("its scripts have run", ALL_HAS_RUN).await?;
        let before: String = page.evaluate(REPORT, &[]).await?;
        page.leave_frames().await?;
        page.until(
            "the height was told",
            "witness.sent.some(({ data }) => data.type === 'height')",
        )
        .await?;
        let speak = format!(
            "const frame = document.getElementById('plain').contentWindow;
            for (const message of {SENSE}.concat({NONSENSE})) frame.postMessage(message, '*');
            return null"
        );
        page.evaluate::<Option<bool>>(&speak, &[]).await?;
        page.enter_frame("document.getElementById('plain')").await?;
        assert_eq!(page.evaluate::<String>(REPORT, &[]).await?, before);
        page.leave_frames().await?;
        let others: Vec<Value> = page
            .evaluate(
                "return witness.sent.filter(({ data }) => data.type !== 'height')",
                &[],
            )
            .await?;
        assert!(others.is_empty(), "{others:?}");
        let _ = site;
        Ok(())
    });
}

/// True once all scripts have run. The viewer may be ready before the page's other script, which changes the page too.
const ALL_HAS_RUN: &str = "document.readyState === 'complete'";

/// The visible parts of a message.
#[derive(Debug, PartialEq)]
struct Traces {
    report: String,
    frame_height: f64,
    scrolled: f64,
    events: usize,
    replies: usize,
}

async fn traces(page: &Page) -> Outcome<Traces> {
    wait_inside(page, "its scripts have run", ALL_HAS_RUN).await?;
    let height = format!("return {FRAME}.getBoundingClientRect().height");
    Ok(Traces {
        report: inside(page, REPORT).await?,
        frame_height: page.evaluate(&height, &[]).await?,
        scrolled: page.evaluate("return scrollY", &[]).await?,
        events: told(page).await?.len(),
        replies: page.evaluate(REPLIES, &[]).await?,
    })
}

/// Waits for two display frames of the report, and for the messages sent in them.
async fn inside_settled(page: &Page) -> Outcome {
    page.enter_frame(FRAME).await?;
    settle(page).await?;
    page.leave_frames().await?;
    settle(page).await
}

async fn speak_in(page: &Page, id: &str, script: &str) -> Outcome {
    page.enter_frame(&format!("document.getElementById('{id}')"))
        .await?;
    page.evaluate::<Option<bool>>(script, &[]).await?;
    page.leave_frames().await
}
