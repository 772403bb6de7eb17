//! Saved HTML: the visible lines of a page, and the part of the page that each belongs to.

mod article;
mod attributes;
mod builder;
mod column;
mod declared;
mod element;
mod layout;
mod line_ends;
mod names;
mod refusal;
mod regions;
mod rows;
mod signals;
mod tree;
mod visual;

use std::collections::BTreeSet;

use crate::error::ParseError;
use crate::findings::Findings;
use crate::input::limits::MOST_ATTRIBUTES;
use crate::input::page::{Declared, Hints, Input};
use crate::line::Sign;
use crate::problem::Problem;
use article::{Article, Part};
use tree::{NodeId, Tree};
use visual::VisualLine;

/// A page of HTML, laid out.
#[derive(Debug)]
pub(crate) struct Layout {
    lines: Vec<VisualLine>,
    article: Article,
    declared: Declared,
}

impl Layout {
    /// Lays out `page`, whose lines end at LF. The tree, which takes the most memory, ends here.
    ///
    /// # Errors
    /// Fails if the page is no document but what a portal sent in its place.
    pub(crate) fn of(page: &str, findings: &mut Findings) -> Result<Self, ParseError> {
        let (page, overfull) = attributes::limited(page);
        let tree = builder::build(&page);
        let lines = layout::lay_out(&tree, &page);
        let problem = |(line, column)| Problem {
            line,
            column,
            expected: format!("a tag with at most {MOST_ATTRIBUTES} attributes"),
            found: "more, which are left out".to_owned(),
        };
        findings.problems.extend(overfull.into_iter().map(problem));
        let declared = declared::declared(&tree);
        let article = Article::of(&tree, &lines, &declared, findings)?;
        Ok(Self {
            lines,
            article,
            declared,
        })
    }

    /// Returns true if pictures or files are the text of the page, which may have no line then.
    pub(crate) fn has_objects(&self) -> bool {
        self.article.has_objects
    }

    /// Lays out a document without a portal around it: `html` with its lines and places in `page`, which is what people see.
    ///
    /// All of its lines are text, and what is a heading or an item is known.
    pub(crate) fn of_document(html: &str, page: &str) -> Self {
        let tree = builder::build(html);
        let mut lines = layout::lay_out(&tree, page);
        let declared = declared::declared(&tree);
        let article = Article::of_document(&tree, &lines);
        sign(&tree, &mut lines);
        Self {
            lines,
            article,
            declared,
        }
    }

    /// Returns the lines by the part of the page that they belong to.
    pub(crate) fn input(&self, findings: &mut Findings) -> Input<'_> {
        let mut input = Input {
            hints: Hints {
                declared: Some(&self.declared),
                headings: &self.article.headings,
                least_lines: 0,
            },
            ..Input::default()
        };
        for (VisualLine { line, .. }, part) in self.lines.iter().zip(&self.article.parts) {
            match *part {
                Part::Boilerplate(kind, rule) => {
                    findings.decide(line, rule, String::new);
                    input.boilerplate.push(line.boilerplate(kind));
                }
                Part::Head => {
                    input.hints.least_lines += 1;
                    input.lines.push(line.borrowed());
                }
                Part::Text => input.lines.push(line.borrowed()),
                Part::Tail => input.tail.push(line.borrowed()),
            }
        }
        input
    }
}

/// Marks the lines of headings, and the first line of each item of a list with bullets.
fn sign(tree: &Tree, lines: &mut [VisualLine]) {
    let is_item = |node: &NodeId| {
        let list = tree.parent(*node).map(|list| tree.name(list));
        tree.name(*node) == "li" && list == Some("ul")
    };
    let mut items = BTreeSet::new();
    for VisualLine { line, block, .. } in lines {
        let depth = tree.name(*block).strip_prefix('h');
        let depth = depth.and_then(|depth| depth.parse().ok());
        let item = [Some(*block), tree.parent(*block)];
        let item = item.into_iter().flatten().find(is_item);
        if line.sign != Sign::None {
            continue;
        }
        if let Some(depth) = depth {
            line.sign = Sign::Heading(depth);
        } else if item.is_some_and(|item| items.insert(item)) {
            line.sign = Sign::Item;
        }
    }
}
