//! What is known of the characters that occur in a report: made when publishing, for searching.

use serde::{Deserialize, Serialize};

/// Readings and other writings of the report's characters, as short texts that people can read too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Characters {
    /// How each character that occurs in the folded text is read, in the order of their code points: pinyin
    /// without tone and with v for ü, nothing where it has none, and a blank between two: `yi ding qi` for 一丁七.
    /// The characters themselves stand in the text.
    pub readings: String,
    /// Phrases that are read otherwise than their characters alone, the longest first, each with a
    /// syllable a character: `重庆chong'qing 银行yin'hang`.
    pub phrases: String,
    /// Traditional characters, each followed by the simplified one that occurs, or that it is folded to.
    pub variants: String,
    /// Compatibility characters, each followed by what it stands for; a blank between them: `㎡m2 ①1`.
    pub compatibility: String,
}
