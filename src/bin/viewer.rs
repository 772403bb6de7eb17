//! The entry point of the wasm. Loading it does nothing: the loader then calls [`baogao::api`].
//!
//! The native binary is empty.

#[cfg(target_arch = "wasm32")]
pub use baogao::api;

/// An allocator with little code: the viewer's heap has only a few megabytes.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
