//! The server over the wire: files, faults, connections.
#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use server::{Gate, Response, Server};

#[test]
fn serves_files_folders_and_the_not_found_page() {
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
    let answer = ask(
        &server,
        "GET",
        "/",
        "Range: bytes=0-1\r\nIf-None-Match: *\r\n",
    );
    assert_eq!((answer.status, answer.body.as_slice()), (200, &b"home"[..]));
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
}

#[test]
fn refuses_methods_that_send_a_body() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    assert_eq!(ask(&server, "POST", "/", "").status, 405);
}

#[test]
fn redirects_a_folder_without_slash_within_the_host() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    let answer = get(&server, "//report?embed=on");
    assert_eq!(answer.status, 301);
    assert_eq!(answer.header("location"), Some("./report/?embed=on"));
}

#[test]
fn serves_nothing_outside_the_folder() {
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
        "/.stage/index.html".to_owned(),
    ] {
        assert_eq!(get(&server, &path).status, 404, "{path}");
    }
    fs::remove_file(site.root.with_extension("secret")).unwrap();
}

#[test]
fn serves_below_a_base_path_only() {
    let site = Site::new();
    let server = Server::setup(&site.root).base("/portal/x").start().unwrap();
    assert!(server.address().ends_with("/portal/x/"));
    assert_eq!(get(&server, "/portal/x/report/").body, b"report");
    assert_eq!(get(&server, "/portal/x").header("location"), Some("./x/"));
    assert_eq!(get(&server, "/report/").status, 404);
}

#[test]
fn answers_head_with_the_length_and_no_body() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    let answer = ask(&server, "HEAD", "/", "");
    assert_eq!(answer.header("content-length"), Some("4"));
    assert!(answer.body.is_empty());
}

#[test]
fn lets_the_interceptor_change_or_replace_an_answer() {
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
fn cuts_a_download_off_in_the_middle() {
    let site = Site::new();
    let server = Server::start_with(&site.root, |_, response| response.cut_after(2)).unwrap();
    let answer = get(&server, "/");
    assert_eq!(answer.header("content-length"), Some("4"));
    assert_eq!(answer.body, b"ho"); // up to the end of the connection
}

#[test]
fn a_panicking_interceptor_ends_only_its_connection() {
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
fn holds_an_answer_back_until_the_gate_is_open() {
    let site = Site::new();
    let gate = Gate::default();
    let of_interceptor = gate.clone();
    let server = Server::start_with(&site.root, move |request, response| {
        if request.path == "/report/" {
            response.held_by(&of_interceptor)
        } else {
            response
        }
    })
    .unwrap();
    let mut held = connect(&server);
    send(&mut held, "/report/");
    assert_eq!(get(&server, "/").body, b"home");
    held.set_nonblocking(true).unwrap();
    assert_eq!(
        held.read(&mut [0]).unwrap_err().kind(),
        ErrorKind::WouldBlock
    );
    held.set_nonblocking(false).unwrap();
    gate.open();
    assert_eq!(receive(&mut held), b"report");
}

#[test]
fn stops_despite_idle_connections_and_a_held_answer() {
    let site = Site::new();
    let gate = Gate::default();
    let (arrived, has_arrived) = mpsc::channel();
    let server = Server::start_with(&site.root, move |request, response| {
        if request.path == "/" {
            return response;
        }
        arrived.send(()).unwrap();
        response.held_by(&gate)
    })
    .unwrap();
    let _never_used = connect(&server);
    let mut used = connect(&server);
    send(&mut used, "/");
    assert_eq!(receive(&mut used), b"home");
    let mut held = connect(&server);
    send(&mut held, "/report/");
    has_arrived.recv().unwrap();
    drop(server);
    assert_eq!(used.read(&mut [0]).unwrap(), 0);
    assert_eq!(held.read(&mut [0]).unwrap(), 0);
}

#[test]
fn completes_an_answer_in_transit_when_stopped() {
    let site = Site::new();
    let gate = Gate::default();
    let of_interceptor = gate.clone();
    let (arrived, has_arrived) = mpsc::channel();
    let server = Server::start_with(&site.root, move |_, response| {
        arrived.send(()).unwrap();
        response.held_by(&of_interceptor)
    })
    .unwrap();
    let mut held = connect(&server);
    send(&mut held, "/");
    has_arrived.recv().unwrap();
    gate.open();
    drop(server);
    assert_eq!(receive(&mut held), b"home");
}

#[test]
fn resets_no_connection_that_is_kept_alive() {
    let site = Site::new();
    let server = Server::start(&site.root).unwrap();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let mut stream = connect(&server);
                for _ in 0..200 {
                    send(&mut stream, "/report/");
                    assert_eq!(receive(&mut stream), b"report");
                }
            });
        }
    });
    assert_eq!(server.requests().len(), 1600);
}

#[test]
fn compresses_text_for_clients_that_accept_brotli() {
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

/// A small site in a folder of its own, removed when the test ends.
struct Site {
    root: PathBuf,
}

impl Site {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{number}"));
        fs::create_dir_all(root.join("report")).unwrap();
        fs::create_dir_all(root.join(".stage")).unwrap();
        for (name, text) in [
            ("index.html", "home"),
            ("404.html", "lost"),
            ("水.txt", "水"),
            ("report/index.html", "report"),
            ("report/report.json", "{}"),
            (".stage/index.html", "hidden"),
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

/// An answer as received; status 0 if the connection was closed without one.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .filter_map(|line| line.split_once(": "))
        .find_map(|(other, value)| other.eq_ignore_ascii_case(name).then_some(value))
}

fn connect(server: &Server) -> TcpStream {
    let address = server.address();
    TcpStream::connect(address.split('/').nth(2).unwrap()).unwrap()
}

/// Sends a request and keeps the connection.
fn send(stream: &mut TcpStream, path: &str) {
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
}

/// Reads an answer by its declared length and returns the body.
fn receive(stream: &mut TcpStream) -> Vec<u8> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.extend(byte);
    }
    let head = String::from_utf8(head).unwrap();
    let length = header(&head, "content-length").unwrap().parse().unwrap();
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    body
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
