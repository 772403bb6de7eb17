//! HTTP/1.1 on the wire: reads a request's head, writes an answer. No files, no threads.
//!
//! Only GET and HEAD exist here, so that a request has no body: one that declares a body is refused.

use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long a connection may say nothing before it is closed.
pub(super) const IDLE: Duration = Duration::from_secs(30);

const LONGEST_HEAD_BYTES: usize = 64 * 1024;
const MOST_HEADERS: usize = 100;

/// What a client asks for.
#[derive(Debug, Clone)]
pub struct Request {
    /// `GET` or `HEAD`.
    pub method: String,
    /// The path, percent-decoded, from its first slash.
    pub path: String,
    /// What follows the `?`, as it was sent; empty without one.
    pub query: String,
    /// The headers, names as they were sent.
    pub headers: Vec<(String, String)>,
    /// The path as it was sent, for redirects.
    pub(super) raw_path: String,
    /// The client wants the connection kept.
    keeps_alive: bool,
}

impl Request {
    /// The value of the header `name`, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// What the server answers. `Content-Length` is the wire's business and not among the headers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers, in the order they are sent.
    pub headers: Vec<(String, String)>,
    /// The whole body, also for HEAD.
    pub body: Vec<u8>,
    /// Declares the whole body but sends only so many bytes of it and closes: a download cut off.
    pub cut_after: Option<usize>,
}

impl Response {
    /// An answer with a body of the MIME type `content_type`.
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self {
            status,
            headers,
            body: body.into(),
            cut_after: None,
        }
    }

    /// The value of the header `name`, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// The same answer with the header `name` set to `value`, in place of one that is there.
    #[must_use]
    pub fn with_header(self, name: &str, value: &str) -> Self {
        let mut response = self.without_header(name);
        response.headers.push((name.to_owned(), value.to_owned()));
        response
    }

    /// The same answer without the header `name`.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }

    /// The same answer, of which only the first `bytes` arrive.
    #[must_use]
    pub fn cut_after(self, bytes: usize) -> Self {
        Self {
            cut_after: Some(bytes),
            ..self
        }
    }
}

/// What came in on a connection.
pub(super) enum Incoming {
    Request(Request),
    /// Not a request we answer; the status that says so.
    Malformed(u16),
    /// The client has closed the connection, or said nothing for long.
    End,
}

/// Reads one request.
pub(super) fn read(reader: &mut BufReader<TcpStream>) -> io::Result<Incoming> {
    let mut head = Vec::new();
    while !(head.ends_with(b"\r\n\r\n") || head.ends_with(b"\n\n")) {
        match reader.read_until(b'\n', &mut head) {
            Ok(0) => return Ok(Incoming::End),
            Ok(_) if head.len() > LONGEST_HEAD_BYTES => return Ok(Incoming::Malformed(431)),
            Ok(_) => {}
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Ok(Incoming::End);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(parse(&head))
}

/// Writes `response` to `request`; whether the connection may be used again.
pub(super) fn write(
    stream: &mut TcpStream,
    request: &Request,
    response: &Response,
) -> io::Result<bool> {
    let stays_open = request.keeps_alive && response.cut_after.is_none();
    let mut message = head_of(response, stays_open).into_bytes();
    if request.method != "HEAD" {
        let sent = response
            .cut_after
            .unwrap_or(usize::MAX)
            .min(response.body.len());
        message.extend(response.body.iter().take(sent));
    }
    stream.write_all(&message)?;
    Ok(stays_open)
}

/// Refuses what was no request, and ends the connection.
pub(super) fn refuse(stream: &mut TcpStream, status: u16) -> io::Result<()> {
    let response = Response::new(status, "text/plain; charset=utf-8", reason(status));
    let mut message = head_of(&response, false).into_bytes();
    message.extend(&response.body);
    stream.write_all(&message)
}

fn parse(head: &[u8]) -> Incoming {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    if !matches!(parsed.parse(head), Ok(httparse::Status::Complete(_))) {
        return Incoming::Malformed(400);
    }
    let (Some(method), Some(target)) = (parsed.method, parsed.path) else {
        return Incoming::Malformed(400);
    };
    if !matches!(method, "GET" | "HEAD") {
        return Incoming::Malformed(405);
    }
    let headers: Vec<(String, String)> = parsed
        .headers
        .iter()
        .map(|header| {
            (
                header.name.to_owned(),
                String::from_utf8_lossy(header.value).into_owned(),
            )
        })
        .collect();
    if find(&headers, "Transfer-Encoding").is_some()
        || find(&headers, "Content-Length").is_some_and(|n| n != "0")
    {
        return Incoming::Malformed(413);
    }
    let (raw_path, query) = target.split_once('?').unwrap_or((target, ""));
    let Some(path) = decode(raw_path).filter(|path| path.starts_with('/')) else {
        return Incoming::Malformed(400);
    };
    let connection = find(&headers, "Connection")
        .unwrap_or_default()
        .to_ascii_lowercase();
    Incoming::Request(Request {
        method: method.to_owned(),
        path,
        query: query.to_owned(),
        raw_path: raw_path.to_owned(),
        keeps_alive: parsed.version == Some(1) && !connection.contains("close"),
        headers,
    })
}

/// Undoes percent-encoding; `None` when the result is not text.
fn decode(raw: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = if byte == b'%' {
            after.first_chunk::<2>()
        } else {
            None
        };
        let value = escaped
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        decoded.push(value.unwrap_or(byte));
        rest = if value.is_some() {
            after.get(2..)?
        } else {
            after
        };
    }
    String::from_utf8(decoded).ok()
}

fn head_of(response: &Response, stays_open: bool) -> String {
    let status = format!("HTTP/1.1 {} {}", response.status, reason(response.status));
    let length = format!("Content-Length: {}", response.body.len());
    let connection = format!(
        "Connection: {}",
        if stays_open { "keep-alive" } else { "close" }
    );
    let headers = response
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}"));
    let lines: Vec<String> = [status]
        .into_iter()
        .chain(headers)
        .chain([length, connection])
        .collect();
    lines.join("\r\n") + "\r\n\r\n"
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Content Too Large",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|(other, _)| other.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Incoming, decode, parse};

    #[test]
    fn paths_are_decoded_and_stay_text() {
        check_decoded("/a/b", Some("/a/b"));
        check_decoded("/%E6%8A%A5%E5%91%8A", Some("/报告"));
        check_decoded("/a%2fb%2E", Some("/a/b."));
        check_decoded("/100%", Some("/100%"));
        check_decoded("/%zz%2", Some("/%zz%2"));
        check_decoded("/%ff", None);
    }

    #[test]
    fn only_requests_without_a_body_are_answered() {
        check_refused("POST / HTTP/1.1\r\n\r\n", 405);
        check_refused("GET / HTTP/1.1\r\nContent-Length: 3\r\n\r\n", 413);
        check_refused("GET http://elsewhere/ HTTP/1.1\r\n\r\n", 400);
        check_refused("hello\r\n\r\n", 400);
    }

    #[test]
    fn a_request_is_taken_apart() {
        let head = b"GET /a%20b/?q=%E6%B0%B4 HTTP/1.1\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        let Incoming::Request(request) = parse(head) else {
            panic!("a request")
        };
        assert_eq!(request.path, "/a b/");
        assert_eq!(request.query, "q=%E6%B0%B4");
        assert_eq!(request.header("accept"), Some("*/*"));
        assert!(!request.keeps_alive);
    }

    #[track_caller]
    fn check_decoded(raw: &str, expected: Option<&str>) {
        assert_eq!(decode(raw).as_deref(), expected);
    }

    #[track_caller]
    fn check_refused(head: &str, expected: u16) {
        assert!(
            matches!(parse(head.as_bytes()), Incoming::Malformed(status) if status == expected)
        );
    }
}
