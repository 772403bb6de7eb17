//! Dates on pages, read into [`Date`] with the precision of the page.
//!
//! ```text
//! date  = year ("-" | "/" | "." | 年) month ("-" | "/" | "." | 月) day [日 | 号] [time]
//!       | year 年 month 月 | year 年 | year ("-" | "/" | ".") month
//! time  = hour (":" | 时 | 点) minute [(":" | 分) second [秒] | 分]
//! year  = 4 digits, month, day, hour, minute, second = 1 or 2 digits
//! ```
//!
//! Digits are ASCII, full-width, or Chinese (二〇二六年二月十日); whitespace is allowed anywhere between them.

use document::Date;

use text::characters::{
    digit, fold, han_digit, han_number, is_han_numeral, leading_number, length_up_to,
};

/// Reads the whole of `text` as a date.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let (date, rest) = parse_date_prefix(text)?;
    rest.trim().is_empty().then_some(date)
}

/// Reads the date that `text` starts with; returns it with the rest of the text.
pub(crate) fn parse_date_prefix(text: &str) -> Option<(Date, &str)> {
    let mut cursor = Cursor { rest: text };
    let year = cursor.year()?;
    let separator = cursor.one_of(&['年', '-', '/', '.'])?;
    let (is_han, after_year) = (separator == '年', cursor.rest);
    let month = cursor.small_number();
    let Some(month) = month.filter(|_| !is_han || cursor.one_of(&['月']).is_some()) else {
        return is_han.then_some((Date::year(year), after_year));
    };
    let after_month = cursor.rest;
    let has_day = is_han || cursor.one_of(&[separator]).is_some();
    let day = if has_day { cursor.small_number() } else { None };
    let is_closed = cursor.one_of(&['日', '号']).is_some();
    let Some(day) = day.filter(|_| is_closed || !is_han) else {
        return Some((Date::month(year, month)?, after_month));
    };
    let date = Date::day(year, month, day)?;
    let after_day = cursor.rest;
    match cursor.time(&date) {
        Some(date) => Some((date, cursor.rest)),
        None => Some((date, after_day)),
    }
}

/// Returns true if `text` starts with a date.
pub(crate) fn starts_with_date(text: &str) -> bool {
    parse_date_prefix(text).is_some()
}

/// Returns true if a date ends `text`: 通知 2025-02-24.
pub(crate) fn ends_with_date(text: &str) -> bool {
    trailing_date(text).is_some()
}

/// Reads the date that ends `text`; returns it with the byte at which it starts.
pub(crate) fn trailing_date(text: &str) -> Option<(Date, usize)> {
    let is_start = |(byte, character): &(usize, char)| {
        let before = text
            .get(..*byte)
            .and_then(|before| before.chars().next_back());
        digit(*character).is_some() && before.is_none_or(|before| digit(before).is_none())
    };
    let from = text
        .char_indices()
        .rev()
        .nth(LONGEST_DATE_CHARS)
        .map_or(0, |(byte, _)| byte);
    let starts = text
        .char_indices()
        .filter(|(byte, _)| *byte >= from)
        .filter(is_start);
    let found = starts.filter_map(|(byte, _)| Some((parse_date(text.get(byte..)?)?, byte)));
    found.into_iter().next()
}

/// A date of digits with its time and the spaces between.
const LONGEST_DATE_CHARS: usize = 30;

struct Cursor<'text> {
    rest: &'text str,
}

impl Cursor<'_> {
    /// Takes the next character if its folded form is in `wanted`, skipping whitespace before it.
    fn one_of(&mut self, wanted: &[char]) -> Option<char> {
        let rest = self.rest.trim_start();
        let character = rest.chars().next()?;
        let folded = fold(character);
        wanted.contains(&folded).then(|| {
            self.rest = rest.get(character.len_utf8()..).unwrap_or("");
            folded
        })
    }

    fn year(&mut self) -> Option<u16> {
        let (mut rest, mut year, mut is_arabic) = (self.rest, 0, None);
        for _ in 0..4 {
            rest = rest.trim_start();
            let character = rest.chars().next()?;
            let arabic = digit(character);
            let value = arabic.or_else(|| han_digit(character))?;
            if *is_arabic.get_or_insert(arabic.is_some()) != arabic.is_some() {
                return None;
            }
            year = year * 10 + value;
            rest = rest.get(character.len_utf8()..)?;
        }
        self.rest = rest;
        u16::try_from(year).ok().filter(|&year| year >= 1000)
    }

    /// Takes one or two digits, or a Chinese numeral of up to three characters.
    fn small_number(&mut self) -> Option<u8> {
        let text = self.rest.trim_start();
        let (value, rest) = leading_number(text, 2).or_else(|| {
            let rest = text.trim_start_matches(is_han_numeral);
            let numeral = text.get(..text.len() - rest.len())?;
            let is_short = length_up_to(numeral, 4) <= 3;
            Some((han_number(numeral).filter(|_| is_short)?, rest))
        })?;
        self.rest = rest;
        u8::try_from(value).ok()
    }

    fn time(&mut self, date: &Date) -> Option<Date> {
        let hour = self.small_number()?;
        let separator = self.one_of(&[':', '时', '点'])?;
        let minute = self.small_number()?;
        let separator = if separator == ':' { ':' } else { '分' };
        let goes_on = self.one_of(&[separator]).is_some();
        let before_second = self.rest;
        let second = if goes_on { self.small_number() } else { None };
        if second.is_some() {
            self.one_of(&['秒']);
        } else {
            self.rest = before_second;
        }
        date.at(hour, minute, second)
    }
}

#[cfg(test)]
mod tests {
    use super::parse_date;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let date = parse_date(text);
        let date = date.as_ref().map(document::Date::as_str);
        assert_eq!(date, expected, "{text}");
    }

    #[test]
    fn reads_days() {
        check("2025-02-24", Some("2025-02-24"));
        check("2025/2/4", Some("2025-02-04"));
        check("2022年04月24日", Some("2022-04-24"));
        check("2023年 03月 15日", Some("2023-03-15"));
        check("２０２４年１月２日", Some("2024-01-02"));
        check("二〇〇五年六月十一日", Some("2005-06-11"));
        check("二○二六年十二月三十一日", Some("2026-12-31"));
    }

    #[test]
    fn reads_times() {
        check("2024年04月06日 16:40", Some("2024-04-06T16:40"));
        check("2019-02-01 08:53:08", Some("2019-02-01T08:53:08"));
        check("2026年02月10日 07时41分", Some("2026-02-10T07:41"));
        check("2026-02-10　7：41", Some("2026-02-10T07:41"));
    }

    #[test]
    fn keeps_the_precision_of_the_page() {
        check("2011 年 12 月", Some("2011-12"));
        check("2011年", Some("2011"));
        check("2011-12", Some("2011-12"));
    }

    #[test]
    fn rejects_other_text() {
        check("", None);
        check("-", None);
        check("2025", None);
        check("2025-02-30", None);
        check("2025-13-01", None);
        check("昨天", None);
        check("2025-02-24 深圳", None);
        check("二千年", None);
    }
}
