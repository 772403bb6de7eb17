//! Links: within texts, and to attachments.

use serde::{Deserialize, Serialize};

use super::CharRange;

/// A list that is empty in nearly all texts. An empty one has the size of a pointer and allocates nothing.
pub type Rare<T> = thin_vec::ThinVec<T>;

/// A link on a range of characters of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Link {
    /// The first character of the range.
    pub start: u32,
    /// The character after the last one of the range.
    pub end: u32,
    /// The address: absolute, or `#` and an id of this report.
    pub href: String,
}

/// A file that belongs to the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Attachment {
    /// The name, as the page gives it.
    pub name: String,
    /// The address: resolved if the page says what it is relative to, else as written.
    pub href: String,
}

impl Link {
    /// The range of the link.
    pub fn range(&self) -> CharRange {
        CharRange {
            start: self.start,
            end: self.end,
        }
    }
}
