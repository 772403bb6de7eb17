//! The tree of a saved page: nodes in one list, linked by index.
//!
//! Nothing here is recursive, since a hostile page may be nested to any depth. Nodes are small, since a table of short
//! cells has two of them for a dozen bytes of the page.

use std::num::NonZeroU32;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName};

/// A node's number, counted from 1, so that an optional one takes no more memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(NonZeroU32);

/// The document node, which always exists.
pub(crate) const DOCUMENT: NodeId = NodeId(NonZeroU32::MIN);

#[derive(Debug)]
pub(crate) enum Content {
    /// An element, or the document, whose name is empty.
    Element(Element),
    /// Text. Up to eight bytes are stored in place; longer text shares the memory of the parsed page.
    Text(StrTendril),
    /// Comments and instructions.
    Unseen,
}

#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: LocalName,
    pub(crate) vocabulary: Vocabulary,
    /// The number of its ancestors, or the maximum.
    pub(crate) depth: u16,
    /// The index in [`Tree::attributes`], whose first entry is empty.
    attributes: u32,
    first_child: Option<NodeId>,
    last_child: Option<NodeId>,
}

/// The language that an element belongs to. The parser knows no other namespaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    #[default]
    Html,
    Svg,
    MathMl,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) content: Content,
    pub(crate) parent: Option<NodeId>,
    pub(crate) previous: Option<NodeId>,
    pub(crate) next: Option<NodeId>,
    /// The line of the file on which a text starts or a tag ends; 0 for the document.
    pub(crate) line: u32,
}

/// A page as a browser parses it.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    attributes: Vec<Box<[Attribute]>>,
}

/// A step of a walk over a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

impl Default for Tree {
    fn default() -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            attributes: vec![Box::default()],
        };
        tree.add_element(LocalName::default(), Vocabulary::Html, Vec::new());
        tree
    }
}

impl Tree {
    pub(crate) fn get(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node.index())
    }

    /// The name of an HTML element; "" for all other nodes.
    pub(crate) fn name(&self, node: NodeId) -> &str {
        self.element(node).map_or("", |element| &element.name)
    }

    pub(crate) fn attribute(&self, node: NodeId, wanted: &str) -> Option<&str> {
        let attributes = self
            .attributes
            .get(self.element(node)?.attributes as usize)?;
        let found = attributes
            .iter()
            .find(|attribute| &*attribute.name.local == wanted)?;
        Some(&found.value)
    }

    pub(crate) fn element(&self, node: NodeId) -> Option<&Element> {
        match &self.get(node)?.content {
            Content::Element(element) => Some(element),
            Content::Text(_) | Content::Unseen => None,
        }
    }

    pub(crate) fn first_child(&self, node: NodeId) -> Option<NodeId> {
        self.element(node)?.first_child
    }

    pub(crate) fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.get(node)?.parent
    }

    /// Returns `node` and its ancestors, nearest first.
    pub(crate) fn with_ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(node), |&node| self.parent(node))
    }

    /// Walks `top` and its descendants in page order.
    ///
    /// `visit` returns true on entering a node if its children are to be visited. Each node is left in any case.
    pub(crate) fn walk(&self, top: NodeId, mut visit: impl FnMut(Step) -> bool) {
        let mut here = top;
        loop {
            let goes_down = visit(Step::Enter(here));
            let down = self.first_child(here);
            if let Some(child) = down.filter(|_| goes_down) {
                here = child;
                continue;
            }
            loop {
                visit(Step::Leave(here));
                if here == top {
                    return;
                }
                let Some(node) = self.get(here) else { return };
                if let Some(next) = node.next {
                    here = next;
                    break;
                }
                let Some(parent) = node.parent else { return };
                here = parent;
            }
        }
    }

    /// Returns the length in bytes of a text node, trimmed.
    pub(crate) fn text_length(&self, node: NodeId) -> Option<usize> {
        match &self.get(node)?.content {
            Content::Text(text) => Some(text.trim().len()),
            Content::Element(_) | Content::Unseen => None,
        }
    }

    pub(crate) fn get_mut(&mut self, node: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(node.index())
    }

    pub(crate) fn add_element(
        &mut self,
        name: LocalName,
        vocabulary: Vocabulary,
        attributes: Vec<Attribute>,
    ) -> NodeId {
        let attributes = if attributes.is_empty() {
            0
        } else {
            self.attributes.push(attributes.into_boxed_slice());
            number(self.attributes.len() - 1)
        };
        self.add(Content::Element(Element {
            name,
            vocabulary,
            depth: 0,
            attributes,
            first_child: None,
            last_child: None,
        }))
    }

    pub(crate) fn add_text(&mut self, text: StrTendril, line: u32) -> NodeId {
        let node = self.add(Content::Text(text));
        if let Some(node) = self.get_mut(node) {
            node.line = line;
        }
        node
    }

    pub(crate) fn add(&mut self, content: Content) -> NodeId {
        let index = self.nodes.len();
        self.nodes.push(Node {
            content,
            parent: None,
            previous: None,
            next: None,
            line: 0,
        });
        NodeId::at(index)
    }

    /// Returns the node after which a child is inserted below `parent`, before `next` or else last.
    pub(crate) fn before(&self, parent: NodeId, next: Option<NodeId>) -> Option<NodeId> {
        match next {
            Some(next) => self.get(next)?.previous,
            None => self.element(parent)?.last_child,
        }
    }

    /// Inserts `node` below `parent`, before `next` or else last.
    pub(crate) fn insert(&mut self, parent: NodeId, next: Option<NodeId>, node: NodeId) {
        self.detach(node);
        let depth = self
            .element(parent)
            .map_or(0, |parent| parent.depth.saturating_add(1));
        let previous = self.before(parent, next);
        if let Some(node) = self.get_mut(node) {
            (node.parent, node.previous, node.next) = (Some(parent), previous, next);
        }
        if let Some(element) = self.element_mut(node) {
            element.depth = depth;
        }
        match previous.and_then(|previous| self.get_mut(previous)) {
            Some(previous) => previous.next = Some(node),
            None => self.set_first_child(parent, Some(node)),
        }
        match next.and_then(|next| self.get_mut(next)) {
            Some(next) => next.previous = Some(node),
            None => self.set_last_child(parent, Some(node)),
        }
    }

    /// Removes `node`, with its descendants, from its parent.
    pub(crate) fn detach(&mut self, node: NodeId) {
        let Some(taken) = self.get_mut(node) else {
            return;
        };
        let (previous, next) = (taken.previous.take(), taken.next.take());
        let Some(parent) = taken.parent.take() else {
            return;
        };
        match previous.and_then(|previous| self.get_mut(previous)) {
            Some(previous) => previous.next = next,
            None => self.set_first_child(parent, next),
        }
        match next.and_then(|next| self.get_mut(next)) {
            Some(next) => next.previous = previous,
            None => self.set_last_child(parent, previous),
        }
    }

    fn set_first_child(&mut self, parent: NodeId, child: Option<NodeId>) {
        if let Some(parent) = self.element_mut(parent) {
            parent.first_child = child;
        }
    }

    fn set_last_child(&mut self, parent: NodeId, child: Option<NodeId>) {
        if let Some(parent) = self.element_mut(parent) {
            parent.last_child = child;
        }
    }

    fn element_mut(&mut self, node: NodeId) -> Option<&mut Element> {
        match &mut self.get_mut(node)?.content {
            Content::Element(element) => Some(element),
            Content::Text(_) | Content::Unseen => None,
        }
    }
}

impl NodeId {
    fn at(index: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(number(index)))
    }

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// Saturating conversion of an index; no page reaches 4 GB.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn keeps_nodes_small() {
        assert_eq!(size_of::<Node>(), 40);
    }
}
