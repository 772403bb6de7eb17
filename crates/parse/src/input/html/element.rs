//! The display of elements: block, inline or hidden.
//!
//! Follows the default style sheet of browsers (HTML Standard, §15.3 “Rendering”) and the element's own attributes.
//! Style sheets of the page are not read.

use crate::input::html::builder::LINK;
use crate::input::html::tree::{NodeId, Tree};

/// The display of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Display {
    Hidden,
    /// On lines of its own.
    Block,
    /// In the line of its parent, as text is.
    Inline,
    /// A line break: `<br>`.
    Break,
    Image,
}

/// Returns the display of `node`.
pub(crate) fn display(tree: &Tree, node: NodeId) -> Display {
    let name = tree.name(node);
    match name {
        "" => Display::Inline,
        "br" => Display::Break,
        _ if is_hidden(tree, node, name) => Display::Hidden,
        "img" => Display::Image,
        _ if BLOCKS.contains(&name) => Display::Block,
        _ => Display::Inline,
    }
}

/// Returns true if `node` belongs to the portal rather than to a text, by its element, class or id.
pub(crate) fn is_menu(tree: &Tree, node: NodeId) -> bool {
    let names = ["class", "id"].map(|name| tree.attribute(node, name).unwrap_or(""));
    let is_named = || {
        let words = names
            .iter()
            .flat_map(|names| names.split_ascii_whitespace());
        words.map(str::to_ascii_lowercase).any(|word| {
            word.starts_with("foot")
                || matches!(&*word, "copyright" | "nav" | "navbar" | "menu" | "sidebar")
        })
    };
    match tree.name(node) {
        "nav" | "footer" | "aside" | "menu" | "button" | "select" => true,
        "div" | "ul" | "section" | "td" => is_named(),
        _ => false,
    }
}

/// Returns true for the name of a link.
pub(crate) fn is_link(name: &str) -> bool {
    name == LINK
}

/// Returns true for elements that preserve the line ends of the file.
pub(crate) fn keeps_line_ends(name: &str) -> bool {
    matches!(name, "pre" | "textarea" | "listing" | "xmp" | "plaintext")
}

/// Returns true for elements that may contain a whole article.
pub(crate) fn holds_articles(name: &str) -> bool {
    ARTICLES.contains(&name)
}

fn is_hidden(tree: &Tree, node: NodeId, name: &str) -> bool {
    let is_closed_dialog = name == "dialog" && tree.attribute(node, "open").is_none();
    HIDDEN.contains(&name)
        || is_closed_dialog
        || tree.attribute(node, "hidden").is_some()
        || tree.attribute(node, "style").is_some_and(hides)
}

fn hides(style: &str) -> bool {
    let style = style.replace(char::is_whitespace, "").to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// Elements that are never shown, or only as a fallback.
#[rustfmt::skip]
const HIDDEN: &[&str] = &[
    "head", "title", "meta", "link", "base", "script", "style", "template", "noscript", "iframe", "object", "embed", "audio",
    "video", "canvas", "noembed", "noframes", "frameset", "datalist", "param", "source", "track", "rp", "desc", "metadata",
    "defs", "annotation-xml",
];

#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
    "select", "summary", "textarea", "ul", "xmp", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
];

/// Elements that may contain a whole article.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "html", "body", "div", "section", "article", "main", "center", "form", "fieldset", "table", "tbody", "tr", "td", "pre",
];

#[cfg(test)]
mod tests {
    use super::hides;

    #[test]
    fn recognizes_styles_that_hide() {
        assert!(hides("color:red; DISPLAY : none"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display:block"));
    }
}
