//! Servers that run until the browser has left their pages.
//!
//! Browsers may request an icon or a file of a frame at any time. If a server stopped with the variable that owns it, a
//! refused connection would be reported at random.

use std::cell::RefCell;
use std::sync::Arc;

use server::Server;

thread_local! {
    static SERVERS: RefCell<Vec<Arc<Server>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps `server` running until the visit of this thread is over.
pub fn keep(server: Server) -> Arc<Server> {
    let server = Arc::new(server);
    SERVERS.with_borrow_mut(|servers| servers.push(Arc::clone(&server)));
    server
}

/// Stops all servers of this thread, once none of their pages is open.
pub(crate) fn release() {
    drop(SERVERS.take());
}
