//! Captions: the line beside a picture that belongs to it.
//!
//! ```text
//! caption = line in the <figcaption> of its <figure>
//!         | line directly above or below: 图1 …, （图：…）, or with a photographer at its end
//!         | short centered line directly below a picture that is alone: without mark, stop or emphasis
//! ```
//!
//! A line above is taken first, unless another picture has it: captions are all above or all below on a page.

use std::collections::BTreeMap;

use crate::input::html::article::Part;
use crate::input::html::tree::{NodeId, Tree};
use crate::input::html::visual::{Content, VisualLine};
use crate::input::limits::LONGEST_CENTERED_CHARS;
use crate::line::Line;
use crate::line::caption::{names_figure, names_photographer};
use crate::line::mark::Numbering;
use crate::line::span::SpanKind;

/// The places of captions, by those of their pictures.
pub(crate) type Captions = BTreeMap<usize, usize>;

/// Finds the captions of the pictures among the `lines` of `tree`.
pub(crate) fn captions(tree: &Tree, lines: &[VisualLine], parts: &[Part]) -> Captions {
    let mut captions = Captions::new();
    let is_text = |place: usize| parts.get(place) == Some(&Part::Text);
    let mut last_taken = None;
    for (place, picture) in lines.iter().enumerate() {
        if picture.image.is_none() || !is_text(place) {
            continue;
        }
        let above = place
            .checked_sub(1)
            .filter(|&above| last_taken != Some(above));
        let beside = above.into_iter().chain([place + 1]);
        let found = beside.filter(|&beside| is_text(beside)).find(|&beside| {
            lines.get(beside).is_some_and(|line| {
                line.content == Content::Text
                    && (is_in_caption_of(tree, line.block, picture.block)
                        || is_worded(&line.line)
                        || beside > place && is_centered_below(tree, line, picture))
            })
        });
        if let Some(found) = found {
            captions.insert(place, found);
            last_taken = Some(found);
        }
    }
    captions
}

/// Returns true if `block` is in the `<figcaption>` of the `<figure>` that `picture` is in.
fn is_in_caption_of(tree: &Tree, block: NodeId, picture: NodeId) -> bool {
    let named = |node: NodeId, name: &str| {
        tree.with_ancestors(node)
            .find(|&node| tree.name(node) == name)
    };
    let caption = named(block, "figcaption");
    caption.is_some_and(|caption| {
        let figure = named(caption, "figure");
        figure.is_some() && figure == named(picture, "figure")
    })
}

fn is_worded(line: &Line<'_>) -> bool {
    names_figure(line) || names_photographer(line.text())
}

fn is_centered_below(
    tree: &Tree,
    VisualLine { line, block, .. }: &VisualLine,
    picture: &VisualLine,
) -> bool {
    let is_plain = |mark: &Numbering| *mark == Numbering::Counted;
    let is_strong = line
        .spans()
        .iter()
        .any(|span| span.kind == SpanKind::Strong);
    line.facts.length() <= LONGEST_CENTERED_CHARS
        && !line.facts.ends_sentence
        && line.facts.mark.is_none_or(|mark| is_plain(&mark.numbering))
        && !line.text().starts_with(['表', '附', '第'])
        && !line.text().ends_with(['：', ':'])
        && !is_strong
        && *block != picture.block
        && !matches!(tree.name(*block), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
        && is_centered(tree, *block)
}

fn is_centered(tree: &Tree, block: NodeId) -> bool {
    let centers = |style: &str| {
        let align = style
            .split_once("text-align:")
            .map(|(_, align)| align.trim_start());
        align.is_some_and(|align| align.starts_with("center"))
    };
    tree.with_ancestors(block).take(2).any(|node| {
        let align = tree.attribute(node, "align");
        tree.name(node) == "center"
            || align.is_some_and(|align| align.eq_ignore_ascii_case("center"))
            || tree.attribute(node, "style").is_some_and(centers)
    })
}
