//! Dates with the precision of the page: year, month, day, minute or second.

use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

/// A date in ISO 8601, as precise as the page gives it.
///
/// `2025`, `2025-02`, `2025-02-24`, `2025-02-24T16:40` or `2025-02-24T16:40:08`. Times are local to the publisher
/// and carry no zone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Date(String);

impl Date {
    /// The day `year-month-day`; `None` if the calendar has no such day.
    pub fn day(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_day = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        is_day.then(|| Self(format!("{year:04}-{month:02}-{day:02}")))
    }

    /// The month `year-month`; `None` if `month` is not 1 to 12.
    pub fn month(year: u16, month: u8) -> Option<Self> {
        (1..=12)
            .contains(&month)
            .then(|| Self(format!("{year:04}-{month:02}")))
    }

    /// The year `year`.
    pub fn year(year: u16) -> Self {
        Self(format!("{year:04}"))
    }

    /// This day at a time of day; `None` if there is no such time, or if this date is not a single day.
    pub fn at(&self, hour: u8, minute: u8, second: Option<u8>) -> Option<Self> {
        let is_time = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        let is_day = self.0.len() == "2025-02-24".len();
        let seconds = second.map_or(String::new(), |second| format!(":{second:02}"));
        (is_time && is_day).then(|| Self(format!("{}T{hour:02}:{minute:02}{seconds}", self.0)))
    }

    /// Wraps a published date without validating it.
    pub fn from_published(date: String) -> Self {
        Self(date)
    }

    /// The date as Chinese documents write it, as precise as it is: `2026年2月8日 09:24`.
    pub fn written(&self) -> String {
        let (day, time) = self.0.split_once('T').unwrap_or((&self.0, ""));
        let mut text = String::new();
        for (number, unit) in day.split('-').zip(['年', '月', '日']) {
            text.push_str(number.trim_start_matches('0'));
            text.push(unit);
        }
        if !time.is_empty() {
            text.push(' ');
            text.push_str(time);
        }
        text
    }

    /// The date in ISO 8601.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn keeps_the_precision_of_the_page() {
        let day = Date::day(2025, 2, 24).unwrap();
        assert_eq!(day.as_str(), "2025-02-24");
        assert_eq!(day.at(9, 5, None).unwrap().as_str(), "2025-02-24T09:05");
        assert_eq!(
            day.at(9, 5, Some(8)).unwrap().as_str(),
            "2025-02-24T09:05:08"
        );
        assert_eq!(Date::month(2025, 2).unwrap().as_str(), "2025-02");
    }

    #[test]
    fn is_written_as_in_chinese_documents() {
        for (date, written) in [
            ("2026", "2026年"),
            ("2026-02", "2026年2月"),
            ("2026-02-08", "2026年2月8日"),
            ("2026-10-28T09:24", "2026年10月28日 09:24"),
            ("2026-10-28T09:24:08", "2026年10月28日 09:24:08"),
        ] {
            assert_eq!(Date::from_published(date.to_owned()).written(), written);
        }
    }

    #[test]
    fn rejects_days_and_times_that_do_not_exist() {
        assert_eq!(Date::day(2025, 2, 29), None);
        assert_eq!(Date::day(2025, 13, 1), None);
        assert_eq!(Date::day(2025, 2, 24).unwrap().at(24, 0, None), None);
        assert_eq!(Date::month(2025, 2).unwrap().at(1, 0, None), None);
    }
}
