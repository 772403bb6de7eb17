//! `serve`: the site at a local address, rebuilt whenever its sources change.
//!
//! Trunk's own server is not used: the script by which it reloads pages stands inline in them, and
//! the pages' policy forbids that. Reloading is left to the reader.

use std::io::{self, ErrorKind};
use std::time::Instant;

use anyhow::{Context, Result};
use xtask::Server;

use crate::arguments::Arguments;
use crate::command::say;
use crate::project;
use crate::site::Builder;
use crate::watch::Snapshot;

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;

/// The task `serve`; it goes on until Ctrl+C.
pub(crate) fn run(arguments: &mut Arguments) -> Result<()> {
    let port = arguments.option("--port")?;
    arguments.end()?;
    let root = project::root();
    // Before the build, which takes its time: a port that is taken is known at once.
    let server = start(port)?;
    let mut sources = Snapshot::of_sources(&root);
    let builder = Builder::prepare()?;
    builder.build()?;
    println!("{}", server.address());
    say("serving dist/ until Ctrl+C; a change in the sources rebuilds it");
    loop {
        sources = sources.wait_for_change(&root);
        let start = Instant::now();
        match builder.build() {
            Ok(()) => say(&format!(
                "rebuilt in {:.1} s: reload the page",
                start.elapsed().as_secs_f32()
            )),
            Err(error) => say(&format!("{error:#}; still serving the last good site")),
        }
    }
}

/// At the port asked for, or else at the first free one from 8080 on.
fn start(port: Option<u16>) -> Result<Server> {
    if let Some(port) = port {
        return Server::start_at(project::dist(), port).with_context(|| {
            format!("could not serve on port {port}: choose another with --port")
        });
    }
    let mut last: io::Result<Server> = Err(ErrorKind::AddrInUse.into());
    for port in FIRST_PORT..=LAST_PORT {
        last = Server::start_at(project::dist(), port);
        match &last {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            _ => break,
        }
    }
    last.with_context(|| {
        format!("could not serve on any port from {FIRST_PORT} to {LAST_PORT}: use --port")
    })
}
