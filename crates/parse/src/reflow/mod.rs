//! Reflow.

pub(crate) mod joining;
mod page_candidate;
mod page_number;
pub(crate) mod pagination;
mod wrapping;
