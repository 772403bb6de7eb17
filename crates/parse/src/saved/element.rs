//! Elements as a reader meets them: what stands on lines of its own, what in a line, what is not shown.
//!
//! From the style sheet that browsers begin with (HTML Standard, §15.3 “Rendering”), and from what the
//! page says on the element itself; style sheets of the page are not read.

use super::builder::LINK;
use super::tree::{NodeId, Tree};

/// How an element is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    Hidden,
    /// On lines of its own.
    Block,
    /// In the line of its parent; text is too.
    Inline,
    /// `<br>`
    Break,
    Image,
}

/// How `node` is shown.
pub(super) fn display(tree: &Tree, node: NodeId) -> Display {
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

/// Whether `node` belongs to the portal rather than to a text: by its element, or by a name that
/// whoever made the page gave it.
pub(super) fn is_menu(tree: &Tree, node: NodeId) -> bool {
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

/// Whether `node` is a link.
pub(super) fn is_link(name: &str) -> bool {
    name == LINK
}

/// Whether line ends in the file are line ends on the page.
pub(super) fn keeps_line_ends(name: &str) -> bool {
    matches!(name, "pre" | "textarea" | "listing" | "xmp" | "plaintext")
}

/// Whether a text may lie in it as a whole, beside what surrounds a text.
pub(super) fn holds_articles(name: &str) -> bool {
    matches!(
        name,
        "html"
            | "body"
            | "div"
            | "section"
            | "article"
            | "main"
            | "center"
            | "form"
            | "fieldset"
            | "table"
            | "tbody"
            | "tr"
            | "td"
            | "pre"
    )
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

/// Never shown, or shown only where something else fails.
const HIDDEN: &[&str] = &[
    "head",
    "title",
    "meta",
    "link",
    "base",
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "noembed",
    "noframes",
    "frameset",
    "datalist",
    "param",
    "source",
    "track",
    "rp",
    "desc",
    "metadata",
    "defs",
    "annotation-xml",
];

const BLOCKS: &[&str] = &[
    "html",
    "body",
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "textarea",
    "ul",
    "xmp",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
];

#[cfg(test)]
mod tests {
    use super::hides;

    #[test]
    fn ok_styles_that_hide() {
        assert!(hides("color:red; DISPLAY : none"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display:block"));
    }
}
