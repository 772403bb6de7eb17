//! Case: capital letters of the scripts that reports are written in, as small ones.
//!
//! `char::to_lowercase` knows every script there is, and its tables make the wasm 1.7 kB larger, compressed. Of the
//! others with capitals (Armenian, Cherokee, Deseret and the like) no report has a word.

/// The small letter of a capital, by the ranges of the Unicode Character Database; anything else as it is.
pub(super) fn small(character: char) -> char {
    let code = u32::from(character);
    let distance = match character {
        'A'..='Z'
        | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{DE}'
        | '\u{391}'..='\u{3A1}'
        | '\u{3A3}'..='\u{3AB}'
        | '\u{410}'..='\u{42F}'
        | '\u{FF21}'..='\u{FF3A}' => 32,
        '\u{400}'..='\u{40F}' => 80,
        '\u{2160}'..='\u{216F}' => 16,
        '\u{24B6}'..='\u{24CF}' => 26,
        // Latin Extended: pairs, the capital first, on even places or on odd ones; so the vowels of pinyin.
        '\u{100}'..='\u{12F}' | '\u{132}'..='\u{137}' | '\u{14A}'..='\u{177}' => {
            u32::from(code % 2 == 0)
        }
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17E}' | '\u{1CD}'..='\u{1DC}' => code % 2,
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn ok_capitals_become_small_as_unicode_has_it() {
        let ranges = [
            '\0'..='\u{17F}',
            '\u{1CD}'..='\u{1DC}',
            '\u{38E}'..='\u{3CE}',
            '\u{400}'..='\u{45F}',
            '\u{2150}'..='\u{218F}',
            '\u{2460}'..='\u{24FF}',
            '\u{2E80}'..='\u{9FFF}',
            '\u{FF00}'..='\u{FFEF}',
        ];
        for character in ranges.into_iter().flatten() {
            let expected: String = character.to_lowercase().collect();
            // Letters whose small form is elsewhere or two letters long: ₍İ₎, Ÿ, Greek vowels with their accent.
            if !"İŸΎΏↃ".contains(character) {
                assert_eq!(small(character).to_string(), expected, "{character}");
            }
        }
    }
}
