//! A process that does not outlive the test, however the test dies.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, PipeWriter};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// Stands between the test and what it started.
///
/// Its standard error is the reading end of a pipe whose other end only the test holds. When that end
/// closes, because the test dropped it, ended or was killed, `cat` ends, and the guard ends the whole
/// process group: a browser outlives its driver's SIGTERM. Then it removes what browsers leave behind.
///
/// What the test writes comes in as the process's file 3, what the process writes to its file 1 or 4
/// goes to the test. The guard itself lets go of both, or neither side would notice the other's end.
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

/// A guarded process. Dropping it ends it with all it started.
#[derive(Debug)]
pub(crate) struct Guarded {
    guard: Child,
    alive: Option<PipeWriter>,
}

/// What a guarded process says while it starts.
#[derive(Debug)]
pub(crate) struct Lines(Receiver<String>);

impl Guarded {
    /// Starts `command`, of which the program, the arguments and the environment count, and gives what
    /// leads to its file 3 and what comes from it.
    ///
    /// # Errors
    /// If there is no shell. A program that is missing shows when it tells nothing.
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

    /// The same for a process that only talks.
    pub(crate) fn start_talking(command: &Command) -> io::Result<(Self, Lines)> {
        let (guarded, _, output) = Self::start(command)?;
        Ok((guarded, Lines(read_lines(output))))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.alive.take());
        // Waiting only spares the process table a zombie; the guard ends itself.
        let _ = self.guard.wait();
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
