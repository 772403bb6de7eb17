//! The open line of the layout: its text as a browser shows it, and the ranges in links and in strong emphasis.

use std::rc::Rc;

use document::Rare;

use crate::input::html::tree::NodeId;
use crate::input::limits::MOST_SPANS;
use crate::line::span::{self, Span, SpanKind};
use text::characters::is_han;

/// The text of a line so far. Links and emphasis continue on the next line; all else is taken with each line.
#[derive(Debug, Default)]
pub(crate) struct Inline {
    text: String,
    /// The line of the file on which the open line starts.
    pub(crate) number: u32,
    /// Set if whitespace follows the last character of the open line; true if it includes a line end.
    whitespace: Option<bool>,
    has_plain_text: bool,
    spans: Rare<Span>,
    link: Option<(NodeId, Rc<str>)>,
    link_start: Option<usize>,
    /// The number of open elements with strong emphasis.
    strong: usize,
    strong_start: Option<usize>,
}

/// A finished line.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) text: String,
    pub(crate) spans: Rare<Span>,
    pub(crate) number: u32,
    /// True if some of the text is outside of links.
    pub(crate) has_plain_text: bool,
}

impl Inline {
    /// Opens the link `node`; as in a browser, a link that is still open ends.
    pub(crate) fn open_link(&mut self, node: NodeId, href: &str) {
        self.end_link();
        self.link = Some((node, href.into()));
    }

    /// Closes the link `node` if it is still open.
    pub(crate) fn close_link(&mut self, node: NodeId) {
        if self.link.as_ref().is_some_and(|(open, _)| *open == node) {
            self.end_link();
            self.link = None;
        }
    }

    /// The address of the open link.
    pub(crate) fn href(&self) -> Option<Rc<str>> {
        self.link.as_ref().map(|(_, href)| href.clone())
    }

    pub(crate) fn open_strong(&mut self) {
        self.strong += 1;
    }

    pub(crate) fn close_strong(&mut self) {
        self.strong = self.strong.saturating_sub(1);
        if self.strong == 0 {
            self.end_strong();
        }
    }

    pub(crate) fn add_whitespace(&mut self, is_line_end: bool) {
        self.whitespace = Some(is_line_end || self.whitespace == Some(true));
    }

    pub(crate) fn add(&mut self, character: char, number: u32) {
        let whitespace = self.whitespace.take();
        match self.text.chars().next_back() {
            None => self.number = number,
            // Browsers remove a line end between two Chinese characters.
            Some(last) if whitespace == Some(true) && is_wide(last) && is_wide(character) => {}
            Some(_) if whitespace.is_some() => self.text.push(' '),
            Some(_) => {}
        }
        if self.link.is_some() {
            self.link_start.get_or_insert(self.text.len());
        } else {
            self.has_plain_text |= !character.is_whitespace();
        }
        if self.strong > 0 {
            self.strong_start.get_or_insert(self.text.len());
        }
        self.text.push(character);
    }

    /// Ends the line and returns it.
    pub(crate) fn take(&mut self) -> Taken {
        self.end_link();
        self.end_strong();
        self.whitespace = None;
        Taken {
            text: std::mem::take(&mut self.text),
            spans: std::mem::take(&mut self.spans),
            number: self.number,
            has_plain_text: std::mem::take(&mut self.has_plain_text),
        }
    }

    fn end_link(&mut self) {
        if let (Some(start), Some((_, href))) = (self.link_start.take(), &self.link) {
            let kind = SpanKind::Link(href.clone());
            self.add_span(Span::new(start, self.text.len(), kind));
        }
    }

    fn end_strong(&mut self) {
        if let Some(start) = self.strong_start.take() {
            self.add_span(Span::new(start, self.text.len(), SpanKind::Strong));
        }
    }

    fn add_span(&mut self, added: Span) {
        if self.spans.len() < MOST_SPANS {
            span::append(&mut self.spans, [added], 0);
        }
    }
}

/// Returns true for characters of Chinese width, which no space separates from the next.
fn is_wide(character: char) -> bool {
    is_han(character)
        || matches!(character, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
        || matches!(character, '“' | '”' | '‘' | '’' | '…' | '—')
}
