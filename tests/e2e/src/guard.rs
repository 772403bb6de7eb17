//! A process that does not outlive the test, however the test dies.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// Stands between the test and what it started.
///
/// Its standard input is a pipe whose other end only the test holds. When that end closes, because
/// the test dropped it, ended or was killed, `cat` ends, and the guard ends the whole process group: a
/// browser outlives its driver's SIGTERM. Then it removes what browsers leave behind.
const GUARD: &str = r#"
TMPDIR=$(mktemp -d) && export TMPDIR || exit 1
setsid "$@" </dev/null &
cat >/dev/null
kill -TERM -$!
for tenth in 1 2 3 4 5 6 7 8 9 10; do
    kill -0 -$! 2>/dev/null && sleep 0.1
done
kill -KILL -$! 2>/dev/null
rm -rf "$TMPDIR"
"#;

const START_LIMIT: Duration = Duration::from_secs(20);

/// A guarded process. Dropping it ends it with all it started.
#[derive(Debug)]
pub(crate) struct Guarded {
    guard: Child,
}

/// What a guarded process says while it starts.
#[derive(Debug)]
pub(crate) struct Lines(Receiver<String>);

impl Guarded {
    /// Starts `command`, of which the program, the arguments and the environment count.
    ///
    /// # Errors
    /// If there is no shell. A program that is missing shows when it tells nothing.
    pub(crate) fn start(command: &Command) -> io::Result<(Self, Lines)> {
        let mut guard = Command::new("sh");
        guard
            .args(["-c", GUARD, "sh"])
            .arg(command.get_program())
            .args(command.get_args());
        for (name, value) in command.get_envs() {
            guard.env(name, value.unwrap_or(OsStr::new("")));
        }
        let mut guard = guard
            .process_group(0) // a terminal's Ctrl-C must not end the guard before its work is done
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null()) // browsers talk much; what counts is asked of their drivers
            .spawn()?;
        let lines = guard.stdout.take().map(read_lines);
        let lines = lines.ok_or_else(|| io::Error::other("the guard has no output"))?;
        Ok((Self { guard }, Lines(lines)))
    }
}

impl Lines {
    /// What `find` makes of the first line it makes anything of; `None` when no such line comes.
    pub(crate) fn wait_for<T>(&self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        loop {
            let line = self.0.recv_timeout(START_LIMIT).ok()?;
            if let Some(found) = find(&line) {
                return Some(found);
            }
        }
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // Waiting only spares the process table a zombie; the guard ends itself.
        let _ = self.guard.wait();
    }
}

/// The lines as they come. Read to the end, or a chatty process would block on a full pipe.
fn read_lines(output: ChildStdout) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let _ = sender.send(line); // nobody listens once the start is over
        }
    });
    lines
}
