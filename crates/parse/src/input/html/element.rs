//! The display of elements: block, inline or hidden.
//!
//! Follows the default style sheet of browsers (HTML Standard, §15.3 “Rendering”) and the element's own attributes.
//! Style sheets of the page are not read.

use crate::input::html::builder::LINK;
use crate::input::html::names::{
    CONTENT_WORDS, MENUS, OVERLAYS, PORTAL_BEGINNINGS, PORTAL_WORDS, POSITIONS,
};
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

/// Returns true if `node` belongs to the portal rather than to a text, by its element or by a class or id that says nothing
/// else.
pub(crate) fn is_menu(tree: &Tree, node: NodeId) -> bool {
    let is_named = || {
        names(tree, node).any(|name| {
            starts_with(name, "foot") || MENUS.iter().any(|menu| name.eq_ignore_ascii_case(menu))
        })
    };
    match tree.name(node) {
        "nav" | "footer" | "aside" | "menu" | "button" | "select" => true,
        "div" | "ul" | "section" | "td" => is_named(),
        _ => false,
    }
}

/// Returns true if a word in the class or id of `node` names a part of portals. The same word may name a page's text
/// (`print-area`), so a caller also has to see that the element does not have it.
pub(crate) fn is_portal(tree: &Tree, node: NodeId) -> bool {
    is_menu(tree, node)
        || !matches!(tree.name(node), "" | "html" | "body")
            && words(tree, node).any(|word| {
                let is_part = |part: &&str| starts_with(word, part);
                PORTAL_WORDS
                    .iter()
                    .chain(OVERLAYS)
                    .any(|part| word.eq_ignore_ascii_case(part))
                    || PORTAL_BEGINNINGS.iter().any(is_part)
                        && !POSITIONS
                            .iter()
                            .any(|other| word.eq_ignore_ascii_case(other))
            })
}

/// Returns true for a block that a class hides until it opens above the page: a dialog, a copy for other devices.
pub(crate) fn is_overlay(tree: &Tree, node: NodeId) -> bool {
    let is_named = |word: &str| OVERLAYS.iter().any(|name| word.eq_ignore_ascii_case(name));
    matches!(tree.name(node), "div" | "section" | "ul" | "dialog")
        && words(tree, node).any(is_named)
}

/// Returns true if a word in the class or id of `node` names the text of a page.
pub(crate) fn is_content(tree: &Tree, node: NodeId) -> bool {
    let is_named = |word: &str| {
        CONTENT_WORDS
            .iter()
            .any(|name| word.eq_ignore_ascii_case(name))
    };
    words(tree, node).any(is_named)
}

/// Returns the words of the classes and the id of `node`: `article-shareBox2` has article, share and Box.
pub(crate) fn words(tree: &Tree, node: NodeId) -> impl Iterator<Item = &str> {
    names(tree, node).flat_map(|name| {
        let mut rest = name;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
            let mut letters = rest.char_indices().skip(1).zip(rest.chars());
            let is_end = |&((_, letter), before): &((usize, char), char)| {
                !letter.is_alphabetic() || letter.is_uppercase() && before.is_lowercase()
            };
            let end = letters
                .find(is_end)
                .map_or(rest.len(), |((byte, _), _)| byte);
            let (word, after) = rest.split_at_checked(end)?;
            rest = after;
            (!word.is_empty()).then_some(word)
        })
    })
}

/// Returns the classes and the id of `node`.
fn names(tree: &Tree, node: NodeId) -> impl Iterator<Item = &str> {
    let values = ["class", "id"]
        .into_iter()
        .filter_map(move |name| tree.attribute(node, name));
    values.flat_map(str::split_ascii_whitespace)
}

/// As `starts_with`, in any case of letters; `beginning` is ASCII.
pub(crate) fn starts_with(word: &str, beginning: &str) -> bool {
    let start = word.get(..beginning.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(beginning))
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
    use super::{hides, is_content, is_portal, words};
    use crate::input::html::builder::build;
    use crate::input::html::tree::{DOCUMENT, Step};

    /// Returns the words of the only element with a class, and the names of the tests that it passes.
    #[track_caller]
    fn check(class: &str, expected_words: &[&str], is_of_portal: bool, is_of_text: bool) {
        let tree = build(&format!("<div class='{class}'>"));
        let mut found = None;
        tree.walk(DOCUMENT, |step| {
            if let Step::Enter(node) = step
                && tree.attribute(node, "class").is_some()
            {
                found = Some(node);
            }
            true
        });
        let node = found.unwrap();
        assert_eq!(words(&tree, node).collect::<Vec<_>>(), expected_words);
        let tests = (is_portal(&tree, node), is_content(&tree, node));
        assert_eq!(tests, (is_of_portal, is_of_text), "{class}");
    }

    #[test]
    fn reads_the_words_of_classes() {
        check(
            "article-shareBox2 x",
            &["article", "share", "Box", "x"],
            true,
            true,
        );
        check("position-relative", &["position", "relative"], false, false);
        check("relatedNews", &["related", "News"], true, false);
        check("TRS_Editor", &["TRS", "Editor"], false, true);
        check("--1", &[], false, false);
    }

    #[test]
    fn recognizes_styles_that_hide() {
        assert!(hides("color:red; DISPLAY : none"));
        assert!(hides("visibility:hidden"));
        assert!(!hides("display:block"));
    }
}
