//! Character dictionaries: readings, simplified forms and compatibility decompositions.

use std::sync::LazyLock;

use pinyin::ToPinyin;
use unicode_normalization::UnicodeNormalization;

use crate::folding::ideograph_of;

/// Words with a character whose reading is not its most frequent one, or is easily confused.
///
/// One word per line, followed by one syllable per character, separated by spaces: `重庆 chong qing`.
pub const HETERONYMS: &str = include_str!("heteronyms.txt");

/// Pairs of a traditional character and its simplified form, by `OpenCC`'s tables.
static VARIANTS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let hanzi = '\u{3400}'..='\u{9FFF}';
    let pair = |traditional: char| {
        let simplified = hanconv::t2s(traditional.to_string());
        let mut characters = simplified.chars();
        let simplified = characters
            .next()
            .filter(|simplified| *simplified != traditional)?;
        characters
            .next()
            .is_none()
            .then_some((traditional, simplified))
    };
    hanzi.filter_map(pair).collect()
});

/// Returns all pairs of a traditional character and its simplified form, if they differ.
///
/// Covers U+3400 to U+9FFF, by `OpenCC`'s tables, in code-point order.
pub fn variants() -> &'static [(char, char)] {
    &VARIANTS
}

/// Returns the NFKC form of a character, and the ideograph of a CJK radical.
pub fn ordinary(character: char) -> String {
    let ideograph = ideograph_of(character);
    if ideograph != character {
        return String::from(ideograph);
    }
    std::iter::once(character).nfkc().collect()
}

/// Returns the most frequent reading of a character: pinyin without tone, with v for ü, as typed.
///
/// `None` if the character has no reading.
pub fn syllable(character: char) -> Option<String> {
    Some(character.to_pinyin()?.plain().replace('ü', "v"))
}
