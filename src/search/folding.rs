//! Folding: one character to what stands for all its writings.

use super::case::small;
use crate::report::Characters;

/// What the report's table says of its characters, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    /// A character and what stands for it, in the order of the characters.
    folds: Vec<(char, Box<str>)>,
}

impl Tables {
    pub(super) fn new(characters: &Characters) -> Self {
        let mut tables = Self::default();
        let mut variants = characters.variants.chars();
        while let (Some(traditional), Some(simplified)) = (variants.next(), variants.next()) {
            tables.add(traditional, String::from(simplified).into_boxed_str());
        }
        for pair in characters.compatibility.split(' ') {
            let mut rest = pair.chars();
            if let Some(character) = rest.next() {
                // What it stands for has other writings as well: ⾧ is 長, and that is 长.
                let mut folded = String::new();
                for one in rest {
                    tables.fold(one, &mut |one| folded.push(one));
                }
                tables.add(character, folded.into_boxed_str());
            }
        }
        tables
    }

    fn add(&mut self, character: char, folded: Box<str>) {
        let place = self.folds.binary_search_by_key(&character, |fold| fold.0);
        if let Err(place) = place {
            self.folds.insert(place, (character, folded));
        }
    }

    /// Folds one character into what `push` is given: none, one or several.
    pub(super) fn fold(&self, character: char, push: &mut impl FnMut(char)) {
        if character.is_ascii() {
            return push(fold_ascii(character));
        }
        if let Ok(index) = self.folds.binary_search_by_key(&character, |fold| fold.0)
            && let Some((_, folded)) = self.folds.get(index)
        {
            return folded.chars().for_each(push);
        }
        match character {
            // Full-width forms of ASCII stand in its order.
            '！' | '？' | '；' | '：' | '，' | '（' | '）' | '\u{FF01}'..='\u{FF5E}' => {
                let ascii = u32::from(character) - 0xFF01 + 0x21;
                push(fold_ascii(char::from_u32(ascii).unwrap_or(character)));
            }
            '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' =>
            {
                push('"');
            }
            '—' | '–' | '―' | '−' | '‐' | '‑' => push('-'),
            '⋯' => push('…'),
            '・' | '•' | '‧' => push('·'),
            '〔' | '【' => push('('),
            '〕' | '】' => push(')'),
            _ if character.is_whitespace() => push(' '),
            // No width, no meaning of its own: soft hyphens, joiners, marks of direction, selectors of a variant.
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}' => {}
            '\u{2E80}'..='\u{9FFF}' => push(character),
            _ => push(small(character)),
        }
    }
}

/// What a query without it passes over in the text.
pub(super) fn is_soft(folded: char) -> bool {
    matches!(folded, '、' | ',' | ' ' | '"')
}

/// Whether a folded character is a hanzi, which has a reading.
pub(super) fn is_hanzi(folded: char) -> bool {
    matches!(folded, '\u{4E00}'..='\u{9FFF}' | '〇')
}

fn fold_ascii(character: char) -> char {
    match character {
        '\'' => '"',
        // The number of a document, 〔2025〕, is typed so.
        '[' => '(',
        ']' => ')',
        _ if character.is_ascii_whitespace() => ' ',
        _ => character.to_ascii_lowercase(),
    }
}
