//! Read access to elements of the page.

use super::ranges;
use super::root::element;

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element(web_sys::Element);

/// Returns the element with this id.
pub fn get_element(id: &str) -> Option<Element> {
    element(id).map(Element)
}

impl Element {
    /// Returns the element's id; empty if it has none.
    pub fn id(&self) -> String {
        self.0.id()
    }

    /// Returns the tag name in lowercase.
    pub fn tag(&self) -> String {
        self.0.local_name()
    }

    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// Returns the text without what browser extensions have added, such as readings over characters.
    pub fn text(&self) -> String {
        ranges::text_of(&self.0)
    }

    /// Returns the first descendant that matches `selector`.
    #[must_use]
    pub fn find(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// Returns the child elements, in page order.
    pub fn children(&self) -> impl Iterator<Item = Self> + use<> {
        let first = self.0.first_element_child().map(Self);
        std::iter::successors(first, Self::next)
    }

    /// Returns such text before this element in the element around it.
    pub fn text_before(&self) -> String {
        ranges::text_before(&self.0)
    }

    fn next(&self) -> Option<Self> {
        self.0.next_element_sibling().map(Self)
    }
}
