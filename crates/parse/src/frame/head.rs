//! The head of a page: its end, and the role of each of its lines, judged by text and neighbours.
//!
//! ```text
//! head line = boilerplate | metadata | value | byline | text
//! metadata  = fields                                  value = the value of a key alone on the line above,
//!                                                     or the values of a row of keys above
//! byline    = fields of date, source, views and tools alone, outside of the metadata table
//! ```

use document::BoilerplateKind;

use crate::frame::limits;
use crate::line::boilerplate::kind_in_head;
use crate::line::date::parse_date;
use crate::line::field::{Field, fields, open_key};
use crate::line::key::{Key, cells, key_at, key_row};
use crate::line::limits::{KEYS_WITHOUT_COLONS, LONG_KEY_CHARS};
use crate::line::mark::Numbering;
use crate::line::newspaper::newspaper;
use crate::line::opening::{is_addressee_list, is_like_title, is_salutation};
use crate::line::{Line, Sign};
use crate::rule::Rule;
use text::characters::prefix;

/// The role of a line in the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Boilerplate(BoilerplateKind),
    Metadata,
    /// The value of a key alone on the line above, or the values of a row of keys above.
    Value,
    Byline,
    Text,
}

/// A line of the head with its fields, which are read once.
#[derive(Debug)]
pub(crate) struct HeadLine<'line, 'page> {
    pub(crate) line: &'line Line<'page>,
    pub(crate) fields: Option<Vec<Field<'line>>>,
    pub(crate) role: Role,
    /// The rule that decided the role; unused for text, which is decided with the title.
    pub(crate) rule: Rule,
}

impl<'line, 'page> HeadLine<'line, 'page> {
    /// Reads a line by its own text, as boilerplate, metadata or text.
    pub(crate) fn of(line: &'line Line<'page>) -> Self {
        let fields = fields(line.text());
        let (role, by) = match kind_in_head(line) {
            Some((kind, by)) => (Role::Boilerplate(kind), by),
            None if fields.is_some() => (Role::Metadata, Rule::Fields),
            None if newspaper(line).is_some() => (Role::Byline, Rule::NewspaperLine),
            None => (Role::Text, Rule::BelowTitle),
        };
        Self {
            line,
            fields,
            role,
            rule: by,
        }
    }

    /// Returns the evidence: the names of the fields, or the kind of boilerplate.
    pub(crate) fn evidence(&self) -> String {
        let keys = self
            .fields
            .iter()
            .flatten()
            .map(|field| format!("{:?}", field.key));
        match self.role {
            Role::Boilerplate(kind) => format!("{kind:?}").to_lowercase(),
            _ => keys.collect::<Vec<_>>().join(", "),
        }
    }

    fn is_byline(&self, is_below_metadata: bool) -> bool {
        use Key::{PublishedOn, Source, Tools, Unread, Views};
        let fields = self.fields.as_deref().unwrap_or_default();
        let has = |keys: &[Key]| fields.iter().any(|field| keys.contains(&field.key));
        let is_dated =
            |field: &Field<'_>| matches!(field.key, PublishedOn | Source | Views | Tools | Unread);
        let is_signed = has(&[Source, Views, Tools]) || !is_below_metadata && has(&[PublishedOn]);
        fields.iter().all(is_dated) && is_signed
    }
}

/// Returns the head of a page, which has at least `least` lines.
pub(crate) fn read_head<'line, 'page>(
    lines: &'line [Line<'page>],
    least: usize,
) -> Vec<HeadLine<'line, 'page>> {
    let mut head: Vec<HeadLine<'_, '_>> = Vec::new();
    for (place, line) in lines
        .iter()
        .enumerate()
        .take(least.saturating_add(limits::MOST_HEAD_LINES))
    {
        let mut next = HeadLine::of(line);
        if place >= least && begins_body(&next).is_some() {
            break;
        }
        let is_below_metadata = head.last().is_some_and(|last| last.role == Role::Metadata);
        if next.role == Role::Metadata && next.is_byline(is_below_metadata) {
            (next.role, next.rule) = (Role::Byline, Rule::Byline);
        }
        head.push(next);
    }
    take_words_beside_arrows(&mut head);
    take_bare_keys(&mut head);
    take_values(&mut head);
    head
}

/// Returns why only a body has such a line, or `None` if a head may have it.
pub(crate) fn begins_body(one: &HeadLine<'_, '_>) -> Option<&'static str> {
    let (line, facts) = (one.line, one.line.facts);
    let is_numbered = facts
        .mark
        .is_some_and(|mark| mark.numbering != Numbering::Counted);
    let has_stop = || prefix(line.text(), limits::LONGEST_HEAD_CHARS).contains('。');
    match one.role {
        _ if matches!(line.sign, Sign::Heading(depth) if depth > 1) => Some("number signs"),
        Role::Boilerplate(_) | Role::Metadata | Role::Byline => None,
        _ if is_numbered => Some("a number"),
        _ if facts.length() > limits::LONGEST_HEAD_CHARS => Some("prose"),
        _ if facts.length() > limits::LONGEST_SLOGAN_CHARS && has_stop() => Some("a sentence"),
        _ if is_salutation(line) => Some("a salutation"),
        _ if is_addressee_list(line) => Some("a list of addressees"),
        _ => None,
    }
}

/// Makes boilerplate of words above and below the arrows of a breadcrumb.
fn take_words_beside_arrows(head: &mut [HeadLine<'_, '_>]) {
    let is_arrow = |one: &HeadLine<'_, '_>| matches!(one.line.text(), ">" | "＞" | "»" | "›");
    let arrows: Vec<bool> = head.iter().map(is_arrow).collect();
    let is_at = |place: usize| arrows.get(place) == Some(&true);
    for (place, one) in head.iter_mut().enumerate() {
        if one.role == Role::Text && (place > 0 && is_at(place - 1) || is_at(place + 1)) {
            (one.role, one.rule) = (
                Role::Boilerplate(BoilerplateKind::Breadcrumb),
                Rule::BesideArrow,
            );
        }
    }
}

/// Finds keys without colons that are alone on their lines, with values between them: at least three with two lines or
/// fewer from each to the next, and each longer than a word of prose.
fn take_bare_keys(head: &mut [HeadLine<'_, '_>]) {
    let key = |(place, one): (usize, &HeadLine<'_, '_>)| {
        let text = one.line.text();
        let (key, length) = key_at(text)?;
        let is_key = one.role == Role::Text && length == text.len();
        (is_key && one.line.facts.length() >= LONG_KEY_CHARS).then_some((place, key))
    };
    let keys: Vec<(usize, Key)> = head.iter().enumerate().filter_map(key).collect();
    let tables = keys.chunk_by(|(above, _), (below, _)| below - above <= 2);
    for &(place, key) in tables
        .filter(|table| table.len() >= KEYS_WITHOUT_COLONS)
        .flatten()
    {
        let Some([one, rest @ ..]) = head.get_mut(place..) else {
            continue;
        };
        one.fields = Some(vec![Field {
            key,
            value: "",
            offset_bytes: one.line.text().len(),
        }]);
        (one.role, one.rule) = (Role::Metadata, Rule::BareKeys);
        let is_key = |place: usize| keys.iter().any(|key| key.0 == place);
        let is_value = |value: &HeadLine<'_, '_>| {
            !matches!(value.role, Role::Boilerplate(_))
                && !is_key(place + 1)
                && !is_like_title(value.line.text())
        };
        if let Some(value) = rest.first_mut().filter(|value| is_value(value)) {
            (value.role, value.rule) = (Role::Value, Rule::ValueBelowKey);
        }
    }
}

/// Finds the values that are below their keys.
fn take_values(head: &mut [HeadLine<'_, '_>]) {
    for place in 1..head.len().saturating_sub(1) {
        let [before @ .., above, line, below] = head.get_mut(..place + 2).unwrap_or_default()
        else {
            continue;
        };
        let is_last = above.role == Role::Metadata
            && line.role == Role::Text
            && before
                .last()
                .is_some_and(|before| before.role == Role::Value)
            && line.line.facts.length() <= limits::LONGEST_VALUE_CHARS
            && !is_like_title(line.line.text());
        let is_between =
            [above.role, line.role, below.role] == [Role::Metadata, Role::Text, Role::Metadata];
        let key = open_key(above.fields.as_deref());
        let is_source = above.role == Role::Byline
            && line.role == Role::Text
            && below.role != Role::Text
            && key == Some(Key::Source)
            && !is_like_title(line.line.text());
        let is_date = above.role == Role::Metadata
            && line.role == Role::Text
            && matches!(key, Some(Key::PublishedOn | Key::WrittenOn))
            && parse_date(line.line.text()).is_some();
        if (is_between || is_last) && key.is_some() || is_source || is_date {
            (line.role, line.rule) = (Role::Value, Rule::ValueBelowKey);
        }
    }
    for place in 1..head.len() {
        let [.., above, line] = head.get_mut(..=place).unwrap_or_default() else {
            continue;
        };
        let is_row = line.role == Role::Text && cells(line.line.text()).len() > 1;
        if is_row && key_row(above.line.text()).is_some() {
            (line.role, line.rule) = (Role::Value, Rule::ValuesBelowKeys);
        }
    }
}
