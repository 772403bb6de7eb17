//! Marks in the text.
//!
//! The text below `#body` belongs to the page, not to Yew's tree, so marks are inserted and removed here; removing them
//! restores the nodes. A mark is the outermost inline element of its block: elements that it begins or ends in are
//! split.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

use super::root::document;

/// Marks ranges of `text` in the `nth` element that `selector` finds, and removes its earlier marks.
///
/// The ranges are UTF-16 offsets, half-open, in ascending order, and do not overlap. An element that shows another
/// text, such as a translation, is marked as a whole.
pub(super) fn set_marks(selector: &str, nth: u32, ranges: &[(u32, u32)], text: &str) {
    let Some(block) = block(selector, nth) else {
        return;
    };
    clear(&block);
    if !ranges.is_empty() && !shows(&block, text) {
        return mark(&block, 0, length_of(&block));
    }
    // From the end, so that the offsets of preceding ranges stay valid.
    for (start, end) in ranges.iter().rev() {
        mark(&block, *start, *end);
    }
}

/// Highlights a range of `text` as quoted; the whole element if it shows another text.
pub(super) fn set_quoted(selector: &str, nth: u32, (start, end): (u32, u32), text: &str) {
    let (Some(block), Ok(quoted)) = (block(selector, nth), document().create_element("span"))
    else {
        return;
    };
    quoted.set_class_name("quoted");
    if shows(&block, text) {
        put_around(&block, &quoted, start, end);
    } else {
        put_around(&block, &quoted, 0, length_of(&block));
    }
}

/// Makes the `mark`-th mark of an element the page's only current mark, and may scroll it into view.
///
/// `place` is a selector, the index of the element it finds, and the index of the mark; `None` for no current mark.
pub(super) fn set_current_mark(place: Option<(&str, u32, u32)>, is_brought_in_view: bool) {
    if let Ok(Some(current)) = document().query_selector("mark[aria-current]") {
        let _ = current.remove_attribute("aria-current");
    }
    let mark = place.and_then(|(selector, nth, mark)| {
        let marks = block(selector, nth)?.query_selector_all("mark").ok()?;
        // A translated block has one mark for all its hits.
        let mark = mark.min(marks.length().checked_sub(1)?);
        marks.get(mark)?.dyn_into::<Element>().ok()
    });
    if let Some(mark) = mark {
        let _ = mark.set_attribute("aria-current", "true");
        // Sections are open by then; what else folds is not in the model.
        if let Ok(Some(particulars)) = mark.closest("details.particulars") {
            let _ = particulars.set_attribute("open", "");
        }
        if is_brought_in_view {
            mark.scroll_into_view();
        }
    }
}

fn block(selector: &str, nth: u32) -> Option<Element> {
    if nth == 0 {
        return document().query_selector(selector).ok()?;
    }
    let found = document().query_selector_all(selector).ok()?;
    found.get(nth)?.dyn_into().ok()
}

fn clear(block: &Element) {
    let Ok(marks) = block.query_selector_all("mark") else {
        return;
    };
    if marks.length() == 0 {
        return;
    }
    for mark in (0..marks.length()).filter_map(|index| marks.get(index)) {
        let Some(around) = mark.parent_node() else {
            continue;
        };
        while let Some(child) = mark.first_child() {
            let _ = around.insert_before(&child, Some(&mark));
        }
        let _ = around.remove_child(&mark);
    }
    join_parted(block);
    block.normalize();
}

/// Joins elements that marks have split: neighbours of the same name and class.
fn join_parted(block: &Element) {
    let mut child = block.first_element_child();
    while let Some(element) = child {
        let next = element
            .next_sibling()
            .and_then(|node| node.dyn_into::<Element>().ok());
        match next.filter(|next| is_part_of(&element, next)) {
            Some(next) => {
                while let Some(moved) = next.first_child() {
                    let _ = element.append_child(&moved);
                }
                next.remove();
                child = Some(element);
            }
            None => child = element.next_element_sibling(),
        }
    }
}

fn is_part_of(element: &Element, next: &Element) -> bool {
    next.has_child_nodes()
        && element.has_child_nodes()
        && element.tag_name() == next.tag_name()
        && element.class_name() == next.class_name()
}

fn mark(block: &Element, start: u32, end: u32) {
    if let Ok(mark) = document().create_element("mark") {
        put_around(block, &mark, start, end);
    }
}

fn put_around(block: &Element, mark: &Element, start: u32, end: u32) {
    // The end first, since splitting at the start would move it.
    let behind = part(block, end);
    let Some(first) = part(block, start) else {
        return;
    };
    if block.insert_before(mark, Some(&first)).is_err() {
        return;
    }
    let mut next = Some(first);
    while let Some(node) = next.filter(|node| behind.as_ref() != Some(node)) {
        next = node.next_sibling();
        let _ = mark.append_child(&node);
    }
}

/// Returns the child of `block` that begins at `offset`, splitting one if needed; `None` at the end.
fn part(block: &Element, offset: u32) -> Option<Node> {
    let mut before = 0;
    let mut child = block.first_child();
    while let Some(node) = child {
        let length = length_of(&node);
        if offset == before && length > 0 {
            return Some(node);
        }
        if offset < before + length {
            return part_node(&node, offset - before);
        }
        before += length;
        child = node.next_sibling();
    }
    None
}

fn part_node(node: &Node, offset: u32) -> Option<Node> {
    if let Some(text) = node.dyn_ref::<Text>() {
        return text.split_text(offset).ok().map(Node::from);
    }
    let inner = part(node.dyn_ref()?, offset)?;
    let twin = node.clone_node().ok()?;
    let mut next = Some(inner);
    while let Some(moved) = next {
        next = moved.next_sibling();
        twin.append_child(&moved).ok()?;
    }
    node.parent_node()?
        .insert_before(&twin, node.next_sibling().as_ref())
        .ok()
}

fn shows(block: &Element, text: &str) -> bool {
    block.text_content().is_some_and(|shown| shown == text)
}

/// Returns the length of the node's text in UTF-16 code units.
fn length_of(node: &Node) -> u32 {
    match node.dyn_ref::<Text>() {
        Some(text) => text.length(),
        None => js_sys::JsString::from(node.text_content().unwrap_or_default()).length(),
    }
}
