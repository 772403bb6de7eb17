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

use crate::line::limits;
use crate::line::vocabulary::{DECIMAL_UNITS, UNITS};
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
pub(crate) struct Mark {
    pub(crate) numbering: Numbering,
    /// The value of the (last) numeral.
    pub(crate) ordinal: u32,
    // Offsets are small, since a page has a mark for each of its lines.
    start_bytes: u32,
    length_bytes: u32,
    end_bytes: u32,
}

impl Mark {
    /// Returns the numeral, without brackets and stop, given the text that the mark was read from.
    pub(crate) fn number<'line>(&self, text: &'line str) -> &'line str {
        let end_bytes = self.start_bytes + self.length_bytes;
        text.get(self.start_bytes as usize..end_bytes as usize)
            .unwrap_or("")
    }

    /// The byte offset after the mark.
    pub(crate) fn end_bytes(&self) -> usize {
        self.end_bytes as usize
    }
}

/// Reads the mark that `text` begins with.
pub(crate) fn read_mark(text: &str) -> Option<Mark> {
    let first = text.chars().next()?;
    let (start_bytes, number, numbering, ordinal, rest) = match fold(first) {
        '第' | '(' => {
            let rest = text.get(first.len_utf8()..)?.trim_start();
            let (number, after) = numeral(rest)?;
            let (numbering, after) = if first == '第' {
                ordinal_word(after.trim_start())?
            } else {
                bracket(number, after.trim_start())?
            };
            (
                text.len() - rest.len(),
                number,
                numbering,
                value(number)?,
                after,
            )
        }
        '①'..='⑳' => {
            let (number, rest) = text.split_at_checked(first.len_utf8())?;
            let ordinal = u32::from(first) - u32::from('①') + 1;
            (0, number, Numbering::Circled, ordinal, rest)
        }
        _ if is_han_numeral(first) => {
            let (number, rest) = numeral(text)?;
            let ordinal = value(number)?;
            let (numbering, rest) = han(ordinal, rest.trim_start())?;
            (0, number, numbering, ordinal, rest)
        }
        _ if digit(first).is_some() => {
            let (number, rest) = numeral(text)?;
            let ordinal = small(number)?;
            match arabic(rest.trim_start()) {
                Some((numbering, rest)) => (0, number, numbering, ordinal, rest),
                None => decimal(text)?,
            }
        }
        _ => return None,
    };
    Some(Mark {
        numbering,
        ordinal,
        start_bytes: u32::try_from(start_bytes).ok()?,
        length_bytes: u32::try_from(number.len()).ok()?,
        end_bytes: u32::try_from(text.len() - rest.len()).ok()?,
    })
}

fn ordinal_word(rest: &str) -> Option<(Numbering, &str)> {
    let words = [
        ("部分", Numbering::Part),
        ("篇", Numbering::Part),
        ("编", Numbering::Part),
        ("章", Numbering::Chapter),
        ("节", Numbering::Division),
        ("条", Numbering::Article),
    ];
    let after = |(word, numbering)| Some((numbering, rest.strip_prefix(word)?));
    words.into_iter().find_map(after)
}

fn bracket<'line>(number: &str, rest: &'line str) -> Option<(Numbering, &'line str)> {
    let rest = rest.strip_prefix(|bracket| fold(bracket) == ')')?;
    let is_han = number.chars().all(is_han_numeral);
    let numbering = if is_han {
        Numbering::BracketedHan
    } else {
        Numbering::BracketedArabic
    };
    Some((numbering, rest.strip_prefix('、').unwrap_or(rest)))
}

fn han(ordinal: u32, rest: &str) -> Option<(Numbering, &str)> {
    let (sign, rest) = split_first(rest)?;
    let numbering = match sign {
        '、' | '．' | '.' => Numbering::Han,
        '是' | '要' => Numbering::Counted,
        _ => return None,
    };
    // “三、四线城市” continues with the next number, so it is an enumeration.
    let next = rest.chars().next().filter(|&next| is_han_numeral(next));
    let next = next.and_then(|next| han_number(next.encode_utf8(&mut [0; 4])));
    (ordinal > 0 && next != Some(ordinal + 1)).then_some((numbering, rest))
}

fn arabic(rest: &str) -> Option<(Numbering, &str)> {
    let (sign, rest) = split_first(rest)?;
    match fold(sign) {
        '.' if rest.starts_with(is_digit) => None,
        '.' | '﹒' | '、' => Some((Numbering::Arabic, rest)),
        ')' => Some((Numbering::BracketedArabic, rest)),
        _ => None,
    }
}

/// Reads 1, 1.1 or 1.1.1 and a space, or 1.1 and a word. With a unit instead of a word it is a quantity.
fn decimal(text: &str) -> Option<(usize, &str, Numbering, u32, &str)> {
    let (mut depth, mut rest) = (0, text);
    let ordinal = loop {
        let (number, after) = numeral(rest)?;
        let ordinal = small(number)?;
        depth += 1;
        rest = after;
        match after.strip_prefix(['.', '．']) {
            Some(after) if after.starts_with(is_digit) && depth < 6 => rest = after,
            _ => break ordinal,
        }
    };
    let is_unit = |next: char| UNITS.contains(next) || DECIMAL_UNITS.contains(next);
    let is_word = |next: char| is_han(next) && (depth > 2 || !is_unit(next));
    let is_glued = depth > 1 && rest.starts_with(is_word);
    let is_apart = rest.starts_with(char::is_whitespace) && !goes_on_apart(rest);
    let number = text.get(..text.len() - rest.len())?;
    (is_glued || is_apart).then_some((0, number, Numbering::Decimal(depth), ordinal, rest))
}

/// Returns true if whitespace, a digit and whitespace follow: 1 9 5 4 is a spaced number.
fn goes_on_apart(rest: &str) -> bool {
    let mut characters = rest.trim_start().chars();
    characters.next().is_some_and(is_digit) && characters.next().is_some_and(char::is_whitespace)
}

/// Returns the numeral that `text` starts with, all Chinese or all digits, and the rest.
fn numeral(text: &str) -> Option<(&str, &str)> {
    let is_part = if text.starts_with(is_han_numeral) {
        is_han_numeral
    } else {
        is_digit
    };
    let end = text
        .char_indices()
        .take(limits::LONGEST_NUMERAL_CHARS + 1)
        .find(|&(_, character)| !is_part(character))
        .map_or(text.len(), |(byte, _)| byte);
    let (number, rest) = text.split_at_checked(end)?;
    let is_short = number
        .chars()
        .take(limits::LONGEST_NUMERAL_CHARS + 1)
        .count()
        <= limits::LONGEST_NUMERAL_CHARS;
    (!number.is_empty() && is_short).then_some((number, rest))
}

fn value(number: &str) -> Option<u32> {
    let digits = |value: u32, character| value.checked_mul(10)?.checked_add(digit(character)?);
    han_number(number).or_else(|| number.chars().try_fold(0, digits))
}

/// The value of an Arabic number of a mark.
fn small(number: &str) -> Option<u32> {
    value(number).filter(|ordinal| (1..=limits::LARGEST_ARABIC).contains(ordinal))
}

fn is_digit(character: char) -> bool {
    digit(character).is_some()
}

fn split_first(text: &str) -> Option<(char, &str)> {
    let first = text.chars().next()?;
    Some((first, text.get(first.len_utf8()..)?))
}

#[cfg(test)]
mod tests {
    use super::read_mark;

    /// `marks` are lines: text, numbering, number, ordinal, rest.
    #[track_caller]
    fn check(marks: &str) {
        for row in marks.lines() {
            let (text, expected) = row.trim().split_once(" ⇒ ").unwrap();
            let found = read_mark(text).map_or("none".to_owned(), |mark| {
                let rest = &text[mark.end_bytes()..];
                format!(
                    "{:?} {} {} “{rest}”",
                    mark.numbering,
                    mark.number(text),
                    mark.ordinal
                )
            });
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn reads_marks_of_all_kinds() {
        check(
            "一、总则 ⇒ Han 一 1 “总则”
             二十三、 农业 ⇒ Han 二十三 23 “ 农业”
             （十二）甲 ⇒ BracketedHan 十二 12 “甲”
             (一)甲 ⇒ BracketedHan 一 1 “甲”
             ( 三 ）、甲 ⇒ BracketedHan 三 3 “甲”
             一是甲 ⇒ Counted 一 1 “甲”
             1.甲 ⇒ Arabic 1 1 “甲”
             １２．甲 ⇒ Arabic １２ 12 “甲”
             3、甲 ⇒ Arabic 3 3 “甲”
             (4)甲 ⇒ BracketedArabic 4 4 “甲”
             5）甲 ⇒ BracketedArabic 5 5 “甲”
             ③甲 ⇒ Circled ③ 3 “甲”
             1.2.3 甲 ⇒ Decimal(3) 1.2.3 3 “ 甲”
             1.2目的 ⇒ Decimal(2) 1.2 2 “目的”
             4 甲 ⇒ Decimal(1) 4 4 “ 甲”
             第一章　总　则 ⇒ Chapter 一 1 “　总　则”
             第二十条 甲 ⇒ Article 二十 20 “ 甲”
             第三部分 甲 ⇒ Part 三 3 “ 甲”",
        );
    }

    #[test]
    fn rejects_quantities_and_enumerations() {
        check(
            "1.5亿元 ⇒ none
             2.3倍 ⇒ none
             2025年工作 ⇒ none
             三、四线城市 ⇒ none
             一年来 ⇒ none
             十五届 ⇒ none
             第一医院 ⇒ none
             2025.1.2 ⇒ none
             1 9 5 4 年 ⇒ none
             （见附件） ⇒ none
             0.甲 ⇒ none",
        );
    }
}
