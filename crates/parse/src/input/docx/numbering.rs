//! Automatic numbering: the number that Word shows before a paragraph.
//!
//! ```text
//! number  = text of the level, in which %1 is the number of the first level, in its format
//! number of a level = its start, or one more than the last; it begins again after a higher level
//! ```
//!
//! Numbers of one abstract numbering count on through all that use it, but for those that override the start.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::docx::numerals::numeral;
use crate::input::docx::styles::{self, Styles};
use crate::input::docx::xml::Element;

/// Levels of a numbering.
const LEVELS: usize = 9;

/// The numberings of a document, and how far they have counted.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// The levels of each numbering, with the abstract one whose count it shares.
    instances: BTreeMap<String, Instance>,
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// Instances that have begun at the start that they override.
    begun: BTreeSet<(String, usize)>,
}

#[derive(Debug)]
struct Instance {
    shared: String,
    levels: BTreeMap<usize, Level>,
    starts: BTreeMap<usize, u32>,
}

#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// True if whitespace separates the number from the text.
    is_apart: bool,
    is_legal: bool,
    /// The higher level after which it begins again, counted from 1; 0 for none.
    restarts: Option<usize>,
    /// The style whose paragraphs have this level.
    style: Option<String>,
}

/// The beginning of a numbered paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// A number as Word shows it, with whitespace after it.
    Text(String),
    Bullet,
}

impl Numbers {
    pub(crate) fn read(root: &Element) -> Self {
        let named = |name: &'static str| root.children().filter(move |child| &*child.name == name);
        let mut plain = BTreeMap::new();
        let mut linked = BTreeMap::new();
        let mut by_style = BTreeMap::new();
        for numbering in named("abstractNum") {
            let Some(id) = numbering.attribute("abstractNumId") else {
                continue;
            };
            plain.insert(id, levels(numbering));
            linked.extend(numbering.value("numStyleLink").map(|style| (id, style)));
            by_style.extend(numbering.value("styleLink").map(|style| (style, id)));
        }
        let mut instances = BTreeMap::new();
        for instance in named("num") {
            let (Some(id), Some(of)) =
                (instance.attribute("numId"), instance.value("abstractNumId"))
            else {
                continue;
            };
            let shared = linked
                .get(of)
                .and_then(|style| by_style.get(style))
                .copied();
            let shared = shared.unwrap_or(of);
            let mut found = plain.get(shared).cloned().unwrap_or_default();
            let mut starts = BTreeMap::new();
            for change in instance
                .children()
                .filter(|child| &*child.name == "lvlOverride")
            {
                let Some(place) = change
                    .attribute("ilvl")
                    .and_then(|level| level.parse().ok())
                else {
                    continue;
                };
                found.extend(change.child("lvl").map(|level| (place, read_level(level))));
                let start = change
                    .value("startOverride")
                    .and_then(|start| start.parse().ok());
                starts.extend(start.map(|start| (place, start)));
            }
            let shared = shared.to_owned();
            instances.insert(
                id.to_owned(),
                Instance {
                    shared,
                    levels: found,
                    starts,
                },
            );
        }
        Self {
            instances,
            ..Self::default()
        }
    }

    /// Counts a paragraph and returns its number; `None` if it has none.
    pub(crate) fn next(
        &mut self,
        own: styles::Numbering,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<Number> {
        let styles::Numbering { id, level } = styles.numbering(own, style);
        let id = id?;
        let instance = self.instances.get(&id)?;
        let by_style = || {
            let mut levels = instance.levels.iter();
            levels.find(|(_, level)| level.style.is_some() && level.style.as_deref() == style)
        };
        let place = level
            .or_else(|| by_style().map(|(place, _)| *place))
            .unwrap_or(0);
        let level = instance.levels.get(&place)?;
        if level.format == "bullet" {
            return Some(Number::Bullet);
        }
        let counts = self.counts.entry(instance.shared.clone()).or_default();
        let begins = instance.starts.get(&place).copied();
        let begins = begins.filter(|_| self.begun.insert((id.clone(), place)));
        let count = counts.get_mut(place)?;
        let next = match (begins, *count) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => level.start,
        };
        *count = Some(next);
        for (below, count) in counts.iter_mut().enumerate().skip(place + 1) {
            let restarts = instance.levels.get(&below).and_then(|level| level.restarts);
            if restarts.is_none_or(|after| after > place) {
                *count = None;
            }
        }
        Some(Number::Text(instance.text(level, counts)))
    }
}

impl Instance {
    fn text(&self, level: &Level, counts: &[Option<u32>; LEVELS]) -> String {
        let mut text = String::new();
        let mut rest = level.text.as_str();
        while let Some((before, after)) = rest.split_once('%') {
            text.push_str(before);
            let place = after.chars().next().and_then(|digit| digit.to_digit(10));
            let place = place.and_then(|place| usize::try_from(place).ok()?.checked_sub(1));
            let Some(place) = place else {
                text.push('%');
                rest = after;
                continue;
            };
            rest = after.get(1..).unwrap_or_default();
            let Some(shown) = self.levels.get(&place) else {
                continue;
            };
            let count = counts.get(place).copied().flatten().unwrap_or(shown.start);
            let is_decimal = level.is_legal && shown.format != "decimalZero";
            text += &numeral(count, if is_decimal { "decimal" } else { &shown.format });
        }
        text.push_str(rest);
        let is_wide = text.ends_with(['、', '）', '．', '。', '：', '】', '〕']);
        if level.is_apart && !is_wide && !text.is_empty() {
            text.push(' ');
        }
        text
    }
}

fn levels(numbering: &Element) -> BTreeMap<usize, Level> {
    let levels = numbering.children().filter(|child| &*child.name == "lvl");
    let read = |level: &Element| Some((level.attribute("ilvl")?.parse().ok()?, read_level(level)));
    levels
        .filter_map(read)
        .filter(|(place, _)| *place < LEVELS)
        .collect()
}

fn read_level(level: &Element) -> Level {
    let number = |name: &str| level.value(name).and_then(|value| value.parse().ok());
    Level {
        start: number("start").unwrap_or(0),
        format: level.value("numFmt").unwrap_or("decimal").to_owned(),
        text: level.value("lvlText").unwrap_or_default().to_owned(),
        is_apart: level.value("suff") != Some("nothing"),
        is_legal: level.switch("isLgl").unwrap_or(false),
        restarts: number("lvlRestart").and_then(|level| usize::try_from(level).ok()),
        style: level.value("pStyle").map(str::to_owned),
    }
}
