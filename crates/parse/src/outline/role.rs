//! The role of each line of a body, and the rule that gave it.

use std::collections::BTreeMap;

use crate::line::mark::Numbering;
use crate::rule::Rule;

/// The role of a line in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A heading, which ends at `end_bytes` of the line.
    Heading {
        style: Style,
        ordinal: u32,
        end_bytes: usize,
    },
    /// A row of a table.
    Row,
    /// A note to the text, whatever its mark.
    Note,
    /// A list item; items with different numberings belong to different lists.
    Item {
        numbering: Option<Numbering>,
    },
    Paragraph,
}

/// The style of a heading; headings of one style have one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// A heading of Markdown with this depth.
    Signed(u8),
    /// A word that names a part of any document: 总则, 前言, 总结.
    Word,
    /// A line without number or stop.
    Plain,
    Numbered(Numbering),
    /// A sentence that recurs in the same form.
    Sentence,
}

impl Role {
    /// A heading without a number, which is all of its line.
    pub(crate) const fn heading(style: Style) -> Self {
        Self::Heading {
            style,
            ordinal: 1,
            end_bytes: usize::MAX,
        }
    }
}

/// The roles of the lines of a body, by place. Each is a paragraph until a rule says otherwise.
#[derive(Debug, Default)]
pub(crate) struct Roles {
    roles: Vec<(Role, Rule)>,
    /// The evidence for each place; `None` unless it is to be explained.
    evidence: Option<BTreeMap<usize, String>>,
}

impl Roles {
    /// The roles of `length` lines.
    pub(crate) fn new(length: usize, is_explained: bool) -> Self {
        Self {
            roles: vec![(Role::Paragraph, Rule::Paragraph); length],
            evidence: is_explained.then(BTreeMap::new),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.roles.len()
    }

    pub(crate) fn get(&self, place: usize) -> Option<Role> {
        self.roles.get(place).map(|&(role, _)| role)
    }

    /// Returns the rule for a place, with its evidence.
    pub(crate) fn rule(&self, place: usize) -> (Rule, String) {
        let rule = self
            .roles
            .get(place)
            .map_or(Rule::Paragraph, |&(_, rule)| rule);
        let evidence = self
            .evidence
            .as_ref()
            .and_then(|evidence| evidence.get(&place));
        (rule, evidence.cloned().unwrap_or_default())
    }

    pub(crate) fn set(
        &mut self,
        place: usize,
        role: Role,
        by: Rule,
        evidence: impl FnOnce() -> String,
    ) {
        if let Some(slot) = self.roles.get_mut(place) {
            *slot = (role, by);
            if let Some(known) = &mut self.evidence {
                known.insert(place, evidence());
            }
        }
    }

    pub(crate) fn is_paragraph(&self, place: usize) -> bool {
        self.get(place) == Some(Role::Paragraph)
    }

    pub(crate) fn is_heading(&self, place: usize) -> bool {
        matches!(self.get(place), Some(Role::Heading { .. }))
    }

    /// Returns the headings in order: place, style, ordinal.
    pub(crate) fn headings(&self) -> impl DoubleEndedIterator<Item = (usize, Style, u32)> {
        let heading = |(place, &(role, _)): (usize, &(Role, Rule))| match role {
            Role::Heading { style, ordinal, .. } => Some((place, style, ordinal)),
            Role::Row | Role::Note | Role::Item { .. } | Role::Paragraph => None,
        };
        self.roles.iter().enumerate().filter_map(heading)
    }
}
