//! The outline of a document, read before it is converted: depths of headings, the title, and the bookmarks that links lead to.

use std::collections::BTreeSet;

use crate::input::docx::styles::{Styles, outline_depth};
use crate::input::docx::xml::Element;
use crate::input::limits::MOST_TITLE_PARAGRAPHS;

/// Returns the depth of a paragraph among headings, counted from 1: the title has 1 if it has the style of titles.
pub(crate) fn depth(paragraph: &Element, styles: &Styles) -> Heading {
    let properties = paragraph.child("pPr");
    let style = properties.and_then(|found| found.value("pStyle"));
    if styles.is_title(style) {
        return Heading::Title;
    }
    match outline_depth(properties).unwrap_or_else(|| styles.depth(style)) {
        0 => Heading::None,
        depth => Heading::Depth(depth),
    }
}

/// A paragraph's part in the outline of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heading {
    None,
    Title,
    Depth(u8),
}

/// Returns by how much headings are deeper than in the document, so that its title alone has depth 1.
pub(crate) fn shift(document: &Element, styles: &Styles) -> u8 {
    let paragraphs = document.descendants();
    let paragraphs = paragraphs.filter(|element| &*element.name == "p");
    let headings: Vec<Heading> = paragraphs
        .map(|paragraph| depth(paragraph, styles))
        .filter(|heading| *heading != Heading::None)
        .collect();
    let outermost = headings
        .iter()
        .filter(|heading| **heading == Heading::Depth(1));
    let is_title = headings.first() == Some(&Heading::Depth(1)) && outermost.count() == 1;
    u8::from(!is_title || headings.contains(&Heading::Title))
}

/// Returns the names of bookmarks that links of the document lead to.
pub(crate) fn anchors(document: &Element) -> BTreeSet<String> {
    let links = document.descendants();
    let anchors = links.filter_map(|element| element.attribute("anchor"));
    anchors.map(str::to_owned).collect()
}

/// Returns the text of the first paragraph that is `title`, whitespace aside; `None` if no paragraph at the beginning is, since
/// titles among properties are often those of a template.
pub(crate) fn paragraph_of(document: &Element, title: &str) -> Option<String> {
    let without_blanks = |text: &str| text.split_whitespace().collect::<String>();
    let title = without_blanks(title);
    let paragraphs = document.descendants();
    let paragraphs = paragraphs.filter(|element| &*element.name == "p");
    let mut texts = paragraphs.take(MOST_TITLE_PARAGRAPHS).map(|paragraph| {
        let texts = paragraph.descendants();
        let texts = texts.filter(|element| &*element.name == "t");
        texts.map(Element::text).collect::<String>()
    });
    texts.find(|text| !title.is_empty() && without_blanks(text) == title)
}
