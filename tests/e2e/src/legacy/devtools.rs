//! Chromium's `DevTools` protocol over two pipes: JSON messages, each ended by a zero byte.
//!
//! Current drivers refuse legacy Chromium. The protocol has kept the few commands that we need since 2020, and the pipe is
//! closed when the test ends.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::guard::Guarded;
use crate::{Failure, Outcome};

const ANSWER_LIMIT: Duration = Duration::from_mins(1);

const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox", // not available as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--remote-debugging-pipe",
    "--allow-pre-commit-input", // handles input before the first paint
    "--lang=zh-CN",
];

/// A browser and one page in it.
#[derive(Debug)]
pub(super) struct DevTools {
    input: ChildStdin,
    messages: Receiver<Value>,
    calls: u64,
    session: Option<String>,
    events: Vec<Value>,
    #[expect(dead_code, reason = "held until the browser is to end")]
    process: Guarded,
}

impl DevTools {
    /// Starts `browser` with an empty profile, and opens a page.
    pub(super) fn start(browser: &Path) -> Outcome<Self> {
        // Both pipes are only for the protocol, so all other output of the browser is discarded.
        let mut command = Command::new("sh");
        command
            .args([
                "-c",
                r#"exec "$@" --user-data-dir="$TMPDIR/profile" >/dev/null"#,
                "sh",
            ])
            .arg(browser)
            .args(FLAGS)
            .arg("about:blank");
        let (process, input, output) = Guarded::start(&command)?;
        let mut browser = Self {
            input,
            messages: read_messages(output),
            calls: 0,
            session: None,
            events: Vec::new(),
            process,
        };
        let page = browser.call("Target.createTarget", &json!({ "url": "about:blank" }))?;
        let attach = json!({ "targetId": page["targetId"], "flatten": true });
        let attached = browser.call("Target.attachToTarget", &attach)?;
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log"] {
            browser.call(&format!("{domain}.enable"), &json!({}))?;
        }
        Ok(browser)
    }

    /// Sends a command, and returns the browser's answer.
    pub(super) fn call(&mut self, method: &str, parameters: &Value) -> Outcome<Value> {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = session.as_str().into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.input.write_all(&bytes)?;
        loop {
            let message = self.messages.recv_timeout(ANSWER_LIMIT);
            let mut message =
                message.map_err(|error| Failure::new(format!("no answer to {method}: {error}")))?;
            if message["id"] != self.calls {
                self.events.push(message);
                continue;
            }
            return match message.get("error") {
                Some(error) => Err(Failure::new(format!("{method}: {error}"))),
                None => Ok(message["result"].take()),
            };
        }
    }

    /// Returns the events so far.
    pub(super) fn events(&self) -> &[Value] {
        &self.events
    }
}

fn read_messages(output: ChildStdout) -> Receiver<Value> {
    let (sender, messages) = mpsc::channel();
    thread::spawn(move || {
        for message in BufReader::new(output).split(0).map_while(Result::ok) {
            let Ok(message) = serde_json::from_slice(&message) else {
                continue;
            };
            if sender.send(message).is_err() {
                break; // the test is over
            }
        }
    });
    messages
}
