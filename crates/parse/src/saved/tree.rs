//! The tree of a saved page: nodes in one list, linked by index.
//!
//! Nothing here is recursive, since a hostile page may be nested to any depth.

use html5ever::{Attribute, QualName};

/// A node's index in the list of nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NodeId(pub(super) usize);

/// The document node, which always exists.
pub(super) const DOCUMENT: NodeId = NodeId(0);

#[derive(Debug)]
pub(super) enum Content {
    Document,
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
    },
    /// Text, with the line of the file on which it starts.
    Text {
        text: String,
        line: u32,
    },
    /// Comments and instructions.
    Unseen,
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) content: Content,
    pub(super) parent: Option<NodeId>,
    pub(super) first_child: Option<NodeId>,
    pub(super) last_child: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    /// The number of its ancestors.
    pub(super) depth: usize,
}

/// A page as a browser parses it.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A step of a walk over a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

impl Default for Tree {
    fn default() -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.add(Content::Document);
        tree
    }
}

impl Tree {
    pub(super) fn get(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node.0)
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The name of an HTML element; "" for all other nodes.
    pub(super) fn name(&self, node: NodeId) -> &str {
        match self.get(node).map(|node| &node.content) {
            Some(Content::Element { name, .. }) => &name.local,
            _ => "",
        }
    }

    pub(super) fn attribute(&self, node: NodeId, wanted: &str) -> Option<&str> {
        let Content::Element { attributes, .. } = &self.get(node)?.content else {
            return None;
        };
        let found = attributes
            .iter()
            .find(|attribute| &*attribute.name.local == wanted)?;
        Some(&found.value)
    }

    pub(super) fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.get(node)?.parent
    }

    /// Returns `node` and its ancestors, nearest first.
    pub(super) fn with_ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(node), |&node| self.parent(node))
    }

    /// Walks `top` and its descendants in page order.
    ///
    /// `visit` returns true on entering a node if its children are to be visited. Each node is left in any case.
    pub(super) fn walk(&self, top: NodeId, mut visit: impl FnMut(Step) -> bool) {
        let mut here = top;
        loop {
            let goes_down = visit(Step::Enter(here));
            let down = self.get(here).and_then(|node| node.first_child);
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
    pub(super) fn text_length(&self, node: NodeId) -> Option<usize> {
        match &self.get(node)?.content {
            Content::Text { text, .. } => Some(text.trim().len()),
            _ => None,
        }
    }

    /// Returns the title that the page declares in `<meta name="ArticleTitle">`.
    ///
    /// Government sites must declare it (政府网站发展指引, 国办发〔2017〕47号: tags of content pages).
    pub(super) fn declared_title(&self) -> Option<String> {
        let mut title = None;
        self.walk(DOCUMENT, |step| {
            let Step::Enter(node) = step else { return true };
            let names = self.attribute(node, "name");
            let is_title = names.is_some_and(|name| name.eq_ignore_ascii_case("ArticleTitle"));
            if is_title && self.name(node) == "meta" && title.is_none() {
                title = self.attribute(node, "content").map(str::to_owned);
            }
            true
        });
        title
    }

    pub(super) fn get_mut(&mut self, node: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(node.0)
    }

    pub(super) fn add(&mut self, content: Content) -> NodeId {
        self.nodes.push(Node {
            content,
            parent: None,
            first_child: None,
            last_child: None,
            previous: None,
            next: None,
            depth: 0,
        });
        NodeId(self.nodes.len() - 1)
    }

    /// Inserts `node` below `parent`, before `next` or else last.
    pub(super) fn insert(&mut self, parent: NodeId, next: Option<NodeId>, node: NodeId) {
        self.detach(node);
        let depth = self.get(parent).map_or(0, |parent| parent.depth + 1);
        let previous = match next {
            Some(next) => self.get(next).and_then(|next| next.previous),
            None => self.get(parent).and_then(|parent| parent.last_child),
        };
        if let Some(node) = self.get_mut(node) {
            (node.parent, node.previous, node.next) = (Some(parent), previous, next);
            node.depth = depth;
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
    pub(super) fn detach(&mut self, node: NodeId) {
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
        if let Some(parent) = self.get_mut(parent) {
            parent.first_child = child;
        }
    }

    fn set_last_child(&mut self, parent: NodeId, child: Option<NodeId>) {
        if let Some(parent) = self.get_mut(parent) {
            parent.last_child = child;
        }
    }
}
