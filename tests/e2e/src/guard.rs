//! A process that does not outlive the test, however the test ends.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, PipeWriter};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// Shell script that runs a process in its own process group and ends it with the test.
///
/// Its standard error is the reading end of a pipe whose other end only the test holds. When that end
/// closes, because the test dropped it, ended or was killed, `cat` ends, and the guard ends the whole
/// process group: a browser outlives its driver's SIGTERM. Then it removes what browsers leave behind.
///
/// The process reads from the test by file descriptor 3, and writes to it by 1 or 4. The guard itself closes these, or
/// neither side would notice the other's end.
const GUARD: &str = r#"
TMPDIR=$(mktemp -d) && export TMPDIR || exit 1
exec 3<&0 4>&1
setsid "$@" 2>/dev/null &
exec </dev/null >/dev/null 3<&- 4>&-
cat <&2
kill -TERM -$!
for tenth in 1 2 3 4 5 6 7 8 9 10; do
    kill -0 -$! && sleep 0.1
done
kill -KILL -$!
rm -rf "$TMPDIR"
"#;

const START_LIMIT: Duration = Duration::from_secs(20);

/// A guarded process. Dropping it ends it with all processes that it has started.
#[derive(Debug)]
pub(crate) struct Guarded {
    guard: Child,
    alive: Option<PipeWriter>,
}

/// The output of a guarded process while it starts.
#[derive(Debug)]
pub(crate) struct Lines(Receiver<String>);

impl Guarded {
    /// Starts the program of `command` with its arguments and environment. Returns the pipe to its file descriptor 3 and the
    /// pipe from it.
    ///
    /// # Errors
    /// Fails if there is no shell. A missing program is noticed by its missing output.
    pub(crate) fn start(command: &Command) -> io::Result<(Self, ChildStdin, ChildStdout)> {
        let (until_closed, alive) = io::pipe()?;
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
            .stderr(until_closed)
            .spawn()?;
        let ends = guard.stdin.take().zip(guard.stdout.take());
        let (input, output) = ends.ok_or_else(|| io::Error::other("the guard has no pipes"))?;
        let alive = Some(alive);
        Ok((Self { guard, alive }, input, output))
    }

    /// Starts a process that only writes, and returns its output by lines.
    pub(crate) fn start_talking(command: &Command) -> io::Result<(Self, Lines)> {
        let (guarded, _, output) = Self::start(command)?;
        Ok((guarded, Lines(read_lines(output))))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.alive.take());
        // The guard ends by itself; waiting only prevents a zombie process.
        let _ = self.guard.wait();
    }
}

impl Lines {
    /// Returns the first `Some` that `find` returns for a line; `None` if there is no such line in time.
    pub(crate) fn wait_for<T>(&self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        loop {
            let line = self.0.recv_timeout(START_LIMIT).ok()?;
            if let Some(found) = find(&line) {
                return Some(found);
            }
        }
    }
}

/// Returns a channel of lines. The output is read to its end, or a process that writes much would block on a full pipe.
fn read_lines(output: ChildStdout) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let _ = sender.send(line); // the receiver is dropped after the start
        }
    });
    lines
}
