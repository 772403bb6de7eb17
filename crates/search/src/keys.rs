//! Sort keys: pairs of numbers packed into one integer.
//!
//! All sorting in a search uses them, since sorting each further type would add 4 kB to the wasm.

use std::collections::BinaryHeap;

/// Returns a key that sorts by `first`, then by `second`.
pub(super) fn key(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// Returns the two numbers that a key was made of.
pub(super) fn halves(key: u64) -> (u32, u32) {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(u32::MAX);
    (half(key >> 32), half(key))
}

/// Sorts keys in ascending order.
///
/// Heap sort takes less wasm than slice sort, and most lists are sorted already.
pub(super) fn sorted(keys: Vec<u64>) -> Vec<u64> {
    if keys.is_sorted() {
        keys
    } else {
        BinaryHeap::from(keys).into_sorted_vec()
    }
}
