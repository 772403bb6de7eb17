//! A static file server on the loopback address that behaves like a portal's host, or fails on demand.
//!
//! axum and `ServeDir` serve the files. One middleware around them lets a test change or replace each
//! answer: status, type, headers, body, a delay, a download cut off in the middle.
//!
//! ```text
//! axum ─▶ middleware: record ─▶ files::answer (ServeDir) ─▶ intercept ─▶ gate ─▶ compress ─▶ client
//! ```

mod compress;
mod files;
mod gate;
mod message;
mod mime;
mod setup;

use std::fmt::{self, Debug};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request as HttpRequest, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::serve::ListenerExt;
use tokio::runtime;
use tokio::sync::watch;
use tower_http::services::{ServeDir, ServeFile};

pub use compress::brotli_of;
pub use gate::Gate;
pub use message::{Request, Response};
pub use setup::Setup;

use compress::Compressor;

/// Maximum time for answers in transit when a server is dropped. Answers behind a closed gate are abandoned then.
const SHUTDOWN_LIMIT: Duration = Duration::from_millis(500);

/// A running server. Dropping it completes the answers in transit, ends all connections and joins its
/// thread.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// The server stops when this is dropped.
    running: Option<watch::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder `root` on a free port.
    ///
    /// # Errors
    /// No port could be bound.
    pub fn start(root: impl Into<PathBuf>) -> io::Result<Self> {
        Self::setup(root).start()
    }

    /// Serves the folder `root` on `port`; 0 picks a free one.
    ///
    /// # Errors
    /// The port is taken or forbidden.
    pub fn start_at(root: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        Self::setup(root).port(port).start()
    }

    /// Serves the folder `root` on a free port; `intercept` may change or replace each answer.
    ///
    /// # Errors
    /// No port could be bound.
    pub fn start_with(
        root: impl Into<PathBuf>,
        intercept: impl Fn(&Request, Response) -> Response + Send + Sync + 'static,
    ) -> io::Result<Self> {
        Self::setup(root).intercept(intercept).start()
    }

    /// Begins a server for the folder `root` with more options.
    pub fn setup(root: impl Into<PathBuf>) -> Setup {
        Setup::new(root.into())
    }

    /// Returns the site's address: `http://127.0.0.1:PORT/`, followed by the base path if there is one.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.address, self.shared.setup.base)
    }

    /// Compresses all files of the site now if compression is on, so that no later request waits for it.
    pub fn compress_ahead(&self) {
        if let Some(compressor) = &self.shared.compressor {
            compressor.compress_ahead(&self.shared.setup.root);
        }
    }

    /// Returns the decoded paths requested so far, in order of arrival.
    pub fn requests(&self) -> Vec<String> {
        self.shared
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn run(setup: Setup) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, setup.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let compressor = setup.is_compressed.then(Compressor::default);
        let shared = Arc::new(Shared {
            setup,
            compressor,
            requests: Mutex::default(),
        });
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (running, stopped) = watch::channel(());
        let router = router(Arc::clone(&shared));
        // A thread of its own, since a runtime cannot be dropped on a thread that runs another one.
        let thread = thread::spawn(move || runtime.block_on(serve(listener, router, stopped)));
        Ok(Self {
            address,
            shared,
            running: Some(running),
            thread: Some(thread),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.running.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join()); // a panic has been printed
        }
    }
}

impl Debug for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = self.shared.setup.root.display();
        write!(formatter, "Server({} from {root})", self.address())
    }
}

/// State of the middleware.
struct Shared {
    setup: Setup,
    compressor: Option<Compressor>,
    requests: Mutex<Vec<String>>,
}

fn router(shared: Arc<Shared>) -> Router {
    let root = &shared.setup.root;
    let missing = ServeFile::new(root.join("404.html"));
    let files = ServeDir::new(root).not_found_service(missing);
    Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(shared, answer))
}

/// The middleware: answers from `files`, and lets the interceptor change the answer.
async fn answer(State(shared): State<Arc<Shared>>, request: HttpRequest, files: Next) -> Response {
    let (parts, _) = request.into_parts();
    let request = Request::new(&parts);
    shared
        .requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(request.path.clone());
    let response = files::answer(&parts, &shared.setup.base, files).await;
    let response = (shared.setup.intercept)(&request, response);
    if let Some(gate) = &response.gate {
        gate.wait_until_open().await;
    }
    compressed(shared, request, response).await
}

/// Compresses on a thread for blocking work: other requests are served meanwhile.
async fn compressed(shared: Arc<Shared>, request: Request, response: Response) -> Response {
    if shared.compressor.is_none() {
        return response;
    }
    let compress = move || match &shared.compressor {
        Some(compressor) => compressor.compress(&request, response),
        None => response,
    };
    match tokio::task::spawn_blocking(compress).await {
        Ok(response) => response,
        Err(error) => Response::new(500, "text/plain; charset=utf-8", error.to_string()),
    }
}

/// Serves until the server is dropped. There is no idle timeout: a browser may send a request at any
/// moment, and a connection closed at that moment would fail it.
async fn serve(listener: TcpListener, router: Router, stopped: watch::Receiver<()>) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => panic!("the socket cannot be watched: {error}"),
    };
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true); // only affects speed
    });
    let graceful =
        axum::serve(listener, router).with_graceful_shutdown(until_closed(stopped.clone()));
    let limit = async {
        until_closed(stopped).await;
        tokio::time::sleep(SHUTDOWN_LIMIT).await;
    };
    tokio::select! {
        _ = graceful => {}
        () = limit => {}
    }
}

async fn until_closed(mut stopped: watch::Receiver<()>) {
    while stopped.changed().await.is_ok() {}
}
