//! The static file server, for those who need a site at an address: `serve`, the benchmarks, the
//! end-to-end tests. The tasks themselves are the binary's.

mod server;

pub use server::{Request, Response, Server, Setup, brotli_of};
