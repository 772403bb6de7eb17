//! Data about the characters of a report, generated when publishing and used by search.

use serde::{Deserialize, Serialize};

/// Readings and variants of the report's characters, in compact text formats.
///
/// Published as `characters-HASH.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Characters {
    /// The reading of each distinct character of the folded text, in code-point order, separated by spaces.
    ///
    /// Readings are pinyin without tone, with v for ü, and empty for a character that has none: `yi ding qi` for
    /// 一丁七. The characters themselves are not repeated here: they come from the text.
    pub readings: String,
    /// Phrases whose reading differs from that of their single characters, longest first.
    ///
    /// Each is followed by one syllable per character: `重庆chong'qing 银行yin'hang`.
    pub phrases: String,
    /// Traditional characters, each followed by its simplified form.
    pub variants: String,
    /// Compatibility characters, each followed by its NFKC form, separated by spaces: `㎡m2 ①1`.
    pub compatibility: String,
}
