//! Folding for search: maps all variants of a character to one, as far as no dictionary is needed.

/// The ideographs of the CJK radicals U+2E80 to U+2EF3, in order; a radical without one maps to itself.
///
/// Text extracted from PDF files has radicals in place of characters, and NFKC does not change these. From
/// Unicode's `EquivalentUnifiedIdeograph.txt`, except that ⻑ maps to 长.
const IDEOGRAPHS: &str = "⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿\
    肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅长镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
const FIRST_RADICAL: char = '\u{2E80}';
const LAST_RADICAL: char = '\u{2EF3}';

/// Folds one character and passes the result, if any, to `push`.
///
/// Lowercases, maps full-width forms to ASCII and radicals to ideographs, unifies punctuation marks, and drops
/// invisible characters.
pub fn fold(character: char, push: &mut impl FnMut(char)) {
    if character.is_ascii() {
        return push(fold_ascii(character));
    }
    match character {
        FIRST_RADICAL..=LAST_RADICAL => push(ideograph_of(character)),
        // Full-width forms are in ASCII order.
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
        // Invisible characters: soft hyphens, joiners, direction marks, variation selectors.
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0100}'..='\u{E01EF}' => {}
        '\u{2E80}'..='\u{9FFF}' => push(character),
        _ => push(lower(character)),
    }
}

/// Returns the ideograph of a CJK radical, and any other character unchanged.
pub fn ideograph_of(character: char) -> char {
    if !(FIRST_RADICAL..=LAST_RADICAL).contains(&character) {
        return character;
    }
    let place = u32::from(character) - u32::from(FIRST_RADICAL);
    let ideograph = IDEOGRAPHS.chars().nth(place as usize);
    ideograph.unwrap_or(character)
}

/// Lowercases a character, unless its lowercase form has several characters.
pub fn lower(character: char) -> char {
    let mut lowercase = character.to_lowercase();
    match (lowercase.next(), lowercase.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

/// Returns true if a folded character is a hanzi, and so may have a reading.
pub fn is_hanzi(folded: char) -> bool {
    matches!(folded, '\u{4E00}'..='\u{9FFF}' | '〇')
}

fn fold_ascii(character: char) -> char {
    match character {
        '\'' => '"',
        // Document numbers, 〔2025〕, are typed with ASCII brackets.
        '[' => '(',
        ']' => ')',
        _ if character.is_ascii_whitespace() => ' ',
        _ => character.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST_RADICAL, IDEOGRAPHS, LAST_RADICAL, ideograph_of};

    #[test]
    fn maps_every_radical_to_its_ideograph() {
        let count = u32::from(LAST_RADICAL) - u32::from(FIRST_RADICAL) + 1;
        assert_eq!(IDEOGRAPHS.chars().count(), count as usize);
        for (radical, ideograph) in [
            ('⺁', '厂'),
            ('⻛', '风'),
            ('⻑', '长'),
            ('⻳', '龟'),
            ('⻋', '车'),
        ] {
            assert_eq!(ideograph_of(radical), ideograph);
        }
        assert_eq!(ideograph_of('⺀'), '⺀');
        assert_eq!(ideograph_of('风'), '风');
    }
}
