//! References of Markdown: the numbers of its notes, and the definitions that nothing uses.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, RefDefs, Tag};

/// The notes and definitions of a file.
#[derive(Debug)]
pub(crate) struct References {
    /// The number of each footnote, by its label.
    notes: BTreeMap<String, String>,
    /// The places of the definitions that links or images use, in bytes and in order.
    used: Vec<Range<usize>>,
}

impl References {
    pub(crate) fn of(events: &[(Event<'_>, Range<usize>)], definitions: &RefDefs<'_>) -> Self {
        let mut labels: Vec<&str> = Vec::new();
        let mut used = Vec::new();
        for (event, _) in events {
            match event {
                Event::FootnoteReference(label) => labels.push(label),
                Event::Start(
                    Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. },
                ) if is_reference(*link_type) => {
                    used.extend(definitions.get(id).map(|found| found.span.clone()));
                }
                _ => {}
            }
        }
        // Notes that nothing refers to come last.
        labels.extend(events.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::FootnoteDefinition(label)) => Some(&**label),
            _ => None,
        }));
        used.sort_by_key(|range| range.start);
        used.dedup();
        let is_number = |label: &&str| label.bytes().all(|byte| byte.is_ascii_digit());
        let are_numbers = labels.iter().all(is_number);
        let mut notes = BTreeMap::new();
        for label in labels {
            let next = notes.len() + 1;
            let number = || {
                if are_numbers {
                    label.to_owned()
                } else {
                    next.to_string()
                }
            };
            notes.entry(label.to_owned()).or_insert_with(number);
        }
        Self { notes, used }
    }

    /// Returns the number of the note with this label.
    pub(crate) fn note(&self, label: &str) -> String {
        self.notes
            .get(label)
            .map_or(label, String::as_str)
            .to_owned()
    }

    /// Returns the lines of `gap`, a part of `page` that no event has, with definitions that nothing uses.
    pub(crate) fn unread(&self, page: &str, gap: Range<usize>) -> String {
        let mut kept = String::new();
        let mut from = gap.start;
        let first = self.used.partition_point(|range| range.end <= gap.start);
        let used = self.used.iter().skip(first);
        for range in used.take_while(|range| range.start < gap.end) {
            kept += page.get(from..range.start).unwrap_or_default();
            from = range.end.max(from);
        }
        kept += page.get(from..gap.end).unwrap_or_default();
        if !kept.contains("]:") {
            return String::new();
        }
        let lines = kept
            .lines()
            .map(|line| line.trim_start_matches(['>', ' ', '\t']));
        let lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
        lines.join("\n")
    }
}

fn is_reference(link_type: LinkType) -> bool {
    matches!(
        link_type,
        LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
    )
}
