//! XML of a document's parts as a tree of elements by their local names.
//!
//! Namespaces are not resolved: names are unique among the elements that are read. A document type is refused, so no entity
//! is ever declared; of a name that is no predefined entity the reference stays as it is.

use std::collections::BTreeSet;
use std::rc::Rc;

use encoding_rs::UTF_8;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::ParseError;
use crate::input::limits::{DEEPEST_XML, MOST_NODES};

/// An element.
#[derive(Debug)]
pub(crate) struct Element {
    /// The name without its prefix.
    pub(crate) name: Rc<str>,
    attributes: Vec<(Rc<str>, Box<str>)>,
    pub(crate) nodes: Vec<Node>,
}

#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(Box<str>),
}

impl Element {
    /// Returns the value of the attribute with this local name.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| &**key == name)?;
        Some(&found.1)
    }

    /// Returns the elements directly in this one.
    pub(crate) fn children(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Returns the first child with this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children().find(|child| &*child.name == name)
    }

    /// Returns the attribute `val` of the first child with this name.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Returns the state of a switch, such as bold: on where it is there without a value; `None` if it is not there.
    pub(crate) fn switch(&self, name: &str) -> Option<bool> {
        let switch = self.child(name)?;
        Some(!matches!(
            switch.attribute("val"),
            Some("0" | "false" | "off" | "none")
        ))
    }

    /// Returns this element and all below, in document order.
    pub(crate) fn descendants(&self) -> impl Iterator<Item = &Self> {
        let mut next = vec![self];
        std::iter::from_fn(move || {
            let element = next.pop()?;
            next.extend(element.children().rev());
            Some(element)
        })
    }

    /// Returns the text directly in this element.
    pub(crate) fn text(&self) -> String {
        let texts = self.nodes.iter().filter_map(|node| match node {
            Node::Text(text) => Some(&**text),
            Node::Element(_) => None,
        });
        texts.collect()
    }
}

/// Parses the XML of the part `name` and returns its root.
pub(crate) fn parse(part: &[u8], name: &str) -> Result<Element, ParseError> {
    let refuse = |found: &str| {
        ParseError::refused(format!("well-formed XML in the document's {name}"), found)
    };
    let (text, ..) = UTF_8.decode(part);
    let mut reader = Reader::from_str(&text);
    let mut names = BTreeSet::new();
    // The first element is none: it holds the root.
    let mut open = vec![element(Rc::from(""))];
    let mut count = 0_usize;
    loop {
        let event = reader.read_event();
        let event = event.map_err(|error| refuse(&format!("a fault ({error})")))?;
        count += 1;
        match event {
            Event::Start(tag) => {
                let element = start(&tag, &mut names, &mut count);
                open.push(element);
                if open.len() > DEEPEST_XML {
                    return Err(refuse("elements that are nested too deeply"));
                }
            }
            Event::Empty(tag) => {
                let element = start(&tag, &mut names, &mut count);
                add(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                // The reader matches each end with its start.
                if let Some(element) = open.pop() {
                    add(&mut open, Node::Element(element));
                }
            }
            Event::Text(text) => add_text(&mut open, &text.xml10_content()),
            Event::CData(text) => add_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let entity = reference.xml10_content();
                let character = match reference.resolve_char_ref() {
                    Ok(Some(character)) => character.to_string(),
                    _ => quick_xml::escape::resolve_predefined_entity(&entity)
                        .map_or_else(|| format!("&{entity};"), str::to_owned),
                };
                add_text(&mut open, &character);
            }
            Event::DocType(_) => {
                return Err(refuse("a document type, which no document of Word has"));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
        if count > MOST_NODES {
            return Err(refuse("more elements than a report has"));
        }
    }
    let is_complete = open.len() == 1;
    let root = open.pop().and_then(|mut all| {
        let place = all
            .nodes
            .iter()
            .position(|node| matches!(node, Node::Element(_)))?;
        Some(all.nodes.swap_remove(place))
    });
    match root {
        Some(Node::Element(root)) if is_complete => Ok(root),
        _ => Err(refuse("an end before its last element is closed")),
    }
}

fn element(name: Rc<str>) -> Element {
    Element {
        name,
        attributes: Vec::new(),
        nodes: Vec::new(),
    }
}

/// Reads a tag; leaves out what tells only who edited the document when, and what is no attribute.
fn start(tag: &BytesStart<'_>, names: &mut BTreeSet<Rc<str>>, count: &mut usize) -> Element {
    let mut element = element(name_of(tag.local_name().as_ref(), names));
    for attribute in tag.attributes().with_checks(false).flatten() {
        let key = attribute.key.local_name();
        let key = key.as_ref();
        if key.starts_with("rsid") || attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        *count += 1;
        if *count > MOST_NODES {
            break;
        }
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.unwrap_or_else(|_| attribute.value.clone());
        element.attributes.push((name_of(key, names), value.into()));
    }
    element
}

/// Returns a name that all elements and attributes share.
fn name_of(name: &str, names: &mut BTreeSet<Rc<str>>) -> Rc<str> {
    if let Some(known) = names.get(name) {
        return Rc::clone(known);
    }
    let name: Rc<str> = Rc::from(name);
    names.insert(Rc::clone(&name));
    name
}

fn add(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.nodes.push(node);
    }
}

/// Adds text to the open element; whitespace only where it can be text.
fn add_text(open: &mut [Element], text: &str) {
    let holds_text = open
        .last()
        .is_some_and(|last| matches!(&*last.name, "t" | "instrText"));
    if holds_text || !text.trim().is_empty() {
        add(open, Node::Text(text.into()));
    }
}
