//! Styles: what a paragraph or a run is by the style that it has, or that this one is based on.

use std::collections::BTreeMap;

use crate::input::docx::xml::Element;
use crate::input::limits::LONGEST_STYLE_CHAIN;

/// The styles of a document.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_id: BTreeMap<String, Style>,
    default: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    is_title: bool,
    /// The depth of its headings; zero for text.
    depth: Option<u8>,
    numbering: Numbering,
    is_bold: Option<bool>,
}

/// The numbering of a paragraph or a style, as far as it says so itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering {
    /// The numbering; `0` for none.
    pub(crate) id: Option<String>,
    /// The level, counted from 0.
    pub(crate) level: Option<usize>,
}

impl Numbering {
    /// Reads the numbering among the properties of a paragraph.
    pub(crate) fn of(properties: Option<&Element>) -> Self {
        let Some(numbering) = properties.and_then(|found| found.child("numPr")) else {
            return Self::default();
        };
        Self {
            id: numbering.value("numId").map(str::to_owned),
            level: numbering.value("ilvl").and_then(|level| level.parse().ok()),
        }
    }
}

/// Returns the depth of a heading among the properties of a paragraph, counted from 1; zero for text.
pub(crate) fn outline_depth(properties: Option<&Element>) -> Option<u8> {
    let level: u8 = properties?.value("outlineLvl")?.parse().ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}

impl Styles {
    pub(crate) fn read(root: &Element) -> Self {
        let mut styles = Self::default();
        for style in root.children().filter(|child| &*child.name == "style") {
            let Some(id) = style.attribute("styleId") else {
                continue;
            };
            let name = style.value("name").unwrap_or_default().to_lowercase();
            let properties = style.child("pPr");
            let is_default = matches!(style.attribute("default"), Some("1" | "true"));
            if is_default && style.attribute("type") == Some("paragraph") {
                styles.default = Some(id.to_owned());
            }
            let read = Style {
                based_on: style.value("basedOn").map(str::to_owned),
                is_title: matches!(&*name, "title" | "标题"),
                depth: outline_depth(properties).or_else(|| named_depth(&name)),
                numbering: Numbering::of(properties),
                is_bold: style.child("rPr").and_then(|found| found.switch("b")),
            };
            styles.by_id.insert(id.to_owned(), read);
        }
        styles
    }

    /// Returns true if paragraphs of this style are the document's title.
    pub(crate) fn is_title(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|style| style.is_title)
    }

    /// Returns the depth of headings with this style, counted from 1; zero for text.
    pub(crate) fn depth(&self, id: Option<&str>) -> u8 {
        self.chain(id).find_map(|style| style.depth).unwrap_or(0)
    }

    /// Returns true if this style of runs is bold.
    pub(crate) fn is_bold(&self, id: &str) -> bool {
        let mut chain = self.chain(Some(id));
        chain.find_map(|style| style.is_bold).unwrap_or(false)
    }

    /// Returns the numbering of a paragraph that says `own` and has this style.
    pub(crate) fn numbering(&self, own: Numbering, id: Option<&str>) -> Numbering {
        let by_style = |found: fn(&Numbering) -> Option<String>| {
            self.chain(id).find_map(|style| found(&style.numbering))
        };
        let level = || self.chain(id).find_map(|style| style.numbering.level);
        Numbering {
            id: own
                .id
                .or_else(|| by_style(|numbering| numbering.id.clone())),
            level: own.level.or_else(level),
        }
    }

    /// Returns the style and those that it is based on.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        let first = id.or(self.default.as_deref());
        let first = first.and_then(|id| self.by_id.get(id));
        let next = |style: &&Style| self.by_id.get(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(LONGEST_STYLE_CHAIN)
    }
}

/// Returns the depth of a built-in style of headings, whose names are in English whatever the language of Word.
fn named_depth(name: &str) -> Option<u8> {
    let number = name
        .strip_prefix("heading ")
        .or_else(|| name.strip_prefix("标题 "))?;
    let depth = number.trim().parse().ok()?;
    (1..=9).contains(&depth).then_some(depth)
}
