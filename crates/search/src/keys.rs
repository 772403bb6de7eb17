//! Keys: pairs of numbers that sort as one. All sorting in a search is on these, since the sort of each
//! further type would cost the wasm 4 kB.

use std::collections::BinaryHeap;

/// A key that sorts by `first`, then by `second`.
pub(super) fn key(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// What a key was made of.
pub(super) fn halves(key: u64) -> (u32, u32) {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(u32::MAX);
    (half(key >> 32), half(key))
}

/// The keys in order. A heap's sort takes less of the wasm than a slice's; most lists come in order anyway.
pub(super) fn sorted(keys: Vec<u64>) -> Vec<u64> {
    if keys.is_sorted() {
        keys
    } else {
        BinaryHeap::from(keys).into_sorted_vec()
    }
}
