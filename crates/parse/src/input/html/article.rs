//! The article of a page: finds the element with the report's text among menus, tables and footers.
//!
//! ```text
//! weight  = characters of prose and rows, and a constant for a numbered line; links and menus have none
//! article = the innermost element with four fifths of its parent's weight, from the body down
//! head    = lines before it, except for links and menus
//! tail    = lines after it, from the first that only portals have or that is outside of the article's parent
//! ```
//!
//! Class names are not used, since every portal has its own, while all of them put the text into one element.

use std::collections::BTreeMap;

use document::BoilerplateKind;

use crate::input::html::element::holds_articles;
use crate::input::html::tree::{DOCUMENT, NodeId, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits;
use crate::line::Sign;
use crate::line::boilerplate::{self, names_openness_page};
use crate::line::field::fields;
use crate::line::mark::Numbering;
use crate::line::vocabulary::IMAGE_ENDINGS;
use crate::rule::Rule;
use text::characters::length_up_to;

/// The destination of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Boilerplate(BoilerplateKind, Rule),
    Head,
    Text,
    Tail,
}

/// The classified lines of a page.
#[derive(Debug)]
pub(crate) struct Article {
    /// The destination of each line.
    pub(crate) parts: Vec<Part>,
    /// The blocks that are an `<h1>`.
    headings: Vec<NodeId>,
}

impl Article {
    pub(crate) fn of(tree: &Tree, lines: &[VisualLine]) -> Self {
        let is_heading = |block: &NodeId| tree.name(*block) == "h1";
        let headings = lines
            .iter()
            .map(|line| line.block)
            .filter(is_heading)
            .collect();
        let parts = parts(tree, lines);
        Self { parts, headings }
    }

    /// Returns the text of the page's only `<h1>`.
    pub(crate) fn heading(&self, lines: &[VisualLine]) -> Option<String> {
        let [only] = self.headings.as_slice() else {
            return None;
        };
        let found = lines.iter().find(|line| line.block == *only)?;
        Some(found.line.text().to_owned())
    }
}

fn parts(tree: &Tree, lines: &[VisualLine]) -> Vec<Part> {
    let weights = weights(tree, lines);
    let article = find_article(tree, &weights);
    let is_within =
        |line: &VisualLine, top: NodeId| tree.with_ancestors(line.block).any(|node| node == top);
    let is_inside = |line: &VisualLine| article.is_none_or(|article| is_within(line, article));
    let first = lines.iter().position(is_inside).unwrap_or(0);
    let first_of_weight = lines.iter().position(|line| weight(line) > 0).unwrap_or(0);
    let is_text = |line: &VisualLine| is_inside(line) && line.content != Content::Menu;
    let last = lines.iter().rposition(is_text);
    let end = last.map_or(lines.len(), |place| place + 1);
    let around = article.and_then(|article| tree.parent(article));
    let is_near = |line: &VisualLine| around.is_some_and(|around| is_within(line, around));
    let mut is_tail = false;
    let part = |(place, line): (usize, &VisualLine)| {
        if is_file_name(line) {
            Part::Boilerplate(BoilerplateKind::Other, Rule::ImageFile)
        } else if place < first.max(first_of_weight) && is_portals(line) {
            let kind = boilerplate::kind(&line.line).map(|found| found.0);
            Part::Boilerplate(kind.unwrap_or(BoilerplateKind::Navigation), Rule::MenuAbove)
        } else if place < first {
            Part::Head
        } else if place < end {
            Part::Text
        } else {
            is_tail = is_tail || !is_near(line) || ends_text(line);
            if is_tail { Part::Tail } else { Part::Text }
        }
    };
    lines.iter().enumerate().map(part).collect()
}

/// Returns true if a line above the text belongs to the portal: menus, rows of links, logos.
fn is_portals(line: &VisualLine) -> bool {
    line.content != Content::Text
        && !names_openness_page(&line.line)
        && fields(line.line.text()).is_none()
}

fn ends_text(VisualLine { line, content, .. }: &VisualLine) -> bool {
    let is_attachment = line.text().starts_with("附件");
    *content == Content::Menu
        || *content != Content::Text && !is_attachment
        || boilerplate::kind_at_tail(line).is_some()
        || boilerplate::opens_related_links(line)
        || fields(line.text()).is_some()
}

/// Returns true for file names such as `W020250224.jpg`, which editors leave as alternative text.
fn is_file_name(VisualLine { line, content, .. }: &VisualLine) -> bool {
    let name = line.text().rsplit_once('.');
    let is_image =
        |(_, ending): (&str, &str)| IMAGE_ENDINGS.contains(&&*ending.to_ascii_lowercase());
    *content == Content::Image && name.is_some_and(is_image)
}

/// Returns the weight of each node that has lines, including those of its descendants.
fn weights(tree: &Tree, lines: &[VisualLine]) -> BTreeMap<NodeId, Weight> {
    let mut weights = BTreeMap::<NodeId, Weight>::new();
    for line in lines {
        let chars = weight(line);
        for node in tree.with_ancestors(line.block) {
            let sum = weights.entry(node).or_default();
            sum.chars += chars;
            sum.lines += 1;
        }
    }
    weights
}

#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    chars: usize,
    lines: usize,
}

fn weight(VisualLine { line, content, .. }: &VisualLine) -> usize {
    let is_bare = || boilerplate::kind_at_tail(line).is_none() && fields(line.text()).is_none();
    if *content != Content::Text || !is_bare() {
        return 0;
    }
    let is_numbered = line
        .facts
        .mark
        .is_some_and(|mark| mark.numbering != Numbering::Counted);
    if line.facts.is_prose() || matches!(line.sign, Sign::Row { .. }) {
        length_up_to(line.text(), limits::HEAVIEST_CHARS)
    } else if is_numbered {
        limits::HEADING_CHARS
    } else {
        0
    }
}

fn find_article(tree: &Tree, weights: &BTreeMap<NodeId, Weight>) -> Option<NodeId> {
    let weight = |node: NodeId| weights.get(&node).copied().unwrap_or_default();
    let mut here = DOCUMENT;
    loop {
        let first = tree.first_child(here);
        let children = std::iter::successors(first, |&node| tree.get(node)?.next);
        let heaviest = children.max_by_key(|&node| weight(node).chars);
        let inside = heaviest.filter(|&node| {
            let (own, around) = (weight(node), weight(here));
            own.chars > 0
                && own.chars * 5 >= around.chars * 4
                && (own.lines > 1 || own.chars == around.chars)
                && holds_articles(tree.name(node))
        });
        match inside {
            Some(node) => here = node,
            None => return (weight(here).chars > 0).then_some(here),
        }
    }
}
