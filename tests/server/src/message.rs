//! Requests and answers as plain values, which interceptors read and change.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response as HttpResponse};
use futures_util::stream::{self, StreamExt};
use percent_encoding::percent_decode_str;
use std::io::{Error, ErrorKind};
use tokio::task::yield_now;

use super::Gate;

/// A request without its body: the server answers GET and HEAD only.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method, such as `GET`.
    pub method: String,
    /// The path from its first slash, percent-decoded.
    pub path: String,
    /// The part after the `?`, still encoded; empty if there is none.
    pub query: String,
    /// All headers, names in lowercase.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// Returns the value of the header `name`, ignoring case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    pub(super) fn new(parts: &Parts) -> Self {
        Self {
            method: parts.method.to_string(),
            path: percent_decode_str(parts.uri.path())
                .decode_utf8_lossy()
                .into_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: pairs(&parts.headers),
        }
    }
}

/// An answer. `Content-Length` is derived from the body and not among the headers.
#[derive(Debug, Clone)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers, in the order they are sent.
    pub headers: Vec<(String, String)>,
    /// The complete body, also in answer to HEAD.
    pub body: Vec<u8>,
    /// Sends only this many bytes of the declared body, then closes the connection.
    pub cut_after: Option<usize>,
    /// Delays the answer until the gate is open.
    pub gate: Option<Gate>,
}

impl Response {
    /// Creates an answer with a body of the MIME type `content_type`.
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".to_owned(), content_type.to_owned())],
            body: body.into(),
            cut_after: None,
            gate: None,
        }
    }

    /// Returns the value of the header `name`, ignoring case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// Sets the header `name` to `value`, replacing an existing one.
    #[must_use]
    pub fn with_header(self, name: &str, value: &str) -> Self {
        let mut response = self.without_header(name);
        response.headers.push((name.to_owned(), value.to_owned()));
        response
    }

    /// Removes the header `name`.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }

    /// Cuts the download off after the first `bytes` of the body.
    #[must_use]
    pub fn cut_after(self, bytes: usize) -> Self {
        Self {
            cut_after: Some(bytes),
            ..self
        }
    }

    /// Holds the answer back until `gate` is open.
    #[must_use]
    pub fn held_by(self, gate: &Gate) -> Self {
        Self {
            gate: Some(gate.clone()),
            ..self
        }
    }

    /// Reads an answer with its complete body; one that cannot be read becomes a 500.
    pub(super) async fn read(response: HttpResponse) -> Self {
        let (parts, body) = response.into_parts();
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            return Self::new(500, "text/plain; charset=utf-8", "unreadable file");
        };
        Self {
            status: parts.status.as_u16(),
            headers: pairs(&parts.headers),
            body: body.into(),
            cut_after: None,
            gate: None,
        }
    }
}

impl IntoResponse for Response {
    fn into_response(self) -> HttpResponse {
        let length = self.body.len();
        let body = match self.cut_after {
            None => Body::from(self.body),
            Some(bytes) => cut_off(self.body, bytes),
        };
        let mut response = HttpResponse::builder().status(self.status);
        for (name, value) in &self.headers {
            response = response.header(name, value);
        }
        response
            .header(header::CONTENT_LENGTH, length)
            .body(body)
            .unwrap_or_else(|error| panic!("an interceptor made an invalid answer: {error}"))
    }
}

/// Streams the first `bytes` of `body`, then fails, on which hyper closes the connection.
fn cut_off(mut body: Vec<u8>, bytes: usize) -> Body {
    body.truncate(bytes);
    let part = stream::iter([Ok(Bytes::from(body))]);
    let failure = stream::once(async {
        yield_now().await; // hyper flushes while the stream is pending, and drops its buffer on errors
        Err(Error::from(ErrorKind::UnexpectedEof))
    });
    Body::from_stream(part.chain(failure))
}

fn pairs(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
        .collect()
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|(other, _)| other.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}
