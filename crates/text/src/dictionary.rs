//! Dictionaries of characters: readings, simplified forms, what compatibility characters stand for.

use std::sync::LazyLock;

use pinyin::ToPinyin;
use unicode_normalization::UnicodeNormalization;

use crate::folding::ideograph_of;

/// Words whose characters are read otherwise than most often, or where one might doubt it: a word and a
/// syllable a character.
pub const HETERONYMS: &str = include_str!("heteronyms.txt");

/// Every traditional character with its simplified one, where they differ.
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

/// Returns every traditional character with its simplified one, where they differ.
pub fn variants() -> &'static [(char, char)] {
    &VARIANTS
}

/// Returns what a compatibility character stands for, or else the character.
pub fn ordinary(character: char) -> String {
    let ideograph = ideograph_of(character);
    if ideograph != character {
        return String::from(ideograph);
    }
    std::iter::once(character).nfkc().collect()
}

/// Returns the most frequent reading of a character: pinyin without its tone, with v for ü as people type it.
pub fn syllable(character: char) -> Option<String> {
    Some(character.to_pinyin()?.plain().replace('ü', "v"))
}
