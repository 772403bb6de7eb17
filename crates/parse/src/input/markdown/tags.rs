//! The HTML of Markdown's elements that need no more than a tag.

use pulldown_cmark::{HeadingLevel, Tag, TagEnd};

/// Returns the tag that opens an element; nothing for items of ordered lists and the elements with attributes.
///
/// An ordered list has no element of its own: its numbers are text.
pub(crate) fn opening(tag: &Tag<'_>, is_header: bool) -> &'static str {
    match tag {
        Tag::Paragraph => "<p>",
        Tag::Heading { level, .. } => heading(*level).0,
        Tag::BlockQuote(_) => "<blockquote>",
        Tag::CodeBlock(_) | Tag::HtmlBlock => "<pre>",
        Tag::List(None) => "<ul>",
        Tag::List(Some(_)) | Tag::FootnoteDefinition(_) => "<div>",
        Tag::Table(_) => "<table>",
        Tag::TableHead => "<thead><tr>",
        Tag::TableRow => "<tr>",
        Tag::TableCell if is_header => "<th>",
        Tag::TableCell => "<td>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        _ => "",
    }
}

/// Returns the tag that closes an element, in an ordered list or another.
pub(crate) fn closing(tag: TagEnd, is_header: bool, is_ordered: bool) -> &'static str {
    match tag {
        TagEnd::Paragraph => "</p>",
        TagEnd::Heading(level) => heading(level).1,
        TagEnd::BlockQuote(_) => "</blockquote>",
        TagEnd::CodeBlock | TagEnd::HtmlBlock => "</pre>",
        TagEnd::List(false) => "</ul>",
        TagEnd::Item if !is_ordered => "</li>",
        TagEnd::List(true) | TagEnd::Item | TagEnd::FootnoteDefinition => "</div>",
        TagEnd::Table => "</table>",
        TagEnd::TableHead => "</tr></thead>",
        TagEnd::TableRow => "</tr>",
        TagEnd::TableCell if is_header => "</th>",
        TagEnd::TableCell => "</td>",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Link => "</a>",
        _ => "",
    }
}

fn heading(level: HeadingLevel) -> (&'static str, &'static str) {
    match level {
        HeadingLevel::H1 => ("<h1>", "</h1>"),
        HeadingLevel::H2 => ("<h2>", "</h2>"),
        HeadingLevel::H3 => ("<h3>", "</h3>"),
        HeadingLevel::H4 => ("<h4>", "</h4>"),
        HeadingLevel::H5 => ("<h5>", "</h5>"),
        HeadingLevel::H6 => ("<h6>", "</h6>"),
    }
}
