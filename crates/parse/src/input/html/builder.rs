//! The tree builder: parses HTML with html5ever as browsers do, with limits against hostile pages.
//!
//! Formatting elements (`<b>`, `<font>`, `<a>`) are renamed before parsing. The parser would otherwise copy each
//! unclosed one into every following paragraph, and only links and strong emphasis matter. Elements deeper than
//! [`limits::DEEPEST_ELEMENT`] are omitted, but their text is kept; browsers do the same.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, Namespace, QualName, TokenizerResult, ns};

use crate::input::html::tree::{Content, DOCUMENT, NodeId, Tree, Vocabulary};
use crate::input::limits;

/// Parses `page` into a tree.
pub(crate) fn build(page: &str) -> Tree {
    let options = TreeBuilderOpts {
        scripting_enabled: true,
        ..TreeBuilderOpts::default()
    };
    let sink = Tame(TreeBuilder::new(Growing::default(), options));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut rest = page;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(limits::PIECE_BYTES));
        queue.push_back(StrTendril::from(piece));
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        rest = after;
    }
    tokenizer.end();
    tokenizer.sink.0.sink.finish()
}

/// The names of links and of strong emphasis in the tree.
pub(crate) const LINK: &str = "baogao-link";
pub(crate) const STRONG: &str = "baogao-strong";

/// The parser, preceded by a filter for tokens.
struct Tame(TreeBuilder<NodeId, Growing>);

impl TokenSink for Tame {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<NodeId> {
        let token = match token {
            Token::TagToken(tag)
                if tag.kind == TagKind::StartTag && self.is_full() && !is_kept(&tag) =>
            {
                return TokenSinkResult::Continue;
            }
            Token::TagToken(tag) => Token::TagToken(renamed(tag)),
            Token::CharacterTokens(text) => {
                // The tokenizer reports the line on which a text ends.
                let line_ends = text.bytes().filter(|&byte| byte == b'\n').count();
                let first = line_number.saturating_sub(line_ends as u64);
                return self.0.process_token(Token::CharacterTokens(text), first);
            }
            other => other,
        };
        self.0.process_token(token, line_number)
    }

    fn end(&self) {
        self.0.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.0
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Tame {
    fn is_full(&self) -> bool {
        self.0.sink.depth.get() >= limits::DEEPEST_ELEMENT
    }
}

/// Returns true for elements that change the parsing of the following text, or have no text.
fn is_kept(tag: &Tag) -> bool {
    KEPT.contains(&&*tag.name)
}

#[rustfmt::skip]
const KEPT: &[&str] = &[
    "script", "style", "textarea", "title", "iframe", "noscript", "noembed", "noframes", "xmp", "plaintext", "template", "br",
    "img", "hr",
];

fn renamed(mut tag: Tag) -> Tag {
    let name = match &*tag.name {
        "a" => LINK,
        "b" | "strong" => STRONG,
        "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "tt" | "u" => {
            "span"
        }
        _ => return tag,
    };
    tag.name = LocalName::from(name);
    tag
}

/// A tree under construction.
#[derive(Default)]
struct Growing {
    tree: RefCell<Tree>,
    line: Cell<u32>,
    /// The depth of the element that was inserted last or closed last.
    depth: Cell<u16>,
}

/// An owned copy of a name, so that the tree can change while the parser uses it.
#[derive(Debug, Default)]
struct Name {
    namespace: Namespace,
    local: LocalName,
}

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.namespace
    }

    fn local_name(&self) -> &LocalName {
        &self.local
    }
}

impl Growing {
    /// Inserts `child` below `parent`, before `next`; merges text with preceding text.
    fn insert(&self, parent: NodeId, next: Option<NodeId>, child: NodeOrText<NodeId>) {
        let mut tree = self.tree.borrow_mut();
        let added = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                let before = tree.before(parent, next);
                if let Some(before) = before.and_then(|before| tree.get_mut(before))
                    && let Content::Text(open) = &mut before.content
                {
                    open.push_tendril(&text);
                    return;
                }
                tree.add_text(text, self.line.get().max(1))
            }
        };
        tree.insert(parent, next, added);
        if let Some(element) = tree.element(added) {
            self.depth.set(element.depth);
        }
    }

    fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.tree.borrow().parent(node)
    }
}

impl TreeSink for Growing {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'name> = Name;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        DOCUMENT
    }

    fn elem_name(&self, target: &NodeId) -> Name {
        let tree = self.tree.borrow();
        let Some(element) = tree.element(*target) else {
            return Name::default();
        };
        Name {
            namespace: match element.vocabulary {
                Vocabulary::Html => ns!(html),
                Vocabulary::Svg => ns!(svg),
                Vocabulary::MathMl => ns!(mathml),
            },
            local: element.name.clone(),
        }
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _flags: ElementFlags,
    ) -> NodeId {
        let vocabulary = if name.ns == ns!(svg) {
            Vocabulary::Svg
        } else if name.ns == ns!(mathml) {
            Vocabulary::MathMl
        } else {
            Vocabulary::Html
        };
        let mut tree = self.tree.borrow_mut();
        let element = tree.add_element(name.local, vocabulary, attributes);
        if let Some(element) = tree.get_mut(element) {
            element.line = self.line.get();
        }
        element
    }

    fn create_comment(&self, _text: StrTendril) -> NodeId {
        self.tree.borrow_mut().add(Content::Unseen)
    }

    fn create_pi(&self, _target: StrTendril, _text: StrTendril) -> NodeId {
        self.tree.borrow_mut().add(Content::Unseen)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.insert(*parent, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        match self.parent(*element) {
            Some(parent) => self.insert(parent, Some(*element), child),
            None => self.insert(*previous, None, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &NodeId) {
        let tree = self.tree.borrow();
        let depth = tree.element(*node).map_or(0, |element| element.depth);
        self.depth.set(depth.saturating_sub(1));
    }

    /// Templates are hidden, so a template itself can be the parent of its contents.
    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        if let Some(parent) = self.parent(*sibling) {
            self.insert(parent, Some(*sibling), child);
        }
    }

    fn add_attrs_if_missing(&self, _target: &NodeId, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, parent: &NodeId) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.first_child(*node) {
            tree.insert(*parent, None, child);
        }
    }

    fn set_current_line(&self, line_number: u64) {
        self.line
            .set(u32::try_from(line_number).unwrap_or(u32::MAX));
    }
}
