//! Objects: the pictures and files that may be the text of a page without sentences.
//!
//! ```text
//! picture  = <img>, unless it is small, named as an icon or a code, or leads to another page
//! file     = link to a document to download
//! embedded = frame or object that shows one
//! ```

use crate::input::html::element::{Display, display, is_link, is_portal, words};
use crate::input::html::file::{self, framed_file};
use crate::input::html::names::SMALL_PICTURES;
use crate::input::html::signals::Signal;
use crate::input::html::tree::{DOCUMENT, NodeId, Step, Tree};
use crate::input::limits;
use crate::line::vocabulary::IMAGE_ENDINGS;

/// Adds pictures, files and embedded documents to the elements around them, except in elements named as parts of portals.
pub(crate) fn add_objects(tree: &Tree, mut add: impl FnMut(NodeId, Signal)) {
    let mut links = 0_usize;
    let is_left_out = |node| {
        let is_object = matches!(tree.name(node), "iframe" | "embed" | "object");
        display(tree, node) == Display::Hidden && !is_object || is_portal(tree, node)
    };
    let is_other_page = |node| is_link(tree.name(node)) && !names_picture(tree, node);
    tree.walk(DOCUMENT, |step| {
        let node = match step {
            Step::Enter(node) => node,
            Step::Leave(node) => {
                links -= usize::from(!is_left_out(node) && is_other_page(node));
                return true;
            }
        };
        if is_left_out(node) {
            return false;
        }
        links += usize::from(is_other_page(node));
        let signal = match tree.name(node) {
            "img" if links == 0 && is_picture(tree, node) => Some(Signal::Picture),
            _ if framed_file(tree, node).is_some() => Some(Signal::Embedded),
            name if is_link(name) && names_file(tree, node, "href") => Some(Signal::File),
            _ => None,
        };
        if let (Some(signal), Some(around)) = (signal, tree.parent(node)) {
            add(around, signal);
        }
        true
    });
}

/// Returns true for pictures that are no icons, logos or codes.
fn is_picture(tree: &Tree, node: NodeId) -> bool {
    let source = tree.attribute(node, "src").unwrap_or("");
    let name = source.rsplit('/').next().unwrap_or("").to_ascii_lowercase();
    let is_small = |side| {
        let pixels = tree
            .attribute(node, side)
            .and_then(|value| value.trim_end_matches("px").parse::<u32>().ok());
        pixels.is_some_and(|pixels| pixels < limits::SMALL_PICTURE_PX)
    };
    let is_decoration = |word: &str| {
        SMALL_PICTURES
            .iter()
            .any(|small| word.eq_ignore_ascii_case(small))
    };
    !source.is_empty()
        && !SMALL_PICTURES.iter().any(|small| name.contains(small))
        && !["width", "height"].into_iter().any(is_small)
        && !words(tree, node).any(is_decoration)
}

/// Returns true for a link to the picture itself.
fn names_picture(tree: &Tree, link: NodeId) -> bool {
    let address = tree
        .attribute(link, "href")
        .unwrap_or("")
        .to_ascii_lowercase();
    IMAGE_ENDINGS.iter().any(|ending| address.ends_with(ending))
}

/// Returns true if an attribute is the address of a document to download.
pub(crate) fn names_file(tree: &Tree, node: NodeId, attribute: &str) -> bool {
    tree.attribute(node, attribute)
        .is_some_and(file::names_file)
}
