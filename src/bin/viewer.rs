//! The browser's entry. Loading it does nothing yet: the loader calls [`baogao::api`] when the report
//! has come too. Natively there is nothing to view.

#[cfg(target_arch = "wasm32")]
pub use baogao::api;

/// A small one: what the viewer holds at a time is some megabytes.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
