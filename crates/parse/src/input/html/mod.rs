//! Saved HTML: the visible lines of a page, and the part of the page that each belongs to.

mod address;
mod article;
mod attachment;
mod attributes;
mod builder;
mod caption;
mod column;
mod declared;
mod element;
mod file;
mod image;
mod inline;
mod layout;
mod line_ends;
mod names;
mod objects;
mod refusal;
mod regions;
mod rows;
mod signals;
mod tree;
mod visual;

use std::collections::BTreeSet;
use std::rc::Rc;

use document::BoilerplateKind;

use crate::error::ParseError;
use crate::findings::Findings;
use crate::input::html::image::Image;
use crate::input::limits::MOST_ATTRIBUTES;
use crate::input::page::{Declared, Hints, Input};
use crate::line::Sign;
use crate::line::figure::Placed;
use crate::line::span::SpanKind;
use crate::problem::Problem;
use crate::rule::Rule;
use address::Addresses;
use article::{Article, Part};
use attachment::attachments;
use caption::{Captions, captions};
use layout::LaidOut;
use tree::{NodeId, Tree};
use visual::{Content, VisualLine};

/// A page of HTML, laid out.
#[derive(Debug)]
pub(crate) struct Layout {
    lines: Vec<VisualLine>,
    article: Article,
    captions: Captions,
    /// The role of each line among attachments.
    attachments: Vec<attachment::Role>,
    framed: Vec<String>,
    anchors: Option<Vec<(Rc<str>, u32)>>,
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
        let laid = layout::lay_out(&tree, &page);
        let problem = |(line, column)| Problem {
            line,
            column,
            is_in_paragraph: false,
            expected: format!("a tag with at most {MOST_ATTRIBUTES} attributes"),
            found: "more, which are left out".to_owned(),
        };
        findings.problems.extend(overfull.into_iter().map(problem));
        let overlap = |&line: &u32| Problem {
            line,
            column: 1,
            expected: "a table whose cells do not overlap".to_owned(),
            found: "a span beyond its room, which is shortened".to_owned(),
            is_in_paragraph: false,
        };
        findings.problems.extend(laid.overlaps.iter().map(overlap));
        let declared = declared::declared(&tree);
        let article = Article::of(&tree, &laid.lines, &declared, findings)?;
        Ok(Self::new(&tree, laid, &page, article, declared))
    }

    /// Lays out a document without a portal around it: `html` with its lines and places in `page`, which is what people see.
    ///
    /// All of its lines are text, and what is a heading or an item is known.
    pub(crate) fn of_document(html: &str, page: &str) -> Self {
        let tree = builder::build(html);
        let mut laid = layout::lay_out(&tree, page);
        let declared = declared::declared(&tree);
        let article = Article::of_document(&tree, &laid.lines);
        sign(&tree, &mut laid.lines);
        Self::new(&tree, laid, html, article, declared)
    }

    fn new(
        tree: &Tree,
        mut laid: LaidOut,
        html: &str,
        article: Article,
        declared: Declared,
    ) -> Self {
        let has_fragments = resolve(&mut laid, &Addresses::of(tree, html));
        Self {
            captions: captions(tree, &laid.lines, &article.parts),
            attachments: attachments(&laid.lines, &article.parts),
            framed: laid.framed,
            article,
            declared,
            anchors: has_fragments.then_some(laid.anchors),
            lines: laid.lines,
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
            anchors: self.anchors.clone(),
            framed: self.framed.clone(),
            ..Input::default()
        };
        let taken: BTreeSet<usize> = self.captions.values().copied().collect();
        for (place, (visual, part)) in self.lines.iter().zip(&self.article.parts).enumerate() {
            let line = &visual.line;
            if visual.content == Content::Image {
                self.take_image(place, visual, *part, &mut input, findings);
                continue;
            }
            if taken.contains(&place) {
                findings.decide(line, Rule::FigureCaption, String::new);
                continue;
            }
            match self.attachments.get(place).copied().unwrap_or_default() {
                attachment::Role::Attached => {
                    findings.decide(line, Rule::Attachment, String::new);
                    input.attachments.extend(attachment::attached(line));
                    continue;
                }
                attachment::Role::Label => {
                    findings.decide(line, Rule::AttachmentLabel, String::new);
                    input
                        .boilerplate
                        .push(line.boilerplate(BoilerplateKind::Other));
                    continue;
                }
                attachment::Role::None => {}
            }
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

    /// Takes an image: as a figure if it is a picture in the text, else its alternative text as boilerplate.
    fn take_image<'page>(
        &'page self,
        place: usize,
        visual: &'page VisualLine,
        part: Part,
        input: &mut Input<'page>,
        findings: &mut Findings,
    ) {
        let line = &visual.line;
        let image = visual.image.as_deref().filter(|_| part == Part::Text);
        let (kind, rule) = match (part, image) {
            (Part::Boilerplate(kind, rule), _) => (kind, rule),
            (_, Some(_)) => (BoilerplateKind::Other, Rule::ImageFile),
            _ => (BoilerplateKind::Other, Rule::ImageSign),
        };
        let is_named = image.is_some_and(|image| !image.alt.is_empty());
        if !line.text().is_empty() && !is_named {
            findings.decide(line, rule, String::new);
            input.boilerplate.push(line.boilerplate(kind));
        }
        if let Some(Image { src, alt, href }) = image {
            let caption = self
                .captions
                .get(&place)
                .and_then(|&place| self.lines.get(place));
            input.figures.push(Placed {
                order: line.order,
                number: line.number,
                src: src.clone(),
                alt: alt.clone(),
                href: href.clone(),
                caption: caption.map(|caption| caption.line.borrowed()),
            });
        }
    }
}

/// Resolves the addresses of links and pictures, and keeps the anchors that links lead to; returns true if any does.
fn resolve(laid: &mut LaidOut, addresses: &Addresses) -> bool {
    let mut wanted = BTreeSet::new();
    for VisualLine { line, image, .. } in &mut laid.lines {
        addresses.resolve(line.spans_mut());
        wanted.extend(line.spans().iter().filter_map(|span| match &span.kind {
            SpanKind::Link(href) => href.strip_prefix('#').map(str::to_owned),
            _ => None,
        }));
        if let Some(image) = image {
            image.src = addresses.picture(&image.src);
            let href = image.href.take();
            let resolved = href.and_then(|href| addresses.link(&href).ok());
            image.href = resolved.filter(|href| !href.starts_with('#'));
        }
    }
    for file in &mut laid.framed {
        *file = addresses.file(file);
    }
    laid.framed.retain(|file| !file.is_empty());
    laid.framed.dedup();
    laid.anchors.retain(|(name, _)| wanted.contains(&**name));
    !wanted.is_empty()
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
