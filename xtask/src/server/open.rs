//! The connections that are open now, so that dropping the server can end them all.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The open connections of a server.
#[derive(Default)]
pub(super) struct OpenConnections {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    is_closed: bool,
    last_number: u64,
    streams: BTreeMap<u64, TcpStream>,
}

/// One open connection; dropping it shuts the stream, also when its thread panics.
pub(super) struct Connection<'a> {
    number: u64,
    connections: &'a OpenConnections,
}

impl OpenConnections {
    /// Takes a new connection in; `None` once all have been closed, or when the stream is dead already.
    pub(super) fn enter(&self, stream: &TcpStream) -> Option<Connection<'_>> {
        let stream = stream.try_clone().ok()?;
        let mut state = self.state();
        if state.is_closed {
            return None;
        }
        state.last_number += 1;
        let number = state.last_number;
        state.streams.insert(number, stream);
        Some(Connection {
            number,
            connections: self,
        })
    }

    /// Shuts every connection, and takes none in from now on.
    pub(super) fn close_all(&self) {
        let mut state = self.state();
        state.is_closed = true;
        for stream in state.streams.values() {
            shut(stream);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Connection<'_> {
    fn drop(&mut self) {
        if let Some(stream) = self.connections.state().streams.remove(&self.number) {
            shut(&stream);
        }
    }
}

/// The other side may have hung up before us; that is as good.
fn shut(stream: &TcpStream) {
    drop(stream.shutdown(Shutdown::Both));
}
