//! Ids of reports, sections and paragraphs. Readers keep addresses with them, so they must not change.

use std::fmt::{self, Display};
use std::hash::Hasher;

use serde::{Deserialize, Serialize};

/// The name of a report's folder: a single, non-empty path segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Slug(String);

/// A section's position in the outline: `s1`, and `s1-2` for the second section below it; in a part `d2-s1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SectionId(String);

/// The id of a paragraph, list or table, derived from its text: `p-` and eight hexadecimal digits.
///
/// Repetitions of a text in one report get the suffixes `-2`, `-3`, …
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ParagraphId(String);

impl Slug {
    /// Makes a slug of `name`; `None` if it is not a single path segment.
    ///
    /// Rejects the empty name, `.`, `..`, control characters, and any of `/ \ ? # %`.
    pub fn new(name: &str) -> Option<Self> {
        let is_segment = !name.is_empty() && name != "." && name != "..";
        let is_plain = !name.contains(|c: char| c.is_control() || "/\\?#%".contains(c));
        (is_segment && is_plain).then(|| Self(name.to_owned()))
    }
}

impl SectionId {
    /// The id of the section at `path`, each step counted from 1.
    ///
    /// ```
    /// # use document::SectionId;
    /// assert_eq!(SectionId::at(&[2, 10]).as_str(), "s2-10");
    /// ```
    pub fn at(path: &[u32]) -> Self {
        let steps: Vec<String> = path.iter().map(u32::to_string).collect();
        Self(format!("s{}", steps.join("-")))
    }

    /// The id of the `number`-th document of a page, counted from 1: `d2` for the first part.
    pub fn of_part(number: u32) -> Self {
        Self(format!("d{number}"))
    }

    /// The id of the section at `path` in this part.
    ///
    /// ```
    /// # use document::SectionId;
    /// assert_eq!(SectionId::of_part(2).at_path(&[1, 3]).as_str(), "d2-s1-3");
    /// ```
    #[must_use]
    pub fn at_path(&self, path: &[u32]) -> Self {
        Self(format!("{self}-{}", Self::at(path)))
    }

    /// Returns true for the id of a part as a whole.
    pub fn is_part(&self) -> bool {
        self.0.starts_with('d') && !self.is_in_part()
    }

    /// Returns true for the id of a section in a part.
    pub fn is_in_part(&self) -> bool {
        self.0.starts_with('d') && self.0.contains('-')
    }
}

impl ParagraphId {
    /// The id of the `occurrence`-th paragraph (from 1) with the same [`ParagraphId::digest`].
    pub fn new(digest: u32, occurrence: u32) -> Self {
        match occurrence {
            0 | 1 => Self(format!("p-{digest:08x}")),
            _ => Self(format!("p-{digest:08x}-{occurrence}")),
        }
    }

    /// The digest of a text: the 64-bit FNV-1a hash of its UTF-8, XOR-folded to 32 bits.
    ///
    /// The authors of FNV recommend this folding. Addresses that readers keep depend on it, so it never changes.
    pub fn digest(text: &str) -> u32 {
        let mut hasher = fnv::FnvHasher::default();
        hasher.write(text.as_bytes());
        let hash = hasher.finish();
        let folded = (hash >> 32) ^ (hash & u64::from(u32::MAX));
        u32::try_from(folded).unwrap_or(u32::MAX) // never more than 32 bits
    }
}

macro_rules! text_id {
    ($($name:ident),*) => {$(
        impl $name {
            /// Wraps a published id without validating it.
            pub fn from_published(id: String) -> Self {
                Self(id)
            }

            /// The id as used in addresses and in `report.json`.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

text_id!(Slug, SectionId, ParagraphId);

#[cfg(test)]
mod tests {
    use super::{ParagraphId, Slug};

    #[test]
    fn paragraph_ids_never_change() {
        let digest = ParagraphId::digest("一年来,我们坚持党建引领。");
        assert_eq!(ParagraphId::new(digest, 1).as_str(), "p-5598aa2b");
        assert_eq!(ParagraphId::new(digest, 2).as_str(), "p-5598aa2b-2");
    }

    #[test]
    fn rejects_slugs_that_are_not_one_path_segment() {
        for name in ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a%2fb", "a\nb"] {
            assert_eq!(Slug::new(name), None, "{name:?}");
        }
        assert!(Slug::new("guanhu-2025").is_some() && Slug::new("观湖").is_some());
    }
}
