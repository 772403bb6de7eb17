//! Declarations of the markup, used if the text of the page says nothing else. A problem names both if they contradict each
//! other.
//!
//! ```text
//! order = labels in attributes, meta tags, scripts
//! ```

use document::Date;

use crate::findings::Findings;
use crate::frame::limits::LONGEST_NAME_CHARS;
use crate::frame::readings::{Readings, has_value};
use crate::input::{Declared, DeclaredField, Statement};
use crate::line::date::parse_date_prefix;
use crate::line::key::Key;
use crate::line::vocabulary::{NEWSPAPERS, SITE_ITSELF};
use crate::problem::{Problem, quoted};
use text::characters::{is_void, squeezed};

impl Readings {
    /// Takes what the markup declares, where the text says nothing else.
    ///
    /// The site publishes what names no source, or itself.
    pub(crate) fn complete(&mut self, declared: &Declared, findings: &mut Findings) {
        let mut fields: Vec<&DeclaredField> = declared.fields.iter().collect();
        fields.sort_by_key(|field| field.by);
        for field in fields.into_iter().filter(|field| has_value(&field.value)) {
            self.complete_field(field, findings);
        }
        let page = declared.page_title.as_deref();
        self.source = self.source.take().or_else(|| page.and_then(newspaper_in));
        // A source may be the site itself, or a person: 某科 王某.
        let is_office = |source: &String| !names_site(source) && !source.contains(is_void);
        if self.metadata.publisher.is_none() && !self.source.as_ref().is_some_and(is_office) {
            self.metadata.publisher = declared.site.as_deref().map(|site| site.trim().to_owned());
        }
    }

    fn complete_field(&mut self, field: &DeclaredField, findings: &mut Findings) {
        let metadata = &mut self.metadata;
        let slot = match field.key {
            Key::IndexNumber => &mut metadata.index_number,
            Key::Category => &mut metadata.category,
            Key::Publisher => &mut metadata.publisher,
            Key::DocumentNumber => &mut metadata.document_number,
            Key::Source => &mut self.source,
            Key::PublishedOn | Key::WrittenOn => {
                let slot = match field.key {
                    Key::WrittenOn => &mut metadata.written_on,
                    _ => &mut metadata.published_on,
                };
                let Some((date, _)) = parse_date_prefix(&field.value) else {
                    return;
                };
                match slot {
                    None => *slot = Some(date),
                    Some(known) if field.by == Statement::Meta && are_other_days(known, &date) => {
                        let expected = format!("the date {} as on the page", known.as_str());
                        findings.problems.push(Problem::at_line(
                            field.number,
                            expected,
                            &field.value,
                        ));
                    }
                    Some(_) => {}
                }
                return;
            }
            Key::Name | Key::Keywords | Key::Views | Key::Tools | Key::Unread => return,
        };
        match slot {
            None if field.key == Key::Source && names_site(&field.value) => {}
            None => *slot = Some(field.value.clone()),
            Some(known) if field.by == Statement::Meta && differ(known, &field.value) => {
                let expected = format!("the source {} as on the page", quoted(known));
                findings
                    .problems
                    .push(Problem::at_line(field.number, expected, &field.value));
            }
            Some(_) => {}
        }
    }
}

/// Returns the newspaper that `<title>` names beside the title of the text.
fn newspaper_in(page_title: &str) -> Option<String> {
    let mut parts = page_title.split(['_', '|', '-', '—']).map(str::trim);
    let name = |part: &str| {
        let name = part.trim_end_matches("电子版").trim_end_matches("数字报");
        let is_name = NEWSPAPERS.iter().any(|ending| name.ends_with(ending));
        (is_name && name.chars().nth(LONGEST_NAME_CHARS).is_none()).then(|| name.to_owned())
    };
    parts.find_map(name)
}

fn names_site(source: &str) -> bool {
    SITE_ITSELF.contains(&source)
}

/// Returns true if two dates contradict each other, whatever their precision and time.
fn are_other_days(one: &Date, other: &Date) -> bool {
    let [one, other] = [one, other].map(|date| date.as_str().split('T').next().unwrap_or(""));
    !one.starts_with(other) && !other.starts_with(one)
}

/// Returns true if neither of two names contains the other.
fn differ(one: &str, other: &str) -> bool {
    let (one, other) = (squeezed(one), squeezed(other));
    !one.contains(&other) && !other.contains(&one)
}
