//! The server from outside: what a client gets over the wire, faults included.
#![allow(clippy::unwrap_used, reason = "whatever fails here fails the test")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use xtask::{Response, Server};

#[test]
fn a_folder_is_served_as_a_static_host_does() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    check(&server, "/", 200, "text/html; charset=utf-8", "home");
    check(
        &server,
        "/report/",
        200,
        "text/html; charset=utf-8",
        "report",
    );
    check(
        &server,
        "/report/report.json?x=1",
        200,
        "application/json",
        "{}",
    );
    check(
        &server,
        "/%E6%B0%B4.txt",
        200,
        "text/plain; charset=utf-8",
        "水",
    );
    check(&server, "/nothing", 404, "text/html; charset=utf-8", "lost");
    check(
        &server,
        "/index.html/",
        404,
        "text/html; charset=utf-8",
        "lost",
    );
    assert_eq!(server.requests()[3], "/水.txt");
}

#[test]
fn a_folder_without_its_slash_is_redirected_within_the_host() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    let answer = get(&server, "//report?embed=on");
    assert_eq!(answer.status, 301);
    assert_eq!(answer.header("location"), Some("./report/?embed=on"));
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let site = Site::new();
    fs::write(site.root.with_extension("secret"), "secret").unwrap();
    let server = Server::start(&site.root).unwrap();
    let name = site
        .root
        .with_extension("secret")
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    for path in [
        format!("/../{name}"),
        format!("/%2e%2e/{name}"),
        format!("/report/..%2f..%2f{name}"),
    ] {
        assert_eq!(get(&server, &path).status, 404, "{path}");
    }
    fs::remove_file(site.root.with_extension("secret")).unwrap();
}

#[test]
fn a_site_can_stand_under_any_path() {
    let site = Site::new();
    let server = Server::setup(&site.root).base("/portal/x").start().unwrap();
    assert!(server.address().ends_with("/portal/x/"));
    assert_eq!(get(&server, "/portal/x/report/").body, b"report");
    assert_eq!(get(&server, "/portal/x").header("location"), Some("./x/"));
    assert_eq!(get(&server, "/report/").status, 404);
}

#[test]
fn head_says_the_length_and_sends_nothing() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    let answer = ask(&server, "HEAD", "/", "");
    assert_eq!(answer.header("content-length"), Some("4"));
    assert!(answer.body.is_empty());
}

#[test]
fn an_interceptor_changes_or_replaces_an_answer() {
    let site = Site::new();
    let server = Server::start_with(&site.root, |request, response| {
        match request.path.as_str() {
            "/" => response.with_header("Content-Security-Policy", "default-src 'none'"),
            "/report/report.json" => response.with_header("Content-Type", "text/plain"),
            _ => Response::new(503, "text/plain", "closed"),
        }
    })
    .unwrap();
    assert_eq!(
        get(&server, "/").header("content-security-policy"),
        Some("default-src 'none'")
    );
    check(&server, "/report/report.json", 200, "text/plain", "{}");
    check(&server, "/report/", 503, "text/plain", "closed");
}

#[test]
fn a_download_can_be_cut_off() {
    let site = Site::new();
    let server = Server::start_with(&site.root, |_, response| response.cut_after(2)).unwrap();
    let answer = get(&server, "/");
    assert_eq!(answer.header("content-length"), Some("4"));
    assert_eq!(answer.body, b"ho");
}

#[test]
fn a_panicking_interceptor_ends_its_connection_only() {
    let site = Site::new();
    let server = Server::start_with(&site.root, |request, response| {
        assert_ne!(request.path, "/report/", "this panic is wanted");
        response
    })
    .unwrap();
    assert_eq!(get(&server, "/report/").status, 0);
    assert_eq!(get(&server, "/").status, 200);
}

#[test]
fn a_connection_serves_many_requests_and_many_connections_are_served_at_once() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    let mut idle: Vec<TcpStream> = (0..8).map(|_| connect(&server)).collect();
    for stream in &mut idle {
        for _ in 0..3 {
            stream
                .write_all(b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                assert_ne!(stream.read(&mut byte).unwrap(), 0);
                head.extend(byte);
            }
        }
    }
    assert_eq!(server.requests().len(), 24);
    drop(server); // returns although eight connections are open
}

#[test]
fn text_is_compressed_for_those_who_accept_it() {
    let site = Site::new();
    let server = Server::setup(&site.root).compressed().start().unwrap();
    let answer = ask(&server, "GET", "/", "Accept-Encoding: gzip, br\r\n");
    assert_eq!(answer.header("content-encoding"), Some("br"));
    assert_eq!(get(&server, "/").header("content-encoding"), None);
    let mut text = String::new();
    brotli::Decompressor::new(answer.body.as_slice(), 4096)
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(text, "home");
}

/// A small site in a folder of its own, gone when the test ends.
struct Site {
    root: PathBuf,
}

impl Site {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{number}"));
        fs::create_dir_all(root.join("report")).unwrap();
        for (name, text) in [
            ("index.html", "home"),
            ("404.html", "lost"),
            ("水.txt", "水"),
            ("report/index.html", "report"),
            ("report/report.json", "{}"),
        ] {
            fs::write(root.join(name), text).unwrap();
        }
        Self { root }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.root));
    }
}

/// An answer as it came over the wire; status 0 when none came.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find_map(|(other, value)| other.eq_ignore_ascii_case(name).then_some(value))
    }
}

fn connect(server: &Server) -> TcpStream {
    let address = server.address();
    TcpStream::connect(address.split('/').nth(2).unwrap()).unwrap()
}

fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, "")
}

fn ask(server: &Server, method: &str, path: &str, headers: &str) -> Answer {
    let mut stream = connect(server);
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n"
    )
    .unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .map_or(0, |position| position + 4);
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let status = head
        .get(9..12)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0);
    Answer {
        status,
        head,
        body: bytes[end..].to_vec(),
    }
}

#[track_caller]
fn check(server: &Server, path: &str, status: u16, content_type: &str, body: &str) {
    let answer = get(server, path);
    assert_eq!(answer.status, status);
    assert_eq!(answer.header("content-type"), Some(content_type));
    assert_eq!(String::from_utf8(answer.body).unwrap(), body);
}
