//! Splits a page into title, publisher's line, boilerplate, and the lines of the body.
//!
//! ```text
//! page = head body tail
//! head = { chrome | fields | publisher-line | title | dateline | other }
//! tail = { chrome | fields | related-links }                            tail
//! ```
//!
//! The head ends at the first line that only a body has: a numbered heading, a salutation, prose.
//! Each line has exactly one destination. Unknown lines are boilerplate above the title and text below it.

pub(crate) mod head;
mod readings;
mod tail;
mod title;

use document::{Furniture, FurnitureKind};

use crate::frame::head::{Places, Role, head_length, open_key, roles};
use crate::frame::readings::Readings;
use crate::frame::tail::tail_start;
use crate::input::Hints;
use crate::line::Line;
use crate::line::boilerplate;
use crate::line::date::parse_date;
use crate::line::field::{Field, fields};
use crate::line::key::{Key, key_row};
use crate::outline::contents::find_contents;
use crate::problem::Problem;
use crate::reflow::pagination::take_page_numbers;
use text::characters::{length_up_to, squeezed};

/// The parts of a page, which together contain every character of it.
#[derive(Debug, Default)]
pub(crate) struct Page<'page> {
    /// Empty if no line of the page can be a title.
    pub(crate) title: String,
    pub(crate) publisher_line: Option<String>,
    pub(crate) furniture: Vec<Furniture>,
    pub(crate) readings: Readings,
    pub(crate) body: Vec<Line<'page>>,
}

/// Splits a page into its parts.
pub(crate) fn separate<'page>(mut lines: Vec<Line<'page>>, hints: &Hints) -> Page<'page> {
    let first = lines.first().cloned();
    let head_length = head_length(&lines, hints.least_lines);
    let tail_start = tail_start(&lines, head_length);
    let tail = lines.split_off(tail_start);
    let body = lines.split_off(head_length);
    let mut page = Page::default();
    page.take_head(lines, hints);
    page.body.extend(body);
    page.take_tail(tail);
    if let (true, Some(first)) = (page.title.is_empty(), first) {
        let problem = Problem::at(&first, "a title above the text");
        page.readings.problems.push(problem);
    }
    page
}

impl<'page> Page<'page> {
    fn take_head(&mut self, lines: Vec<Line<'page>>, hints: &Hints) {
        let roles = roles(&lines);
        self.read_fields(&lines, &roles);
        let names = [
            self.readings.metadata.name.as_deref(),
            hints.name.as_deref(),
        ];
        let names: Vec<&str> = names.into_iter().flatten().collect();
        let places = Places::of(&lines, &roles, &names, hints.heading.as_deref());
        let is_untitled = places.title.is_empty();
        let mut before = None;
        for ((place, line), role) in lines.into_iter().enumerate().zip(roles) {
            match role {
                Role::Chrome(kind) => self.put_aside(kind, &line),
                Role::Metadata if is_untitled && self.title.is_empty() => self.take_name(&line),
                Role::Metadata | Role::Value => self.put_aside(FurnitureKind::Metadata, &line),
                Role::Byline => self.put_aside(FurnitureKind::Byline, &line),
                Role::Text => self.take_text(place, line, &places, before),
            }
            before = Some(role);
        }
    }

    fn read_fields(&mut self, lines: &[Line<'page>], roles: &[Role]) {
        let (mut open, mut keys): (_, Option<Vec<Key>>) = (None, None);
        for (line, role) in lines.iter().zip(roles) {
            let value = Field {
                key: open.unwrap_or(Key::Unread),
                value: &line.text,
                offset_bytes: 0,
            };
            match (role, keys.take()) {
                (Role::Metadata | Role::Byline, _) => self
                    .readings
                    .read(line, &fields(&line.text).unwrap_or_default()),
                (Role::Value, Some(keys)) => self.readings.read_row(line, &keys),
                (Role::Value, None) => self.readings.read(line, &[value]),
                (Role::Chrome(_) | Role::Text, _) => {}
            }
            open = open_key(&line.text);
            keys = key_row(&line.text);
        }
    }

    fn take_text(
        &mut self,
        place: usize,
        line: Line<'page>,
        places: &Places,
        before: Option<Role>,
    ) {
        let is_above_title = place < places.title.start;
        if places.title.contains(&place) {
            self.title.push_str(&line.text);
        } else if places.repeats.iter().any(|range| range.contains(&place)) {
            self.put_aside(FurnitureKind::Title, &line);
        } else if is_above_title && self.publisher_line.is_none() && names_openness_page(&line.text)
        {
            self.publisher_line = Some(line.text.into_owned());
        } else if (is_above_title || before == Some(Role::Byline))
            && parse_date(&line.text).is_some()
        {
            self.readings.read_bare_date(&line.text);
            self.put_aside(FurnitureKind::Byline, &line);
        } else if is_above_title && place < places.end_of_furniture.max(places.title.start) {
            self.put_aside(FurnitureKind::Other, &line);
        } else {
            self.body.push(line);
        }
    }

    /// Takes the title from the metadata table, for pages without a title elsewhere.
    fn take_name(&mut self, line: &Line<'page>) {
        let fields = fields(&line.text).unwrap_or_default();
        let name = fields
            .iter()
            .find(|field| field.key == Key::Name && !field.value.is_empty());
        let Some(name) = name else {
            return self.put_aside(FurnitureKind::Metadata, line);
        };
        let value = name.offset_bytes..name.offset_bytes + name.value.len();
        let (key, value_and_rest) = line.clone().cut(value.start);
        let rest = value_and_rest.and_then(|line| line.cut(value.len()).1);
        name.value.clone_into(&mut self.title);
        for piece in key.iter().chain(&rest) {
            self.put_aside(FurnitureKind::Metadata, piece);
        }
    }

    /// Moves the page numbers within the body to the boilerplate.
    pub(crate) fn take_page_numbers(&mut self) {
        let lines = std::mem::take(&mut self.body);
        let (lines, numbers) = take_page_numbers(lines, &mut self.readings.problems);
        self.body = lines;
        self.furniture.extend(numbers);
    }

    /// Moves a contents list at the start of the body to the boilerplate.
    pub(crate) fn take_contents(&mut self) {
        if let Some(places) = find_contents(&self.body) {
            let contents: Vec<Line<'page>> = self.body.drain(places).collect();
            for line in contents {
                self.put_aside(FurnitureKind::Contents, &line);
            }
        }
    }

    pub(crate) fn take_tail(&mut self, lines: Vec<Line<'page>>) {
        for line in lines {
            let fields = fields(&line.text);
            self.readings
                .read(&line, fields.as_deref().unwrap_or_default());
            let kind = if fields.is_some() {
                FurnitureKind::Byline
            } else {
                boilerplate::kind_at_tail(&line.text).unwrap_or(FurnitureKind::Other)
            };
            self.put_aside(kind, &line);
        }
    }

    fn put_aside(&mut self, kind: FurnitureKind, line: &Line<'page>) {
        self.furniture.push(Furniture {
            kind,
            text: line.text.trim().to_owned(),
            line: line.number,
        });
    }
}

/// Returns true if `text` names the publisher's openness page: 某机关政府信息公开.
pub(crate) fn names_openness_page(text: &str) -> bool {
    let is_short = length_up_to(text, 61) <= 60;
    let endings = [
        "信息公开",
        "信息公开专栏",
        "信息公开平台",
        "信息公开目录",
        "信息公开网",
    ];
    is_short
        && endings
            .iter()
            .any(|ending| squeezed(text).ends_with(ending))
}
