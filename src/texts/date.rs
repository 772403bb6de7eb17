//! Dates as people write them.

use super::Locale;

impl Locale {
    /// Returns an ISO 8601 date as people write it, as precise as it is: `2026年2月8日 09:24`.
    ///
    /// The time is taken over as written, without a zone. A text that is no such date is returned unchanged.
    pub fn date(self, iso: &str) -> String {
        self.date_and_time(iso).unwrap_or_else(|| iso.to_owned())
    }

    fn date_and_time(self, iso: &str) -> Option<String> {
        let texts = self.page_texts();
        let (day, time) = iso
            .split_once('T')
            .map_or((iso, None), |(day, time)| (day, Some(time)));
        let numbers: Result<Vec<u16>, _> = day.split('-').map(str::parse).collect();
        let text = match *numbers.ok()? {
            [year] => texts.year(year),
            [year, month] => texts.month(year, month),
            [year, month, day] => texts.day(year, month, day),
            _ => return None,
        };
        Some(match time {
            Some(time) => format!("{text} {time}"),
            None => text,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn writes_dates_with_the_precision_they_have() {
        for (iso, written) in [
            ("2026", "2026年"),
            ("2026-02", "2026年2月"),
            ("2026-02-08", "2026年2月8日"),
            ("2026-12-28T09:24", "2026年12月28日 09:24"),
            ("2026-12-28T09:24:08", "2026年12月28日 09:24:08"),
            ("近日", "近日"),
        ] {
            assert_eq!(Locale::SimplifiedChinese.date(iso), written);
        }
    }
}
