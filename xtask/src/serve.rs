//! `serve`: the site at a local address, rebuilt whenever its sources change.
//!
//! Trunk's own server is not used: it reloads pages by an inline script, which the pages' policy
//! forbids. A developer reloads them by hand.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::ops::RangeInclusive;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header};
use tokio::runtime;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::command::say;
use crate::outcomes::seconds;
use crate::project;
use crate::site::Builder;
use crate::watch::Snapshot;

const PORTS: RangeInclusive<u16> = 8080..=8179;

/// Runs the task `serve` until Ctrl+C.
pub(crate) fn run(port: Option<u16>) -> Result<()> {
    // Before the slow build, so that a taken port is reported at once.
    let listener = listen(port)?;
    let address = listener.local_addr()?;
    let mut sources = Snapshot::of_sources();
    let builder = Builder::prepare()?;
    builder.build()?;
    thread::spawn(move || {
        if let Err(error) = serve(listener) {
            say(&format!("the server has ended: {error}"));
        }
    });
    println!("http://{address}/");
    say("serving dist/ until Ctrl+C; a change in the sources rebuilds it");
    loop {
        sources = sources.wait_for_change();
        let start = Instant::now();
        let result = builder.build();
        let spent = seconds(start.elapsed());
        match result {
            Ok(()) => say(&format!("rebuilt in {spent} s: reload the page")),
            Err(error) => say(&format!("{error:#}; still serving the last good site")),
        }
    }
}

/// Serves `dist/` uncached, so that a reload shows what was built.
fn serve(listener: TcpListener) -> io::Result<()> {
    let dist = project::dist();
    let missing = ServeFile::new(dist.join("404.html"));
    let uncached = HeaderValue::from_static("no-cache");
    let router = Router::new()
        .fallback_service(ServeDir::new(&dist).not_found_service(missing))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            uncached,
        ));
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
    })
}

/// Listens on `port`, or else on the first free one.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match port {
        Some(port) => bind(port).ok(),
        None => PORTS.into_iter().find_map(|port| bind(port).ok()),
    };
    listener.context("could not serve: the port is taken; choose another with --port")
}
