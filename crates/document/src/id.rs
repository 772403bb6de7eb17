//! Names: of reports, of sections, of paragraphs. Each is an address that people keep.

use std::fmt::{self, Display};
use std::hash::Hasher;

use serde::{Deserialize, Serialize};

/// The name of a report's folder: one path segment, never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Slug(String);

/// A section's place in the outline: `s1`, and `s1-2` for the second section below it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SectionId(String);

/// A paragraph's name, made from its text: `p-` and eight hexadecimal digits.
///
/// The same text twice in one report gets `-2`, `-3`, … from its second place on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ParagraphId(String);

impl Slug {
    /// Takes `name` as a slug; `None` where it is no single path segment.
    pub fn new(name: &str) -> Option<Self> {
        let is_segment = !name.is_empty() && name != "." && name != "..";
        let is_plain = !name.contains(|c: char| c.is_control() || "/\\?#%".contains(c));
        (is_segment && is_plain).then(|| Self(name.to_owned()))
    }
}

impl SectionId {
    /// The section at `path`, each step counted from 1.
    ///
    /// ```
    /// # use document::SectionId;
    /// assert_eq!(SectionId::at(&[2, 10]).as_str(), "s2-10");
    /// ```
    pub fn at(path: &[u32]) -> Self {
        let steps: Vec<String> = path.iter().map(u32::to_string).collect();
        Self(format!("s{}", steps.join("-")))
    }
}

impl ParagraphId {
    /// The name of the `occurrence`-th paragraph (from 1) that makes the same [`ParagraphId::digest`].
    pub fn new(digest: u32, occurrence: u32) -> Self {
        match occurrence {
            0 | 1 => Self(format!("p-{digest:08x}")),
            _ => Self(format!("p-{digest:08x}-{occurrence}")),
        }
    }

    /// What the id is made of: the 64-bit FNV-1a hash of the text's UTF-8, folded to 32 bits as its
    /// authors advise. Addresses that people keep depend on it, so it never changes.
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
            /// Takes an id that was published, and so was one when it was made.
            pub fn from_published(id: String) -> Self {
                Self(id)
            }

            /// The id as it stands in addresses and in `report.json`.
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
    fn ok_paragraph_ids_never_change() {
        let digest = ParagraphId::digest("一年来,我们坚持党建引领。");
        assert_eq!(ParagraphId::new(digest, 1).as_str(), "p-5598aa2b");
        assert_eq!(ParagraphId::new(digest, 2).as_str(), "p-5598aa2b-2");
    }

    #[test]
    fn err_a_slug_is_one_path_segment() {
        for name in ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "a%2fb", "a\nb"] {
            assert_eq!(Slug::new(name), None, "{name:?}");
        }
        assert!(Slug::new("guanhu-2025").is_some() && Slug::new("观湖").is_some());
    }
}
