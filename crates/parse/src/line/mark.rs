//! Marks: the numbering at the start of a line, of headings, items and paragraphs alike.
//!
//! ```text
//! mark     = 第 numeral (部分 | 篇 | 编 | 章 | 节 | 条)      Part … Article
//!          | numeral ("、" | "．" | ".")                     Han             一、
//!          | "(" numeral ")" ["、"]                          BracketedHan    （一）
//!          | number ("." | "．" | "、")                      Arabic          1.
//!          | "(" number ")" | number ")"                     BracketedArabic （1）
//!          | ① … ⑳                                          Circled
//!          | numeral (是 | 要)                               Counted         一是
//!          | number { "." number } space                     Decimal n       1.1.1; no spaced digits
//!          | number "." number { "." number } word           Decimal n       1.1目的; no unit
//! numeral  = Chinese numeral below 1000    number = 1 to 3 digits; either may have spaces around it
//! ```
//!
//! Brackets and digits may have either width. “1.5亿元”, “2025年” and “三、四线城市” have no mark.

use text::characters::{digit, fold, han_number, is_han, is_han_numeral};

/// A style of numbering, from highest to lowest in the usual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Numbering {
    Part,
    Chapter,
    Division,
    Article,
    Han,
    BracketedHan,
    Arabic,
    BracketedArabic,
    Circled,
    Counted,
    /// The number of parts of the mark: 1.1.1 is `Decimal(3)`.
    Decimal(u8),
}

/// A mark at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark<'line> {
    pub(crate) numbering: Numbering,
    /// The numeral, without brackets and stop.
    pub(crate) number: &'line str,
    /// The value of the (last) numeral.
    pub(crate) ordinal: u32,
    /// The byte offset after the mark.
    pub(crate) end_bytes: usize,
}

/// Reads the mark that `text` begins with.
pub(crate) fn read_mark(text: &str) -> Option<Mark<'_>> {
    let first = text.chars().next()?;
    match fold(first) {
        '第' => ordinal_word(text),
        '(' => bracketed(text),
        '①'..='⑳' => circled(text, first),
        _ if is_han_numeral(first) => han(text),
        _ if digit(first).is_some() => arabic(text),
        _ => None,
    }
}

/// The maximum length of a numeral: 一百二十三.
const LONGEST_NUMERAL_CHARS: usize = 5;

/// The largest Arabic number of a mark; larger ones are years and quantities.
const LARGEST_ARABIC: u32 = 199;

fn ordinal_word(text: &str) -> Option<Mark<'_>> {
    let (_, rest) = split_first(text)?;
    let (number, rest) = numeral(rest.trim_start())?;
    let ordinal = value(number)?;
    let words = [
        ("部分", Numbering::Part),
        ("篇", Numbering::Part),
        ("编", Numbering::Part),
        ("章", Numbering::Chapter),
        ("节", Numbering::Division),
        ("条", Numbering::Article),
    ];
    let rest = rest.trim_start();
    let (word, numbering) = words.into_iter().find(|(word, _)| rest.starts_with(word))?;
    Some(Mark {
        numbering,
        number,
        ordinal,
        end_bytes: text.len() - rest.len() + word.len(),
    })
}

fn bracketed(text: &str) -> Option<Mark<'_>> {
    let (_, rest) = split_first(text)?;
    let (number, rest) = numeral(rest.trim_start())?;
    let (bracket, rest) = split_first(rest.trim_start())?;
    let ordinal = value(number).filter(|_| fold(bracket) == ')')?;
    let is_han = number.chars().all(is_han_numeral);
    let rest = rest.strip_prefix('、').unwrap_or(rest);
    let numbering = if is_han {
        Numbering::BracketedHan
    } else {
        Numbering::BracketedArabic
    };
    Some(Mark {
        numbering,
        number,
        ordinal,
        end_bytes: text.len() - rest.len(),
    })
}

fn circled(text: &str, first: char) -> Option<Mark<'_>> {
    let number = text.get(..first.len_utf8())?;
    Some(Mark {
        numbering: Numbering::Circled,
        number,
        ordinal: u32::from(first) - u32::from('①') + 1,
        end_bytes: first.len_utf8(),
    })
}

fn han(text: &str) -> Option<Mark<'_>> {
    let (number, rest) = numeral(text)?;
    let ordinal = value(number)?;
    let (sign, rest) = split_first(rest.trim_start())?;
    let numbering = match sign {
        '、' | '．' | '.' => Numbering::Han,
        '是' | '要' => Numbering::Counted,
        _ => return None,
    };
    // “三、四线城市” continues with the next number, so it is an enumeration.
    let next = rest.chars().next().filter(|&next| is_han_numeral(next));
    let goes_on =
        next.and_then(|next| han_number(next.encode_utf8(&mut [0; 4]))) == Some(ordinal + 1);
    (ordinal > 0 && !goes_on).then_some(Mark {
        numbering,
        number,
        ordinal,
        end_bytes: text.len() - rest.len(),
    })
}

fn arabic(text: &str) -> Option<Mark<'_>> {
    let (number, rest) = numeral(text)?;
    let ordinal = value(number).filter(|&ordinal| (1..=LARGEST_ARABIC).contains(&ordinal))?;
    let (sign, after) = split_first(rest.trim_start())?;
    let goes_on = after
        .chars()
        .next()
        .is_some_and(|next| digit(next).is_some());
    let numbering = match fold(sign) {
        '.' if goes_on => return decimal(text),
        '.' | '、' => Numbering::Arabic,
        ')' => Numbering::BracketedArabic,
        _ => return decimal(text),
    };
    Some(Mark {
        numbering,
        number,
        ordinal,
        end_bytes: text.len() - after.len(),
    })
}

/// Reads 1, 1.1 or 1.1.1 and a space, or 1.1 and a word. With a unit instead of a word it is a quantity.
fn decimal(text: &str) -> Option<Mark<'_>> {
    let (mut depth, mut rest) = (0, text);
    let ordinal = loop {
        let (number, after) = numeral(rest)?;
        let ordinal = value(number).filter(|ordinal| (1..=LARGEST_ARABIC).contains(ordinal))?;
        depth += 1;
        rest = after;
        match after.strip_prefix(['.', '．']) {
            Some(after) if after.starts_with(|c| digit(c).is_some()) && depth < 6 => rest = after,
            _ => break ordinal,
        }
    };
    let end_bytes = text.len() - rest.len();
    let is_word = |next: char| is_han(next) && (depth > 2 || !UNITS.contains(next));
    let is_glued = depth > 1 && rest.starts_with(is_word);
    let is_apart = rest.starts_with(char::is_whitespace) && !goes_on_apart(rest);
    (is_glued || is_apart).then_some(Mark {
        numbering: Numbering::Decimal(depth),
        number: text.get(..end_bytes)?,
        ordinal,
        end_bytes,
    })
}

/// Returns true if whitespace, a digit and whitespace follow: 1 9 5 4 is a spaced number.
fn goes_on_apart(rest: &str) -> bool {
    let mut characters = rest.trim_start().chars();
    let is_digit = characters
        .next()
        .is_some_and(|first| digit(first).is_some());
    is_digit && characters.next().is_some_and(char::is_whitespace)
}

/// Characters that follow a quantity with a decimal point: 1.5亿元, 2.3倍, 7.28公里.
const UNITS: &str = "元万亿千百个人户家名件宗次项条处栋套台辆头只吨斤公英里米亩顷升瓦度张份册年月日号时分秒位起例篇株棵本部平立美倍成级代版以余多至到和及";

/// Returns the numeral that `text` starts with, all Chinese or all digits, and the rest.
fn numeral(text: &str) -> Option<(&str, &str)> {
    let is_part = if text.starts_with(is_han_numeral) {
        is_han_numeral
    } else {
        |character| digit(character).is_some()
    };
    let end = text
        .char_indices()
        .take(LONGEST_NUMERAL_CHARS + 1)
        .find(|&(_, character)| !is_part(character))
        .map_or(text.len(), |(byte, _)| byte);
    let (number, rest) = text.split_at_checked(end)?;
    let is_short = number.chars().take(LONGEST_NUMERAL_CHARS + 1).count() <= LONGEST_NUMERAL_CHARS;
    (!number.is_empty() && is_short).then_some((number, rest))
}

fn value(number: &str) -> Option<u32> {
    let digits = |value: u32, character| value.checked_mul(10)?.checked_add(digit(character)?);
    han_number(number).or_else(|| number.chars().try_fold(0, digits))
}

fn split_first(text: &str) -> Option<(char, &str)> {
    let first = text.chars().next()?;
    Some((first, text.get(first.len_utf8()..)?))
}

#[cfg(test)]
mod tests {
    use super::{Numbering, read_mark};

    #[track_caller]
    fn check(text: &str, expected: Option<(Numbering, &str, u32, &str)>) {
        let found = read_mark(text).map(|mark| {
            (
                mark.numbering,
                mark.number,
                mark.ordinal,
                &text[mark.end_bytes..],
            )
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_chinese_numerals() {
        check("一、总则", Some((Numbering::Han, "一", 1, "总则")));
        check(
            "二十三、 农业",
            Some((Numbering::Han, "二十三", 23, " 农业")),
        );
        check(
            "（十二）甲",
            Some((Numbering::BracketedHan, "十二", 12, "甲")),
        );
        check("(一)甲", Some((Numbering::BracketedHan, "一", 1, "甲")));
        check(
            "( 三 ）、甲",
            Some((Numbering::BracketedHan, "三", 3, "甲")),
        );
        check("一是甲", Some((Numbering::Counted, "一", 1, "甲")));
    }

    #[test]
    fn reads_digits() {
        check("1.甲", Some((Numbering::Arabic, "1", 1, "甲")));
        check("１２．甲", Some((Numbering::Arabic, "１２", 12, "甲")));
        check("3、甲", Some((Numbering::Arabic, "3", 3, "甲")));
        check("(4)甲", Some((Numbering::BracketedArabic, "4", 4, "甲")));
        check("5）甲", Some((Numbering::BracketedArabic, "5", 5, "甲")));
        check("③甲", Some((Numbering::Circled, "③", 3, "甲")));
        check("1.2.3 甲", Some((Numbering::Decimal(3), "1.2.3", 3, " 甲")));
        check("1.2目的", Some((Numbering::Decimal(2), "1.2", 2, "目的")));
        check("4 甲", Some((Numbering::Decimal(1), "4", 4, " 甲")));
    }

    #[test]
    fn reads_ordinal_words() {
        check(
            "第一章　总　则",
            Some((Numbering::Chapter, "一", 1, "　总　则")),
        );
        check("第二十条 甲", Some((Numbering::Article, "二十", 20, " 甲")));
        check("第三部分 甲", Some((Numbering::Part, "三", 3, " 甲")));
    }

    #[test]
    fn rejects_quantities_and_enumerations() {
        for text in [
            "1.5亿元",
            "2.3倍",
            "2025年工作",
            "三、四线城市",
            "一年来",
            "十五届",
            "第一医院",
            "2025.1.2",
            "1 9 5 4 年",
            "（见附件）",
            "0.甲",
            "",
        ] {
            check(text, None);
        }
    }
}
