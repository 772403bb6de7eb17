//! Chromium's browser contexts and tabs, opened over the `DevTools` socket of the whole browser.
//!
//! chromedriver's BiDi could do it too, but it handles every event of every page in a script of its own. That takes a third
//! more processor time per test, and its errors appear in the pages' logs.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::{Failure, Outcome};

/// The connection to a browser.
#[derive(Debug)]
pub(crate) struct Targets(Mutex<Connection>);

#[derive(Debug)]
struct Connection {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    calls: u64,
}

impl Targets {
    /// Connects to the browser of `session`.
    pub(crate) async fn of(session: &WebDriver) -> Outcome<Self> {
        let options = session.capabilities().get("goog:chromeOptions");
        let address = options.and_then(|options| options["debuggerAddress"].as_str());
        let address = address.ok_or_else(|| Failure::new("chromedriver names no debugger"))?;
        let version = reqwest::get(format!("http://{address}/json/version")).await?;
        let version: Value = serde_json::from_str(&version.text().await?)?;
        let socket = version["webSocketDebuggerUrl"].as_str();
        let socket = socket.ok_or_else(|| Failure::new("the browser names no socket"))?;
        let (socket, _) = connect_async(socket).await?;
        Ok(Self(Mutex::new(Connection { socket, calls: 0 })))
    }

    /// Opens an isolated context and returns its id.
    pub(crate) async fn open_context(&self) -> Outcome<String> {
        let opened = self.call("Target.createBrowserContext", json!({})).await?;
        text(&opened, "browserContextId")
    }

    /// Opens a tab in the context `id`.
    pub(crate) async fn open_tab(&self, id: &str) -> Outcome<WindowHandle> {
        let place = json!({ "url": "about:blank", "browserContextId": id });
        let opened = self.call("Target.createTarget", place).await?;
        Ok(WindowHandle::from(text(&opened, "targetId")?))
    }

    /// Brings `tab` to the front.
    pub(crate) async fn activate(&self, tab: &WindowHandle) -> Outcome {
        let target = json!({ "targetId": tab.to_string() });
        self.call("Target.activateTarget", target).await.map(drop)
    }

    /// Closes the context `id` with all its tabs.
    pub(crate) async fn close_context(&self, id: &str) -> Outcome {
        let context = json!({ "browserContextId": id });
        self.call("Target.disposeBrowserContext", context)
            .await
            .map(drop)
    }

    async fn call(&self, method: &str, parameters: Value) -> Outcome<Value> {
        let mut connection = self.0.lock().await;
        connection.calls += 1;
        let id = connection.calls;
        let message = json!({ "id": id, "method": method, "params": parameters });
        connection
            .socket
            .send(Message::text(message.to_string()))
            .await?;
        while let Some(message) = connection.socket.next().await {
            let Message::Text(text) = message? else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&text)?;
            if answer["id"] != id {
                continue; // an event
            }
            return match answer.get("error") {
                Some(error) => Err(Failure::new(format!("{method}: {error}"))),
                None => Ok(answer["result"].take()),
            };
        }
        Err(Failure::new(format!("{method}: the browser has ended")))
    }
}

fn text(answer: &Value, name: &str) -> Outcome<String> {
    let text = answer[name].as_str().map(str::to_owned);
    text.ok_or_else(|| Failure::new(format!("expected {name} in {answer}")))
}
