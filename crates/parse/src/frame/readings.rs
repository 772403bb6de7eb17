//! Readings: collects the fields of a page into metadata, source and views.
//!
//! The first value for a key wins: on every page the table precedes the byline.

use document::{Date, Metadata};

use crate::line::Line;
use crate::line::date::parse_date_prefix;
use crate::line::field::Field;
use crate::line::key::{Key, cells};
use crate::problem::Problem;
use text::characters::fold;

/// The values read so far.
#[derive(Debug, Default)]
pub(crate) struct Readings {
    pub(crate) metadata: Metadata,
    pub(crate) source: Option<String>,
    pub(crate) views: Option<u64>,
    pub(crate) problems: Vec<Problem>,
}

impl Readings {
    /// Reads the `fields` of `line`.
    pub(crate) fn read(&mut self, line: &Line<'_>, fields: &[Field<'_>]) {
        for field in fields {
            let field = self.first_cell(line, field);
            if has_value(field.value) {
                self.read_field(line, &field);
            }
        }
    }

    /// Reads a row of values below a row of `keys`.
    ///
    /// Ignores the row if the number of cells differs, since it is unknown which cell is missing.
    pub(crate) fn read_row(&mut self, line: &Line<'_>, keys: &[Key]) {
        let cells = cells(&line.text);
        if cells.len() != keys.len() {
            let expected = format!("{} cells, one for each key above", keys.len());
            self.problems.push(Problem::at(line, expected));
            return;
        }
        let field = |(&key, (offset_bytes, value))| Field {
            key,
            value,
            offset_bytes,
        };
        let fields: Vec<Field<'_>> = keys.iter().zip(cells).map(field).collect();
        self.read(line, &fields);
    }

    /// Reads `text` as the publication date, if it is a date and none was read before.
    pub(crate) fn read_bare_date(&mut self, text: &str) {
        let date = parse_date_prefix(text).map(|(date, _)| date);
        let published_on = &mut self.metadata.published_on;
        *published_on = published_on.take().or(date);
    }

    /// Reduces a value of several cells, between which a key is missing, to the first cell.
    fn first_cell<'line>(&mut self, line: &Line<'_>, field: &Field<'line>) -> Field<'line> {
        let mut parts = cells(field.value).into_iter();
        let first = parts.next().map_or("", |(_, cell)| cell);
        for (offset_bytes, cell) in parts.filter(|(_, cell)| has_value(cell)) {
            let offset_bytes = field.offset_bytes + offset_bytes;
            let surplus = Field {
                value: cell,
                offset_bytes,
                ..*field
            };
            self.problems.push(problem_at(
                line,
                &surplus,
                "the name of a field before its value",
            ));
        }
        Field {
            value: first,
            ..*field
        }
    }

    fn read_field(&mut self, line: &Line<'_>, field: &Field<'_>) {
        let metadata = &mut self.metadata;
        match field.key {
            Key::IndexNumber => keep(&mut metadata.index_number, field.value),
            Key::Category => keep(&mut metadata.category, field.value),
            Key::Publisher => keep(&mut metadata.publisher, field.value),
            Key::Name => keep(&mut metadata.name, field.value),
            Key::DocumentNumber => keep(&mut metadata.document_number, field.value),
            Key::Source => keep(&mut self.source, field.value),
            Key::WrittenOn => {
                let date = read_date(line, field, &mut self.problems);
                metadata.written_on = metadata.written_on.take().or(date);
            }
            Key::PublishedOn => {
                let date = read_date(line, field, &mut self.problems);
                metadata.published_on = metadata.published_on.take().or(date);
            }
            Key::Keywords if metadata.keywords.is_empty() => {
                metadata.keywords = keywords(field.value);
            }
            Key::Views => {
                self.views = self
                    .views
                    .or_else(|| read_views(line, field, &mut self.problems));
            }
            Key::Keywords | Key::Tools | Key::Unread => {}
        }
    }
}

/// Returns true unless `value` is empty, 无 or a stroke, which pages use for a missing value.
fn has_value(value: &str) -> bool {
    let is_stroke = |character| matches!(fold(character), '-' | '—' | '/' | '无' | ' ');
    !value.chars().all(is_stroke)
}

fn keep(slot: &mut Option<String>, value: &str) {
    slot.get_or_insert_with(|| value.to_owned());
}

fn read_date(line: &Line<'_>, field: &Field<'_>, problems: &mut Vec<Problem>) -> Option<Date> {
    let date = parse_date_prefix(field.value).map(|(date, _)| date);
    if date.is_none() {
        problems.push(problem_at(line, field, "a date such as 2025-02-24"));
    }
    date
}

fn read_views(line: &Line<'_>, field: &Field<'_>, problems: &mut Vec<Problem>) -> Option<u64> {
    let digits: String = field
        .value
        .chars()
        .map(fold)
        .take_while(char::is_ascii_digit)
        .collect();
    let views = digits.parse().ok();
    if views.is_none() {
        problems.push(problem_at(line, field, "a number of views"));
    }
    views
}

fn problem_at(line: &Line<'_>, field: &Field<'_>, expected: &str) -> Problem {
    let before = line.text.get(..field.offset_bytes).unwrap_or("");
    Problem::within(line, before.chars().count(), expected, field.value)
}

/// Splits keywords at whitespace and punctuation; △ is the filler of the State Council's pages.
fn keywords(value: &str) -> Vec<String> {
    let is_between =
        |character: char| matches!(fold(character), ' ' | '、' | ',' | ';' | '|' | '△' | '/');
    let words = value.split(is_between).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::Readings;
    use crate::line::{field::fields, lines};

    fn read(page: &str) -> Readings {
        let mut readings = Readings::default();
        for line in lines(page) {
            readings.read(&line, &fields(&line.text).unwrap());
        }
        readings
    }

    #[test]
    fn treats_fillers_as_missing_values() {
        let readings = read("分类:  文号：无\n主题词：\n浏览次数:-");
        assert_eq!(readings.metadata, document::Metadata::default());
        assert_eq!((readings.views, readings.problems.len()), (None, 0));
    }

    #[test]
    fn keeps_the_first_value() {
        let readings = read("发布日期: 2025-02-24\n发布日期: 2026-01-01 浏览次数：１２次");
        assert_eq!(
            readings.metadata.published_on.unwrap().as_str(),
            "2025-02-24"
        );
        assert_eq!(readings.views, Some(12));
    }

    #[test]
    fn splits_keywords_at_whitespace_and_punctuation() {
        let readings = read("主 题 词：工作　报告、街道 △");
        assert_eq!(readings.metadata.keywords, ["工作", "报告", "街道"]);
    }

    #[test]
    fn reports_an_invalid_date() {
        let readings = read("  文号: 甲 成文日期: 待定");
        let messages: Vec<String> = readings.problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            messages,
            ["1:15: expected a date such as 2025-02-24, but found “待定”"]
        );
    }
}
