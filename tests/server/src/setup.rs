//! The options of a server, from [`Server::setup`] to [`Setup::start`].

use std::fmt::{self, Debug};
use std::io;
use std::path::PathBuf;

use super::{Request, Response, Server};

pub(super) type Intercept = dyn Fn(&Request, Response) -> Response + Send + Sync;

/// The options of a server that has not been started.
pub struct Setup {
    pub(super) root: PathBuf,
    pub(super) port: u16,
    pub(super) base: String,
    pub(super) is_compressed: bool,
    pub(super) intercept: Box<Intercept>,
}

impl Setup {
    pub(super) fn new(root: PathBuf) -> Self {
        Self {
            root,
            port: 0,
            base: "/".to_owned(),
            is_compressed: false,
            intercept: Box::new(|_, response| response),
        }
    }

    /// Listens on `port`; 0, the default, picks a free one.
    #[must_use]
    pub fn port(self, port: u16) -> Self {
        Self { port, ..self }
    }

    /// Serves the site below `base`, such as `/portal/reports/`, and nothing outside it.
    #[must_use]
    pub fn base(self, base: &str) -> Self {
        let base = match base.trim_matches('/') {
            "" => "/".to_owned(),
            base => format!("/{base}/"),
        };
        Self { base, ..self }
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
    ///
    /// It runs on the server's only thread and must not block: [`Response::held_by`] delays an answer.
    /// If it panics, its connection is closed without an answer.
    #[must_use]
    pub fn intercept(
        self,
        intercept: impl Fn(&Request, Response) -> Response + Send + Sync + 'static,
    ) -> Self {
        Self {
            intercept: Box::new(intercept),
            ..self
        }
    }

    /// Starts the server.
    ///
    /// # Errors
    /// The port is taken or forbidden.
    pub fn start(self) -> io::Result<Server> {
        Server::run(self)
    }
}

impl Debug for Setup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Setup({} below {})",
            self.root.display(),
            self.base
        )
    }
}
