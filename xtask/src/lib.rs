//! What the end-to-end tests and the browser's benchmark share with the tasks: the static file server,
//! the plain page that all is measured against, tables. The tasks themselves are the binary's.

mod plain;
mod server;
mod table;

pub use plain::plain_page_of;
pub use server::{Gate, Request, Response, Server, Setup, brotli_of};
pub use table::Table;
