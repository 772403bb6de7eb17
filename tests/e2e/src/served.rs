//! Servers that answer until the browser has left their pages.
//!
//! A page asks for its icon or a frame's file when it likes. Were its server gone with the variable that
//! held it, the browser would complain about a refused connection, now and then.

use std::cell::RefCell;
use std::sync::Arc;

use server::Server;

thread_local! {
    static SERVERS: RefCell<Vec<Arc<Server>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps `server` until the visit of this thread is over.
pub fn keep(server: Server) -> Arc<Server> {
    let server = Arc::new(server);
    SERVERS.with_borrow_mut(|servers| servers.push(Arc::clone(&server)));
    server
}

/// Lets go of all servers of this thread, since no page of theirs is open any more.
pub(crate) fn release() {
    drop(SERVERS.take());
}
