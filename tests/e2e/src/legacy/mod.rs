//! Legacy Chromium, as offices still run it, and the actions of a reader in it.
//!
//! It is synchronous and small on purpose. Scripts of tests must run in browsers of 2020 too.

mod devtools;

use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::until::{self, Answer, WAIT_TIMEOUT};
use crate::{ConsoleError, Failure, Outcome, Paper, evidence, is_full};
use devtools::DevTools;

/// A legacy Chromium with one page.
#[derive(Debug)]
pub struct LegacyChromium {
    version: u32,
    devtools: DevTools,
}

impl LegacyChromium {
    /// The major versions under test: 80 is the oldest supported one; 92 the last available one without `'wasm-unsafe-eval'`;
    /// 103 the first in which addresses open `<details>`; 112 the version at which many systems froze; 153 the newest. Only a
    /// full run tests them all.
    pub fn versions() -> &'static [u32] {
        if is_full() {
            &[80, 92, 103, 112, 153]
        } else {
            &[80, 103]
        }
    }

    /// Starts this version with an empty profile.
    pub fn start(version: u32) -> Outcome<Self> {
        let folder = env::var_os("BAOGAO_LEGACY").map(PathBuf::from);
        let folder = folder
            .ok_or_else(|| Failure::new("no legacy Chromium is installed: run cargo xtask test"))?;
        let devtools = DevTools::start(&folder.join(format!("chromium-{version}")))?;
        Ok(Self { version, devtools })
    }

    /// Returns the major version.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Returns true if its policies support `'wasm-unsafe-eval'`, which allows WebAssembly and nothing else.
    pub fn knows_wasm_unsafe_eval(&self) -> bool {
        self.version >= 97
    }

    /// Goes to `address`. Tests wait for what they need.
    pub fn open(&mut self, address: &str) -> Outcome {
        let went = self
            .devtools
            .call("Page.navigate", &json!({ "url": address }))?;
        match went.get("errorText").and_then(Value::as_str) {
            Some(error) => Err(Failure::new(format!("{address}: {error}"))),
            None => Ok(()),
        }
    }

    /// Returns the value of `expression` in the page.
    pub fn evaluate<T: DeserializeOwned>(&mut self, expression: &str) -> Outcome<T> {
        let question =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.devtools.call("Runtime.evaluate", &question)?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            return Err(Failure::new(format!("{expression}: {thrown}")));
        }
        Ok(serde_json::from_value(answer["result"]["value"].take())?)
    }

    /// Waits until `condition`, an expression, is true in the page. `what` describes it in the message of a failure.
    pub fn until(&mut self, what: &str, condition: &str) -> Outcome {
        let start = Instant::now();
        loop {
            let left = WAIT_TIMEOUT.saturating_sub(start.elapsed());
            match self.evaluate::<Answer>(&format!(
                "new Promise((resolve) => {})",
                until::watch(condition, left, "resolve")
            )) {
                Ok(answer) => return answer.check(what),
                Err(failure) if failure.is_unloaded() && !left.is_zero() => {}
                Err(failure) => return Err(Failure::new(format!("{what}: {failure}"))),
            }
        }
    }

    /// Waits until the page's viewer is in `state`.
    pub fn wait_for_viewer(&mut self, state: &str) -> Outcome {
        let is_there = format!("document.documentElement.dataset.viewer === '{state}'");
        self.until(&format!("the viewer is {state}"), &is_there)
    }

    /// Clicks the middle of `element`, an expression, with the mouse.
    pub fn click(&mut self, element: &str) -> Outcome {
        let place = format!(
            "(() => {{
                const element = {element};
                element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = element.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
            }})()"
        );
        let (x, y): (f64, f64) = self.evaluate(&place)?;
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.devtools.call("Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
    }

    /// Prints the page as its style sheets want it, into the file `name` beside the screenshots.
    pub fn print(&mut self, name: &str) -> Outcome<Paper> {
        let wishes = json!({ "preferCSSPageSize": true });
        let printed = self.devtools.call("Page.printToPDF", &wishes)?;
        let bytes = printed["data"].as_str().unwrap_or_default();
        let file = evidence::place_for(name, "pdf")?;
        fs::write(&file, BASE64_STANDARD.decode(bytes)?)?;
        Paper::read(&file)
    }

    /// Clicks the button with the text `name`, since legacy Chromium reports no accessible names.
    pub fn press(&mut self, name: &str) -> Outcome {
        self.click(&format!(
            "[...document.querySelectorAll('button')].find((one) => one.textContent === '{name}')"
        ))
    }

    /// Takes a screenshot of the window.
    pub fn screenshot(&mut self, name: &str) -> Outcome<PathBuf> {
        let taken = self.devtools.call("Page.captureScreenshot", &json!({}))?;
        let bytes = taken["data"].as_str().unwrap_or_default();
        let file = evidence::place_for(name, "png")?;
        fs::write(&file, BASE64_STANDARD.decode(bytes)?)?;
        Ok(file)
    }

    /// Returns the console errors so far.
    pub fn console_errors(&self) -> Vec<ConsoleError> {
        self.devtools
            .events()
            .iter()
            .filter_map(console_error)
            .collect()
    }
}

/// Returns the console error in an event of the protocol.
fn console_error(event: &Value) -> Option<ConsoleError> {
    let parameters = &event["params"];
    let told = |source: &str, message: &Value| {
        let message = message
            .as_str()
            .map_or_else(|| message.to_string(), str::to_owned);
        Some(ConsoleError {
            source: source.to_owned(),
            message,
        })
    };
    match event["method"].as_str()? {
        "Runtime.exceptionThrown" => told("javascript", &parameters["exceptionDetails"]),
        "Runtime.consoleAPICalled" if parameters["type"] == "error" => {
            told("console-api", &parameters["args"])
        }
        "Log.entryAdded" if parameters["entry"]["level"] == "error" => {
            told("log", &parameters["entry"]["text"])
        }
        _ => None,
    }
}
