//! The processes of a browser's driver: chromedriver, geckodriver, or WebKitWebDriver with its own display.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{env, io, thread};

use crate::Engine;
use crate::guard::Guarded;

const START_LIMIT: Duration = Duration::from_secs(20);
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// A running driver. Dropping it ends the process and all its browsers.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    #[expect(dead_code, reason = "held until the driver is dropped, and ended then")]
    processes: Vec<Guarded>,
}

impl Driver {
    /// Starts the driver of `engine` on a free port.
    ///
    /// # Errors
    /// Fails if the driver is not installed, or does not report that it listens.
    pub fn start(engine: Engine) -> io::Result<Self> {
        // Two simultaneous starts could get the same free port.
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        match engine {
            Engine::Chromium => start_chromedriver(),
            Engine::Firefox => start_geckodriver(),
            Engine::WebKit => start_webkit_driver(),
        }
    }

    /// Returns the address that accepts commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn start_chromedriver() -> io::Result<Driver> {
    let mut command = Command::new(program("CHROMEDRIVER", "chromedriver"));
    // With `--port=0` chromedriver takes a port that is free on one of its two addresses, and in about one of sixty starts
    // it is in use on the other.
    command.arg(format!("--port={}", free_port()?));
    start_on_reported_port(&command, "started successfully on port ")
}

fn start_geckodriver() -> io::Result<Driver> {
    let mut command = Command::new(program("GECKODRIVER", "geckodriver"));
    // Without the second port all drivers would use 9222. The module `firefox` needs system access.
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    start_on_reported_port(&command, "Listening on 127.0.0.1:")
}

/// Starts a driver that takes a free port and prints it in a line after the text `before`.
fn start_on_reported_port(command: &Command, before: &str) -> io::Result<Driver> {
    let (process, lines) = Guarded::start_talking(command)?;
    let port = lines.wait_for(|line| {
        let (_, port) = line.split_once(before)?;
        port.trim_end_matches('.').parse().ok()
    });
    let port = port.ok_or_else(|| silent(command, "told no port"))?;
    Ok(Driver {
        port,
        processes: vec![process],
    })
}

/// Starts WebKitGTK's driver on a virtual screen, since it renders into a window. The screen is larger than any that tests
/// need.
fn start_webkit_driver() -> io::Result<Driver> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "2600x1700x24"]);
    command.args(["-nolisten", "tcp"]);
    let (screen, lines) = Guarded::start_talking(&command)?;
    let number = lines.wait_for(|line| line.trim().parse::<u32>().ok());
    let number = number.ok_or_else(|| silent(&command, "told no display"))?;

    let port = free_port()?;
    let mut command = Command::new(program("BAOGAO_WEBKIT_DRIVER", "WebKitWebDriver"));
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{number}"))
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    let (driver, _) = Guarded::start_talking(&command)?;
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if start.elapsed() > START_LIMIT {
            return Err(silent(&command, "took no connection"));
        }
        thread::park_timeout(POLL_INTERVAL);
    }
    Ok(Driver {
        port,
        processes: vec![driver, screen],
    })
}

fn program(variable: &str, usual: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| usual.into())
}

/// Returns a port that is free on both loopback addresses, if the machine has both.
fn free_port() -> io::Result<u16> {
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let other = TcpListener::bind((Ipv6Addr::LOCALHOST, port));
        match other {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Ok(_) | Err(_) => return Ok(port),
        }
    }
}

fn silent(command: &Command, lack: &str) -> io::Error {
    let name = command.get_program().to_string_lossy();
    io::Error::other(format!(
        "{name} {lack}; is it installed? cargo xtask test installs it"
    ))
}
