//! Numbers in running text, read exactly: digits followed by powers of ten, or Chinese numerals.
//!
//! ```text
//! number   = [百分之] (digits | numerals) power*
//! digits   = ASCII digits with commas and one point
//! numerals = Chinese numerals, optionally followed by 点 and digits
//! power    = 十 | 百 | 千 | [space] 万 | [space] 亿
//! ```

/// An exact decimal number: an integer without trailing zeros, times a power of ten.
///
/// Equal values compare equal, however they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: u64,
    power: i32,
}

/// A number at the start of a text.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// The exact value; for a percentage, the number of hundredths (百分之五 is 5).
    pub value: Decimal,
    /// The length in bytes, including 百分之 and powers.
    pub length: usize,
    /// True if the number begins with 百分之. A percent sign after it counts as a unit instead.
    pub is_percent: bool,
    /// True if the notation shows that the value is meant: it has a point, a power or 百分之.
    ///
    /// Bare digits may as well be a year or a part of an identifier.
    pub is_telling: bool,
}

impl Number {
    /// Returns the longest number that `text` begins with.
    ///
    /// `text` must be folded ([`crate::folding`]). Returns `None` if it begins with no number, or with one whose
    /// digits exceed 64 bits.
    pub fn at_start(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("百分之") {
            let number = Self::at_start(rest)?;
            return Some(Self {
                length: number.length + "百分之".len(),
                is_percent: true,
                is_telling: true,
                ..number
            });
        }
        let first = text.chars().next()?;
        if first.is_ascii_digit() {
            Self::in_digits(text)
        } else {
            Self::in_numerals(text)
        }
    }

    fn in_digits(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let digit = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit());
        let (mut digits, mut power, mut at) = (0_u64, 0, 0);
        let mut has_point = false;
        loop {
            if let Some(digit) = digit(at) {
                digits = digits
                    .checked_mul(10)?
                    .checked_add(u64::from(digit - b'0'))?;
                power -= i32::from(has_point);
                at += 1;
            } else if bytes.get(at) == Some(&b'.') && !has_point && digit(at + 1).is_some() {
                has_point = true;
                at += 1;
            } else if bytes.get(at) == Some(&b',') && !has_point && is_group(bytes, at + 1) {
                at += 1;
            } else {
                break;
            }
        }
        let mut has_power = false;
        while let Some((of_ten, length)) = text.get(at..).and_then(power_at) {
            power += of_ten;
            at += length;
            has_power = true;
        }
        Some(Self {
            value: Decimal::new(digits, power),
            length: at,
            is_percent: false,
            is_telling: has_point || has_power,
        })
    }

    /// Reads 五百五十三点六亿, and 二〇二五 digit by digit.
    fn in_numerals(text: &str) -> Option<Self> {
        let (mut whole, mut section, mut digit) = (0_u64, 0_u64, None);
        let (mut length, mut powers, mut figures) = (0, 0, 0);
        let mut characters = text.chars().peekable();
        while let Some(&character) = characters.peek() {
            if let Some(value) = value_of(character) {
                // Without powers, digits may follow each other (二〇二五). After a power, only 零 may precede
                // another digit: 十四五 is the name of a plan, not a number.
                if powers > 0 && digit.is_some_and(|digit| digit > 0) {
                    return None;
                }
                let row = digit.map_or(0, |digit: u64| digit * 10);
                digit = Some(row.checked_add(value).filter(|row| *row < 1_u64 << 60)?);
                figures += 1;
            } else if let Some(of_ten) = power_of(character) {
                if figures == 0 && character != '十' {
                    return None;
                }
                let factor = 10_u64.checked_pow(of_ten)?;
                if of_ten < 4 {
                    section += digit
                        .unwrap_or(u64::from(section == 0))
                        .checked_mul(factor)?;
                } else {
                    let below = section.checked_add(digit.unwrap_or(0))?;
                    // 一万二千亿: the larger power multiplies everything before it.
                    let taken = if of_ten == 8 {
                        std::mem::take(&mut whole)
                    } else {
                        0
                    };
                    whole = whole.checked_add(taken.checked_add(below)?.checked_mul(factor)?)?;
                    section = 0;
                }
                digit = None;
                powers += 1;
                figures += 1;
            } else {
                break;
            }
            length += character.len_utf8();
            characters.next();
        }
        if figures == 0 {
            return None;
        }
        let mut digits = whole
            .checked_add(section)?
            .checked_add(digit.unwrap_or(0))?;
        let mut power = 0;
        let mut is_telling = powers > 0 && figures > 1;
        if characters.peek() == Some(&'点') {
            let after = text.get(length + '点'.len_utf8()..)?;
            let decimals: Vec<u64> = after.chars().map_while(value_of).collect();
            if !decimals.is_empty() {
                for value in &decimals {
                    digits = digits.checked_mul(10)?.checked_add(*value)?;
                    power -= 1;
                }
                let read: usize = after.chars().take(decimals.len()).map(char::len_utf8).sum();
                length += '点'.len_utf8() + read;
                is_telling = true;
                while let Some((of_ten, taken)) = text.get(length..).and_then(power_at) {
                    power += of_ten;
                    length += taken;
                }
            }
        }
        Some(Self {
            value: Decimal::new(digits, power),
            length,
            is_percent: false,
            is_telling,
        })
    }
}

impl Decimal {
    fn new(mut digits: u64, mut power: i32) -> Self {
        if digits == 0 {
            return Self { digits, power: 0 };
        }
        while digits.is_multiple_of(10) {
            digits /= 10;
            power += 1;
        }
        Self { digits, power }
    }
}

/// Returns true if exactly three digits follow at byte `at`: a group after a comma.
fn is_group(bytes: &[u8], at: usize) -> bool {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..3).all(|next| is_digit(at + next)) && !is_digit(at + 3)
}

/// Returns true if a number may begin with `character`.
///
/// Use it to skip text before calling [`Number::at_start`].
pub fn may_begin(character: char) -> bool {
    character.is_ascii_digit() || value_of(character).is_some() || matches!(character, '十' | '百')
}

fn value_of(numeral: char) -> Option<u64> {
    // A match rather than a list, since this runs for every character of the text.
    let value = match numeral {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(value)
}

/// Returns the power of ten of a numeral: 2 for 百.
fn power_of(numeral: char) -> Option<u32> {
    match numeral {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }
}

/// Returns the power of ten that `text` begins with, and its length in bytes.
///
/// 千米 and 百分点 begin with none. A space may precede 万 and 亿.
fn power_at(text: &str) -> Option<(i32, usize)> {
    let close = after_whitespace(text);
    let numeral = close.chars().next()?;
    let of_ten = power_of(numeral)?;
    let after = close.get(numeral.len_utf8()..)?;
    let is_unit = ["米", "克", "瓦", "分", "余"]
        .iter()
        .any(|unit| after.starts_with(unit));
    let is_large = of_ten >= 4;
    let is_power = is_large || !is_unit && close.len() == text.len();
    is_power.then_some((i32::try_from(of_ten).ok()?, text.len() - after.len()))
}

/// Returns `text` without a leading space; folded text never has two in a row.
pub fn after_whitespace(text: &str) -> &str {
    text.strip_prefix(' ').unwrap_or(text)
}
