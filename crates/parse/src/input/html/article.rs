//! The article of a page: gives each line its destination, from the region with the text and the elements around it.
//!
//! ```text
//! head   = lines before the region, except for menus and parts of the portal
//! text   = lines of the region, except for parts of the portal
//! tail   = lines after it, from the first that only portals have or that is outside of the element around it
//! ```

use document::BoilerplateKind;

use crate::error::ParseError;
use crate::findings::Findings;
use crate::input::html::element::is_link;
use crate::input::html::objects::names_file;
use crate::input::html::refusal::refusal;
use crate::input::html::regions::{Chosen, Regions};
use crate::input::html::tree::{NodeId, Step, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::page::Declared;
use crate::line::Line;
use crate::line::boilerplate::{self, names_openness_page};
use crate::line::date::{ends_with_date, parse_date};
use crate::line::field::{Field, fields};
use crate::line::key::Key;
use crate::rule::Rule;
use text::characters::squeezed;

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
    /// The texts of each `<h1>`.
    pub(crate) headings: Vec<String>,
}

impl Article {
    pub(crate) fn of(
        tree: &Tree,
        lines: &[VisualLine],
        declared: &Declared,
        findings: &mut Findings,
    ) -> Result<Self, ParseError> {
        let titles = titles(tree, lines, declared);
        let regions = Regions::of(tree, lines, titles.clone());
        let chosen = regions.choose();
        if let Some(error) = refusal(tree, lines, declared, chosen.as_ref()) {
            return Err(error);
        }
        if let Some(Chosen {
            node, lines: range, ..
        }) = &chosen
        {
            let first = lines.get(range.start).or(lines.last());
            let number = first.map_or(1, |line| line.line.number);
            findings.decide_at(number, &name_of(tree, *node), Rule::TextRegion, || {
                regions.explained(*node)
            });
        }
        Ok(Self {
            headings: headings(tree, lines),
            parts: Parts::of(tree, lines, &regions, chosen, &titles).all(),
        })
    }

    /// The article that is the whole page.
    pub(crate) fn of_document(tree: &Tree, lines: &[VisualLine]) -> Self {
        Self {
            headings: headings(tree, lines),
            parts: vec![Part::Text; lines.len()],
        }
    }
}

/// Returns the texts of the lines that are an `<h1>`.
fn headings(tree: &Tree, lines: &[VisualLine]) -> Vec<String> {
    let headings = lines.iter().filter(|line| tree.name(line.block) == "h1");
    headings.map(|line| line.line.text().to_owned()).collect()
}

/// Returns the lines that are a heading of the page or equal its declared title.
fn titles(tree: &Tree, lines: &[VisualLine], declared: &Declared) -> Vec<usize> {
    let declared = declared.title.as_deref().map(squeezed);
    let is_title = |line: &VisualLine| {
        tree.name(line.block) == "h1"
            || declared.is_some()
                && !line.line.facts.ends_sentence
                && declared == Some(squeezed(line.line.text()))
    };
    let places = lines.iter().enumerate();
    places
        .filter(|(_, line)| is_title(line))
        .map(|(place, _)| place)
        .collect()
}

/// The name of an element as a selector: `<div#zoom.content>`.
fn name_of(tree: &Tree, node: NodeId) -> String {
    let mut name = tree.name(node).to_owned();
    for (sign, attribute) in [('#', "id"), ('.', "class")] {
        let values = tree.attribute(node, attribute).unwrap_or("");
        for value in values.split_ascii_whitespace() {
            name.push(sign);
            name.push_str(value);
        }
    }
    format!("<{name}>")
}

/// The facts that decide about all lines.
struct Parts<'page> {
    tree: &'page Tree,
    lines: &'page [VisualLine],
    /// Set for lines of elements that belong to the portal.
    of_portal: Vec<bool>,
    titles: &'page [usize],
    first: usize,
    first_of_weight: usize,
    end: usize,
    around: std::ops::Range<usize>,
}

impl<'page> Parts<'page> {
    fn of(
        tree: &'page Tree,
        lines: &'page [VisualLine],
        regions: &Regions<'_>,
        chosen: Option<Chosen>,
        titles: &'page [usize],
    ) -> Self {
        let of_portal = regions.of_portal(lines);
        let (region, around) = chosen.map_or((0..lines.len(), 0..0), |chosen| {
            (chosen.lines, chosen.around)
        });
        let is_portal = |place: usize| of_portal.get(place) == Some(&true);
        let last = region.clone().rev().find(|&place| !is_portal(place));
        Self {
            first: region.start,
            first_of_weight: lines.iter().position(Regions::has_points).unwrap_or(0),
            end: last.map_or(region.start, |place| place + 1),
            tree,
            lines,
            of_portal,
            titles,
            around,
        }
    }

    fn all(&self) -> Vec<Part> {
        let (mut is_tail, mut is_related) = (false, false);
        let part = |(place, line): (usize, &VisualLine)| {
            is_related = place < self.first
                && (boilerplate::opens_related_links(&line.line)
                    || is_related && self.is_link_with_date(line));
            let is_portals =
                is_portals(line) || self.is_in_portal(place) && fields(line.line.text()).is_none();
            if is_related {
                Part::Boilerplate(BoilerplateKind::Other, Rule::RelatedAbove)
            } else if place < self.first && self.is_date_of_link(place, line) {
                Part::Boilerplate(BoilerplateKind::Other, Rule::DateOfLink)
            } else if place < self.first.max(self.first_of_weight)
                && is_portals
                && !self.titles.contains(&place)
            {
                Part::Boilerplate(
                    kind(line),
                    if self.is_in_portal(place) {
                        Rule::PortalElement
                    } else {
                        Rule::MenuAbove
                    },
                )
            } else if place < self.first {
                Part::Head
            } else if place < self.end && self.is_in_portal(place) {
                Part::Boilerplate(kind(line), Rule::PortalElement)
            } else if place < self.end {
                Part::Text
            } else {
                is_tail = is_tail || !self.around.contains(&place) || self.ends_text(place, line);
                if is_tail { Part::Tail } else { Part::Text }
            }
        };
        self.lines.iter().enumerate().map(part).collect()
    }

    fn is_in_portal(&self, place: usize) -> bool {
        self.of_portal.get(place) == Some(&true)
    }

    fn ends_text(
        &self,
        place: usize,
        VisualLine {
            line,
            content,
            block,
            ..
        }: &VisualLine,
    ) -> bool {
        let is_attachment = || line.text().starts_with("附件") || has_file(self.tree, *block);
        self.is_in_portal(place)
            || self.heads_links(place)
            || *content == Content::Link && !is_attachment()
            || *content == Content::Image
            || ends_with_date(line.text()) && has_link(self.tree, *block)
            || boilerplate::kind_at_tail(line).is_some()
            || boilerplate::opens_related_links(line)
            || fields(line.text()).is_some()
    }

    /// Returns true for a short line above a link to another page.
    fn heads_links(&self, place: usize) -> bool {
        let line = self.lines.get(place).map(|line| &line.line);
        let is_label = |line: &Line<'_>| {
            !line.facts.is_prose() && line.facts.mark.is_none() && parse_date(line.text()).is_none()
        };
        let below = self.lines.get(place + 1);
        let is_link = |below: &VisualLine| {
            below.content == Content::Link
                && !below.line.text().starts_with("附件")
                && !has_file(self.tree, below.block)
        };
        line.is_some_and(is_label) && below.is_some_and(is_link)
    }

    /// Returns true for a byline below a link that is not the title.
    fn is_date_of_link(&self, place: usize, VisualLine { line, .. }: &VisualLine) -> bool {
        let above = place.checked_sub(1);
        let above = above.filter(|above| !self.titles.contains(above));
        let above = above.and_then(|above| self.lines.get(above));
        let is_link =
            |above: &VisualLine| above.content == Content::Link && !names_breadcrumb(&above.line);
        let is_dated =
            |fields: Vec<Field<'_>>| fields.iter().any(|field| field.key == Key::PublishedOn);
        above.is_some_and(is_link) && fields(line.text()).is_some_and(is_dated)
    }

    /// Returns true for an entry of a list of links: a link alone, or with the date of its page.
    fn is_link_with_date(
        &self,
        VisualLine {
            line,
            content,
            block,
            ..
        }: &VisualLine,
    ) -> bool {
        *content == Content::Link || self.tree.name(*block) == "li" && ends_with_date(line.text())
    }
}

fn kind(line: &VisualLine) -> BoilerplateKind {
    let kind = boilerplate::kind(&line.line).map(|found| found.0);
    kind.unwrap_or(BoilerplateKind::Navigation)
}

/// Returns true if a line above the text belongs to the portal: menus, rows of links, logos.
fn is_portals(line: &VisualLine) -> bool {
    !matches!(line.content, Content::Text | Content::Menu)
        && !names_openness_page(&line.line)
        && fields(line.line.text()).is_none()
}

/// Returns true if a link in `block` is a document to download.
fn has_file(tree: &Tree, block: NodeId) -> bool {
    has(tree, block, |node| {
        is_link(tree.name(node)) && names_file(tree, node, "href")
    })
}

fn has_link(tree: &Tree, block: NodeId) -> bool {
    has(tree, block, |node| is_link(tree.name(node)))
}

fn has(tree: &Tree, block: NodeId, is_wanted: impl Fn(NodeId) -> bool) -> bool {
    let mut found = false;
    tree.walk(block, |step| {
        if let Step::Enter(node) = step {
            found |= is_wanted(node);
        }
        !found
    });
    found
}

/// Returns true for a part of a breadcrumb, which ends above the title or byline.
fn names_breadcrumb(line: &Line<'_>) -> bool {
    line.text().contains(['>', '＞', '»', '›']) || boilerplate::kind(line).is_some()
}
