//! The browser's entry. Loading it does nothing yet: the loader calls [`baogao::api`] when the report
//! has come too. Natively there is nothing to view.

#[cfg(target_arch = "wasm32")]
pub use baogao::api;

fn main() {}
