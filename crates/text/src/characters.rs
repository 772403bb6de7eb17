//! Character classes for parsing, the same for ASCII and full-width forms.
//!
//! Pages mix ASCII and full-width forms, often within one file, and pad words with five kinds of spaces.
//! Folding serves comparison only: text that is kept is never folded.

/// Returns the ASCII form of `character` if it has one, and a space for any whitespace.
///
/// Unlike [`crate::folding::fold`], this keeps case and quotation marks.
pub fn fold(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '〔' => '[',
        '〕' => ']',
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// Returns `text` folded, without whitespace, icon glyphs and invisible characters.
///
/// The result is equal for two spellings of one title (政 府 工 作 报 告).
pub fn squeezed(text: &str) -> String {
    let visible = text.chars().filter(|&character| !is_void(character));
    visible.map(fold).collect()
}

/// Returns true if the character changes the direction of the text around it: marks, embeddings, overrides and isolates of
/// Unicode's bidirectional algorithm (UAX #9).
pub fn is_direction_control(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Returns true if the character has no shape and no width of its own: zero-width spaces and joiners, soft hyphens, fillers,
/// annotation marks and tags.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}'..='\u{e007f}'
    )
}

/// Returns true if `character` carries no text: whitespace, icon font glyphs, zero-width characters.
pub fn is_void(character: char) -> bool {
    let is_glyph = matches!(character, '\u{e000}'..='\u{f8ff}');
    let is_zero_width = matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    character.is_whitespace() || is_glyph || is_zero_width
}

/// Returns true if `character` is one of the strokes that pages use as a dash.
pub fn is_dash(character: char) -> bool {
    matches!(character, '—' | '―' | '─' | '–' | '-' | '－' | '﹣')
}

/// Returns true if `character` ends a sentence. An ASCII full stop does not.
pub fn is_stop(character: char) -> bool {
    matches!(fold(character), '。' | '!' | '?' | '．' | '…') || character == '｡'
}

/// Returns true if `character` opens a quotation or a bracket.
pub fn is_opening(character: char) -> bool {
    matches!(character, '“' | '‘' | '《' | '「' | '『' | '〈' | '【')
        || matches!(fold(character), '(' | '[')
}

/// Returns true if `character` closes a quotation or a bracket.
pub fn is_closing(character: char) -> bool {
    matches!(character, '”' | '’' | '》' | '」' | '』' | '〉' | '】')
        || matches!(fold(character), ')' | ']')
}

/// Returns true if `character` is a CJK ideograph, including extensions A to G and 〇.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '\u{20000}'..='\u{3134f}')
}

/// Returns the value of an ASCII or full-width digit.
pub fn digit(character: char) -> Option<u32> {
    fold(character).to_digit(10)
}

/// Returns the value of the digits at the start of `text`, and the text after them.
///
/// `None` if there is no digit, or more than `most`, which is at most 9.
pub fn leading_number(text: &str, most: usize) -> Option<(u32, &str)> {
    let count = text.chars().take(most + 1).map_while(digit).count();
    let mut rest = text.chars();
    (1..=most).contains(&count).then(|| {
        let digits = rest.by_ref().take(count).filter_map(digit);
        let number = digits.fold(0, |number, digit| number * 10 + digit);
        (number, rest.as_str())
    })
}

/// Returns the value of a Chinese digit, 0 to 9.
///
/// ○ and its lookalikes count as 〇, since pages use them for it.
pub fn han_digit(character: char) -> Option<u32> {
    let digits = "〇一二三四五六七八九";
    match character {
        '零' | '○' | 'Ｏ' | '◯' => Some(0),
        '两' => Some(2),
        _ => digits
            .chars()
            .zip(0..)
            .find_map(|(digit, value)| (digit == character).then_some(value)),
    }
}

/// Returns true if `character` can be part of a Chinese numeral below 1000; 两 cannot.
pub fn is_han_numeral(character: char) -> bool {
    han_digit(character).is_some_and(|_| character != '两') || matches!(character, '十' | '百')
}

/// Returns the value of a Chinese numeral below 1000, such as 二十三 or 一百零五.
///
/// Numerals written digit by digit may be larger (二〇二六). Returns `None` if `numeral` is empty, contains
/// another character, or exceeds `u32`.
pub fn han_number(numeral: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut pending: Option<u32> = None;
    for character in numeral.chars() {
        let unit = match character {
            '十' => 10,
            '百' => 100,
            _ => {
                let value = han_digit(character)?;
                let digits = pending.unwrap_or(0).checked_mul(10)?;
                pending = Some(digits.checked_add(value)?);
                continue;
            }
        };
        total = total.checked_add(pending.take().unwrap_or(1).checked_mul(unit)?)?;
    }
    (!numeral.is_empty()).then_some(total.checked_add(pending.unwrap_or(0))?)
}

/// Returns the first `limit` characters of `text`, or all of it if it is shorter.
pub fn prefix(text: &str, limit: usize) -> &str {
    let end = text.char_indices().nth(limit);
    end.and_then(|(byte, _)| text.get(..byte)).unwrap_or(text)
}

/// Returns the number of characters of `text`, counting no further than `limit`.
pub fn length_up_to(text: &str, limit: usize) -> usize {
    text.chars().take(limit).count()
}

#[cfg(test)]
mod tests {
    use super::{fold, han_number, leading_number, squeezed};

    #[track_caller]
    fn check(numeral: &str, expected: Option<u32>) {
        assert_eq!(han_number(numeral), expected, "{numeral}");
    }

    #[test]
    fn reads_chinese_numerals() {
        check("一", Some(1));
        check("十", Some(10));
        check("十二", Some(12));
        check("二十", Some(20));
        check("五十四", Some(54));
        check("一百零五", Some(105));
        check("二〇二六", Some(2026));
        check("二○○四", Some(2004));
    }

    #[test]
    fn reads_digits_up_to_a_number_of_them() {
        assert_eq!(leading_number("２5年", 2), Some((25, "年")));
        for text in ["", "年", "一", "205年"] {
            assert_eq!(leading_number(text, 2), None, "{text}");
        }
    }

    #[test]
    fn rejects_other_words_as_numerals() {
        check("", None);
        check("一带", None);
        check("九九九九九九九九九九九九", None);
    }

    #[test]
    fn folds_full_width_forms_and_whitespace() {
        assert_eq!(
            "：（％Ａ　\u{a0}".chars().map(fold).collect::<String>(),
            ":(%A  "
        );
        assert_eq!(
            squeezed("政 府　工\u{a0}作\u{e7e3}报告（草案）"),
            "政府工作报告(草案)"
        );
    }
}
