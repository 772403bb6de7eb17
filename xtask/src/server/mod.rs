//! A static file server on the loopback address: what any portal's host does with a folder, no more.
//!
//! Tests put an interceptor in between, which may change or replace each answer: a header added, a
//! file missing, a body cut off in the middle.
//!
//! ```text
//! listener ─ accept ─▶ one thread a connection ─ http::read ─▶ files::answer ─▶ intercept
//!                                                      ─▶ compress ─▶ http::write ─▶ next request
//! ```

mod compress;
mod files;
mod http;
mod mime;
mod open;

use std::fmt::{self, Debug};
use std::io::{self, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

pub use compress::brotli_of;
pub use http::{Request, Response};

use compress::Compressor;
use open::OpenConnections;

/// A running server. Dropping it ends its connections and joins its threads.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the folder `root` on a free port.
    ///
    /// # Errors
    /// No port could be bound.
    pub fn start(root: impl Into<PathBuf>) -> io::Result<Self> {
        Self::setup(root).start()
    }

    /// Serves the folder `root` on `port`; 0 means a free one.
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

    /// A server to be, where more than the folder has to be said.
    pub fn setup(root: impl Into<PathBuf>) -> Setup {
        Setup {
            root: root.into(),
            port: 0,
            base: "/".to_owned(),
            is_compressed: false,
            intercept: None,
        }
    }

    /// The address of the site: `http://127.0.0.1:PORT/`, and the base path if one was set up.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.address, self.shared.setup.base)
    }

    /// Compresses every file of the site now, where compression is on, so that nobody waits for it later.
    pub fn compress_ahead(&self) {
        if let Some(compressor) = &self.shared.compressor {
            compressor.compress_ahead(&self.shared.setup.root);
        }
    }

    /// The decoded paths asked for so far, in the order of arrival.
    pub fn requests(&self) -> Vec<String> {
        self.shared
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.open.close_all();
        // The accepting thread sleeps until somebody calls; it sees that all is closed and ends.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            // A panic in an interceptor has been printed already, and ended its connection.
            drop(accepting.join());
        }
    }
}

impl Debug for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Server({} from {})",
            self.address(),
            self.shared.setup.root.display()
        )
    }
}

/// What a server will do. Made by [`Server::setup`], ends in [`Setup::start`].
pub struct Setup {
    root: PathBuf,
    port: u16,
    base: String,
    is_compressed: bool,
    intercept: Option<Box<Intercept>>,
}

type Intercept = dyn Fn(&Request, Response) -> Response + Send + Sync;

impl Setup {
    /// Listens on `port`; 0, the default, means a free one.
    #[must_use]
    pub fn port(self, port: u16) -> Self {
        Self { port, ..self }
    }

    /// Serves the site below `base`, such as `/portal/reports/`, and nothing outside it.
    #[must_use]
    pub fn base(self, base: &str) -> Self {
        let base = base.trim_matches('/');
        Self {
            base: if base.is_empty() {
                "/".to_owned()
            } else {
                format!("/{base}/")
            },
            ..self
        }
    }

    /// Compresses text and wasm with brotli for clients that accept it, as public hosts do.
    #[must_use]
    pub fn compressed(self) -> Self {
        Self {
            is_compressed: true,
            ..self
        }
    }

    /// Lets `intercept` change or replace each answer.
    #[must_use]
    pub fn intercept(
        self,
        intercept: impl Fn(&Request, Response) -> Response + Send + Sync + 'static,
    ) -> Self {
        Self {
            intercept: Some(Box::new(intercept)),
            ..self
        }
    }

    /// Starts the server.
    ///
    /// # Errors
    /// The port is taken or forbidden.
    pub fn start(self) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))?;
        let address = listener.local_addr()?;
        let compressor = self.is_compressed.then(Compressor::default);
        let shared = Arc::new(Shared {
            setup: self,
            compressor,
            requests: Mutex::default(),
            open: OpenConnections::default(),
        });
        let accepting = {
            let shared = Arc::clone(&shared);
            thread::spawn(move || accept(&listener, &shared))
        };
        Ok(Server {
            address,
            shared,
            accepting: Some(accepting),
        })
    }
}

impl Debug for Setup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Setup({} under {})",
            self.root.display(),
            self.base
        )
    }
}

/// What every connection's thread sees.
struct Shared {
    setup: Setup,
    compressor: Option<Compressor>,
    requests: Mutex<Vec<String>>,
    open: OpenConnections,
}

impl Shared {
    fn answer(&self, request: &Request) -> Response {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(request.path.clone());
        let mut response = files::answer(&self.setup.root, &self.setup.base, request);
        if let Some(intercept) = &self.setup.intercept {
            response = intercept(request, response);
        }
        match &self.compressor {
            Some(compressor) => compressor.compress(request, response),
            None => response,
        }
    }
}

/// Gives each connection a thread, until the server is dropped. The scope joins them all.
fn accept(listener: &TcpListener, shared: &Shared) {
    thread::scope(|scope| {
        for stream in listener.incoming() {
            let Ok(stream) = stream else { continue };
            let Some(connection) = shared.open.enter(&stream) else {
                break;
            };
            scope.spawn(move || {
                // A client that hangs up has answered itself: nobody is left to tell.
                drop(converse(stream, shared));
                drop(connection);
            });
        }
    });
}

/// Answers request after request on one connection.
fn converse(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(http::IDLE))?;
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    loop {
        match http::read(&mut reader)? {
            http::Incoming::Request(request) => {
                let stays_open = http::write(&mut writer, &request, &shared.answer(&request))?;
                if !stays_open {
                    return Ok(());
                }
            }
            http::Incoming::Malformed(status) => return http::refuse(&mut writer, status),
            http::Incoming::End => return Ok(()),
        }
    }
}
