//! Elements of the page, looked at and never changed.

use super::root::element;

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element(web_sys::Element);

/// The element of this id.
pub fn get_element(id: &str) -> Option<Element> {
    element(id).map(Element)
}

impl Element {
    /// The element's id; empty where it has none.
    pub fn id(&self) -> String {
        self.0.id()
    }

    /// The name of its tag, in small letters.
    pub fn tag(&self) -> String {
        self.0.local_name()
    }

    /// All text in it.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// The first element in it that `selector` finds.
    #[must_use]
    pub fn find(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// The elements directly in it, in page order.
    pub fn children(&self) -> impl Iterator<Item = Self> {
        let first = self.0.first_element_child().map(Self);
        std::iter::successors(first, Self::next)
    }

    /// The text in its parent that stands before it.
    pub fn text_before(&self) -> String {
        let before = self.0.previous_sibling();
        before
            .and_then(|node| node.text_content())
            .unwrap_or_default()
    }

    fn next(&self) -> Option<Self> {
        self.0.next_element_sibling().map(Self)
    }
}
