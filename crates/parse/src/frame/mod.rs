//! Frame: separates the document from the page around it.
//!
//! ```text
//! page = head body tail
//! head = { boilerplate | fields | publisher-line | title | dateline | other }     head, title
//! tail = { boilerplate | fields | related-links }                                 tail
//! ```
//!
//! The head ends at the first line that only a body has: a numbered heading, a salutation, prose. Each line has exactly
//! one destination. Unknown lines are boilerplate above the title and text below it.
//!
//! The stage precedes the one that joins lines: a title that fills its line would be joined with the dateline below, and
//! the short lines around a text would hide the width at which it is wrapped.

mod declared;
mod fields;
mod head;
mod limits;
mod names;
mod readings;
mod signature;
mod tail;
mod title;

use document::{Boilerplate, BoilerplateKind};

use crate::findings::Findings;
use crate::input::{Hints, Input, Statement};
use crate::line::Line;
use crate::line::boilerplate::{kind_at_tail, names_openness_page};
use crate::line::date::parse_date;
use crate::line::document_number::{document_number, number_at_end};
use crate::line::field::fields;
use crate::line::key::Key;
use crate::problem::Problem;
use crate::rule::Rule;
use fields::field_lines;
use head::{HeadLine, Role};
use names::Names;
pub(crate) use readings::Readings;
pub(crate) use signature::read_signature;
use text::characters::is_void;
use title::Places;

/// The parts of a page, which together contain every character of it.
#[derive(Debug, Default)]
pub(crate) struct Framed<'page> {
    /// Empty if no line of the page can be a title.
    pub(crate) title: String,
    pub(crate) publisher_line: Option<String>,
    pub(crate) readings: Readings,
    pub(crate) boilerplate: Vec<Boilerplate>,
    pub(crate) body: Vec<Line<'page>>,
}

/// Splits a page into its parts.
pub(crate) fn separate<'page>(input: Input<'page>, findings: &mut Findings) -> Framed<'page> {
    let Input {
        mut lines,
        tail,
        hints,
        ..
    } = input;
    let mut framed = Framed::default();
    let head = head::read_head(&lines, hints.least_lines);
    let head_length = head.len();
    let mut rules = Vec::new();
    let tail_start = tail::tail_start(&lines, head_length, &mut rules);
    framed.take_head(&head, &hints, findings);
    if let (true, Some(first)) = (framed.title.is_empty(), lines.first()) {
        let problem = Problem::at(first, "a title above the text");
        findings.problems.push(problem);
    }
    let found = lines.split_off(tail_start);
    let body = lines.split_off(head_length);
    if let Some(first) = body.first() {
        let why = head::begins_body(&HeadLine::of(first));
        findings.decide(first, Rule::BodyBegins, || {
            why.unwrap_or("the longest head ends").to_owned()
        });
    }
    framed.body.extend(body);
    for (line, rule) in found.iter().zip(rules.into_iter().rev()) {
        framed.take_tail(line, rule, findings);
    }
    for line in &tail {
        framed.take_tail(line, Rule::BelowArticle, findings);
    }
    framed
}

impl<'page> Framed<'page> {
    fn take_head(
        &mut self,
        head: &[HeadLine<'_, 'page>],
        hints: &Hints<'_>,
        findings: &mut Findings,
    ) {
        let fields = field_lines(head);
        fields::read_table(&fields, &mut self.readings, findings);
        let name = self.readings.metadata.name.clone();
        let names = names_of(name.as_deref(), hints);
        let places = Places::of(head, &names, hints.least_lines);
        fields::read_bylines(&fields, places.title.start, &mut self.readings, findings);
        let mut before = None;
        for (place, one) in head.iter().enumerate() {
            match one.role {
                Role::Boilerplate(kind) => self.put_aside(kind, one.line),
                Role::Metadata if places.title.is_empty() && self.title.is_empty() => {
                    if self.take_name(one) {
                        findings.decide(one.line, Rule::TitleInFields, String::new);
                    }
                }
                Role::Metadata | Role::Value => self.put_aside(BoilerplateKind::Metadata, one.line),
                Role::Byline => self.put_aside(BoilerplateKind::Byline, one.line),
                Role::Text => {
                    if place < hints.least_lines && consists_of_labelled(one.line.text(), hints) {
                        self.put_aside(BoilerplateKind::Byline, one.line);
                        findings.decide(one.line, Rule::LabelledValues, String::new);
                        continue;
                    }
                    let is_byline = before == Some(Role::Byline)
                        || place < hints.least_lines && place == places.title.end;
                    let rule = self.take_text(place, one.line, &places, is_byline);
                    findings.decide(one.line, rule, String::new);
                }
            }
            if one.role != Role::Text {
                findings.decide(one.line, one.rule, || one.evidence());
            }
            before = Some(one.role);
        }
        self.read_number(head, &places);
        self.complete(&names, places.rule, hints, findings);
    }

    /// Reads the document's number in the title, from which it is taken, or on one of the lines below it.
    fn read_number(&mut self, head: &[HeadLine<'_, 'page>], places: &Places) {
        let slot = &mut self.readings.metadata.document_number;
        let title = self.title.clone();
        if let Some((byte, number)) = number_at_end(&title) {
            slot.get_or_insert_with(|| number.to_owned());
            let name = title.get(..byte).unwrap_or("").trim_end();
            name.clone_into(&mut self.title);
            self.boilerplate.push(Boilerplate {
                kind: BoilerplateKind::Metadata,
                text: title.get(byte..).unwrap_or("").to_owned(),
                line: head
                    .get(places.title.start)
                    .map_or(1, |one| one.line.number),
            });
        }
        let below = head.get(places.title.end..).unwrap_or(&[]).iter();
        let texts = below
            .filter(|one| one.role == Role::Text)
            .take(limits::MOST_NUMBER_LINES);
        let mut numbers = texts.filter_map(|one| document_number(one.line.text()));
        if let (None, Some(number)) = (&slot, numbers.next()) {
            *slot = Some(number.to_owned());
        }
    }

    /// Takes from the markup what the text of the page does not say.
    fn complete(
        &mut self,
        names: &Names<'_>,
        rule: Rule,
        hints: &Hints<'_>,
        findings: &mut Findings,
    ) {
        // The page may set its title wide: 工 作 报 告.
        let is_narrower = |name: &&str| {
            name.trim().len() < self.title.len()
                && without_blanks(name) == without_blanks(&self.title)
        };
        if let Some(name) = names.own().find(is_narrower) {
            self.title = name.trim().to_owned();
        }
        if let (true, Rule::TitleDeclared, Some(declared)) =
            (self.title.is_empty(), rule, names.in_markup())
        {
            findings.decide_at(1, declared, rule, String::new);
            declared.trim().clone_into(&mut self.title);
        }
        if let Some(declared) = hints.declared {
            self.readings.complete(declared, findings);
        }
    }

    fn take_text(
        &mut self,
        place: usize,
        line: &Line<'page>,
        places: &Places,
        is_byline: bool,
    ) -> Rule {
        let is_above_title = place < places.title.start;
        if places.title.contains(&place) {
            self.title.push_str(line.text());
            return places.rule;
        }
        if places.repeats.iter().any(|range| range.contains(&place)) {
            self.put_aside(BoilerplateKind::Title, line);
            return Rule::TitleAgain;
        }
        if is_above_title && self.publisher_line.is_none() && names_openness_page(line) {
            self.publisher_line = Some(line.text().to_owned());
            return Rule::PublisherLine;
        }
        if (is_above_title || is_byline) && parse_date(line.text()).is_some() {
            self.readings.read_bare_date(line.text());
            self.put_aside(BoilerplateKind::Byline, line);
            return Rule::BareDate;
        }
        if is_above_title {
            self.put_aside(BoilerplateKind::Other, line);
            return Rule::AboveTitle;
        }
        self.body.push(line.clone());
        Rule::BelowTitle
    }

    /// Takes the title from the metadata table, for pages without a title elsewhere; returns true if the table has one.
    fn take_name(&mut self, HeadLine { line, fields, .. }: &HeadLine<'_, 'page>) -> bool {
        let mut fields = fields.iter().flatten();
        let name = fields.find(|field| field.key == Key::Name && !field.value.is_empty());
        let Some(name) = name else {
            self.put_aside(BoilerplateKind::Metadata, line);
            return false;
        };
        let (key, value_and_rest) = (*line).clone().cut(name.offset_bytes);
        let rest = value_and_rest.and_then(|line| line.cut(name.value.len()).1);
        name.value.clone_into(&mut self.title);
        for piece in key.iter().chain(&rest) {
            self.put_aside(BoilerplateKind::Metadata, piece);
        }
        true
    }

    fn take_tail(&mut self, line: &Line<'page>, rule: Rule, findings: &mut Findings) {
        let fields = fields(line.text());
        self.readings
            .read(line, fields.as_deref().unwrap_or_default(), findings);
        let kind = match fields {
            Some(_) => BoilerplateKind::Byline,
            None => kind_at_tail(line).map_or(BoilerplateKind::Other, |found| found.0),
        };
        findings.decide(line, rule, String::new);
        self.put_aside(kind, line);
    }

    fn put_aside(&mut self, kind: BoilerplateKind, line: &Line<'page>) {
        self.boilerplate.push(line.boilerplate(kind));
    }
}

fn names_of<'page>(field: Option<&'page str>, hints: &Hints<'page>) -> Names<'page> {
    let names = Names {
        field,
        headings: hints.headings,
        ..Names::default()
    };
    hints.declared.map_or(names, |declared| Names {
        field,
        headings: hints.headings,
        declared: declared.title.as_deref(),
        page: declared.page_title.as_deref(),
        site: declared.site.as_deref(),
        column: declared.column.as_deref(),
    })
}

/// Returns true for a line of nothing but the values that attributes name.
fn consists_of_labelled(text: &str, hints: &Hints<'_>) -> bool {
    let fields = hints.declared.iter().flat_map(|declared| &declared.fields);
    let values = fields.filter(|field| field.by == Statement::Label);
    let mut rest = text.to_owned();
    for field in values {
        rest = rest.replacen(&field.value, "", 1);
    }
    rest.len() < text.len() && rest.chars().all(is_void)
}

fn without_blanks(text: &str) -> String {
    text.split_whitespace().collect()
}
