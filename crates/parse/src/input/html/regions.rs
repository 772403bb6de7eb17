//! Regions: scores the elements of a page and finds the one with its text among menus, tables and footers.
//!
//! ```text
//! text   = the innermost element with four fifths of the points of its parent, from the body down
//! portal = an element whose class or id names a part of portals, with less than a quarter of the page's points, and
//!          of it the lines without points
//!        | one that can only be a menu, a footer or a dialog, with less than four fifths or a quarter of the points
//! ```
//!
//! The signals and their weights are in [`Signal`]. Each element is visited once.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::input::html::element::{holds_articles, is_content, is_menu, is_overlay, is_portal};
use crate::input::html::objects;
use crate::input::html::signals::{Signal, Sums};
use crate::input::html::tree::{DOCUMENT, NodeId, Step, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits;
use crate::line::Sign;
use crate::line::boilerplate;
use crate::line::field::fields;
use crate::line::mark::Numbering;
use text::characters::{fold, length_up_to, prefix};

/// The points and the lines of an element with its descendants.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Region {
    sums: Sums,
    /// The lines of the page, of which a region has a contiguous part; empty for pictures alone.
    first: Option<usize>,
    end: usize,
    links: usize,
}

impl Region {
    pub(crate) fn lines(&self) -> Range<usize> {
        self.first.unwrap_or(self.end)..self.end
    }

    fn add(&mut self, part: &Self) {
        self.sums.add_all(part.sums);
        self.links += part.links;
        self.end = self.end.max(part.end);
        self.first = self.first.into_iter().chain(part.first).min();
    }

    fn add_line(&mut self, place: usize, line: &VisualLine) {
        self.add(&Self {
            sums: Sums::of_line(line),
            first: Some(place),
            end: place + 1,
            links: usize::from(line.content == Content::Link),
        });
    }
}

/// The scored regions of a page.
#[derive(Debug)]
pub(crate) struct Regions<'tree> {
    tree: &'tree Tree,
    scored: BTreeMap<NodeId, Region>,
    /// The lines that repeat the title.
    titles: Vec<usize>,
    /// The elements that belong to the portal; true for those of which sentences belong to it too.
    portals: BTreeMap<NodeId, bool>,
}

/// The region with the text, and the reasons for it.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(crate) node: NodeId,
    pub(crate) lines: Range<usize>,
    /// The lines of the element around it.
    pub(crate) around: Range<usize>,
    /// The points of its lines and objects.
    pub(crate) points: isize,
    /// Set if pictures or files are its text.
    pub(crate) has_objects: bool,
}

impl<'tree> Regions<'tree> {
    /// Scores the elements of `tree`, which has these `lines`, of which those at `titles` repeat the title.
    pub(crate) fn of(tree: &'tree Tree, lines: &[VisualLine], titles: Vec<usize>) -> Self {
        let mut own = BTreeMap::<NodeId, Region>::new();
        for (place, line) in lines.iter().enumerate() {
            own.entry(line.block).or_default().add_line(place, line);
        }
        let mut regions = summed(tree, &own);
        let total = |regions: &BTreeMap<NodeId, Region>| {
            regions
                .get(&DOCUMENT)
                .map_or(0, |region| region.sums.total())
        };
        if total(&regions) < limits::POOR_POINTS {
            objects::add_objects(tree, |around, signal| {
                own.entry(around).or_default().sums.add(signal, 1);
            });
            regions = summed(tree, &own);
        }
        let all = total(&regions);
        let mut portals = BTreeMap::new();
        for (&node, region) in &regions {
            // A word may name the element with the whole text, as in print-area.
            let points = region.sums.total();
            let is_part = points * 4 < all.max(1) && is_portal(tree, node);
            let is_whole = points * 5 < all.max(1) * 4 && is_menu(tree, node)
                || is_part && is_overlay(tree, node);
            if is_part || is_whole {
                portals.insert(node, is_whole);
            }
        }
        Self {
            tree,
            scored: regions,
            titles,
            portals,
        }
    }

    /// Returns true for each of `lines` that is in an element of the portal.
    pub(crate) fn of_portal(&self, lines: &[VisualLine]) -> Vec<bool> {
        let mut known = BTreeMap::<NodeId, Option<bool>>::new();
        let mut is_of_portal = |line: &VisualLine| {
            let around = *known.entry(line.block).or_insert_with(|| {
                let around = self.tree.with_ancestors(line.block);
                around
                    .filter_map(|node| self.portals.get(&node).copied())
                    .max()
            });
            around.is_some_and(|is_whole| is_whole || !Self::has_points(line))
        };
        lines.iter().map(&mut is_of_portal).collect()
    }

    /// Returns true for a line that is likely text.
    pub(crate) fn has_points(line: &VisualLine) -> bool {
        Sums::of_line(line).total() > 0
    }

    /// Returns the region with the text; `None` if no line of the page is likely text.
    pub(crate) fn choose(&self) -> Option<Chosen> {
        let mut here = DOCUMENT;
        let mut around = self.region(here).lines();
        loop {
            let first = self.tree.first_child(here);
            let children = std::iter::successors(first, |&node| self.tree.get(node)?.next);
            let points = |node: NodeId| self.points(node);
            let best = children
                .filter(|node| self.scored.contains_key(node))
                .max_by_key(|&node| points(node));
            let all = self.region(here).sums.total();
            let inside = best.filter(|&node| {
                let own = points(node);
                let lines = self.region(node).lines();
                own > 0
                    && own * 5 >= all * 4
                    && (lines.len() > 1
                        || own >= all && lines.len() == self.region(here).lines().len()
                        || is_content(self.tree, node))
                    && holds_articles(self.tree.name(node))
            });
            let Some(node) = inside else {
                let lines = self.region(here).lines();
                let sums = self.region(here).sums;
                return (all > 0).then_some(Chosen {
                    node: here,
                    lines,
                    around,
                    points: all,
                    has_objects: [Signal::Picture, Signal::File, Signal::Embedded]
                        .into_iter()
                        .any(|signal| sums.has(signal)),
                });
            };
            around = self.region(here).lines();
            here = node;
        }
    }

    /// Returns the points of `node`, including those for what it is.
    fn points(&self, node: NodeId) -> isize {
        let region = self.region(node);
        let percent = self.evidence(node, &region).total().max(-100);
        region.sums.total().saturating_mul(100 + percent) / 100
    }

    /// Returns the signals of `node` besides its lines, in per cent.
    fn evidence(&self, node: NodeId, region: &Region) -> Sums {
        let mut sums = Sums::default();
        let lines = region.lines();
        let is_linked = region.links * 2 > lines.len() && !region.sums.has(Signal::File);
        sums.add(
            Signal::NamedContent,
            usize::from(is_content(self.tree, node)),
        );
        sums.add(
            Signal::NamedPortal,
            usize::from(self.portals.contains_key(&node)),
        );
        sums.add(Signal::Linked, usize::from(is_linked));
        let is_below =
            |&title: &usize| title < lines.end && title + limits::NEAR_TITLE_LINES >= lines.start;
        sums.add(
            Signal::BelowTitle,
            usize::from(self.titles.iter().any(is_below)),
        );
        sums
    }

    /// Returns why the region was chosen: its points, by signal.
    pub(crate) fn explained(&self, node: NodeId) -> String {
        let region = self.region(node);
        let evidence = self.evidence(node, &region).explained(" %");
        let lines = region.sums.explained("");
        let separator = if evidence.is_empty() { "" } else { "; " };
        format!("{} points: {lines}{separator}{evidence}", self.points(node))
    }

    fn region(&self, node: NodeId) -> Region {
        self.scored.get(&node).copied().unwrap_or_default()
    }
}

/// Returns the regions of all elements with lines or points, given those of each element without its descendants.
fn summed(tree: &Tree, own: &BTreeMap<NodeId, Region>) -> BTreeMap<NodeId, Region> {
    let mut regions = BTreeMap::new();
    let mut open = vec![Region::default()];
    // The lines before the element that the walk has reached.
    let mut before = 0;
    tree.walk(DOCUMENT, |step| {
        match step {
            Step::Enter(node) => {
                let mut region = own.get(&node).copied().unwrap_or_default();
                if region.first.is_none() {
                    region.end = before;
                }
                before = before.max(region.first.map_or(0, |first| first + 1));
                open.push(region);
            }
            Step::Leave(node) => {
                let region = open.pop().unwrap_or_default();
                before = before.max(region.end);
                if region.first.is_some() || region.sums.total() != 0 {
                    if let Some(around) = open.last_mut() {
                        around.add(&region);
                    }
                    regions.insert(node, region);
                }
            }
        }
        true
    });
    regions
}

impl Sums {
    /// The signals of a line; none for links, labels of portals, and metadata.
    fn of_line(VisualLine { line, content, .. }: &VisualLine) -> Self {
        let mut sums = Self::default();
        let is_bare = || boilerplate::kind_at_tail(line).is_none() && fields(line.text()).is_none();
        if !matches!(content, Content::Text | Content::Menu) || !is_bare() {
            return sums;
        }
        let is_numbered = line
            .facts
            .mark
            .is_some_and(|mark| mark.numbering != Numbering::Counted);
        let length = || length_up_to(line.text(), limits::HEAVIEST_CHARS);
        if matches!(line.sign, Sign::Row { .. }) {
            sums.add(Signal::Row, length());
        } else if line.facts.is_prose() {
            sums.add(Signal::Prose, length());
            let start = prefix(line.text(), limits::HEAVIEST_CHARS);
            let is_mark =
                |character| matches!(fold(character), ',' | '。' | '、' | ';' | ':' | '!');
            if !start.contains(is_mark) {
                sums.add(Signal::Unpunctuated, length().div_ceil(100));
            }
        } else if is_numbered {
            sums.add(Signal::Numbered, 1);
        }
        sums
    }
}
