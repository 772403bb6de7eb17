//! Functions for tests of a report in a portal's page.

use e2e::{Failure, Host, Outcome, Page, Site, visit_site};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::report_page::settle;

/// The page's first element.
pub(crate) const ELEMENT: &str = "document.querySelector('baogao-report')";

/// Its frame.
pub(crate) const FRAME: &str =
    "document.querySelector('baogao-report').shadowRoot?.querySelector('iframe')";

/// Time that an element waits for its frame's first message, in milliseconds.
pub(crate) const SILENCE_MILLIS: u32 = 20_000;

/// The outcome of a call of the element.
#[derive(Debug, PartialEq)]
pub(crate) enum Answer {
    Done(Value),
    /// Rejected with this code.
    Refused(String),
}

/// An event of the element.
#[derive(Debug, Deserialize)]
pub(crate) struct Told {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) detail: Value,
}

impl Answer {
    #[track_caller]
    pub(crate) fn value(self) -> Value {
        match self {
            Self::Done(value) => value,
            Self::Refused(code) => panic!("the call was refused: {code}"),
        }
    }

    pub(crate) fn refused(code: &str) -> Self {
        Self::Refused(code.to_owned())
    }
}

/// Runs `test` with a site and a portal's host. The test opens the page itself.
pub(crate) fn visit_host(test: impl AsyncFnOnce(&Page, &Site, &Host) -> Outcome) {
    visit_site(None, async |page, site| {
        let host = Host::around(site)?;
        test(page, site, &host).await
    });
}

/// Runs `test` on the portal's page `name`, once the report in it is ready.
pub(crate) fn embed(name: &str, test: impl AsyncFnOnce(&Page, &Site) -> Outcome) {
    visit_host(async |page, site, host| {
        page.open(&host.address(name)).await?;
        wait_for_ready(page, 1).await?;
        test(page, site).await
    });
}

/// Waits until `count` elements have emitted that their report is ready.
pub(crate) async fn wait_for_ready(page: &Page, count: usize) -> Outcome {
    wait_for_told(page, "baogao-ready", count).await
}

/// Waits for at least `count` events of this kind.
pub(crate) async fn wait_for_told(page: &Page, kind: &str, count: usize) -> Outcome {
    let is_told =
        format!("witness.told.filter(({{ type }}) => type === '{kind}').length >= {count}");
    page.until(&format!("{count} times {kind}"), &is_told).await
}

/// Returns the events so far.
pub(crate) async fn told(page: &Page) -> Outcome<Vec<Told>> {
    page.evaluate("return witness.told", &[]).await
}

/// Returns the number of messages of this type from frames.
pub(crate) async fn sent(page: &Page, kind: &str) -> Outcome<usize> {
    let count = "return witness.sent.filter(({ data }) => data?.type === arguments[0]).length";
    page.evaluate(count, &[json!(kind)]).await
}

/// Calls `method` of the page's first element.
pub(crate) async fn call(page: &Page, method: &str, arguments: &[Value]) -> Outcome<Answer> {
    #[derive(Deserialize)]
    struct Settled {
        value: Option<Value>,
        code: Option<String>,
    }
    let script = format!(
        "const [method, values, done] = arguments;
        {ELEMENT}[method](...values).then((value) => done({{ value }}),
            (error) => done({{ code: /Error/.test(Object.prototype.toString.call(error)) ? String(error.code) : 'no error' }}))"
    );
    let arguments = [json!(method), json!(arguments)];
    let settled: Settled = page.evaluate_later(&script, &arguments).await?;
    Ok(match settled.code {
        Some(code) => Answer::Refused(code),
        None => Answer::Done(settled.value.unwrap_or(Value::Null)),
    })
}

/// Scrolls the portal to `frame`, as a reader does before pressing something in it. Browsers do not render frames that are
/// off screen, so that a press there would hit nothing.
pub(crate) async fn come_to(page: &Page, frame: &str) -> Outcome {
    let come = format!("{frame}.scrollIntoView({{ behavior: 'instant' }}); return null");
    page.evaluate::<Option<bool>>(&come, &[]).await?;
    settle(page).await
}

/// Waits until the report knows which part of it is on screen, below the portal's `padding` in CSS px.
pub(crate) async fn wait_until_seen(page: &Page, padding: f64) -> Outcome {
    settle(page).await?;
    let frame = format!("return {FRAME}.getBoundingClientRect().top");
    let frame: f64 = page.evaluate(&frame, &[]).await?;
    let top = (padding - frame).max(0.0);
    let is_told = format!(
        "(() => {{
            const length = (name) => Number.parseFloat(document.documentElement.style.getPropertyValue(name));
            return Math.abs(length('--visible-top') - {top}) < 2 && length('--visible-height') > 300 }})()"
    );
    wait_inside(page, "the report knows what is on screen", &is_told).await?;
    settle(page).await
}

/// Clicks the button called `name` in the current document. It is found by its text, since chromedriver reports no roles
/// in frames of other sites.
pub(crate) async fn press(page: &Page, name: &str) -> Outcome {
    let find = "return [...document.querySelectorAll('button')].find((one) => one.textContent === arguments[0]
        && one.checkVisibility({ visibilityProperty: true }))";
    let button = page.driver().execute(find, vec![json!(name)]).await?;
    Ok(button.element()?.click().await?)
}

/// Returns the result of `script` in the report's document, and switches back to the portal's page.
pub(crate) async fn inside<T: DeserializeOwned>(page: &Page, script: &str) -> Outcome<T> {
    page.enter_frame(FRAME).await?;
    let value = page.evaluate(script, &[]).await?;
    page.leave_frames().await?;
    Ok(value)
}

/// Waits until `expression` is true in the report's document.
pub(crate) async fn wait_inside(page: &Page, what: &str, expression: &str) -> Outcome {
    page.enter_frame(FRAME).await?;
    page.until(what, expression).await?;
    page.leave_frames().await
}

/// Measures in each display frame which part of an element of the report is in the portal's window, until it is as expected.
///
/// In a frame of another site, only an intersection observer knows the visible part, and each new observer reports once.
/// Lengths are CSS px from the window's upper edge, as long as the frame begins above it.
const WATCH: &str = "
    const done = arguments[0]
    const end = performance.now() + 30000
    const look = () => new IntersectionObserver(([{ intersectionRect }], observer) => {
        observer.disconnect()
        const box = ELEMENT?.getBoundingClientRect()
        const [top, bottom] = [box?.top - intersectionRect.top, box?.bottom - intersectionRect.top]
        const { height } = intersectionRect
        if (CONDITION) done(null)
        else if (performance.now() > end) done(`from ${top} to ${bottom} of ${height}`)
        else look()
    }).observe(document.documentElement)
    look()";

/// Waits until `condition` is true. It is an expression of `top` and `bottom` of `element`, from the upper edge of the part of
/// the report on screen, and of the `height` of that part. `what` describes it in the message of a failure.
pub(crate) async fn wait_on_screen(
    page: &Page,
    what: &str,
    element: &str,
    condition: &str,
) -> Outcome {
    let script = WATCH
        .replace("ELEMENT", &format!("({element})"))
        .replace("CONDITION", condition);
    page.enter_frame(FRAME).await?;
    let place: Option<String> = page.evaluate_later(&script, &[]).await?;
    page.leave_frames().await?;
    match place {
        None => Ok(()),
        Some(place) => Err(Failure::new(format!(
            "waited in vain until {what}: it is {place}"
        ))),
    }
}
