//! The process of `chromedriver`, and the promise that nothing of it outlives the test.

use std::env;
use std::io::{self, BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// Stands between the test and its driver.
///
/// Its standard input is a pipe whose other end only the test holds. When that end closes, because
/// the test dropped it, ended or was killed, `cat` ends, and the guard ends the driver's whole process
/// group: a browser outlives its driver's SIGTERM. Then it removes what browsers leave behind.
const GUARD: &str = r#"
TMPDIR=$(mktemp -d) && export TMPDIR || exit 1
setsid "$@" </dev/null &
cat >/dev/null
kill -TERM -$!
sleep 1
kill -KILL -$!
rm -rf "$TMPDIR"
"#;

/// `chromedriver --port=0` takes a free port but once in some sixty starts finds it in use.
const STARTS: usize = 5;

const START_LIMIT: Duration = Duration::from_secs(20);

/// A running driver. Dropping it ends it with all its browsers.
#[derive(Debug)]
pub struct Driver {
    guard: Child,
    port: u16,
}

impl Driver {
    /// Starts chromedriver on a free port.
    ///
    /// # Errors
    /// If no chromedriver is installed, or none of several starts tells its port.
    pub fn start() -> io::Result<Self> {
        let mut last = Err(io::Error::other("chromedriver was never started"));
        for _ in 0..STARTS {
            last = Self::start_once();
            if last.is_ok() {
                break;
            }
        }
        last
    }

    /// Where the driver takes commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn start_once() -> io::Result<Self> {
        let chromedriver = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "sh"])
            .arg(chromedriver)
            .arg("--port=0")
            .process_group(0) // a terminal's Ctrl-C must not end the guard before its work is done
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let lines = guard.stdout.take().map(read_lines);
        let mut driver = Self { guard, port: 0 };
        driver.port = lines
            .and_then(|lines| wait_for_port(&lines))
            .ok_or_else(|| {
                let hint = "is it installed? cargo xtask test installs it";
                io::Error::other(format!("chromedriver told no port; {hint}"))
            })?;
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // Waiting only spares the process table a zombie; the guard ends itself.
        let _ = self.guard.wait();
    }
}

/// The driver's lines as they come. Read to the end, or a chatty driver would block on a full pipe.
fn read_lines(output: ChildStdout) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let _ = sender.send(line); // nobody listens once the port is known
        }
    });
    lines
}

fn wait_for_port(lines: &Receiver<String>) -> Option<u16> {
    loop {
        let line = lines.recv_timeout(START_LIMIT).ok()?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim_end_matches('.').parse().ok();
        }
    }
}
