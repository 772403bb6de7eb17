//! Readings: collects the fields of a page into metadata, source and views.
//!
//! The first value for a key wins, in the order of [`fields`](super::fields). What markup declares comes after all text;
//! where it contradicts the text, a problem names both.

use document::{Date, Metadata, MetadataField};

use crate::findings::Findings;
use crate::line::Line;
use crate::line::date::{parse_date_prefix, trailing_date};
use crate::line::field::Field;
use crate::line::key::{Key, cells};
use crate::line::newspaper::newspaper;
use crate::line::vocabulary::UNITS_OF_VIEWS;
use crate::problem::Problem;
use text::characters::{fold, is_void, squeezed};

/// The values read so far.
#[derive(Debug, Default)]
pub(crate) struct Readings {
    pub(crate) metadata: Metadata,
    pub(crate) source: Option<String>,
    pub(crate) views: Option<u64>,
}

impl Readings {
    /// Reads the `fields` of `line`.
    pub(crate) fn read(&mut self, line: &Line<'_>, fields: &[Field<'_>], findings: &mut Findings) {
        for field in fields {
            if field.key == Key::Tools {
                continue;
            }
            let field = first_cell(line, field, findings);
            let shown = shown_as(field.key);
            if has_value(field.value) {
                self.metadata.blank.retain(|blank| Some(*blank) != shown);
                self.read_field(line, &field, findings);
            } else if let Some(shown) = shown
                && !self.metadata.shown().any(|field| field == shown as usize)
            {
                self.metadata.blank.push(shown);
            }
        }
    }

    /// Reads a row of values below a row of `keys`.
    ///
    /// Ignores the row if the number of cells differs, since it is unknown which cell is missing.
    pub(crate) fn read_row(&mut self, line: &Line<'_>, keys: &[Key], findings: &mut Findings) {
        let cells = cells(line.text());
        if cells.len() != keys.len() {
            let expected = format!("{} cells, one for each key above", keys.len());
            findings.problems.push(Problem::at(line, expected));
            return;
        }
        let field = |(&key, (offset_bytes, value))| Field {
            key,
            value,
            offset_bytes,
        };
        let fields: Vec<Field<'_>> = keys.iter().zip(cells).map(field).collect();
        self.read(line, &fields, findings);
    }

    /// Reads `text` as the publication date, if it is a date and none was read before.
    pub(crate) fn read_bare_date(&mut self, text: &str) {
        let date = parse_date_prefix(text).map(|(date, _)| date);
        let published_on = &mut self.metadata.published_on;
        *published_on = published_on.take().or(date);
    }

    /// Reads the name and the day of a newspaper.
    pub(crate) fn read_newspaper(&mut self, line: &Line<'_>) {
        if let Some((name, date)) = newspaper(line) {
            keep(&mut self.source, &name);
            self.metadata.published_on.get_or_insert(date);
        }
    }

    fn read_field(&mut self, line: &Line<'_>, field: &Field<'_>, findings: &mut Findings) {
        let metadata = &mut self.metadata;
        match field.key {
            Key::IndexNumber => keep(&mut metadata.index_number, field.value),
            Key::Category => keep(&mut metadata.category, field.value),
            Key::Publisher => keep(&mut metadata.publisher, field.value),
            Key::Name => keep(&mut metadata.name, field.value),
            Key::DocumentNumber => keep(&mut metadata.document_number, field.value),
            Key::Source => self.read_source(field.value),
            Key::WrittenOn | Key::PublishedOn => {
                let date = read_date(line, field, findings);
                let slot = match field.key {
                    Key::WrittenOn => &mut metadata.written_on,
                    _ => &mut metadata.published_on,
                };
                *slot = slot.take().or(date);
            }
            Key::Keywords if metadata.keywords.is_empty() => {
                metadata.keywords = keywords(field.value);
            }
            Key::Views => {
                self.views = self.views.or_else(|| read_views(line, field, findings));
            }
            Key::Keywords | Key::Tools | Key::Unread => {}
        }
    }
}

impl Readings {
    /// Reads a source, which bylines may join with the date: 某局2025-02-24.
    fn read_source(&mut self, value: &str) {
        let (source, date) = match trailing_date(value) {
            Some((date, start)) => (value.get(..start).unwrap_or(value), Some(date)),
            None => (value, None),
        };
        let source = source.trim_end_matches(is_void);
        if has_value(source) {
            keep(&mut self.source, source);
        }
        let published_on = &mut self.metadata.published_on;
        *published_on = published_on.take().or(date);
    }
}

/// Returns the field of the metadata that pages show under a key.
const fn shown_as(key: Key) -> Option<MetadataField> {
    match key {
        Key::IndexNumber => Some(MetadataField::IndexNumber),
        Key::Category => Some(MetadataField::Category),
        Key::Publisher => Some(MetadataField::Publisher),
        Key::WrittenOn => Some(MetadataField::WrittenOn),
        Key::Name => Some(MetadataField::Name),
        Key::DocumentNumber => Some(MetadataField::DocumentNumber),
        Key::PublishedOn => Some(MetadataField::PublishedOn),
        Key::Keywords => Some(MetadataField::Keywords),
        Key::Source | Key::Views | Key::Tools | Key::Unread => None,
    }
}

/// Reduces a value of several cells, between which a key is missing, to the first cell.
fn first_cell<'line>(
    line: &Line<'_>,
    field: &Field<'line>,
    findings: &mut Findings,
) -> Field<'line> {
    let mut parts = cells(field.value).into_iter();
    let first = parts.next().map_or("", |(_, cell)| cell);
    for (offset_bytes, value) in parts.filter(|(_, cell)| has_value(cell)) {
        let offset_bytes = field.offset_bytes + offset_bytes;
        let surplus = Field {
            value,
            offset_bytes,
            ..*field
        };
        report(
            line,
            &surplus,
            "the name of a field before its value",
            findings,
        );
    }
    Field {
        value: first,
        ..*field
    }
}

/// Returns true unless `value` is empty, 无 or a stroke, which pages use for a missing value.
pub(super) fn has_value(value: &str) -> bool {
    let is_stroke = |character| matches!(fold(character), '-' | '—' | '/' | '无' | ' ');
    !value.chars().all(is_stroke)
}

fn keep(slot: &mut Option<String>, value: &str) {
    slot.get_or_insert_with(|| value.to_owned());
}

fn read_date(line: &Line<'_>, field: &Field<'_>, findings: &mut Findings) -> Option<Date> {
    let date = parse_date_prefix(field.value).map(|(date, _)| date);
    if date.is_none() {
        report(line, field, "a date such as 2025-02-24", findings);
    }
    date
}

fn read_views(line: &Line<'_>, field: &Field<'_>, findings: &mut Findings) -> Option<u64> {
    let digits = field
        .value
        .chars()
        .map(fold)
        .take_while(char::is_ascii_digit);
    let views = digits.collect::<String>().parse().ok();
    // A script fills the number in: 浏览次数： 次.
    let is_unit = UNITS_OF_VIEWS.contains(&&*squeezed(field.value));
    if views.is_none() && !is_unit {
        report(line, field, "a number of views", findings);
    }
    views
}

fn report(line: &Line<'_>, field: &Field<'_>, expected: &str, findings: &mut Findings) {
    let before = line.text().get(..field.offset_bytes).unwrap_or("");
    let problem = Problem::within(line, before.chars().count(), expected, field.value);
    findings.problems.push(problem);
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
    use super::{Findings, Metadata, MetadataField, Readings};
    use crate::line::{field::fields, lines};

    fn read(page: &str) -> (Readings, Vec<String>) {
        let (mut readings, mut findings) = (Readings::default(), Findings::default());
        for line in lines(page) {
            readings.read(&line, &fields(line.text()).unwrap(), &mut findings);
        }
        let problems = findings.problems.iter().map(ToString::to_string);
        (readings, problems.collect())
    }

    #[test]
    fn treats_fillers_as_missing_values() {
        let (readings, problems) = read("分类:  文号：无\n主题词：\n浏览次数:-\n主题词:工作");
        let expected = Metadata {
            keywords: vec!["工作".to_owned()],
            blank: vec![MetadataField::Category, MetadataField::DocumentNumber],
            ..Metadata::default()
        };
        assert_eq!(readings.metadata, expected);
        assert_eq!((readings.views, problems.len()), (None, 0));
    }

    #[test]
    fn keeps_the_first_value() {
        let (readings, _) = read("发布日期: 2025-02-24\n发布日期: 2026-01-01 浏览次数：１２次");
        assert_eq!(
            readings.metadata.published_on.unwrap().as_str(),
            "2025-02-24"
        );
        assert_eq!(readings.views, Some(12));
    }

    #[test]
    fn splits_keywords_at_whitespace_and_punctuation() {
        let (readings, _) = read("主 题 词：工作　报告、街道 △");
        assert_eq!(readings.metadata.keywords, ["工作", "报告", "街道"]);
    }

    #[test]
    fn reports_an_invalid_date() {
        let (_, problems) = read("  文号: 甲 成文日期: 待定");
        assert_eq!(
            problems,
            ["1:15: expected a date such as 2025-02-24, but found “待定”"]
        );
    }
}
